/** What of a page is a picture, and that picture: the embedded image itself where it is the whole page, else the page drawn. */
import type { Colour } from '../scan/raster.ts'
import { chain, type Matrix, mapX, mapY, pageFrame } from './geometry.ts'
import { floats, type Pdfium, scratch } from './pdfium.ts'

const TEXT = 1
const IMAGE = 3
const FORM = 5
const MAX_DEPTH = 8
const MAX_OBJECTS = 100_000
const INVISIBLE_TEXT = 3

/** An image as it lies on the page, in points, origin top left. */
interface PlacedImage {
  readonly object: number
  /** part of the page that it covers */
  readonly cover: number
  /** neither turned nor mirrored */
  readonly isUpright: boolean
  readonly width: number
  /** its place in the drawing order */
  readonly order: number
}

/** How much of a page is picture and how much is text that shows. */
export interface PagePicture {
  /** part of the page that the largest image covers */
  readonly cover: number
  readonly images: number
  /** characters that show on the page, and those that do not: drawn invisibly or beneath a covering image */
  readonly visible: number
  readonly hidden: number
}

/** An image that covers this part of the page hides the text drawn before it. */
const COVERING = 0.7
const OBJECT_HEADER = 24

/** Looks at page `index` (from 0); undefined where it does not load. */
export function lookAtPage(pdfium: Pdfium, document: number, index: number): PagePicture | undefined {
  return withPage(pdfium, document, index, (page, area, frame) => {
    const { images, texts } = listObjects(pdfium, page, area, frame)
    const cover = images.reduce((most, image) => Math.max(most, image.cover), 0)
    const lastCover = images.findLast((image) => image.cover >= COVERING)?.order ?? -1
    const { visible, hidden } = countText(pdfium, page, (object) => {
      const order = texts.get(object)
      const isBeneath = order !== undefined && order < lastCover
      return isBeneath || pdfium.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE_TEXT
    })
    return { cover, images: images.length, visible, hidden }
  })
}

/** A page with hardly any text of its own over a picture: a stamp, a page number set by the scanner's program. */
const STRAY_TEXT = 60
/** Part of a page with no text that shows from which its picture may hold some. */
const SOME_PICTURE = 0.05

/** Whether the page's text is to be read from its picture. */
export function isScan({ cover, visible }: PagePicture): boolean {
  return visible === 0 ? cover >= SOME_PICTURE : visible <= STRAY_TEXT && cover >= COVERING
}

