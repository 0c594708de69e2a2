/** The heads of a table whose cells stand one a line: their rows, and whether these can stand over what is below. */
import { fitHeads } from './fit-heads.ts'
import { isBlank, isFigure, kindOf, type Row } from './lined-cell.ts'
import { inferSpans, wordsBelowBlanks } from './spans.ts'

export const LONGEST_HEAD = 24
/** Of one row of heads. */
export const MOST_EMPTY_HEADS = 1
/** No head by itself. */
export const MEASURE = /^[（(][^（）()]{1,12}[）)]$/
const MOST_LEVELS = 4
/** Lines that a joined cell has more than others. */
const JOINED_LINES = 2
/** A head that goes on from above has parts of its own only where its column is split further down. */
const BELOW_BLANK = 3
/** Where words may be joined. */
const MOST_PLACES = 6
/** Rows of levels have a reader of their own. */
export const LEVEL_HEAD = /^(?:[一二三四]级指标|指标名称$)/
const OF_WORDS = /备注|说明|原因|措施|依据|内容/
const OF_FIGURES = /数|额|率|预算|决算|执行|支出|得分|资金|拨款|金|[（(](?:万?元|[%％])[）)]/
const OF_NUMBERS = /(?:数|额|率|得分|分值)(?:[（(][^（）()]*[)）])?$/
const GROUP = /^(?:其中|包括)[:：]?$/

/** A way to part the lines of a header, and what it strains. */
interface Parted {
  readonly rows: readonly Row[]
  readonly strain: number
}

/**
 * Lines of a header → its rows, the last of `width` cells: of all ways the one that strains least, with few words joined
 * and fewer below an empty cell. Undefined where there is none.
 */
export function partHeader(lines: readonly string[], width: number): readonly Row[] | undefined {
  const most = MOST_LEVELS * width + MOST_PLACES * JOINED_LINES
  if (lines.length > most || lines.some((line) => !isHead(line.trim()))) return undefined
  const whole = withMeasures(lines)
  let best: Parted | undefined
  for (const cells of withJoined(whole))
    for (const { rows, strain } of partRows(cells, width)) {
      const parted = { rows, strain: strain + (whole.length - cells.length) / JOINED_LINES }
      if (!best || parted.strain < best.strain) best = parted
    }
  return best?.rows
}

/** 项目资金⏎（万元）: what is but a measure belongs to the head above it. */
function withMeasures(lines: readonly string[]): Row {
  const cells: string[] = []
  for (const line of lines)
    if (cells.length > 0 && MEASURE.test(line.trim())) cells.push(`${cells.pop()}${line.trim()}`)
    else cells.push(line)
  return cells
}

function isHead(text: string): boolean {
  return text.length <= LONGEST_HEAD && kindOf(text) !== 'figure' && !LEVEL_HEAD.test(text)
}

/** The lines as cells, then with two pieces of words joined that an empty paragraph parts, here or there or at both. */
function* withJoined(lines: readonly string[]): Generator<Row> {
  yield lines
  const places = lines.flatMap((line, at) =>
    !isBlank(line) && lines[at + 1] !== undefined && isBlank(lines[at + 1]!) && !isBlank(lines[at + 2] ?? '')
      ? [at]
      : [],
  )
  if (places.length > MOST_PLACES) return
  for (const at of places) yield joinAt(lines, at)
  for (const at of places) for (const next of places) if (next > at + 2) yield joinAt(joinAt(lines, next), at)
}

function joinAt(lines: readonly string[], at: number): Row {
  return [...lines.slice(0, at), lines.slice(at, at + 3).join('\n'), ...lines.slice(at + 3)]
}

/** One row of heads, or rows each of which stands over the next, fuller one; below the first they begin empty. */
function partRows(cells: Row, width: number): readonly Parted[] {
  const filled = cells.findIndex(isBlank)
  const isOneRow = cells.length === width && cells.filter(isBlank).length <= MOST_EMPTY_HEADS
  if (filled === -1 || (filled > 0 && isOneRow)) return isOneRow ? [{ rows: [cells], strain: 0 }] : []
  if (filled === 0 || filled > width) return []
  const first = cells.slice(0, filled)
  return partBelow(first, cells.slice(filled), { width, most: MOST_LEVELS - 1 }).map(
    ({ rows, strain }): Parted => ({ rows: [first, ...rows], strain }),
  )
}

function partBelow(
  above: Row,
  cells: Row,
  { width, most }: { width: number; most: number },
): readonly Parted[] {
  if (cells.length === width) {
    const strain = wordsBelowBlanks(above, cells)
    return strain === undefined ? [] : [{ rows: [cells], strain: strain * BELOW_BLANK }]
  }
  if (most === 1) return []
  const parted: Parted[] = []
  for (let size = Math.min(width, cells.length - width); size > 0; size--) {
    const row = cells.slice(0, size)
    const strain = isBlank(cells[size]!) ? wordsBelowBlanks(above, row) : undefined
    if (strain === undefined) continue
    for (const rest of partBelow(row, cells.slice(size), { width, most: most - 1 }))
      parted.push({ rows: [row, ...rest.rows], strain: strain * BELOW_BLANK + rest.strain })
  }
  return parted
}

/**
 * Whether heads can head the rows: shares under heads of shares, no head of heads alone in its row, labels once, and
 * figures without labels beneath heads over heads only.
 */
export function fitsHeads(header: readonly Row[], rows: readonly Row[]): boolean {
  const heads = header.length > 1 ? pathsOf(header, rows) : header[0]!.map((head) => head.trim())
  const isAlone = header.length === 1 && (heads.some((head) => GROUP.test(head)) || isFigure(rows[0]![0]!))
  return (
    !isAlone &&
    hasLabelHead(header, rows) &&
    !heads.includes(heads[0]!, 1) &&
    fitWords(heads, rows, header.length > 1) &&
    fitHeads(heads.slice(1), rows)
  )
}

/** Whether the label of the only row, behind an empty cell, stands below an empty head: else it may be out of step. */
function hasLabelHead(header: readonly Row[], rows: readonly Row[]): boolean {
  const [first = '', label = ''] = rows[0]!
  const isBehind = rows.length === 1 && isBlank(first) && kindOf(label) === 'words'
  return !isBehind || (header.length === 1 && isBlank(header[0]![1]!))
}

/** Words behind figures stand under a head of words, and beneath heads over heads none under a head of numbers. */
function fitWords(heads: Row, rows: readonly Row[], areGrouped: boolean): boolean {
  const first = heads.findIndex((_, column) => rows.some((row) => kindOf(row[column]!) === 'figure'))
  return heads.every(
    (head, column) =>
      OF_WORDS.test(head) ||
      (column < first && !areGrouped) ||
      !(column < first ? OF_NUMBERS : OF_FIGURES).test(head) ||
      !rows.some((row) => kindOf(row[column]!) === 'words'),
  )
}

/** What stands over each column, from the top down. */
function pathsOf(header: readonly Row[], rows: readonly Row[]): Row {
  const placed = inferSpans([...header, ...rows])
    .slice(0, header.length)
    .flat()
  return header.at(-1)!.map((_, at) =>
    placed
      .filter(({ column = 0, columnSpan = 1 }) => column <= at && at < column + columnSpan)
      .map(({ text }) => text.trim())
      .join(' ')
      .trim(),
  )
}
