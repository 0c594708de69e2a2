/**
 * Tables whose cells stand one a line, an empty cell as an empty line, as word processors save a document as text.
 * Nothing tells where a row ends but that figures come back under figures and words under words, row after row.
 */
import { CORNER, FIGURE, fitHeads } from './fit-heads.ts'
import { canHead, inferSpans } from './spans.ts'
import { isOfProject } from './stacked-table.ts'
import type { TextTable } from './text-table.ts'

type Row = readonly string[]

/** Rows of cells, and the line after the last one. */
interface Body {
  readonly rows: readonly Row[]
  readonly end: number
}

interface LinedRow {
  readonly cells: Row
  readonly end: number
}

type Kind = 'figure' | 'words'

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 16
const FEWEST_ROWS = 2
const FEWEST_FIGURE_COLUMNS = 2
const MOST_HEADER_LINES = 60
/** Cells before the first figure of the first row: labels, and what is empty. */
const MOST_BEFORE_FIGURE = 4
const LONGEST_HEAD = 24
const LONGEST_CELL = 200
const MOST_LINES = 2000
/** Of one row of heads. */
const MOST_EMPTY_HEADS = 1
/** Lines of one label. */
const MOST_LABEL_LINES = 3
/** Rows of levels have a reader of their own. */
const LEVEL_HEAD = /^(?:[一二三四]级指标|指标名称$)/
const INDICATORS_BOX = /指标(?:[（(][^（）()]*[)）])?$/
const OF_WORDS = /备注|说明|原因|措施|依据|内容/
const OF_FIGURES = /数|额|率|预算|决算|执行|支出|得分|资金|拨款|金|[（(](?:万?元|[%％])[）)]/
const HEAD_END = /(?:数|额|率|得分|分值)$/
/** Heads of figures without a label beside them. */
const TOTAL_HEAD = /^(?:合\s*计|总\s*计)$/
const GROUP = /^(?:其中|包括)[:：]?$/
/** Headings of sections. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]/
/** That there is none may stand in any column. */
const NONE = /^(?:无|[—–-]+|\/)$/

/**
 * The table whose first head stands at `at`, with those that follow at once or below a line of caption, since they are
 * one form; undefined where rows are not told by their figures.
 */
export function readLinedRows(lines: readonly string[], at: number): TextTable | undefined {
  let part = readPart(lines, at)
  if (!part || isOfProject(lines, at)) return undefined
  const rows: Row[] = []
  let end = at
  while (part) {
    rows.push(...lines.slice(end, part.at).map((caption) => [caption]), ...part.rows)
    end = part.end
    part = readPart(lines, end) ?? (isCaption(lines[end]) ? readPart(lines, end + 1) : undefined)
  }
  return { rows: inferSpans(rows), end, inferredSpans: true }
}

export interface Part extends Body {
  /** line of its first head */
  readonly at: number
  readonly width: number
  readonly header: readonly Row[]
}

/** One table by itself: rows of one width beneath their heads. */
export function readPart(lines: readonly string[], at: number): Part | undefined {
  if (LEVEL_HEAD.test((lines[at - 1] ?? '').trim())) return undefined
  if (!isCorner(lines[at] ?? '') && !TOTAL_HEAD.test((lines[at] ?? '').trim())) return undefined
  const figure = firstFigure(lines, at)
  if (figure === undefined) return undefined
  const own = lines.slice(at, nextIndicators(lines, at))
  const found = figure - at < own.length ? longestPart(own, 0, figure - at) : undefined
  if (!found) return undefined
  // what stands above the heads of as long a table is its caption
  for (let next = 1; next < figure - at; next++) {
    const nearer = isCorner(own[next] ?? '') ? longestPart(own, next, figure - at) : undefined
    const isAsPlain = nearer && looseness(nearer) <= looseness(found)
    if (isAsPlain && nearer.end > found.end - found.width) return undefined
  }
  return { ...found, at, end: at + found.end }
}

function longestPart(lines: readonly string[], at: number, figure: number): Part | undefined {
  let found: Part | undefined
  for (let width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width++)
    for (let begin = figure; begin >= Math.max(at + width, figure - MOST_BEFORE_FIGURE); begin--) {
      const body = readBody(lines, begin, width)
      if (!body || (found && body.end <= found.end)) continue
      const header = partHeader(lines.slice(at, begin), width)
      const isPlain = !lines.slice(at, body.end).some(isBlank)
      if (header && fitsHeads(header, body) && !(isPlain && hasJoined(body)))
        found = { at, width, header, rows: [...header, ...body.rows], end: body.end }
    }
  return found
}

