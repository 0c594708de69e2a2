/** Tables that go on over the page → one table; the parts stay beside it, so that a join can be looked at or undone. */
import { dropFirstStrip, dropLastStrip } from './break-strips.ts'
import { joinCellTexts } from './cell-continuation.ts'
import type { JoinedCell, JoinedTable } from './joined-table.ts'
import { countTexts, endsHead, isCutRow, type Pair, partsHead, spansBreak } from './row-cut.ts'
import { closeGaps, dropShortfall } from './slivers.ts'
import type { PageTable } from './table-text.ts'

/** Points by which a column's line may move from page to page. */
const SAME_EDGE = 3
const MOST_HEADER_ROWS = 4
const FIGURE = /^[-+]?\d[\d,.]*%?$/
const TOTAL = /^(?:合计|总计|总分)/
/** Points: a line of large type with its padding. */
const CUT_ROOM = 34
/** Points: rows that are kept together move to the next page together, and no table begins with figures or nothing. */
const KEPT_ROOM = 120

/** A table of one page as the first part of what may be joined. */
export function single(table: PageTable): JoinedTable {
  const cells = table.cells.map((cell) => ({ ...cell, parts: [cell] }))
  const { page, box, xs } = table
  return { page, box, rows: table.ys.length - 1, cells, repeatedRows: 0, parts: [table], xs }
}

/**
 * Whether `next`, first on its page, has the columns of `table`, last on the page before, and its first row had no room
 * there. `room` is the height left free under `table`.
 */
export function isContinuation(table: JoinedTable, next: PageTable, room: number): boolean {
  const last = table.parts.at(-1)!
  if (next.page !== last.page + 1 || beginsAnew(table, next)) return false
  if (room > roomNeeded(table, next)) return false
  if (Math.abs(last.box[0] - next.box[0]) > SAME_EDGE || Math.abs(last.box[2] - next.box[2]) > SAME_EDGE)
    return false
  const inner = next.xs.slice(1, -1)
  const known = table.xs.slice(1, -1)
  const [fewer, more] = inner.length < known.length ? [inner, known] : [known, inner]
  const shared = fewer.filter((x) => more.some((other) => Math.abs(other - x) <= SAME_EDGE)).length
  return shared >= fewer.length / 2
}

/**
 * Whether `next` begins like `table` but is one of its own: the same heads in another order, the same title over other
 * heads, or the same heads behind a row of totals.
 */
function beginsAnew(table: JoinedTable, next: PageTable): boolean {
  const head = textsOfRow(table.cells, 0)
  const other = textsOfRow(next.cells, 0)
  if (head.toSorted().join('\n') !== other.toSorted().join('\n')) return false
  if (head.join('\n') !== other.join('\n')) return head.length > 2
  const repeated = repeatedHeader(table, next)
  if (repeated > 0) {
    const isTotal = TOTAL.test(textsOfRow(table.cells, table.rows - 1)[0] ?? '')
    const first = next.cells.find(({ row, column }) => row === repeated && column === 0)
    return isTotal && first !== undefined && (first.text !== '' || goesOver(first, next))
  }
  return head.length === 1 && /\p{L}/u.test(head[0]!)
}

/** Whether a cell reaches down to the end of its page: a merged label may be printed on the next one. */
function goesOver({ row, rowSpan }: Placed, { ys }: PageTable): boolean {
  return rowSpan > 1 && row + rowSpan === ys.length - 1
}

function textsOfRow(cells: readonly Placed[], row: number): string[] {
  return cells.filter((cell) => cell.row === row).map(({ text }) => text.replace(/\s+/g, ''))
}

/**
 * Room that may stay free above a break: less than the next row's height, or some rows' where the head is repeated, a
 * cell holds them together, or what comes next has no head.
 */
function roomNeeded(table: JoinedTable, next: PageTable): number {
  const repeated = repeatedHeader(table, next)
  if (repeated > 0) return Math.max(KEPT_ROOM, rowsHeight(next, repeated, 1))
  if (!beginsWithHead(next)) return Math.max(KEPT_ROOM, rowsHeight(next, 0, 1))
  const together = Math.max(...next.cells.filter(({ row }) => row === 0).map(({ rowSpan }) => rowSpan))
  return Math.max(CUT_ROOM, rowsHeight(next, 0, 1), Math.min(KEPT_ROOM, rowsHeight(next, 0, together)))
}

/** Whether the first row says something, and no figures. */
function beginsWithHead({ cells }: PageTable): boolean {
  const texts = textsOfRow(cells, 0)
  return texts.some((text) => text !== '') && !texts.some((text) => FIGURE.test(text.normalize('NFKC')))
}

function rowsHeight({ ys }: PageTable, from: number, count: number): number {
  return ys[from + count]! - ys[from]!
}

/**
 * Appends `next` below `table`. `room` is the height left free under `table` on its last page: where there is more than
 * a line's, no row was cut.
 */
