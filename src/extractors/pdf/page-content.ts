/** What stands on a page, as PDFium gives it, in the page's frame: characters, straight strokes, fills, images. */
import type { Box } from '../../model/document.ts'
import { type Matrix, mapX, mapY, pageFrame } from './geometry.ts'
import { readPaths, type Stroke } from './paths.ts'
import { floats, type Pdfium, scratch } from './pdfium.ts'

/** How a run of characters is set; shared by all characters of the run. */
export interface TextStyle {
  /** points, as shown */
  readonly size: number
  readonly bold: boolean
  /** reading direction in degrees counter-clockwise; -1 where it is none of the four */
  readonly angle: 0 | 90 | 180 | 270 | -1
}

/** One printed character; `top` and `bottom` follow from baseline and size, not from the glyph's ink. */
export interface Char {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly baseline: number
  readonly style: TextStyle
}

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
const GENERATED = 0

/** Reads page `index` (from 0) of an open document; undefined where PDFium cannot load it. Frees what it opens. */
export function readPageContent(pdfium: Pdfium, document: number, index: number): PageContent | undefined {
  const page = pdfium._FPDF_LoadPage(document, index)
  if (!page) return undefined
  const area = scratch(pdfium)
  try {
    pdfium._FPDF_GetPageBoundingBox(page, area.at)
    const [left, top, right, bottom] = floats(pdfium, area.at, 4) as [number, number, number, number]
    const frame = pageFrame([left, bottom, right, top], pdfium._FPDFPage_GetRotation(page))
    const paths = readPaths(pdfium, page, area.at, frame.matrix)
    const chars = readChars(pdfium, page, area.at, frame)
    return { number: index + 1, width: frame.width, height: frame.height, chars, ...paths }
  } finally {
    area.release()
    pdfium._FPDF_ClosePage(page)
  }
}

function readChars(
  pdfium: Pdfium,
  page: number,
  area: number,
  frame: { matrix: Matrix; width: number; height: number },
): Char[] {
  const text = pdfium._FPDFText_LoadPage(page)
  if (!text) return []
  try {
    const chars: Char[] = []
    const runs = new Map<number, Run>()
    const count = pdfium._FPDFText_CountChars(text)
    for (let index = 0; index < count; index++) {
      // PDFium puts in spaces and line ends of its own; they belong to no text object.
      const object = pdfium._FPDFText_GetTextObject(text, index)
      if (object === GENERATED) continue
      const code = pdfium._FPDFText_GetUnicode(text, index)
      if (isUnprintable(code)) continue
      let run = runs.get(object)
      if (!run) {
        run = readRun(pdfium, text, index, object, area, frame.matrix)
        runs.set(object, run)
      }
      const char = readChar(pdfium, text, index, String.fromCodePoint(code), run, area, frame.matrix)
      if (char.right > 0 && char.left < frame.width && char.bottom > 0 && char.top < frame.height)
        chars.push(char)
    }
    return chars
  } finally {
    pdfium._FPDFText_ClosePage(text)
  }
}

function isUnprintable(code: number): boolean {
  return (
    code < 32 || code === 0xfffe || code === 0xffff || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
  )
}

interface Run {
  readonly style: TextStyle
  /** of an upright run: all its characters stand on it */
  readonly baseline: number
}

function readRun(
  pdfium: Pdfium,
  text: number,
  index: number,
  object: number,
  area: number,
  frame: Matrix,
): Run {
  pdfium._FPDFText_GetMatrix(text, index, area)
  const [a, b, c, d] = floats(pdfium, area, 4) as [number, number, number, number]
  const size = pdfium._FPDFText_GetFontSize(text, index) * (Math.hypot(c, d) || 1)
  const heavy = pdfium._FPDFText_GetFontWeight(text, index) >= 600
  const [dx, dy] = [frame[0] * a + frame[2] * b, frame[1] * a + frame[3] * b]
  pdfium._FPDFText_GetCharOrigin(text, index, area, area + 8)
  const origin = pdfium.HEAPF64.subarray(area >> 3, (area >> 3) + 2)
  const baseline = mapY(frame, origin[0]!, origin[1]!)
  return {
    style: { size, bold: heavy || isBoldFont(pdfium, object, area), angle: angleOf(dx, dy) },
    baseline,
  }
}

const BOLD_NAME = /bold|black|heavy|simhei|黑体/i
const NAME_BYTES = 100

function isBoldFont(pdfium: Pdfium, object: number, area: number): boolean {
  const font = pdfium._FPDFTextObj_GetFont(object)
  if (!font) return false
  const length = pdfium._FPDFFont_GetBaseFontName(font, area, NAME_BYTES)
  if (length <= 0 || length > NAME_BYTES) return false
  return BOLD_NAME.test(Buffer.from(pdfium.HEAPU8.subarray(area, area + length - 1)).toString('utf8'))
}

/** Nearest quarter turn of the writing direction, within ten degrees. */
function angleOf(dx: number, dy: number): TextStyle['angle'] {
  const slack = 0.18 * Math.hypot(dx, dy)
  if (Math.abs(dy) <= slack) return dx >= 0 ? 0 : 180
  if (Math.abs(dx) <= slack) return dy < 0 ? 90 : 270
  return -1
}

function readChar(
  pdfium: Pdfium,
  text: number,
  index: number,
  value: string,
  run: Run,
  area: number,
  frame: Matrix,
): Char {
  pdfium._FPDFText_GetLooseCharBox(text, index, area)
  const at = area >> 2
  const heap = pdfium.HEAPF32
  const x0 = mapX(frame, heap[at]!, heap[at + 1]!)
  const x1 = mapX(frame, heap[at + 2]!, heap[at + 3]!)
  const { style } = run
  const left = Math.min(x0, x1)
  const right = Math.max(x0, x1)
  if (style.angle === 0) {
    const baseline = run.baseline
    return {
      text: value,
      left,
      top: baseline - ASCENT * style.size,
      right,
      bottom: baseline + DESCENT * style.size,
      baseline,
      style,
    }
  }
  const y0 = mapY(frame, heap[at]!, heap[at + 1]!)
  const y1 = mapY(frame, heap[at + 2]!, heap[at + 3]!)
  return {
    text: value,
    left,
    top: Math.min(y0, y1),
    right,
    bottom: Math.max(y0, y1),
    baseline: Math.max(y0, y1),
    style,
  }
}
