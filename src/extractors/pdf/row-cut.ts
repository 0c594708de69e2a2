/** What a page break did to the cells at it: cut one row in two, went through merged cells, or neither. */
import { areSiblings, goesOnIn, isOneText, isSingleLine } from './cell-continuation.ts'
import { isFigure } from './figures.ts'
import type { JoinedCell } from './joined-table.ts'

/** Cells of the same columns, the one above the break and the one below it. */
export interface Pair {
  readonly upper: JoinedCell
  readonly lower: JoinedCell
}

/** The cells below and above the break, and how often each text stands in its column. */
interface Surroundings {
  readonly top: readonly JoinedCell[]
  readonly bottom: readonly JoinedCell[]
  readonly texts: ReadonlyMap<string, number>
}

/** How often each text stands in its column; white space apart. */
export function countTexts(cells: readonly JoinedCell[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { column, text } of cells) {
    const key = textKey(column, text)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function textKey(column: number, text: string): string {
  return `${column} ${text.replace(/\s+/g, '')}`
}

/** Shorter texts may be alike by chance. */
const REPEATED = 6

/** Whether both halves together say what another cell of the column says: a form asks the same in row after row. */
function repeatsCell({ upper, lower }: Pair, { texts }: Surroundings): boolean {
  const whole = upper.text + lower.text
  return whole.length >= REPEATED && /\p{L}/u.test(whole) && texts.has(textKey(upper.column, whole))
}

/** Whether one of two texts of a line each stands in the column elsewhere: they are two, though the upper fills its line. */
function areTwoKnown({ upper, lower }: Pair, { texts }: Surroundings): boolean {
  const isKnown = ({ column, text }: JoinedCell) => (texts.get(textKey(column, text)) ?? 0) > 1
  return isSingleLine(upper) && isSingleLine(lower) && (isKnown(upper) || isKnown(lower))
}

/**
 * Whether the page break cuts one row in two: both halves have the same cells, and no rule stands between them, or what
 * the lower half holds goes on with the upper. Cells that were done above are empty below. In doubt they are two rows.
 */
export function isCutRow(pairs: readonly Pair[], around: Surroundings): boolean {
  if (pairs.length !== around.top.length || pairs.length !== around.bottom.length) return false
  if (pairs.every(isBare)) return true
  const written = pairs.filter(({ lower }) => lower.text !== '')
  if (written.length === 0 || written.some(({ upper }) => upper.text === '')) return false
  const label = written[0]!
  const isLabel = !pairs.slice(0, pairs.indexOf(label)).some(isDone)
  if (isLabel && areSiblings(label.upper, label.lower)) return false
  const isRepeated = (pair: Pair) => repeatsCell(pair, around)
  if (written.some((pair) => !isRepeated(pair) && areTwoKnown(pair, around))) return false
  const kinds = written.map((pair) => (isRepeated(pair) ? 'word' : goesOnIn(pair.upper, pair.lower)))
  if (kinds.includes('no')) return false
  if (written.some(isRepeated)) return true
  const going = written.filter((_, i) => kinds[i] === 'word')
  const done = pairs.filter(isDone)
  // Not in mid-word: one line above is a cut text only where the rest of the row, label and figures, ends there too.
  if (kinds.includes('line')) return done.length > 1
  if (kinds.includes('paragraph')) return done.length > 0 || going.length > 0
  if (going.length === 0) return done.length > 1 && done.some(({ upper }) => /\p{L}/u.test(upper.text))
  return going.length > 1 || (going.length > 0 && (done.length > 0 || going.some(isOneTextPair)))
}

/** A cell written above the break and empty below it, in the cut row alone. */
function isDone({ upper, lower }: Pair): boolean {
  return lower.rowSpan === 1 && upper.text !== '' && lower.text === ''
}

/** Neither page draws an end of the row: browsers end tables at the foot of a page only where a row ends. */
function isBare({ upper, lower }: Pair): boolean {
  return upper.parts.at(-1)!.bareBelow === true && lower.parts[0]!.bareAbove === true
}

function isOneTextPair({ upper, lower }: Pair): boolean {
  return isOneText(upper, lower)
}

/** A label with its points: 过程（40分）. One text would not end twice. */
const BRACKETED = /[（(][^（()）]*[)）]$/

/** What stands around a pair of cells at the break. */
interface Beside {
  readonly pairs: readonly Pair[]
  readonly cells: readonly JoinedCell[]
  /** whether all cells to the left span the break */
  readonly isLabel: boolean
  /** the pair to the left, where it ends at the break */
  readonly left: Pair | undefined
  /** the break parts a head from the heads below it */
  readonly isWithinHead: boolean
  /** the break parts the heads from their first row */
  readonly isBelowHead: boolean
}

/** Whether the last row above the break says nothing but words, and the first one below it has figures. */
export function endsHead(bottom: readonly JoinedCell[], top: readonly JoinedCell[]): boolean {
  return bottom.every(({ text }) => text !== '' && !isFigure(text)) && top.some(({ text }) => isFigure(text))
}

/**
 * Whether the last row above the break and the first one below it are one head of two rows: a head over several others
 * ends at the break, and all that stands below it are words.
 */
export function partsHead(bottom: readonly JoinedCell[], top: readonly JoinedCell[]): boolean {
  const isWorded = ({ text }: JoinedCell) => /\p{L}/u.test(text) && !isFigure(text)
  const isGroup = (head: JoinedCell) => {
    const below = top.filter(({ column }) => column >= head.column && column < head.column + head.columnSpan)
    return isWorded(head) && head.rowSpan === 1 && below.length > 1 && below.every(isWorded)
  }
  return bottom.some(isGroup) && top.every((cell) => cell.text === '' || isWorded(cell))
}

/**
 * Whether a merged cell reaches over the break: no rule closes it there; or, where rules close all cells, the lower part
 * is empty and spans rows, or is a label (all cells to its left span the break) in a column that has merged cells
 * elsewhere; or its text goes on in mid-word; or both parts head one column of a head that the break goes through. By chance do that the labels that stand beside labels of the same rows which
 * end at the break.
 */
export function spansBreak(pair: Pair, beside: Beside): boolean {
  const { pairs, cells, isLabel, left, isWithinHead, isBelowHead } = beside
  const { upper, lower } = pair
  if (isOpen(pair)) return true
  // of heads the one of the labels alone may reach down beside the rows
  if (isBelowHead && !(isLabel && lower.text === '')) return false
  if (lower.text === '') {
    if (upper.goesOn) return true
    if (pairs.some(isOpen)) return false
    if (lower.rowSpan > 1 || upper.rowSpan > 1) return true
    const isMergedColumn = cells.some((cell) => cell.column === upper.column && cell.rowSpan > 1)
    return isLabel && isMergedColumn && upper.text !== '' && !isFigure(upper.text)
  }
  // Nothing heads one column twice: beside a head that spans the break, both texts are one.
  if (isWithinHead && isLabel && upper.column > 0 && upper.text !== '') return true
  const isSpan = upper.rowSpan > 1 || lower.rowSpan > 1
  if (left && isOver(left.upper, upper) && isOver(left.lower, lower)) return false
  if (isLabel && BRACKETED.test(upper.text) && BRACKETED.test(lower.text)) return false
  return isSpan && goesOnIn(upper, lower) === 'word' && isOneText(upper, lower)
}

/** Whether one cell spans the rows of another beside it. */
function isOver(cell: JoinedCell, other: JoinedCell): boolean {
  return cell.rowSpan >= other.rowSpan
}

function isOpen({ upper, lower }: Pair): boolean {
  const [above, below] = [upper.parts.at(-1)!, lower.parts[0]!]
  return (
    (above.openBelow === true && (below.openAbove ?? below.bareAbove) === true) ||
    (above.bareBelow === true && below.openAbove === true)
  )
}
