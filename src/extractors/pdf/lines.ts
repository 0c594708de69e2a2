/** Characters → lines of text, with the spaces that the page shows. */

import type { Box } from '../../model/document.ts'
import type { Char, TextStyle } from './char.ts'
import { isWide } from './script.ts'

/** A run of characters without a gap; borderless tables are built of these. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly chars: readonly Char[]
}

export interface Line {
  readonly text: string
  /** as drawn: with the spaces that `text` leaves out */
  readonly raw: string
  /** a space character stands behind its last letter */
  readonly endsInSpace: boolean
  readonly box: Box
  readonly baseline: number
  /** of most of its characters */
  readonly style: TextStyle
  readonly chars: readonly Char[]
}

/** Baselines nearer than this part of the size are one line: superscripts, mixed fonts. */
const SAME_LINE = 0.45
/** Gap between two letters, in parts of the size, that reads as a space. */
const SPACE = 0.18
/** The same where Chinese stands on one or both sides: justification and autospacing stay below. */
const WIDE_SPACE = 0.9
/** A space character that takes no more room than this is a producer's artefact. */
const HAIR_SPACE = 0.1

/** Lines from top to bottom; turned text is read in its own direction and comes after the upright. */
export function findLines(chars: readonly Char[]): Line[] {
  const upright = chars.filter((char) => char.style.angle === 0)
  const lines = groupByBaseline(upright)
    .map(toLine)
    .filter((line) => line !== undefined)
  if (upright.length === chars.length) return lines
  const turned = ([90, 180, 270] as const).flatMap((angle) =>
    turnedLines(
      chars.filter((char) => char.style.angle === angle),
      angle,
    ),
  )
  return [...lines, ...turned]
}

function groupByBaseline(chars: readonly Char[]): Char[][] {
  const sorted = chars.toSorted((a, b) => a.baseline - b.baseline)
  const groups: Char[][] = []
  let open: Char[] = []
  let anchor: Char | undefined
  for (const char of sorted) {
    if (
      anchor &&
      char.baseline - anchor.baseline > SAME_LINE * Math.max(anchor.style.size, char.style.size)
    ) {
      groups.push(open)
      open = []
      anchor = undefined
    }
    open.push(char)
    if (!anchor || char.style.size > anchor.style.size) anchor = char
  }
  if (open.length > 0) groups.push(open)
  return groups
}

/** One line of text from the characters that stand on it; undefined where all are spaces. */
export function toLine(chars: readonly Char[]): Line | undefined {
  const sorted = chars.toSorted((a, b) => a.left - b.left)
  const printed = sorted.filter((char) => !isSpace(char.text))
  if (printed.length === 0) return undefined
  const style = mainStyle(printed)
  const { baseline } = printed.find((char) => char.style === style)!
  const endsInSpace = isSpace(sorted.at(-1)!.text)
  return { ...spell(sorted), endsInSpace, box: boxOf(printed), baseline, style, chars: printed }
}

function boxOf(chars: readonly Char[]): Box {
  let { left, top, right, bottom } = chars[0]!
  for (const char of chars) {
    if (char.left < left) left = char.left
    if (char.top < top) top = char.top
    if (char.right > right) right = char.right
    if (char.bottom > bottom) bottom = char.bottom
  }
  return [left, top, right, bottom]
}

function isSpace(text: string): boolean {
  return text === ' ' || text === '\u3000' || text === '\u00a0' || (text < '\u3000' && text.trim() === '')
}

/** Text with a space where the page shows one: a space character with room, or a gap that reads as such. */
function spell(sorted: readonly Char[]): { text: string; raw: string } {
  let text = ''
  let raw = ''
  let previous: Char | undefined
  let spaces = ''
  for (const char of sorted) {
    if (isSpace(char.text)) {
      spaces += char.text
      continue
    }
    if (previous) {
      text += separator(previous, char, spaces)
      raw += spaces
    }
    text += char.text
    raw += char.text
    previous = char
    spaces = ''
  }
  return { text, raw }
}

function separator(left: Char, right: Char, spaces: string): string {
  const size = Math.min(left.style.size, right.style.size)
  const gap = (right.left - left.right) / size
  if (spaces !== '') return gap > HAIR_SPACE ? spaces.replaceAll('\u00a0', ' ') : ''
  const wide = isWide(left.text) || isWide(right.text)
  return gap > (wide ? WIDE_SPACE : SPACE) ? ' ' : ''
}

/** The style of most characters; styles of a page are shared objects. */
function mainStyle(chars: readonly Char[]): TextStyle {
  const first = chars[0]!.style
  if (chars.every((char) => char.style === first)) return first
  const counts = new Map<TextStyle, number>()
  for (const { style } of chars) counts.set(style, (counts.get(style) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
}

/** Turned text: laid upright, read, and its boxes turned back. */
function turnedLines(chars: readonly Char[], angle: 90 | 180 | 270): Line[] {
  const laid = new Map(chars.map((char) => [lay(char, angle), char]))
  return groupByBaseline([...laid.keys()]).flatMap((group) => {
    const line = toLine(group)
    if (!line) return []
    const own = line.chars.map((char) => laid.get(char)!)
    const box = boxOf(own)
    return [{ ...line, box, baseline: box[3], chars: own }]
  })
}

function lay(char: Char, angle: 90 | 180 | 270): Char {
  const { left, top, right, bottom } = char
  const box =
    angle === 90
      ? { left: -bottom, right: -top, top: left, bottom: right }
      : angle === 270
        ? { left: top, right: bottom, top: -right, bottom: -left }
        : { left: -right, right: -left, top: -bottom, bottom: -top }
  return { ...char, ...box, baseline: box.bottom }
}
