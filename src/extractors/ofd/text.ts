/** Text objects of an OFD (GB/T 33190-2016, 11): each character stands where the file says. */

import type { Char, TextStyle } from '../pdf/char.ts'
import { type Matrix, mapX, mapY } from '../pdf/geometry.ts'
import { glyphText } from '../pdf/glyph-text.ts'
import { isWide } from '../pdf/script.ts'
import { elementsOf, textOf, type XmlNode } from '../xml-tree.ts'
import { type Canvas, numbersIn, type Place } from './canvas.ts'

/** Ascent and descent of the nominal box, in parts of the font size. */
const ASCENT = 0.86
const DESCENT = 0.2
const BOLD_WEIGHT = 600

/** How the characters of an object are set. */
interface Setting {
  readonly matrix: Matrix
  readonly style: TextStyle
  /** font size in the object's own unit, and how much wider than high its characters are */
  readonly size: number
  readonly scale: number
  /** direction in which characters follow one another where the file does not place them */
  readonly downwards: boolean
}

export function addText(element: XmlNode, place: Place, canvas: Canvas): void {
  const { attributes } = element
  const size = Math.abs(Number.parseFloat(attributes.Size ?? '')) || 0
  const setting: Setting = {
    matrix: place.matrix,
    style: styleOf(element, size, { place, canvas }),
    size,
    scale: Number.parseFloat(attributes.HScale ?? '1') || 1,
    downwards: attributes.ReadDirection === '90' || attributes.ReadDirection === '270',
  }
  // a piece of text without a place begins where the one before it did
  let [x, y] = [0, 0]
  for (const code of elementsOf(element, 'TextCode')) {
    x = numbersIn(code.attributes.X)[0] ?? x
    y = numbersIn(code.attributes.Y)[0] ?? y
    canvas.chars.push(...readTextCode(code, { x, y }, setting))
  }
}

function readTextCode(code: XmlNode, { x, y }: { x: number; y: number }, setting: Setting): Char[] {
  const characters = [...textOf(code).replaceAll(/[\r\n]/g, '')]
  const acrosses = readDeltas(code.attributes.DeltaX, characters.length)
  const downs = readDeltas(code.attributes.DeltaY, characters.length)
  const isPlaced = acrosses.length > 0 || downs.length > 0
  const chars: Char[] = []
  let at = { x, y }
  characters.forEach((character, index) => {
    const em = setting.size * setting.scale
    const natural = usualWidth(character) * em
    const across = acrosses[index] ?? (isPlaced || setting.downwards ? 0 : natural)
    const down = downs[index] ?? (!isPlaced && setting.downwards ? setting.size : 0)
    const width = down === 0 && across > 0 ? Math.min(mostWidth(character) * em, across) : natural
    if (character >= ' ') chars.push(charAt(character, { ...at, width }, setting))
    at = { x: at.x + across, y: at.y + down }
  })
  return chars
}

/** Distances between characters; "g 5 3.2" stands for 3.2 five times (11.3). No more than there are characters. */
export function readDeltas(written: string | undefined, count: number): number[] {
  const tokens = (written ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
  const deltas: number[] = []
  for (let at = 0; at < tokens.length && deltas.length < count; ) {
    const isRepeat = tokens[at] === 'g'
    const times = isRepeat ? Number(tokens[at + 1]) : 1
    const delta = Number(tokens[isRepeat ? at + 2 : at])
    at += isRepeat ? 3 : 1
    if (!Number.isFinite(delta) || !(times >= 0)) continue
    for (let time = 0; time < times && deltas.length < count; time++) deltas.push(delta)
  }
  return deltas
}

/** Width in parts of the size that fonts usually give a character, since the file does not say it. */
function usualWidth(character: string): number {
  if (character >= '\u2010' || isWide(character)) return 1
  return /[A-Z%mw@&]/.test(character) ? 0.7 : 0.5
}

/** The most that fonts give it: a gap left beyond that within a number would read as a space. */
function mostWidth(character: string): number {
  if (/[%mwMWOQ@&]/.test(character)) return 1
  return /[A-Z]/.test(character) ? 0.8 : Math.max(0.66, usualWidth(character))
}

function charAt(character: string, at: { x: number; y: number; width: number }, setting: Setting): Char {
  const { matrix, style, size } = setting
  const text = glyphText(character.codePointAt(0)!)
  const [left, baseline] = [mapX(matrix, at.x, at.y), mapY(matrix, at.x, at.y)]
  if (style.angle === 0) {
    const right = mapX(matrix, at.x + at.width, at.y)
    const [top, bottom] = [baseline - ASCENT * style.size, baseline + DESCENT * style.size]
    return { text, left, top, right, bottom, baseline, style }
  }
  const turned = style.angle === 90 || style.angle === 270
  const corners = [at.y - ASCENT * size, at.y + DESCENT * size].flatMap((y) =>
    [at.x, at.x + at.width].map((x) => [mapX(matrix, x, y), mapY(matrix, x, y)] as const),
  )
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const bottom = Math.max(...ys)
  const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom }
  return { text, ...box, baseline: turned || style.angle === 180 ? bottom : baseline, style }
}

/** Equal styles are one object, so that they can be counted and compared as such. */
function styleOf(
  { attributes }: XmlNode,
  size: number,
  { place, canvas }: { readonly place: Place; readonly canvas: Canvas },
): TextStyle {
  const [a, b, c, d] = place.matrix
  const shown = size * Math.hypot(c, d)
  const bold =
    Number(attributes.Weight ?? 400) >= BOLD_WEIGHT || canvas.resources.boldFonts.has(attributes.Font ?? '')
  const angle = angleOf(a, b, Number(attributes.CharDirection ?? 0))
  const key = `${Math.round(shown * 20)} ${bold} ${angle}`
  const style = canvas.styles.get(key) ?? { size: shown, bold, angle }
  canvas.styles.set(key, style)
  return style
}

/** Nearest quarter turn, counter-clockwise, of a writing direction; `turned` are degrees clockwise of each character. */
function angleOf(dx: number, dy: number, turned: number): TextStyle['angle'] {
  const clockwise = (Math.atan2(dy, dx) * 180) / Math.PI + (Number.isFinite(turned) ? turned : 0)
  const nearest = Math.round(clockwise / 90) * 90
  if (Math.abs(clockwise - nearest) > 10) return -1
  return ((((-nearest % 360) + 360) % 360) as TextStyle['angle']) || 0
}
