/** Recognised characters → characters as the PDF reader knows them: with boxes, baselines and sizes in points. */
import type { Char, TextStyle } from '../pdf/char.ts'
import { isClosing, isOpening, isWide } from '../pdf/script.ts'
import type { ReadCharacter } from './ctc.ts'
import type { PixelBox } from './raster.ts'

/** A strip as read: where its ink is, in pixels, and its characters, `at` being pixel columns. */
export interface ReadStrip {
  readonly box: PixelBox
  readonly characters: readonly ReadCharacter[]
}

/** Part of the size that a digit is high, and that a Chinese character's ink fills. */
const DIGIT_HEIGHT = 0.72
const INK_HEIGHT = 0.92
const HALF_WIDTH = 0.52
/** How wrong a size told by height may be. */
const ROUGH = 0.22
const LEAST_PITCHES = 4
/** Where in its advance a punctuation mark's ink stands: closing marks at its left, opening at its right. */
const CLOSING_INK = 0.28
/** Sizes that differ less than this part are one size. */
const SAME_SIZE = 0.09
const ASCENT = 0.86
const DESCENT = 0.2

/** All strips of a page; `scale` is points a pixel. Near sizes are made equal, spaces are left to the layout. */
export function setType(strips: readonly ReadStrip[], scale: number): Char[] {
  const read = strips.filter(({ characters }) => characters.length > 0)
  const pitches = read.map(pitchOf)
  const known = pitches.filter((pitch) => pitch !== undefined)
  const sizes = read.map((strip, i) => scale * (pitches[i] ?? nearest(known, heightSize(strip))))
  const styles = shareStyles(sizes)
  return read.flatMap((strip, i) => setStrip(strip, styles.get(sizes[i]!)!, scale))
}

/** The size in pixels that the ink's height tells: roughly, as tails of commas and brackets reach lower than characters. */
function heightSize({ box, characters }: ReadStrip): number {
  const isChinese = characters.some(({ text }) => isIdeograph(text))
  return (box[3] - box[1]) / (isChinese ? INK_HEIGHT : DIGIT_HEIGHT)
}

/** A size measured elsewhere on the page that may be this rough one, or the rough one itself. */
function nearest(known: readonly number[], rough: number): number {
  const near = known.filter((size) => Math.abs(size - rough) < ROUGH * rough)
  return near.toSorted((a, b) => Math.abs(a - rough) - Math.abs(b - rough))[0] ?? rough
}

/** The pitch of Chinese characters in a row, which is their size; undefined where too few stand together. */
function pitchOf(strip: ReadStrip): number | undefined {
  const { characters } = strip
  const pitches = characters.slice(1).flatMap((character, i) => {
    const previous = characters[i]!
    return isIdeograph(previous.text) && isIdeograph(character.text) ? [character.at - previous.at] : []
  })
  if (pitches.length < LEAST_PITCHES) return undefined
  // Places are known in steps of the recogniser: only the mean over a line is finer than a step.
  const usual = median(pitches)
  const near = pitches.filter((pitch) => Math.abs(pitch - usual) < 0.35 * usual)
  const pitch = near.reduce((sum, value) => sum + value, 0) / near.length
  const rough = heightSize(strip)
  return Math.abs(pitch - rough) < 0.35 * rough ? pitch : undefined
}

function isIdeograph(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

/** One style for all sizes that are near one another. */
function shareStyles(sizes: readonly number[]): Map<number, TextStyle> {
  const styles = new Map<number, TextStyle>()
  let group: number[] = []
  const close = () => {
    const size = Math.round(2 * median(group)) / 2
    const style: TextStyle = { size, bold: false, angle: 0 }
    for (const member of group) styles.set(member, style)
  }
  for (const size of sizes.toSorted((a, b) => a - b)) {
    if (group.length > 0 && size > (1 + SAME_SIZE) * median(group)) {
      close()
      group = []
    }
    group.push(size)
  }
  if (group.length > 0) close()
  return styles
}

function setStrip({ box, characters }: ReadStrip, style: TextStyle, scale: number): Char[] {
  const { size } = style
  const isChinese = characters.some(({ text }) => isIdeograph(text))
  const middle = ((box[1] + box[3]) / 2) * scale
  const baseline = isChinese ? middle + 0.36 * size : middle + 0.5 * DIGIT_HEIGHT * size
  const chars = characters.map((character): Char => {
    const at = character.at * scale
    const { left, right } = extent(character.text, at, size)
    return {
      text: character.text,
      confidence: character.confidence,
      left,
      right,
      top: baseline - ASCENT * size,
      bottom: baseline + DESCENT * size,
      baseline,
      style,
    }
  })
  return abut(chars, box[0] * scale, box[2] * scale)
}

function extent(text: string, at: number, size: number): { left: number; right: number } {
  if (!isWide(text)) return { left: at - (HALF_WIDTH / 2) * size, right: at + (HALF_WIDTH / 2) * size }
  const before = isClosing(text) ? CLOSING_INK : isOpening(text) ? 1 - CLOSING_INK : 0.5
  return { left: at - before * size, right: at + (1 - before) * size }
}

/** A gap up to this, in parts of the size, is none: places of characters are known to about a third of a digit. */
const BRIDGED = 0.45

/** Neighbours meet half-way where they overlap or nearly touch; the first and last end with the strip's ink at the most. */
function abut(chars: readonly Char[], left: number, right: number): Char[] {
  const edges = chars.slice(1).map((char, i) => {
    const previous = chars[i]!
    const gap = char.left - previous.right
    return gap < BRIDGED * char.style.size ? (previous.right + char.left) / 2 : undefined
  })
  return chars.map((char, i) => {
    const start = i === 0 ? Math.max(char.left, left) : (edges[i - 1] ?? char.left)
    const isLast = i === chars.length - 1
    const end = isLast && !isWide(char.text) ? Math.min(char.right, right) : (edges[i] ?? char.right)
    return { ...char, left: start, right: Math.max(end, start + 0.1) }
  })
}
