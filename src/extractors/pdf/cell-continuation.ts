/** Whether the text of a cell goes on in the cell below the page break, and the two texts as one. */
import { plainWidth } from './figures.ts'
import type { Line } from './lines.ts'
import type { TextCell } from './table-text.ts'
import { isWrapped, joinWrapped, type Measure } from './wrapping.ts'

interface Part {
  readonly text: string
  readonly parts: readonly TextCell[]
}

const ITEM_START =
  /^(?:\d{1,2}\s*[、．.](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[\u4e00-\u9fff]{2}\d+\s*[：:])/u
/** Room of one line, in parts of the size: line spacing up to double, and padding. */
const LINE = 2.2
/** The same where the line above the last was kept with it on the next page: two lines stay together there. */
const PULLED_OVER = 3.8
const FIGURE = /^[-+]?[\d,，.]*[%％]?$/
/** One number: no second point, no more decimals than 万元 have of a 分. */
const NUMBER = /^[-+]?[\d,，]*(?:\.\d{0,6})?[%％]?$/
/** 分值（10分） over 10: a word is not cut before a bare figure. */
const WORDED_END = /[\p{L}）)]$/u
const WORDED = /[\p{L}\p{N}]/u
/** "……" goes on with a list of several lines. */
const WORDED_OR_DOTS = /[\p{L}\p{N}…]/u

/**
 * `word`: the upper text breaks off where its line was full, the lower goes on; `figure`: both are figures that fill
 * their line, one number or two; `paragraph`, `line`: the lower could be a further paragraph of an upper text of several
 * lines, or of a single one; `no`: the lower is a text of its own.
 */
export type Continuation = 'word' | 'figure' | 'paragraph' | 'line' | 'no'

export function goesOnIn(upper: Part, lower: Part): Continuation {
  const last = lastLine(upper)
  const first = firstLine(lower)
  if (!last || !first || !reachesBreak(upper, last, PULLED_OVER)) return 'no'
  if (!ITEM_START.test(first.text) && isWrapped(last, first, measureOf(upper)) && !endsSentence(last)) {
    const [start, rest] = [plain(upper.text), plain(lower.text)]
    if (WORDED_END.test(start) && FIGURE.test(rest)) return 'no'
    if (!FIGURE.test(start) || !FIGURE.test(rest)) return 'word'
    if (!NUMBER.test(start + rest)) return 'no'
    return /[.,，]$/.test(start) || /^[.,，]/.test(rest) ? 'word' : 'figure'
  }
  if (!reachesBreak(upper, last, LINE)) return 'no'
  const several = lineCount(upper) > 1
  if (FIGURE.test(plain(lower.text)) || !(several ? WORDED_OR_DOTS : WORDED).test(lower.text)) return 'no'
  return several ? 'paragraph' : 'line'
}

/** Whether two labels are numbered and of a line each (1、局机关 over 2、二级机构): they head rows of their own. */
export function areSiblings(upper: Part, lower: Part): boolean {
  return lineCount(upper) === 1 && ITEM_START.test(upper.text) && ITEM_START.test(lower.text)
}

/** Both texts: in one piece where a word or sentence goes on, else as two paragraphs. */
export function joinCellTexts(upper: Part, lower: Part): string {
  if (upper.text === '' || lower.text === '') return upper.text + lower.text
  const last = lastLine(upper)!
  const first = firstLine(lower)!
  if (!isWrapped(last, first, measureOf(upper))) return `${upper.text}\n${lower.text}`
  const seam = joinWrapped([last, first], measureOf(upper))
  return upper.text + seam.slice(last.text.length, seam.length - first.text.length) + lower.text
}

/** Whether the text stands down to the cell's lower side: only such text can be cut there. */
function reachesBreak(upper: Part, last: Line, lines: number): boolean {
  return upper.parts.at(-1)!.box[3] - last.baseline < lines * last.style.size
}

/**
 * Whether two texts of which the upper fills its last line are one for sure. Two labels of one line each may fill a
 * narrow column by chance; more lines, an open bracket or a mere rest of a word may not.
 */
export function isOneText(upper: Part, lower: Part): boolean {
  return lineCount(upper) + lineCount(lower) > 2 || hasOpenBracket(upper.text) || lower.text.length <= 2
}

/** Digits and signs in their plain width, lines in one. */
function plain(text: string): string {
  return plainWidth(text).replace(/\s+/g, '')
}

export function isSingleLine(part: Part): boolean {
  return lineCount(part) === 1
}

function lineCount(part: Part): number {
  return part.parts.reduce((sum, cell) => sum + cell.lines.length, 0)
}

function hasOpenBracket(text: string): boolean {
  return /[（(《“][^）)》”]*$/.test(text)
}

function endsSentence(line: Line): boolean {
  return /[。；;！？]$/.test(line.text)
}

function lastLine(part: Part): Line | undefined {
  return part.parts.findLast((cell) => cell.lines.length > 0)?.lines.at(-1)
}

function firstLine(part: Part): Line | undefined {
  return part.parts[0]?.lines[0]
}

function measureOf(part: Part): Measure {
  return part.parts.at(-1)!.measure
}
