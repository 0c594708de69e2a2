/**
 * Changes that leave what a document says as it was: another order of columns, a column or rows more, other words
 * for a heading. Each takes a paper and gives a new one; where it cannot apply, the paper stays.
 */
import { gridOf, type Paper, type PaperCell, type PaperTable, type PlacedCell, placeCells } from './paper.ts'
import type { Random } from './random.ts'

export type Perturbation = (paper: Paper, random: Random) => Paper

export const PERTURBATIONS = {
  'move-column': (paper, random) => eachTable(paper, (table) => moveColumn(table, random)),
  'add-column': (paper) => eachTable(paper, addColumn),
  'add-rows': (paper, random) => eachTable(paper, (table) => addBlankRow(table, random)),
  'reword-headings': rewordHeadings,
} as const satisfies Record<string, Perturbation>
export type PerturbationName = keyof typeof PERTURBATIONS

function eachTable(paper: Paper, change: (table: PaperTable) => PaperTable): Paper {
  return { ...paper, blocks: paper.blocks.map((block) => (block.kind === 'table' ? change(block) : block)) }
}

/** Exchanges two neighbouring columns of figures, unless that would tear a merged cell apart. */
function moveColumn(table: PaperTable, random: Random): PaperTable {
  const last = table.widths.length - 1
  if (last < 4) return table
  const at = random.integer(Math.ceil(last / 2), last - 1)
  const order = table.widths.map((_, column) => (column === at ? at + 1 : column === at + 1 ? at : column))
  return reorderColumns(table, order) ?? table
}

/** Columns in the given order; undefined where the slots of some cell would not stay side by side. */
export function reorderColumns(table: PaperTable, order: readonly number[]): PaperTable | undefined {
  const moved = placeCells(table).map((placed) => {
    const columns = spanned(placed).map((column) => order.indexOf(column))
    const left = Math.min(...columns)
    return { placed, left, whole: Math.max(...columns) - left === columns.length - 1 }
  })
  if (moved.some(({ whole }) => !whole)) return undefined
  const rows = table.rows.map((_, row) =>
    moved
      .filter(({ placed }) => placed.row === row)
      .sort((a, b) => a.left - b.left)
      .map(({ placed }) => placed.cell),
  )
  return { ...table, rows, widths: order.map((column) => table.widths[column]!) }
}

function spanned({ column, columnSpan }: PlacedCell): readonly number[] {
  return Array.from({ length: columnSpan }, (_, i) => column + i)
}

/** An empty column 备注 at the end of a plain table: one whose first row names each column. */
function addColumn(table: PaperTable): PaperTable {
  const plain = table.rows[0]!.length === table.widths.length
  if (!plain) return table
  const rows = table.rows.map((row, i) => [...row, { text: i === 0 ? '备注' : '' }])
  return { ...table, rows, widths: [...table.widths, table.widths.at(-1)!] }
}

/** A blank row of the grid, as an office program leaves one; never inside a merged cell. */
function addBlankRow(table: PaperTable, random: Random): PaperTable {
  const grid = gridOf(table)
  const seams = table.rows
    .map((_, row) => row)
    .filter((row) => row >= Math.ceil(table.rows.length / 2) && isSeam(grid, row))
  if (seams.length === 0) return table
  const at = random.pick(seams)
  const blank: readonly PaperCell[] = table.widths.map(() => ({ text: '' }))
  return { ...table, rows: [...table.rows.slice(0, at), blank, ...table.rows.slice(at)] }
}

function isSeam(grid: ReturnType<typeof gridOf>, row: number): boolean {
  return grid[row]!.every((slot, column) => slot?.row === row && grid[row - 1]![column] !== slot)
}

/** Other words for headings, each pair seen in the reports of some county. */
const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [/部门概况$/, '部门基本情况'],
  [/存在的主要问题$/, '存在的问题'],
  [/存在的问题$/, '存在问题及原因分析'],
  [/下一步改进工作的措施$/, '下一步改进措施'],
  [/改进措施和有关建议$/, '改进措施'],
  [/年度重点工作$/, '年度重点工作开展情况'],
  [/基本支出情况$/, '部门基本支出情况'],
  [/部门整体支出绩效情况$/, '部门整体支出绩效目标完成情况'],
  [/自评结论$/, '绩效自评结论'],
]

function rewordHeadings(paper: Paper, random: Random): Paper {
  const reword = (text: string): string => {
    const found = REWORDINGS.find(([pattern]) => pattern.test(text))
    return found && random.chance(0.6) ? text.replace(found[0], found[1]) : text
  }
  return {
    ...paper,
    blocks: paper.blocks.map((block) =>
      block.kind === 'heading' ? { ...block, text: reword(block.text) } : block,
    ),
  }
}
