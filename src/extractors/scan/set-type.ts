/** Recognised characters → characters as the PDF reader knows them: with boxes, baselines and sizes in points. */
import type { Char, TextStyle } from '../pdf/page-content.ts'
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
/** Where in its advance a punctuation mark's ink stands: closing marks at its left, opening at its right. */
const CLOSING_INK = 0.28
/** Sizes that differ less than this part are one size. */
const SAME_SIZE = 0.09
const ASCENT = 0.86
const DESCENT = 0.2

/** All strips of a page; `scale` is points a pixel. Near sizes are made equal, spaces are left to the layout. */
export function setType(strips: readonly ReadStrip[], scale: number): Char[] {
  const sizes = strips.map((strip) => (strip.characters.length > 0 ? sizeOf(strip) * scale : 0))
  const styles = shareStyles(sizes)
  return strips.flatMap((strip, i) => setStrip(strip, styles.get(sizes[i]!), scale))
}

/** The size in pixels: the pitch of Chinese characters in a row, or what the ink's height tells. */
function sizeOf({ box, characters }: ReadStrip): number {
  const height = box[3] - box[1]
  const pitches = characters.slice(1).flatMap((character, i) => {
    const previous = characters[i]!
    return isIdeograph(previous.text) && isIdeograph(character.text) ? [character.at - previous.at] : []
  })
  const isChinese = characters.some(({ text }) => isIdeograph(text))
  const byHeight = height / (isChinese ? INK_HEIGHT : DIGIT_HEIGHT)
  if (pitches.length < 4) return byHeight
  const pitch = median(pitches)
  return Math.abs(pitch - byHeight) < 0.35 * byHeight ? pitch : byHeight
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
  for (const size of sizes.filter((size) => size > 0).toSorted((a, b) => a - b)) {
    if (group.length > 0 && size > (1 + SAME_SIZE) * median(group)) {
      close()
      group = []
    }
    group.push(size)
  }
  if (group.length > 0) close()
  return styles
}

function setStrip({ box, characters }: ReadStrip, style: TextStyle | undefined, scale: number): Char[] {
  if (!style) return []
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
