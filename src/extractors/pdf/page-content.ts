/** What stands on a page, as PDFium gives it, in the page's frame: characters, straight strokes, fills, images. */

import type { Box } from '../../model/document.ts'
import type { Char, TextStyle } from './char.ts'
import { clipOf } from './clip.ts'
import { type PrintedString, restoreDropped } from './dropped-chars.ts'
import { type Matrix, mapX, mapY, pageFrame } from './geometry.ts'
import { glyphText } from './glyph-text.ts'
import { readPaths, type Stroke } from './paths.ts'
import { floats, type Pdfium, scratch } from './pdfium.ts'

export interface PageContent {
  /** counts from 1 */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly chars: readonly Char[]
  readonly strokes: readonly Stroke[]
  /** rectangles filled with a colour other than white */
  readonly fills: readonly Box[]
  readonly images: number
}

/** Ascent and descent of the nominal box, in parts of the font size. */
const ASCENT = 0.86
const DESCENT = 0.2
/** Half the height of most glyphs. */
const MIDDLE = 0.35
const GENERATED = 0

/** Reads page `index` (from 0) of an open document; undefined where PDFium cannot load it. Frees what it opens. */
export function readPageContent(pdfium: Pdfium, document: number, index: number): PageContent | undefined {
  return withPage(pdfium, document, index, (page, area, frame) => {
    const { forms, texts, ...paths } = readPaths(pdfium, page, area, frame.matrix)
    const chars = readChars(pdfium, page, area, { ...frame, isFlat: forms === 0, texts })
    return { number: index + 1, width: frame.width, height: frame.height, chars, ...paths }
  })
}

/** The characters of a page alone: what reading it costs at the least. */
export function readPageCharacters(
  pdfium: Pdfium,
  document: number,
  index: number,
): readonly Char[] | undefined {
  return withPage(pdfium, document, index, (page, area, frame) =>
    readChars(pdfium, page, area, { ...frame, isFlat: false, texts: [] }),
  )
}

function withPage<Result>(
  pdfium: Pdfium,
  document: number,
  index: number,
  read: (page: number, area: number, frame: Omit<Frame, 'isFlat' | 'texts'>) => Result,
): Result | undefined {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (!page) return undefined
  const area = scratch(pdfium)
  try {
    pdfium.FPDF_GetPageBoundingBox(page, area.at)
    const [left, top, right, bottom] = floats(pdfium, area.at, 4) as [number, number, number, number]
    return read(page, area.at, pageFrame([left, bottom, right, top], pdfium.FPDFPage_GetRotation(page)))
  } finally {
    area.release()
    pdfium.FPDF_ClosePage(page)
  }
}

interface Frame {
  readonly matrix: Matrix
  readonly width: number
  readonly height: number
  /** all objects stand on the page itself, none in a form */
  readonly isFlat: boolean
  /** objects of text on the page itself, in the order of print */
  readonly texts: readonly number[]
}

/** One page's text being read: its PDFium handle, scratch memory, and what is known of fonts and styles so far. */
interface Reading {
  readonly pdfium: Pdfium
  readonly text: number
  readonly area: number
  readonly frame: Frame
  readonly runs: Map<number, Run>
  readonly boldFonts: Map<number, boolean>
  readonly styles: TextStyle[]
}