/** The line where a table of indicators begins, or beyond the longest table. */
function nextIndicators(lines: readonly string[], at: number): number {
  const end = Math.min(lines.length, at + MOST_LINES)
  let next = at + 1
  while (next < end && !LEVEL_HEAD.test(lines[next]!.trim())) next++
  return next < end && INDICATORS_BOX.test(lines[next - 1]!.trim()) ? next - 1 : next
}

/** One row of heads is plainer than one with an empty head, that than one with words joined, and that than heads over heads. */
function looseness({ header }: Part): number {
  if (header.length > 1) return MOST_COLUMNS
  const empty = header[0]!.filter(isBlank).length
  return header[0]!.some((head) => head.includes('\n')) ? empty + MOST_EMPTY_HEADS + 1 : empty
}

/** A short line that is no heading of a section. */
function isCaption(line: string | undefined): boolean {
  const text = line?.trim() ?? ''
  return text !== '' && text.length <= LONGEST_HEAD && !NUMBERED.test(text) && !LEVEL_HEAD.test(text)
}

/**
 * Whether heads can head the rows: shares under heads of shares, no head of heads alone in its row, labels once, and
 * figures without labels beneath heads over heads only.
 */
function fitsHeads(header: readonly Row[], { rows }: Body): boolean {
  const heads = header.length > 1 ? pathsOf(header, rows) : header[0]!.map((head) => head.trim())
  const isAlone = header.length === 1 && (heads.some((head) => GROUP.test(head)) || isFigure(rows[0]![0]!))
  return !isAlone && !heads.includes(heads[0]!, 1) && fitWords(heads, rows) && fitHeads(heads.slice(1), rows)
}

