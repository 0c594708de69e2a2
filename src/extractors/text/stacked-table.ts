/**
 * Tables whose cells stand one below the other, without a sign where a row ends. A row is told by its figures: a label
 * and as many figures as there are heads, row after row; or some heads and then as many figures. What does not fit
 * so plainly stays running text.
 */
import type { LooseCell } from '../grid.ts'
import { CORNER, FIGURE, fitHeads, isShare } from './fit-heads.ts'
import { type StackedCell, stackedCells } from './stacked-cells.ts'
import { groupHeads } from './stacked-groups.ts'
import type { TextTable } from './text-table.ts'

/** Cells without a figure, and the figures behind them. */
interface Run {
  readonly labels: readonly StackedCell[]
  readonly figures: readonly StackedCell[]
}

type Row = readonly string[]

/** Cells in which a table shows its heads and its first figures, and those of the longest. */
const MOST_OPENING = 24
const USUAL_CELLS = 200
const MOST_CELLS = 3000
/** Lines between a project's name and its money. */
const MOST_ABOVE = 24
const FEWEST_FIGURES = 2
const FEWEST_ROWS = 3
const LONGEST_HEAD = 24
const HEAD = /数|额|率|预算|决算|执行|支出|得分|分值|权重|年|比|规模|投资|拨款|合计|小计|编制|完成/
const KIND = /(?:项\s*目|科目|名称|类别|类型|来源|分类)(?:[（(][^（）()]{1,8}[)）])?$/
/** Heads of one row of figures, told without a label beside them. */
const COUNT_HEAD = /(?:数|率|额|规模|投资|面积|得分|分值)(?:[（(][^（）()]{1,6}[)）])?$/
/** Labels in a row without figures of their own, above one with figures: 其中：. */
const MOST_LABELS = 3
/** Whether the heads are of several levels cannot be told here. */
const GROUP = /^(?:其中|包括)[:：]?$/

/** The table whose first cell stands at `at`; undefined where its rows are not told by their figures. */
export function readStackedTable(lines: readonly string[], at: number): TextTable | undefined {
  if (FIGURE.test(lines[at]!.replace(/\|\s*$/, '').trim()) || lines[at]!.length > LONGEST_HEAD + 2)
    return undefined
  // most lines begin no table, and a look at the next few tells so
  if (!opensTable(runsOf(stackedCells(lines, at, MOST_OPENING)))) return undefined
  const isProject = PROJECT.test(lines[at]!.replace(/\|\s*$/, '').trim())
  if (!isProject && isOfProject(lines, at)) return undefined
  // most tables are short, and those that are not are read again in full
  const short = stackedCells(lines, at, USUAL_CELLS)
  const table = readCells(lines, at, short)
  const isWhole = short.length < USUAL_CELLS || (table && table.end < short.at(-2)!.end)
  return isWhole || !table ? table : readCells(lines, at, stackedCells(lines, at, MOST_CELLS))
}

function readCells(
  lines: readonly string[],
  at: number,
  cells: readonly StackedCell[],
): TextTable | undefined {
  if (PROJECT.test(cells[0]!.text)) return readProject(cells)
  const runs = runsOf(cells)
  return readGrid(runs) ?? readGroups(runs) ?? (isBehindHead(lines, at) ? undefined : readCounts(runs))
}

/** Heads that begin behind another head are not all of them. */
function isBehindHead(lines: readonly string[], at: number): boolean {
  const before = lines.slice(Math.max(0, at - 4), at).findLast((line) => line.trim() !== '')
  return COUNT_HEAD.test((before ?? '').replace(/\|\s*$/, '').trim())
}

/** The form of one project: its name and who runs it, pair by pair, above its money. */
export const PROJECT = /^项目名称[:：]?$/
const MOST_PAIR_CELLS = 20

/** The form from 项目名称 on, so that its figures are told to be one project's. */
function readProject(cells: readonly StackedCell[]): TextTable | undefined {
  for (let at = 2; at <= MOST_PAIR_CELLS && at < cells.length; at++) {
    const grid = readGrid(runsOf(cells.slice(at)))
    if (!grid) continue
    const pairs: Row[] = []
    for (let left = 0; left < at; left += 2)
      pairs.push(cells.slice(left, Math.min(left + 2, at)).map(({ text }) => text))
    return { ...grid, rows: [...pairs.map((pair) => pair.map((text) => ({ text }))), ...grid.rows] }
  }
  return undefined
}

