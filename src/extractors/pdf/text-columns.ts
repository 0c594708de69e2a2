/** Running text set in two columns: read down the left one, then down the right one. */
import type { Char } from './char.ts'
import { type Line, toLine } from './lines.ts'
import type { Measure } from './wrapping.ts'

/** A line with the room that it was set in. */
export interface SetLine {
  readonly line: Line
  readonly measure: Measure
}

/** Lines that share a strip without any letter. */
interface Run {
  readonly lines: readonly Line[]
  /** edges of the strip between the columns */
  readonly gutter: Measure
}

/** Parts of the size: a narrower strip is a gap between words, a narrower column no column. */
const NARROWEST_GUTTER = 0.9
const NARROWEST_COLUMN = 8
/** Lines that a column has at least. */
const FEWEST = 4
/** Part of a column's lines that fill it, and how far they do: text does, cells and labels do not. */
const FILLING = 0.6
const FILLED = 0.85
/** Part of a column's characters that are letters and no digits. */
const WORDED = 0.75
/** Parts of the size: the next line of a column is nearer than this, paragraphs set apart too. */
const APART = 3
/** The strip lies in the middle of the text, up to this part of its width to either side. */
const ASIDE = 0.2

/** Consecutive lines of a page, from top to bottom, in the order in which they are read; `measure` is the page's. */
export function readColumns(lines: readonly Line[], measure: Measure): SetLine[] {
  const ordered: SetLine[] = []
  for (let at = 0; at < lines.length; ) {
    const run = findRun(lines, at, measure)
    const columns = run && columnsOf(run)
    if (columns) ordered.push(...columns)
    else ordered.push({ line: lines[at]!, measure })
    at += columns ? run.lines.length : 1
  }
  return ordered
}

/** The longest run that begins with this line; undefined where the line has no gap in the middle. */
function findRun(lines: readonly Line[], first: number, measure: Measure): Run | undefined {
  const size = lines[first]!.style.size
  let gutter = middleOf(measure)
  let end = first
  for (; end < lines.length; end++) {
    const gap = gapOf(lines[end]!, gutter)
    if (!gap || gap.right - gap.left < NARROWEST_GUTTER * size) break
    gutter = gap
  }
  while (end > first && standsApart(lines.slice(first, end), gutter)) end--
  return end - first < FEWEST ? undefined : { lines: lines.slice(first, end), gutter }
}

/** Whether the last line stands on one side, well below what is above it there: text behind the columns. */
function standsApart(lines: readonly Line[], gutter: Measure): boolean {
  const last = lines.at(-1)!
  const isLeft = (line: Line) => line.box[0] < gutter.left
  const isRight = (line: Line) => line.box[2] > gutter.right
  if (isLeft(last) && isRight(last)) return false
  const above = lines.slice(0, -1).findLast(isLeft(last) ? isLeft : isRight)
  return above === undefined || last.baseline - above.baseline > APART * last.style.size
}

function middleOf({ left, right }: Measure): Measure {
  const [middle, aside] = [(left + right) / 2, ASIDE * (right - left)]
  return { left: middle - aside, right: middle + aside }
}

/** The widest part of the strip that the line leaves free; undefined where it leaves none, or is turned. */
function gapOf(line: Line, strip: Measure): Measure | undefined {
  if (line.style.angle !== 0) return undefined
  let best: Measure | undefined
  let from = strip.left
  const offer = (to: number) => {
    if (to > from && (!best || to - from > best.right - best.left)) best = { left: from, right: to }
  }
  for (const char of line.chars.toSorted((a, b) => a.left - b.left)) {
    if (char.right <= from) continue
    offer(Math.min(char.left, strip.right))
    from = Math.max(from, char.right)
    if (from >= strip.right) return best
  }
  offer(strip.right)
  return best
}

/** The lines of both columns, the left ones first; undefined where a side is no column of text. */
function columnsOf({ lines, gutter }: Run): SetLine[] | undefined {
  const middle = (gutter.left + gutter.right) / 2
  const sides = [(char: Char) => char.left < middle, (char: Char) => char.left >= middle]
  const columns = sides.map((isInside) => {
    const own = lines.map((line) => toLine(line.chars.filter(isInside))).filter((line) => line !== undefined)
    return own.length >= FEWEST && isProse(own) ? own : undefined
  })
  return columns.every((column) => column !== undefined) ? columns.flatMap(placed) : undefined
}

function placed(lines: readonly Line[]): SetLine[] {
  const measure = measureOf(lines)
  return lines.map((line) => ({ line, measure }))
}

function measureOf(lines: readonly Line[]): Measure {
  return {
    left: Math.min(...lines.map(({ box }) => box[0])),
    right: Math.max(...lines.map(({ box }) => box[2])),
  }
}

/** Whether lines fill their column as text does, in words. */
function isProse(lines: readonly Line[]): boolean {
  const { left, right } = measureOf(lines)
  const width = right - left
  if (width < NARROWEST_COLUMN * lines[0]!.style.size) return false
  const full = lines.filter(({ box }) => box[2] - box[0] >= FILLED * width)
  const text = lines.map((line) => line.text.replace(/\s/g, '')).join('')
  const letters = text.replace(/[^\p{L}\p{P}]/gu, '')
  return full.length >= FILLING * lines.length && letters.length >= WORDED * text.length
}
