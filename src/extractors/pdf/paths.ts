/** Straight strokes and filled rectangles of a page, forms included. */
import type { Box } from '../../model/document.ts'
import { chain, type Matrix, mapX, mapY } from './geometry.ts'
import { floats, type Pdfium } from './pdfium.ts'

/** A straight piece of a drawn path. */
export interface Stroke {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly width: number
}

/** What a page's drawing comes to, as it is gathered. */
export interface Drawing {
  readonly strokes: Stroke[]
  readonly fills: Box[]
  images: number
  /** drawings within the drawing, with a space of their own */
  forms: number
  objects: number
}

const TEXT = 1
const PATH = 2
const IMAGE = 3
const FORM = 5
const LINE_TO = 0
const MOVE_TO = 2
/** Forms nest; a page that nests deeper, or draws more, is a picture and no table. */
const MAX_DEPTH = 8
const MAX_OBJECTS = 100_000
/** A filled rectangle up to this thick is a drawn line. */
const HAIRLINE = 4
const NEARLY_WHITE = 250

/** The drawing of a page, with its objects of text, forms apart, in the order of print. */
export type PageDrawing = Omit<Drawing, 'objects'> & { readonly texts: readonly number[] }

/** Walks the page's objects; `area` is scratch memory. */
export function readPaths(pdfium: Pdfium, page: number, area: number, frame: Matrix): PageDrawing {
  const texts: number[] = []
  const drawing: Drawing = { strokes: [], fills: [], images: 0, forms: 0, objects: 0 }
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let i = 0; i < count; i++) {
    const object = pdfium.FPDFPage_GetObject(page, i)
    if (object && pdfium.FPDFPageObj_GetType(object) === TEXT) texts.push(object)
    else readObject(pdfium, object, { area, frame, depth: 0 }, drawing)
  }
  const { strokes, fills, images, forms } = drawing
  return { strokes, fills, images, forms, texts }
}

interface Place {
  readonly area: number
  readonly frame: Matrix
  readonly depth: number
}

function readObject(pdfium: Pdfium, object: number, place: Place, drawing: Drawing): void {
  if (!object || drawing.objects++ > MAX_OBJECTS) return
  const type = pdfium.FPDFPageObj_GetType(object)
  if (type === IMAGE) drawing.images++
  else if (type === PATH) readPath(pdfium, object, place, drawing)
  else if (type === FORM && place.depth < MAX_DEPTH) {
    drawing.forms++
    const frame = objectMatrix(pdfium, object, place.area, place.frame)
    const count = pdfium.FPDFFormObj_CountObjects(object)
    for (let i = 0; i < count; i++)
      readObject(
        pdfium,
        pdfium.FPDFFormObj_GetObject(object, i),
        { ...place, frame, depth: place.depth + 1 },
        drawing,
      )
  }
}

export type Point = readonly [x: number, y: number]

function readPath(pdfium: Pdfium, path: number, place: Place, drawing: Drawing): void {
  const { area } = place
  pdfium.FPDFPath_GetDrawMode(path, area, area + 4)
  const [fillMode, strokeMode] = pdfium.HEAP32.subarray(area >> 2, (area >> 2) + 2)
  const filled = fillMode !== 0 && isVisible(pdfium, pdfium.FPDFPageObj_GetFillColor, path, area)
  const drawn = strokeMode !== 0 && isVisible(pdfium, pdfium.FPDFPageObj_GetStrokeColor, path, area)
  if (!filled && !drawn) return
  const matrix = objectMatrix(pdfium, path, area, place.frame)
  const width = drawn
    ? strokeWidth(pdfium, path, area) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    : 0
  for (const points of subpaths(pdfium, path, area, matrix)) {
    if (drawn) addStrokes(points, width, drawing.strokes)
    else addFill(points, drawing)
  }
}

/** White and fully transparent drawing shows nothing on paper. */
function isVisible(
  pdfium: Pdfium,
  colour: Pdfium['FPDFPageObj_GetFillColor'],
  path: number,
  at: number,
): boolean {
  if (!colour(path, at, at + 4, at + 8, at + 12)) return true
  const [red, green, blue, alpha] = pdfium.HEAPU32.subarray(at >> 2, (at >> 2) + 4)
  return alpha! > 0 && Math.min(red!, green!, blue!) < NEARLY_WHITE
}

function strokeWidth(pdfium: Pdfium, path: number, area: number): number {
  return pdfium.FPDFPageObj_GetStrokeWidth(path, area) ? pdfium.HEAPF32[area >> 2]! : 0
}

/** Polylines of the path in the page's frame, closed ones ending where they began; a curve ends its polyline. */
function subpaths(pdfium: Pdfium, path: number, area: number, matrix: Matrix): Point[][] {
  const found: Point[][] = []
  let points: Point[] = []
  const count = pdfium.FPDFPath_CountSegments(path)
  for (let i = 0; i < count; i++) {
    const segment = pdfium.FPDFPath_GetPathSegment(path, i)
    pdfium.FPDFPathSegment_GetPoint(segment, area, area + 4)
    const x = pdfium.HEAPF32[area >> 2]!
    const y = pdfium.HEAPF32[(area + 4) >> 2]!
    const point: Point = [mapX(matrix, x, y), mapY(matrix, x, y)]
    const type = pdfium.FPDFPathSegment_GetType(segment)
    if (type === LINE_TO) points.push(point)
    else {
      if (points.length > 1) found.push(points)
      points = [point]
    }
    if (type !== MOVE_TO && pdfium.FPDFPathSegment_GetClose(segment) && points.length > 1)
      points.push(points[0]!)
  }
  if (points.length > 1) found.push(points)
  return found
}

/** Every piece of a drawn polyline is a stroke. */
export function addStrokes(points: readonly Point[], width: number, strokes: Stroke[]): void {
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1]!
    const [x1, y1] = points[i]!
    strokes.push({ x0, y0, x1, y1, width })
  }
}

/** A filled rectangle is a fill, or a stroke where it is as thin as one; other shapes are nothing. */
export function addFill(points: readonly Point[], drawing: Drawing): void {
  if (points.length < 4) return
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  // Browsers mitre the borders of a cell: the ends of a line may be cut aslant.
  const [slantX, slantY] = [height <= HAIRLINE ? height : 0, width <= HAIRLINE ? width : 0]
  const isBox = points.every(([x, y]) => near(x, left, right, slantX) && near(y, top, bottom, slantY))
  if (points.length > 6 || !isBox) return
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  if (height <= HAIRLINE && width > height)
    drawing.strokes.push({ x0: left, y0: y, x1: right, y1: y, width: height })
  else if (width <= HAIRLINE && height > width)
    drawing.strokes.push({ x0: x, y0: top, x1: x, y1: bottom, width })
  else if (width > HAIRLINE && height > HAIRLINE) drawing.fills.push([left, top, right, bottom])
}

function near(value: number, low: number, high: number, slack: number): boolean {
  return Math.abs(value - low) < 0.1 + slack || Math.abs(value - high) < 0.1 + slack
}

/** The map from user space for an object inside nested forms. */
function objectMatrix(pdfium: Pdfium, object: number, area: number, outer: Matrix): Matrix {
  if (!pdfium.FPDFPageObj_GetMatrix(object, area)) return outer
  return chain(floats(pdfium, area, 6) as unknown as Matrix, outer)
}