/** Words behind figures stand under a head of words. */
function fitWords(heads: Row, rows: readonly Row[]): boolean {
  const first = heads.findIndex((_, column) => rows.some((row) => kindOf(row[column]!) === 'figure'))
  return heads.every(
    (head, column) =>
      column < first ||
      OF_WORDS.test(head) ||
      !OF_FIGURES.test(head) ||
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

/** Without an empty cell anywhere lines that were joined are a guess. */
function hasJoined({ rows }: Body): boolean {
  return rows.some(([label]) => label!.includes('\n'))
}

function isCorner(line: string): boolean {
  // 预算执行情况（万元）（20分）
  const text = line.trim().replace(/[（(][^（）()]{1,8}[）)](?=[（(])/, '')
  return text.length <= LONGEST_HEAD && CORNER.test(text) && !FIGURE.test(text) && !NUMBERED.test(text)
}

function firstFigure(lines: readonly string[], at: number): number | undefined {
  const end = Math.min(lines.length, at + MOST_HEADER_LINES)
  for (let next = at; next < end; next++) {
    if (lines[next]!.length > LONGEST_CELL) return undefined
    if (isFigure(lines[next]!)) return next
  }
  return undefined
}

/** What a cell is, its digits of whatever width; undefined where it is empty or says that there is none. */
function kindOf(line: string): Kind | undefined {
  const text = line.normalize('NFKC').trim()
  if (text === '' || NONE.test(text)) return undefined
  return FIGURE.test(text) ? 'figure' : 'words'
}

/** A figure, or that there is none. */
function isFigure(line: string): boolean {
  return kindOf(line) === 'figure' || NONE.test(line.trim())
}

/** Rows of `width` cells from line `begin` on; undefined where too few have figures in the same columns. */
function readBody(lines: readonly string[], begin: number, width: number): Body | undefined {
  // nothing tells a piece of the first label from a head
  const [first] = rowsAt(lines, begin, Array.from({ length: width }), 1)
  return first && gatherRows(lines, first, width)
}

function gatherRows(lines: readonly string[], first: LinedRow, width: number): Body | undefined {
  const kinds: (Kind | undefined)[] = Array.from({ length: width })
  const rows: Row[] = []
  let end = first.end
  for (let row: LinedRow | undefined = first; row; row = rowBehindBlanks(lines, end, kinds)) {
    rows.push(row.cells)
    // where nothing but 无 stands in a row, it stands for figures
    const isOfNone = !row.cells.some((cell) => kindOf(cell) === 'figure')
    row.cells.forEach((cell, column) => {
      kinds[column] ??= isOfNone && isFigure(cell) ? 'figure' : kindOf(cell)
    })
    end = row.end
  }
  const figures = kinds.filter((kind) => kind === 'figure').length
  const filled = rows.filter((row) => row.filter(isFigure).length > 1).length
  const words = kinds.indexOf('words')
  if (words > kinds.indexOf('figure')) return undefined
  const isTold = (rows.length >= FEWEST_ROWS && filled >= FEWEST_ROWS) || isWholeRow(rows)
  return isTold && figures >= FEWEST_FIGURE_COLUMNS ? { rows, end } : undefined
}

/** One row alone is told by figures in all its cells, behind its label where that goes on from above or has no head. */
function isWholeRow(rows: readonly Row[]): boolean {
  const [first = '', ...rest] = rows.length === 1 ? rows[0]! : []
  const figures = kindOf(rest[0] ?? '') === 'words' ? rest.slice(1) : rest
  return (isBlank(first) || isFigure(first)) && figures.length > 1 && figures.every(isFigure)
}

/** The next row; one that is wholly empty is none, and is passed by where another follows. */
function rowBehindBlanks(
  lines: readonly string[],
  at: number,
  kinds: readonly (Kind | undefined)[],
): LinedRow | undefined {
  let next = at
  while (next + kinds.length <= lines.length && lines.slice(next, next + kinds.length).every(isBlank))
    next += kinds.length
  return rowsAt(lines, next, kinds)[0]
}

/** The rows that line `at` may begin, with cells of the kinds that their columns have; the label may stand on several lines. */
function rowsAt(
  lines: readonly string[],
  at: number,
  kinds: readonly (Kind | undefined)[],
  mostLabelLines = MOST_LABEL_LINES,
): readonly LinedRow[] {
  const rows: LinedRow[] = []
  for (let labelLines = 1; labelLines <= mostLabelLines; labelLines++) {
    const end = at + kinds.length - 1 + labelLines
    const label = lines.slice(at, at + labelLines)
    if (end > lines.length || (labelLines > 1 && !isName(label))) continue
    const cells = [label.join('\n'), ...lines.slice(at + labelLines, end)]
    if (isRow(cells, kinds)) rows.push({ cells, end })
  }
  return rows
}

/** Words on several lines, with an empty paragraph between them at most. */
function isName(lines: readonly string[]): boolean {
  const isPiece = (line: string) => kindOf(line) === 'words' && !HEAD_END.test(line.trim())
  return (
    [lines[0]!, lines.at(-1)!].every(isPiece) &&
    !lines.some((line) => isFigure(line) || HEAD_END.test(line.trim()))
  )
}

function isRow(cells: Row, kinds: readonly (Kind | undefined)[]): boolean {
  const labels = cells.slice(0, Math.max(1, kinds.indexOf('figure')))
  const fits = (cell: string, column: number) => {
    const kind = kindOf(cell)
    return cell.length <= LONGEST_CELL && (kind === undefined || (kinds[column] ?? kind) === kind)
  }
  const isFirst = kinds.every((kind) => kind === undefined)
  const hasLabel = isFirst ? !isFigure(cells[0]!) : labels.some((cell) => !isBlank(cell))
  return cells.every(fits) && (hasLabel || cells.some(isFigure))
}

/** Lines of a header → its rows, the last of `width` cells; undefined where they make none, or more than one. */
function partHeader(lines: readonly string[], width: number): readonly Row[] | undefined {
  if (lines.some((line) => !isHead(line.trim()))) return undefined
  for (const cells of withJoined(lines)) {
    const rows = partRows(cells, width)
    if (rows) return rows
  }
  return undefined
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
  for (const at of places) yield joinAt(lines, at)
  for (const at of places) for (const next of places) if (next > at + 2) yield joinAt(joinAt(lines, next), at)
}

function joinAt(lines: readonly string[], at: number): Row {
  return [...lines.slice(0, at), lines.slice(at, at + 3).join('\n'), ...lines.slice(at + 3)]
}

/** One row of heads, or rows each of which stands over the next, fuller one; below the first they begin empty. */
function partRows(cells: Row, width: number): readonly Row[] | undefined {
  const filled = cells.findIndex(isBlank)
  const isOneRow = cells.length === width && cells.filter(isBlank).length <= MOST_EMPTY_HEADS
  if (filled === -1 || (filled > 0 && isOneRow)) return isOneRow ? [cells] : undefined
  if (filled === 0 || filled > width) return undefined
  const rest = partBelow(cells.slice(0, filled), cells.slice(filled), width)
  return rest && [cells.slice(0, filled), ...rest]
}

function partBelow(above: Row, cells: Row, width: number): readonly Row[] | undefined {
  if (cells.length === width) return canHead(above, cells) ? [cells] : undefined
  for (let size = cells.length - width; size > 0; size--) {
    const row = cells.slice(0, size)
    if (!isBlank(cells[size]!) || isBlank(row.at(-1)!) || size > width || !canHead(above, row)) continue
    const rest = partBelow(row, cells.slice(size), width)
    if (rest) return [row, ...rest]
  }
  return undefined
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