function readChars(pdfium: Pdfium, page: number, area: number, frame: Frame): readonly Char[] {
  const text = pdfium.FPDFText_LoadPage(page)
  if (!text) return []
  try {
    return readAllChars({ pdfium, text, area, frame, runs: new Map(), boldFonts: new Map(), styles: [] })
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

function readAllChars(reading: Reading): readonly Char[] {
  const { pdfium, text, frame, runs } = reading
  const chars: Char[] = []
  const count = pdfium.FPDFText_CountChars(text)
  for (let index = 0; index < count; index++) {
    // PDFium puts in spaces and line ends of its own; they belong to no text object.
    const object = pdfium.FPDFText_GetTextObject(text, index)
    if (object === GENERATED) continue
    const code = pdfium.FPDFText_GetUnicode(text, index)
    if (isUnprintable(code)) continue
    let run = runs.get(object)
    if (!run) {
      run = readRun(reading, index, object)
      runs.set(object, run)
    }
    if (run.isHidden) continue
    const char = readChar(reading, index, glyphText(code), run)
    if (char.right > 0 && char.left < frame.width && char.bottom > 0 && char.top < frame.height)
      chars.push(char)
  }
  return frame.isFlat ? restoreDropped(chars, stringsOf(reading)) : chars
}

/** The upright strings of a page without forms, which have a space of their own. */
function stringsOf({ pdfium, area, frame, runs }: Reading): PrintedString[] {
  return frame.texts.flatMap((object) => {
    const run = runs.get(object)
    if (run && (run.isHidden || run.style.angle !== 0)) return []
    if (!pdfium.FPDFPageObj_GetBounds(object, area, area + 4, area + 8, area + 12)) return []
    const at = area >> 2
    const heap = pdfium.HEAPF32
    const x0 = mapX(frame.matrix, heap[at]!, heap[at + 1]!)
    const x1 = mapX(frame.matrix, heap[at + 2]!, heap[at + 3]!)
    return [{ run: run?.index, left: Math.min(x0, x1) }]
  })
}

function isUnprintable(code: number): boolean {
  return (
    code < 32 || code === 0xfffe || code === 0xffff || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
  )
}

interface Run {
  readonly index: number
  readonly style: TextStyle
  /** of an upright run: all its characters stand on it */
  readonly baseline: number
  /** it stands for its greater part above or below what its clip shows: the part of a cell that is printed on another page */
  readonly isHidden: boolean
}

function readRun(reading: Reading, index: number, object: number): Run {
  const { pdfium, text, area, frame } = reading
  pdfium.FPDFText_GetMatrix(text, index, area)
  const heap = pdfium.HEAPF32
  const [a, b, c, d] = [
    heap[area >> 2]!,
    heap[(area >> 2) + 1]!,
    heap[(area >> 2) + 2]!,
    heap[(area >> 2) + 3]!,
  ]
  const size = pdfium.FPDFText_GetFontSize(text, index) * (Math.hypot(c, d) || 1)
  const angle = angleOf(frame.matrix[0] * a + frame.matrix[2] * b, frame.matrix[1] * a + frame.matrix[3] * b)
  const bold = isBold(reading, index, object)
  pdfium.FPDFText_GetCharOrigin(text, index, area, area + 8)
  const baseline = mapY(frame.matrix, pdfium.HEAPF64[area >> 3]!, pdfium.HEAPF64[(area >> 3) + 1]!)
  const style = sharedStyle(reading.styles, { size, bold, angle })
  return {
    index: reading.runs.size,
    style,
    baseline,
    isHidden: angle === 0 && isClippedAway(reading, object, baseline, size),
  }
}

function isClippedAway(
  { pdfium, area, frame }: Reading,
  object: number,
  baseline: number,
  size: number,
): boolean {
  const clip = frame.isFlat ? clipOf(pdfium, object, area, frame.matrix) : undefined
  const middle = baseline - MIDDLE * size
  return clip !== undefined && (middle < clip.top || middle > clip.bottom)
}

/** Equal styles are one object, so that they can be counted and compared as such. */
function sharedStyle(styles: TextStyle[], style: TextStyle): TextStyle {
  const known = styles.find(
    ({ size, bold, angle }) =>
      Math.abs(size - style.size) < 0.05 && bold === style.bold && angle === style.angle,
  )
  if (!known) styles.push(style)
  return known ?? style
}

const BOLD_NAME = /bold|black|heavy|simhei|黑体/i
const BOLD_WEIGHT = 600
const NAME_BYTES = 100

function isBold({ pdfium, text, area, boldFonts }: Reading, index: number, object: number): boolean {
  const font = pdfium.FPDFTextObj_GetFont(object)
  const known = boldFonts.get(font)
  if (known !== undefined) return known
  const length = font ? pdfium.FPDFFont_GetBaseFontName(font, area, NAME_BYTES) : 0
  const isNamed = length > 1 && length <= NAME_BYTES
  const name = isNamed ? Buffer.from(pdfium.HEAPU8.subarray(area, area + length - 1)).toString('utf8') : ''
  const bold = BOLD_NAME.test(name) || pdfium.FPDFText_GetFontWeight(text, index) >= BOLD_WEIGHT
  boldFonts.set(font, bold)
  return bold
}

/** Nearest quarter turn of the writing direction, within ten degrees. */
function angleOf(dx: number, dy: number): TextStyle['angle'] {
  const slack = 0.18 * Math.hypot(dx, dy)
  if (Math.abs(dy) <= slack) return dx >= 0 ? 0 : 180
  if (Math.abs(dx) <= slack) return dy < 0 ? 90 : 270
  return -1
}

function readChar({ pdfium, text, area, frame }: Reading, index: number, value: string, run: Run): Char {
  pdfium.FPDFText_GetLooseCharBox(text, index, area)
  const at = area >> 2
  const heap = pdfium.HEAPF32
  const x0 = mapX(frame.matrix, heap[at]!, heap[at + 1]!)
  const x1 = mapX(frame.matrix, heap[at + 2]!, heap[at + 3]!)
  const { style, baseline } = run
  const left = Math.min(x0, x1)
  const right = Math.max(x0, x1)
  if (style.angle === 0) {
    const [top, bottom] = [baseline - ASCENT * style.size, baseline + DESCENT * style.size]
    return { text: value, left, top, right, bottom, baseline, style, run: run.index }
  }
  const y0 = mapY(frame.matrix, heap[at]!, heap[at + 1]!)
  const y1 = mapY(frame.matrix, heap[at + 2]!, heap[at + 3]!)
  const bottom = Math.max(y0, y1)
  return { text: value, left, top: Math.min(y0, y1), right, bottom, baseline: bottom, style, run: run.index }
}