export function joinTables(upper: JoinedTable, lower: PageTable, room: number): JoinedTable {
  const table = { ...upper, ...dropLastStrip(upper) }
  const repeated = repeatedHeader(table, dropFirstStrip(lower))
  const whole = closeGaps(dropFirstStrip(lower), repeated)
  const next = dropShortfall(repeated > 0 ? dropFirstStrip(whole, repeated) : whole, repeated)
  const body = next.cells.filter((cell) => cell.row >= repeated)
  const xs = mergeEdges(table.xs, next.xs)
  const above =
    xs.length === table.xs.length ? table.cells : table.cells.map((cell) => place(cell, table.xs, xs))
  const below = body.map((cell) => place({ ...cell, row: cell.row - repeated, parts: [cell] }, next.xs, xs))
  const joined = {
    ...table,
    xs,
    parts: [...table.parts, lower],
    repeatedRows: Math.max(table.repeatedRows, repeated),
  }
  return {
    ...joined,
    ...stack({ rows: table.rows, cells: above }, { rows: next.ys.length - 1 - repeated, cells: below }, room),
  }
}

/** How many rows at the head of `next` say the same as those at the head of `table`. */
function repeatedHeader(table: JoinedTable, next: PageTable): number {
  const most = Math.min(MOST_HEADER_ROWS, table.rows - 1, next.ys.length - 2)
  for (let count = most; count > 0; count--) {
    const head = headerKey(table.cells, count)
    if (head !== undefined && head === headerKey(next.cells, count)) return count
  }
  return 0
}

interface Placed {
  readonly row: number
  readonly rowSpan: number
  readonly text: string
}

/** Texts of the first rows in order; undefined where the rows say too little, or a cell reaches below them. */
function headerKey(cells: readonly Placed[], rows: number): string | undefined {
  const head = cells.filter((cell) => cell.row < rows)
  if (head.some((cell) => cell.row + cell.rowSpan > rows)) return undefined
  const texts = head.map((cell) => cell.text.replace(/\s+/g, ''))
  const worded = texts.filter((text) => /\p{L}/u.test(text))
  return worded.length >= 2 && worded.length >= texts.length / 2 ? texts.join('\u0001') : undefined
}

function mergeEdges(xs: readonly number[], others: readonly number[]): number[] {
  const added = others.filter((x) => !xs.some((known) => Math.abs(known - x) <= SAME_EDGE))
  return [...xs, ...added].toSorted((a, b) => a - b)
}

/** A cell's columns in the grid of both pages. */
function place(cell: JoinedCell, own: readonly number[], xs: readonly number[]): JoinedCell {
  const column = edgeIndex(xs, own[cell.column]!)
  return { ...cell, column, columnSpan: edgeIndex(xs, own[cell.column + cell.columnSpan]!) - column }
}

function edgeIndex(xs: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < xs.length; i++) if (Math.abs(xs[i]! - at) < Math.abs(xs[best]! - at)) best = i
  return best
}

interface Rows {
  readonly rows: number
  readonly cells: readonly JoinedCell[]
}

/** Puts rows below rows: a row cut by the page is closed up, cells that span the break become one. */
function stack(above: Rows, below: Rows, room: number): Rows {
  const bottom = above.cells.filter((cell) => cell.row + cell.rowSpan === above.rows)
  const top = below.cells.filter((cell) => cell.row === 0)
  const pairs = top.flatMap((lower) => {
    const upper = bottom.find((cell) => cell.column === lower.column && cell.columnSpan === lower.columnSpan)
    return upper ? [{ upper, lower }] : []
  })
  const all = [...above.cells, ...below.cells]
  const isCut = room < CUT_ROOM && isCutRow(pairs, { top, bottom, texts: countTexts(all) })
  const isWithinHead = partsHead(bottom, top)
  const isBelowHead = endsHead(bottom, top)
  const shift = above.rows - (isCut ? 1 : 0)
  const merged = new Map<JoinedCell, JoinedCell>()
  let edge = 0
  let left: Pair | undefined
  for (const pair of pairs) {
    const isLabel = pair.lower.column === edge
    const spans = isCut || spansBreak(pair, { pairs, cells: all, isLabel, left, isWithinHead, isBelowHead })
    left = spans ? undefined : pair
    if (!spans) continue
    merged.set(pair.upper, pair.lower)
    if (isLabel) edge += pair.lower.columnSpan
  }
  const lowers = new Set(merged.values())
  const cells = [
    ...above.cells.map((cell) => (merged.has(cell) ? mergeCells(cell, merged.get(cell)!, shift) : cell)),
    ...below.cells.filter((cell) => !lowers.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  ]
  return { rows: shift + below.rows, cells }
}

function mergeCells(upper: JoinedCell, lower: JoinedCell, shift: number): JoinedCell {
  return {
    ...upper,
    ...mergeTexts(upper, lower),
    rowSpan: lower.row + shift + lower.rowSpan - upper.row,
    raw: [upper.raw, lower.raw].filter((raw) => raw !== '').join('\n'),
    parts: [...upper.parts, ...lower.parts],
  }
}

function mergeTexts(upper: JoinedCell, lower: JoinedCell): Pick<JoinedCell, 'text' | 'breaks'> {
  // A workbook prints the text of a merged cell on each page that shows its middle.
  if (upper.text === lower.text || lower.text === '') return { text: upper.text }
  const text = joinCellTexts(upper, lower)
  const from = { at: text.length - lower.text.length, page: lower.page, box: lower.box }
  return { text, breaks: [...(upper.breaks ?? []), from] }
}
