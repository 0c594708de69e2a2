/** Columns that no rule draws: where words leave the same gaps free, line for line. */
import type { Char } from './char.ts'
import type { Line } from './lines.ts'
import { isWide } from './script.ts'

/** Characters of one line that stand in one column, or over several. */
export interface Piece {
  readonly chars: readonly Char[]
  readonly left: number
  readonly right: number
}

/** A strip free of words between two columns. */
export interface Gutter {
  readonly left: number
  readonly right: number
}

/** Gaps between words, in parts of the size. */
const WORD_GAP = 0.18
const WIDE_WORD_GAP = 0.45
/** Words this near belong to one phrase, even where a gutter runs between them. */
const PHRASE_GAP = 0.42
/** A gutter's least width in parts of the size, by the number of lines that leave it free. */
const NARROW_GUTTER = 0.5
const GUTTER_OF_FEW = 0.9
const FEW_LINES = 5
/** Part of the lines that may run across a gutter: titles and spanning headers. */
const CROSSING = 0.15

/** The words of a line, left to right. */
export function findWords(line: Line): Piece[] {
  return split(line.chars, (left, right, size) => {
    const wide = isWide(left.text) && isWide(right.text)
    return right.left - left.right > (wide ? WIDE_WORD_GAP : WORD_GAP) * size
  })
}

function split(chars: readonly Char[], isGap: (left: Char, right: Char, size: number) => boolean): Piece[] {
  const pieces: Char[][] = []
  chars.forEach((char, i) => {
    const previous = chars[i - 1]
    if (!previous || isGap(previous, char, Math.min(previous.style.size, char.style.size)))
      pieces.push([char])
    else pieces.at(-1)!.push(char)
  })
  return pieces.map((own) => ({
    chars: own,
    left: own[0]!.left,
    right: Math.max(...own.map((char) => char.right)),
  }))
}

/**
 * Gutters over all lines, left to right: strips that next to no line crosses, with words on both sides in at least
 * two lines.
 */
export function findGutters(lines: readonly Line[]): Gutter[] {
  if (lines.length < 2) return []
  const words = lines.map(findWords)
  const size = lines.map((line) => line.style.size).toSorted((a, b) => a - b)[lines.length >> 1]!
  const least = (lines.length < FEW_LINES ? GUTTER_OF_FEW : NARROW_GUTTER) * size
  const allowed = lines.length < FEW_LINES ? 0 : Math.max(1, Math.floor(CROSSING * lines.length))
  return freeStrips(words.flat(), allowed)
    .filter(({ left, right }) => right - left >= least)
    .filter((gutter) => words.filter((own) => hasBothSides(own, gutter)).length >= 2)
}

function hasBothSides(words: readonly Piece[], { left, right }: Gutter): boolean {
  return words.some((word) => word.right <= left + 1) && words.some((word) => word.left >= right - 1)
}

/** Strips between the outermost words that at most `allowed` words cover; of each strip the part covered least. */
function freeStrips(words: readonly Piece[], allowed: number): Gutter[] {
  const events = words.flatMap((word) => [
    { at: word.left, step: 1 },
    { at: word.right, step: -1 },
  ])
  events.sort((a, b) => a.at - b.at || b.step - a.step)
  const strips: Gutter[] = []
  let depth = 0
  let best: { gutter: Gutter; depth: number } | undefined
  events.forEach(({ at, step }, i) => {
    depth += step
    const next = events[i + 1]
    if (!next) return
    if (depth > allowed) {
      if (best) strips.push(best.gutter)
      best = undefined
    } else if (next.at - at > 0.5 && (!best || isBetter(depth, next.at - at, best)))
      best = { gutter: { left: at, right: next.at }, depth }
  })
  return strips
}

function isBetter(depth: number, width: number, best: { gutter: Gutter; depth: number }): boolean {
  return depth < best.depth || (depth === best.depth && width > best.gutter.right - best.gutter.left)
}

/** Pieces of a line, cut at the gutters; a phrase that runs across one stays whole. */
export function cutAtGutters(line: Line, gutters: readonly Gutter[]): Piece[] {
  return split(line.chars, (left, right, size) => {
    const gap = right.left - left.right
    return gap > PHRASE_GAP * size && gutters.some((gutter) => crosses(gutter, left, right))
  })
}

/** Whether a gutter lies between the two letters, for the greater part of its width or of theirs. */
function crosses(gutter: Gutter, left: Char, right: Char): boolean {
  const middle = (gutter.left + gutter.right) / 2
  const free = Math.min(gutter.right, right.left) - Math.max(gutter.left, left.right)
  return (
    free > 0 && ((left.right <= middle && right.left >= middle) || free > 0.5 * (gutter.right - gutter.left))
  )
}

/** First and last column that a piece stands in; columns are parted at the middle of the gutters. */
export function columnsOf(piece: Piece, gutters: readonly Gutter[]): { first: number; last: number } {
  const slack = Math.min(2, 0.2 * (piece.right - piece.left))
  const first = gutters.filter((gutter) => middleOf(gutter) <= piece.left + slack).length
  const last = gutters.filter((gutter) => middleOf(gutter) < piece.right - slack).length
  return { first, last: Math.max(first, last) }
}

export function middleOf(gutter: Gutter): number {
  return (gutter.left + gutter.right) / 2
}
