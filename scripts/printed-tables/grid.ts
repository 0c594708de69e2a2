/** Grids of tables, whatever they were read from, and how well one repeats the other. */
import type { Document, Table } from '../../src/model/document.ts'
import { type PaperTable, placeCells } from '../../test/generate/paper.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** without white space */
  readonly text: string
}

export type Grid = readonly GridCell[]

export interface Score {
  readonly cells: number
  readonly cellsRight: number
  readonly merges: number
  readonly mergesRight: number
  /** what is missing or differs, one line each */
  readonly faults: readonly string[]
}

export function gridOfPaper(table: PaperTable): Grid {
  return compact(placeCells(table).map(({ cell, ...place }) => ({ ...place, text: plain(cell.text) })))
}

/** The tables of a document that hold text. */
export function gridsOf(document: Document): Grid[] {
  return document.blocks.filter((block) => block.kind === 'table').map(gridOf)
}

function gridOf({ slots }: Table): Grid {
  const cells = slots.flatMap((line, row) =>
    line.flatMap((slot, column) => {
      if (slot.kind !== 'origin') return []
      const { rowSpan, columnSpan, text } = slot
      return [{ row, column, rowSpan, columnSpan, text: plain(text) }]
    }),
  )
  return compact(cells)
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Grid lines at which no cell begins are not to be seen in print: they go, and spans shrink with them. */
function compact(cells: readonly GridCell[]): Grid {
  const rows = starts(cells.map(({ row }) => row))
  const columns = starts(cells.map(({ column }) => column))
  const count = (all: readonly number[], from: number, span: number) =>
    all.filter((at) => at >= from && at < from + span).length
  return cells.map((cell) => ({
    row: rows.indexOf(cell.row),
    column: columns.indexOf(cell.column),
    rowSpan: count(rows, cell.row, cell.rowSpan),
    columnSpan: count(columns, cell.column, cell.columnSpan),
    text: cell.text,
  }))
}

function starts(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}

/** Each true table is compared with the read one that shares most text with it; a cell read beyond the truth is a fault too. */
export function scoreGrids(truth: readonly Grid[], read: readonly Grid[]): Score {
  const free = new Set(read)
  const scores = truth.map((grid, i) => {
    const best = [...free].sort((a, b) => likeness(grid, b) - likeness(grid, a))[0]
    if (best) free.delete(best)
    return scoreGrid(grid, best ?? [], `table ${i + 1}`)
  })
  const extra = [...free].map((grid) => scoreGrid([], grid, 'beyond the truth'))
  return addScores([...scores, ...extra])
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (key: 'cells' | 'cellsRight' | 'merges' | 'mergesRight') =>
    scores.reduce((total, score) => total + score[key], 0)
  return {
    cells: sum('cells'),
    cellsRight: sum('cellsRight'),
    merges: sum('merges'),
    mergesRight: sum('mergesRight'),
    faults: scores.flatMap(({ faults }) => faults),
  }
}

function likeness(grid: Grid, other: Grid): number {
  const texts = new Set(other.map(({ text }) => text))
  const shared = grid.filter(({ text }) => text !== '' && texts.has(text)).length
  return shared / Math.max(grid.length, other.length)
}

function scoreGrid(truth: Grid, read: Grid, name: string): Score {
  const placed = alignRows(truth, read)
  const found = new Set(placed.map(keyOf))
  const wanted = new Set(truth.map(keyOf))
  const missing = truth.filter((cell) => !found.has(keyOf(cell)))
  const beyond = placed.filter((cell) => !wanted.has(keyOf(cell)))
  const merged = truth.filter(isMerged)
  const wrongMerges = missing.filter(isMerged).length
  return {
    cells: Math.max(truth.length, read.length),
    cellsRight: truth.length - missing.length,
    merges: Math.max(merged.length, read.filter(isMerged).length),
    mergesRight: merged.length - wrongMerges,
    faults: [
      ...missing.map((cell) => `${name}: missing ${keyOf(cell)}`),
      ...beyond.map((cell) => `${name}: read ${keyOf(cell)}`),
    ],
  }
}

/** A row too many or too few counts once: the rows after it take the places of those that they say the same as. */
function alignRows(truth: Grid, read: Grid): Grid {
  const [wanted, found] = [rowTexts(truth), rowTexts(read)]
  const best = wanted.map(() => new Array<number>(found.length + 1).fill(0))
  best.push(new Array<number>(found.length + 1).fill(0))
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        best[i + 1]![j + 1]! + alike(wanted[i]!, found[j]!),
      )
  const rowOf = new Map<number, number>()
  for (let i = 0, j = 0; j < found.length; ) {
    if (i < wanted.length && best[i]![j] === best[i + 1]![j]) i++
    else if (best[i]![j] === best[i]![j + 1] || i === wanted.length) rowOf.set(j++, -1)
    else rowOf.set(j++, i++)
  }
  return read.map((cell) => {
    const [row, last] = [rowOf.get(cell.row)!, rowOf.get(cell.row + cell.rowSpan - 1)!]
    return { ...cell, row, rowSpan: last < 0 ? -1 : last - row + 1 }
  })
}

function rowTexts(grid: Grid): Set<string>[] {
  const rows: Set<string>[] = []
  for (const { row, column, text } of grid) {
    rows[row] ??= new Set()
    rows[row].add(`${column} ${text}`)
  }
  return Array.from(rows, (row) => row ?? new Set())
}

/** How many cells two rows share; a written one counts more. */
function alike(row: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...row].filter((cell) => other.has(cell)).reduce((sum, cell) => sum + Math.min(cell.length, 8), 0)
}

function isMerged({ rowSpan, columnSpan }: GridCell): boolean {
  return rowSpan * columnSpan > 1
}

function keyOf({ row, column, rowSpan, columnSpan, text }: GridCell): string {
  return `r${row}+${rowSpan} c${column}+${columnSpan} ${text}`
}