/** Whether a project is named right above: the figures without that name would be taken for the whole unit's. */
export function isOfProject(lines: readonly string[], at: number): boolean {
  const above = lines
    .slice(Math.max(0, at - 4 * MOST_ABOVE), at)
    .filter((line) => line.trim() !== '')
    .slice(-MOST_ABOVE)
  return above.some((line) => /^\s*项目名称\s*[:：|]?/.test(line))
}

/** Whether heads and figures, or a project's name, may open a table here: of a run that is whole both are told. */
function opensTable(runs: readonly Run[]): boolean {
  const [first, second] = withCorner(runs)
  if (first && PROJECT.test(first.labels[0]!.text)) return true
  if (!first || first.figures.length < FEWEST_FIGURES) return false
  const spare = first.labels.length - first.figures.length
  return !second || (spare >= 0 && spare <= 4)
}

function runsOf(cells: readonly StackedCell[]): readonly Run[] {
  const runs: { labels: StackedCell[]; figures: StackedCell[] }[] = []
  for (const cell of cells) {
    const isFigure = FIGURE.test(cell.text)
    const last = runs.at(-1)
    if (isFigure) last?.figures.push(cell)
    else if (last && last.figures.length === 0) last.labels.push(cell)
    else runs.push({ labels: [cell], figures: [] })
  }
  return runs
}

/** A corner, heads, and rows of a label and as many figures. */
function readGrid(runs: readonly Run[]): TextTable | undefined {
  const [first, ...rest] = withCorner(runs)
  const count = first?.figures.length ?? 0
  if (!first || count < FEWEST_FIGURES) return undefined
  if (first.labels.length === count + 4) return readTwoLabels(first, rest)
  // a last column of words stands behind the first row's figures, before the next row's label
  const words = first.labels.length === count + 3 && rest[0]?.labels.length === 2 ? 1 : 0
  if (first.labels.length !== count + words + 2) return undefined
  const [corner, ...heads] = first.labels.slice(0, -1).map(({ text }) => text)
  if (!isCorner(corner!) || !areHeads(heads) || (words && !OF_WORDS.test(heads.at(-1)!))) return undefined
  const own: Row = [first.labels.at(-1)!.text, ...first.figures.map(({ text }) => text)]
  const body = bodyRows(
    words ? [{ ...rest[0]!, labels: rest[0]!.labels.slice(1) }, ...rest.slice(1)] : rest,
    count,
  )
  const rows: Row[] = [words ? [...own, rest[0]!.labels[0]!.text] : own, ...body.rows]
  const full = rows.filter((row) => row.length > 2)
  // one row alone says by a percentage under a head of rates that it stands right
  const isTold = full.length >= FEWEST_ROWS - 1 || own.some(isShare)
  if (!isTold || !fitHeads(heads, full)) return undefined
  const end = body.end ?? first.figures.at(-1)!.end
  return tableOf([[corner!, ...heads], ...rows], end)
}

/** A corner, heads of two lines, and rows of a label and as many figures as the heads make columns. */
function readGroups(runs: readonly Run[]): TextTable | undefined {
  const [first, ...rest] = withCorner(runs)
  const count = first?.figures.length ?? 0
  const [corner = '', ...heads] = first?.labels.slice(0, -1).map(({ text }) => text) ?? []
  const grouped = isCorner(corner) ? groupHeads(corner, heads, count) : undefined
  if (!first || !grouped) return undefined
  const own: Row = [first.labels.at(-1)!.text, ...first.figures.map(({ text }) => text)]
  const body = bodyRows(rest, count)
  const rows: Row[] = [own, ...body.rows]
  if (rows.filter((row) => row.length > 2).length < FEWEST_ROWS - 1 || !fitHeads(grouped.heads, rows))
    return undefined
  const { rows: cells, ...table } = tableOf(rows, body.end ?? first.figures.at(-1)!.end)
  return { ...table, rows: [...grouped.lines, ...cells] }
}

const OF_WORDS = /原因|说明|备注|依据|措施|内容|用途/

/** The head of the labels and an empty cell beside it, before the other heads: a merged head written with its blank. */
function withCorner([first, second, ...rest]: readonly Run[]): readonly Run[] {
  const isBlank = first?.labels.length === 1 && first.figures.length === 1 && first.figures[0]!.text === ''
  if (!first || !second || !isBlank) return first ? [first, ...(second ? [second] : []), ...rest] : []
  return [{ ...second, labels: [...first.labels, ...second.labels] }, ...rest]
}