function countText(
  pdfium: Pdfium,
  page: number,
  isHidden: (object: number) => boolean,
): { visible: number; hidden: number } {
  const text = pdfium.FPDFText_LoadPage(page)
  if (!text) return { visible: 0, hidden: 0 }
  try {
    const counts = { visible: 0, hidden: 0 }
    const count = pdfium.FPDFText_CountChars(text)
    for (let i = 0; i < count; i++) {
      const object = pdfium.FPDFText_GetTextObject(text, i)
      if (object === 0 || pdfium.FPDFText_GetUnicode(text, i) <= 32) continue
      counts[isHidden(object) ? 'hidden' : 'visible']++
    }
    return counts
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

/** Dots an inch: a page is drawn at its largest image's own resolution between these. */
const LEAST_RESOLUTION = 150
const MOST_RESOLUTION = 300
const USUAL_RESOLUTION = 200
/** Pixels of a page's longer side at the most: a poster is drawn smaller. */
const MOST_SIDE = 5000

/** The picture of page `index` (from 0); undefined where it does not load. */
export function takePicture(pdfium: Pdfium, document: number, index: number): Colour | undefined {
  return withPage(pdfium, document, index, (page, area, frame) => {
    const { images } = listObjects(pdfium, page, area, frame)
    const whole =
      images.length === 1 && images[0]!.cover > 0.9 && images[0]!.isUpright ? images[0] : undefined
    return (whole && embeddedPicture(pdfium, page, whole, area)) ?? drawPage(pdfium, page, frame, images)
  })
}

/** The image as embedded; undefined where it must be drawn: masks, pages with more on them, very fine scans. */
function embeddedPicture(pdfium: Pdfium, page: number, image: PlacedImage, area: number): Colour | undefined {
  if (pdfium.FPDFPage_CountObjects(page) > 1) return undefined
  if (!pdfium.FPDFImageObj_GetImageMetadata(image.object, page, area)) return undefined
  const [width, height] = pdfium.HEAPU32.subarray(area >> 2, (area >> 2) + 2)
  const bitsPerPixel = pdfium.HEAPU32[(area >> 2) + 4]!
  const resolution = (72 * width!) / image.width
  if (bitsPerPixel < 8 || resolution > MOST_RESOLUTION * 1.1 || Math.max(width!, height!) > MOST_SIDE)
    return undefined
  const bitmap = pdfium.FPDFImageObj_GetBitmap(image.object)
  return bitmap ? copyBitmap(pdfium, bitmap) : undefined
}

function drawPage(
  pdfium: Pdfium,
  page: number,
  frame: Frame,
  images: readonly PlacedImage[],
): Colour | undefined {
  const largest = images.toSorted((a, b) => b.cover - a.cover)[0]
  const own = largest && largest.cover > 0.3 ? resolutionOf(pdfium, page, largest) : undefined
  const wanted = Math.min(MOST_RESOLUTION, Math.max(LEAST_RESOLUTION, own ?? USUAL_RESOLUTION))
  const scale = Math.min(wanted / 72, MOST_SIDE / Math.max(frame.width, frame.height))
  const [width, height] = [Math.ceil(frame.width * scale), Math.ceil(frame.height * scale)]
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
  if (!bitmap) return undefined
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
  return copyBitmap(pdfium, bitmap)
}

function resolutionOf(pdfium: Pdfium, page: number, image: PlacedImage): number | undefined {
  const area = pdfium.malloc(OBJECT_HEADER)
  try {
    if (!pdfium.FPDFImageObj_GetImageMetadata(image.object, page, area)) return undefined
    return (72 * pdfium.HEAPU32[area >> 2]!) / image.width
  } finally {
    pdfium.free(area)
  }
}

const GREY = 1
const BGR = 2

/** Bytes of a PDFium bitmap as red, green, blue; frees the bitmap. */
function copyBitmap(pdfium: Pdfium, bitmap: number): Colour | undefined {
  const width = pdfium.FPDFBitmap_GetWidth(bitmap)
  const height = pdfium.FPDFBitmap_GetHeight(bitmap)
  const stride = pdfium.FPDFBitmap_GetStride(bitmap)
  const format = pdfium.FPDFBitmap_GetFormat(bitmap)
  const from = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const heap = pdfium.HEAPU8
  const step = format === GREY ? 1 : format === BGR ? 3 : 4
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0, at = from + y * stride; x < width; x++, at += step, to += 3) {
      rgb[to] = heap[step === 1 ? at : at + 2]!
      rgb[to + 1] = heap[step === 1 ? at : at + 1]!
      rgb[to + 2] = heap[at]!
    }
  pdfium.FPDFBitmap_Destroy(bitmap)
  return { width, height, rgb }
}

interface Frame {
  readonly matrix: Matrix
  readonly width: number
  readonly height: number
}

function withPage<Result>(
  pdfium: Pdfium,
  document: number,
  index: number,
  read: (page: number, area: number, frame: Frame) => Result,
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

interface Objects {
  readonly images: PlacedImage[]
  /** drawing order of text objects */
  readonly texts: Map<number, number>
  count: number
}

function listObjects(pdfium: Pdfium, page: number, area: number, frame: Frame): Objects {
  const objects: Objects = { images: [], texts: new Map(), count: 0 }
  const visit = (object: number, matrix: Matrix, depth: number): void => {
    if (!object || objects.count++ > MAX_OBJECTS) return
    const type = pdfium.FPDFPageObj_GetType(object)
    if (type === TEXT) objects.texts.set(object, objects.count)
    if (type !== IMAGE && type !== FORM) return
    const own = pdfium.FPDFPageObj_GetMatrix(object, area)
      ? chain(floats(pdfium, area, 6) as unknown as Matrix, matrix)
      : matrix
    if (type === IMAGE) objects.images.push(placeImage(object, own, frame, objects.count))
    else if (depth < MAX_DEPTH)
      for (let i = 0; i < pdfium.FPDFFormObj_CountObjects(object); i++)
        visit(pdfium.FPDFFormObj_GetObject(object, i), own, depth + 1)
  }
  for (let i = 0; i < pdfium.FPDFPage_CountObjects(page); i++)
    visit(pdfium.FPDFPage_GetObject(page, i), frame.matrix, 0)
  return objects
}

/** An image fills the unit square of its matrix. */
function placeImage(object: number, matrix: Matrix, frame: Frame, order: number): PlacedImage {
  const xs = [mapX(matrix, 0, 0), mapX(matrix, 1, 0), mapX(matrix, 0, 1), mapX(matrix, 1, 1)]
  const ys = [mapY(matrix, 0, 0), mapY(matrix, 1, 0), mapY(matrix, 0, 1), mapY(matrix, 1, 1)]
  const clip = (value: number, most: number) => Math.min(most, Math.max(0, value))
  const width = clip(Math.max(...xs), frame.width) - clip(Math.min(...xs), frame.width)
  const height = clip(Math.max(...ys), frame.height) - clip(Math.min(...ys), frame.height)
  const [a, b, c, d] = matrix
  const isUpright = a > 0 && d < 0 && Math.abs(b) < 0.01 * a && Math.abs(c) < -0.01 * d
  const cover = (width * height) / Math.max(1, frame.width * frame.height)
  return { object, cover, isUpright, width: Math.hypot(a, b), order }
}
