/** Lines of one cell or column of text → paragraphs: which line ends are wraps and which are ends. */
import type { Char } from './char.ts'
import type { Line } from './lines.ts'
import { isCjk, isClosing, isOpening, isUnbreakable, isWide } from './script.ts'

/** The room that the lines were set in. */
export interface Measure {
  readonly left: number
  readonly right: number
}

/** A line's end with less room left than this part of the size over what was needed counts as full. */
const TOLERANCE = 0.35

/**
 * Whether `next` goes on with the paragraph of `line`: the first piece of `next` that could not be broken
 * would not have fitted behind `line`.
 */
export function isWrapped(line: Line, next: Line, measure: Measure): boolean {
  return firstPieceWidth(line, next, measure) > roomBehind(line, measure) - TOLERANCE * line.style.size
}

/** Room left on the line; of a centred one that on both sides. */
function roomBehind(line: Line, measure: Measure): number {
  const left = line.box[0] - measure.left
  const right = measure.right - line.box[2]
  const isCentred = left > 0.2 * line.style.size && Math.abs(left - right) < 0.5 * line.style.size
  return isCentred ? left + right : right
}

/** Width of what must stay together at the head of a line: a word, or one Chinese character with its punctuation. */
function firstPieceWidth(line: Line, next: Line, measure: Measure): number {
  const { chars } = next
  let end = 1
  while (end < chars.length && staysTogether(chars[end - 1]!, chars[end]!)) end++
  const width = chars[end - 1]!.right - chars[0]!.left
  // Typesetters put a quarter space between Chinese and Latin; a written space takes as much.
  const isMixed = isWide(line.chars.at(-1)!.text) !== isWide(chars[0]!.text)
  const space = isMixed || needsSpace(line, next) ? 0.25 * line.style.size : 0
  // A word wider than the whole measure is broken anywhere.
  if (width > measure.right - measure.left) return chars[0]!.right - chars[0]!.left
  return width + space
}

function staysTogether(left: Char, right: Char): boolean {
  if (isClosing(right.text) || isOpening(left.text)) return true
  const isGap = right.left - left.right > 0.15 * left.style.size
  return !isGap && isUnbreakable(left.text) && isUnbreakable(right.text)
}

/** Text of wrapped lines in one piece: a space only between two Latin words. */
export function joinWrapped(lines: readonly Line[], measure: Measure): string {
  return placeWrapped(lines, measure).text
}

/** As `joinWrapped`, with the offset at which each line begins in the text. */
export function placeWrapped(
  lines: readonly Line[],
  measure: Measure,
): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = []
  let text = ''
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    if (previous && needsSpace(previous, line) && !isBrokenWord(previous, line, measure)) text += ' '
    starts.push(text.length)
    text += line.text
  })
  return { text, starts }
}

/** A line end stands for a space between Latin words; in Chinese text only between two letters, or where one is written. */
function needsSpace(line: Line, next: Line): boolean {
  const last = line.chars.at(-1)!.text
  const first = next.chars[0]!.text
  if (line.endsInSpace && isWide(last) !== isWide(first) && !isClosing(first)) return true
  if (isWide(last) || isWide(first) || /[-/]/.test(last)) return false
  return !(hasWide(line) || hasWide(next)) || (/[a-z]/i.test(last) && /[a-z]/i.test(first))
}

function hasWide(line: Line): boolean {
  return line.chars.some((char) => isWide(char.text))
}

/** Digits or a word cut by a narrow cell: the next line's first word would have had no room even on its own line's rest. */
function isBrokenWord(line: Line, next: Line, measure: Measure): boolean {
  const last = line.chars.at(-1)!
  const first = next.chars[0]!
  if (/[\d.,]/.test(last.text) && /[\d.,%]/.test(first.text))
    return !line.text.includes(' ') || !next.text.includes(' ')
  const width = measure.right - measure.left
  const lineIsOneWord = !/\s/.test(line.text) && line.box[2] - line.box[0] > 0.8 * width
  return lineIsOneWord && /[a-z]/i.test(last.text) && /[a-z]/.test(first.text)
}

/** A distance of lines this much over the usual ends a paragraph. */
const WIDER = 1.4
const MOST_BLANK_LINES = 3
/** Characters written downwards follow each other within this part of their size. */
const UPRIGHT_PITCH = 2

/** Lines of one cell → its text: wrapped lines joined, "\n" between paragraphs, blank lines kept. */
export function joinCellLines(lines: readonly Line[], measure: Measure, pitch: number): string {
  if (isUpright(lines)) return lines.map((line) => line.text).join('')
  let text = ''
  let paragraph: Line[] = []
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    const steps = previous ? (line.baseline - previous.baseline) / pitch : 0
    if (previous && (steps > WIDER || !isWrapped(previous, line, measure))) {
      text += joinWrapped(paragraph, measure) + '\n'.repeat(clamp(Math.round(steps), 1, 1 + MOST_BLANK_LINES))
      paragraph = []
    }
    paragraph.push(line)
  })
  return text + joinWrapped(paragraph, measure)
}

/** A label written downwards: single Chinese characters, one close under the other. */
function isUpright(lines: readonly Line[]): boolean {
  return (
    lines.length > 2 &&
    lines.every((line, i) => {
      const step = i === 0 ? 0 : line.baseline - lines[i - 1]!.baseline
      return line.chars.length === 1 && isCjk(line.text) && step < UPRIGHT_PITCH * line.style.size
    })
  )
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Usual distance of neighbouring lines in parts of their size: a low quartile, as wrapped lines stand closest. */
export function usualPitch(columns: readonly (readonly Line[])[]): number {
  const ratios = columns.flatMap((lines) =>
    lines.slice(1).map((line, i) => (line.baseline - lines[i]!.baseline) / line.style.size),
  )
  return ratios.toSorted((a, b) => a - b)[ratios.length >> 2] ?? Number.POSITIVE_INFINITY
}
