/** The pages of a PDF that are pictures → the same stages' results as pages with text. */

import type { Limits } from '../extractor.ts'
import { withPdf } from '../pdf/open-pdf.ts'
import { analysePage, type PageAnalysis } from '../pdf/page-analysis.ts'
import { takePicture } from '../pdf/page-picture.ts'
import type { Doubts } from '../pdf/recognition.ts'
import { findDoubts } from './doubts.ts'
import type { Colour } from './raster.ts'
import { readScannedPage, type ScannedPage } from './read-page.ts'

/** A recognised page, stage by stage, and what on it is in doubt. */
export interface ScannedAnalysis {
  readonly analysis: PageAnalysis
  readonly doubts: Doubts
}

/**
 * Recognises the given pages of a PDF, one after another; a page whose picture cannot be drawn is left out. Throws
 * UnreadableFile('no_text') where the recogniser does not load on this machine.
 */
export async function readScannedPages(
  bytes: Uint8Array,
  pages: readonly ScannedPage[],
  limits: Limits,
): Promise<Map<number, ScannedAnalysis>> {
  const read = new Map<number, ScannedAnalysis>()
  for (const page of pages) {
    // Opened anew for each page: recognising waits, and PDFium's memory is not held meanwhile.
    const picture = await withPdf(bytes, limits, ({ pdfium, document }) =>
      takePicture(pdfium, document, page.number - 1),
    )
    if (picture) read.set(page.number, await analyseScan(picture, page))
  }
  return read
}

/** Recognises one page from its picture. */
export async function analyseScan(picture: Colour, page: ScannedPage): Promise<ScannedAnalysis> {
  const reading = await readScannedPage(picture, page)
  const analysis = analysePage(reading.content)
  return { analysis, doubts: findDoubts(analysis, reading.picture, reading.scale) }
}
