/** What part of a page an object may be seen in. */
import { type Matrix, mapY } from './geometry.ts'
import type { Pdfium } from './pdfium.ts'

/** From the top of the page, in points. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/** Paths of more pieces are pictures' outlines. */
const MOST_SEGMENTS = 16

/**
 * The band of the page that the object's clip leaves free; undefined without a clip. Only for objects that stand on the
 * page itself: inside a form the clip has the form's own space.
 */
export function clipOf(pdfium: Pdfium, object: number, area: number, frame: Matrix): Band | undefined {
  const clip = pdfium.FPDFPageObj_GetClipPath(object)
  const paths = clip ? pdfium.FPDFClipPath_CountPaths(clip) : 0
  let band: Band | undefined
  for (let path = 0; path < paths; path++) {
    const own = bandOf(pdfium, clip, path, area, frame)
    if (own && band) band = { top: Math.max(band.top, own.top), bottom: Math.min(band.bottom, own.bottom) }
    else band ??= own
  }
  return band
}

function bandOf(pdfium: Pdfium, clip: number, path: number, area: number, frame: Matrix): Band | undefined {
  const count = pdfium.FPDFClipPath_CountPathSegments(clip, path)
  if (count <= 0 || count > MOST_SEGMENTS) return undefined
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < count; i++) {
    pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, i), area, area + 4)
    const y = mapY(frame, pdfium.HEAPF32[area >> 2]!, pdfium.HEAPF32[(area + 4) >> 2]!)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { top, bottom }
}
