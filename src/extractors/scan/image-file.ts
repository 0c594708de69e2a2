/** Pictures of pages (PNG, JPEG, TIFF with any number of pages) → the neutral Document. */

import { UnreadableFile } from '../../model/problem.ts'
import type { Extractor, Limits } from '../extractor.ts'
import { assemblePages } from '../pdf/analysis.ts'
import { drawPages } from '../pdf/draw.ts'
import { toDocument } from '../pdf/pdf.ts'
import { decodeJpeg } from './decode-jpeg.ts'
import { decodePng } from './decode-png.ts'
import { decodeTiff } from './decode-tiff.ts'
import type { PagePicture } from './raster.ts'
import type { ScannedPage } from './read-page.ts'
import { analyseScan } from './scanned-pages.ts'

/** Points of the longer side of A4: what a picture without a resolution is taken to show. */
const A4_HEIGHT = 842
/** Resolutions outside of these are a camera's or a screen's default and say nothing of paper. */
const LEAST_RESOLUTION = 100
const MOST_RESOLUTION = 1200

export const image: Extractor = {
  format: 'image',
  version: 3,
  async extract(bytes, limits, draw) {
    const pictures = await decodePictures(bytes, limits)
    const pages = []
    for (const [index, picture] of pictures.entries())
      pages.push(await analyseScan(picture.picture, pageOf(picture, index)))
    const analysis = {
      ...assemblePages(pages.map((page) => page.analysis)),
      unreadable: [],
      scanned: new Map(pages.map((_, index) => [index + 1, { hidden: 0 }])),
      doubts: new Map(pages.flatMap(({ doubts }) => [...doubts])),
    }
    const document = toDocument(analysis, limits)
    draw?.(drawPages(analysis, document))
    return { ...document, format: 'image' }
  },
}

/** The pages of a picture file. Throws UnreadableFile where its bytes are damaged, too large or of no known kind. */
export async function decodePictures(bytes: Uint8Array, limits: Limits): Promise<readonly PagePicture[]> {
  try {
    if (bytes[0] === 0x89) return [decodePng(bytes, limits)]
    if (bytes[0] === 0xff) return [await decodeJpeg(bytes, limits)]
    return await decodeTiff(bytes, limits)
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    const message = {
      zh: '图片已损坏，无法读取；请重新扫描或另存一份',
      en: 'The picture is damaged: scan it again or save it anew',
    }
    throw new UnreadableFile('damaged', message, { cause })
  }
}

function pageOf({ picture, resolution }: PagePicture, index: number): ScannedPage {
  const { width, height } = picture
  const isOfPaper =
    resolution !== undefined && resolution >= LEAST_RESOLUTION && resolution <= MOST_RESOLUTION
  const scale = isOfPaper ? 72 / resolution : A4_HEIGHT / Math.max(width, height)
  return { number: index + 1, width: width * scale, height: height * scale }
}