/** Rows of a name and of what it is for, before their figures: 任务名称 | 主要内容 | 预算 | 支出. */
function readTwoLabels(first: Run, rest: readonly Run[]): TextTable | undefined {
  const count = first.figures.length
  const heads = first.labels.slice(0, -2).map(({ text }) => text)
  if (!isCorner(heads[0]!) || !OF_WORDS.test(heads[1]!) || !areHeads(heads.slice(2))) return undefined
  const rows: Row[] = []
  let end = 0
  for (const { labels, figures } of [{ ...first, labels: first.labels.slice(-2) }, ...rest]) {
    const values = figures.slice(-count)
    const gap = figures.length - values.length + labels.length
    if (values.length < count || gap !== 2 || labels.length > 2) break
    rows.push([...labels, ...figures].map(({ text }) => text))
    end = figures.at(-1)!.end
  }
  const shifted = rows.map((row) => row.slice(1))
  return rows.length >= FEWEST_ROWS - 1 && fitHeads(heads.slice(2), shifted)
    ? tableOf([heads, ...rows], end)
    : undefined
}

function isCorner(text: string): boolean {
  return (
    text.length <= LONGEST_HEAD &&
    CORNER.test(text) &&
    !/\d年|^[（(]?[一二三四五六七八九十]{1,3}[、）)]/.test(text)
  )
}

function areHeads(heads: Row): boolean {
  const isHead = (text: string) => text.length <= LONGEST_HEAD && !/[。；;，]/.test(text) && !GROUP.test(text)
  // the name of a kind among the heads is the corner, and one of the heads is lost
  if (heads.some((text) => KIND.test(text))) return false
  const known = heads.filter((text) => HEAD.test(text)).length
  return new Set(heads).size === heads.length && heads.every(isHead) && known * 2 > heads.length
}

/** Rows of `count` figures; a row with fewer is kept as words, since which cells it lacks is not said. */
function bodyRows(runs: readonly Run[], count: number): { rows: Row[]; end: number | null } {
  const rows: Row[] = []
  let kept = 0
  let end: number | null = null
  for (const { labels, figures } of runs) {
    const blank = figures.every(({ text }) => text === '')
    const opens = labels.length > MOST_LABELS || (labels.length === count && !blank)
    if (figures.length === 0 || opens || labels.some(({ text }) => text.length > LONGEST_HEAD * 2)) break
    const isRow = figures.length === count
    rows.push(...labels.slice(0, -1).map(({ text }) => [text, '']))
    const label = labels.at(-1)!.text
    const texts = figures.map(({ text }) => text)
    rows.push(isRow ? [label, ...texts] : [[label, ...texts].join(' '), ''])
    if (isRow) {
      kept = rows.length
      end = figures.at(-1)!.end
    }
  }
  return { rows: rows.slice(0, kept), end }
}

/** Heads, and as many figures: 编制数 | 在职人数 | 控制率 over one row. A label over them all is their caption. */
function readCounts([first, next]: readonly Run[]): TextTable | undefined {
  const count = first?.figures.length ?? 0
  if (!first || count < FEWEST_FIGURES || first.figures.every(({ text }) => !/\d/.test(text)))
    return undefined
  const captions = first.labels.length - count
  const repeats = next?.labels.length === 1 && next.figures.length === count
  if (captions < 0 || captions > 1 || repeats) return undefined
  const texts = first.labels.map(({ text }) => text)
  const heads = texts.slice(captions)
  if (captions === 1 && !isCorner(texts[0]!)) return undefined
  // points without the name of what they are for
  if (heads.some((head) => /^(?:分值|权重|标准分)/.test(head))) return undefined
  const row = ['', ...first.figures.map(({ text }) => text)]
  if (!areHeads(heads) || !heads.every((head) => COUNT_HEAD.test(head)) || !fitHeads(heads, [row]))
    return undefined
  return tableOf(
    [...texts.slice(0, captions).map((text) => [text]), heads, row.slice(1)],
    first.figures.at(-1)!.end,
  )
}

function tableOf(rows: readonly Row[], end: number): TextTable {
  const width = Math.max(...rows.map((row) => row.length))
  const cells = rows.map((row): LooseCell[] =>
    row.length === 1 ? [{ text: row[0]!, columnSpan: width }] : row.map((text) => ({ text })),
  )
  return { rows: cells, end, inferredSpans: true }
}
