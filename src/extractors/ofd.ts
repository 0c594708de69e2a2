/** Chinese fixed-layout documents (.ofd, GB/T 33190-2016): read by the stages that read pages of a PDF. */
import type { Document } from '../model/document.ts'
import { UnreadableFile } from '../model/problem.ts'
import type { Draw, Extractor, Limits } from './extractor.ts'
import { openOfd } from './ofd/package.ts'
import { readOfdPage } from './ofd/page.ts'
import { isPicture } from './ofd/picture.ts'
import { assembleWithScans, readScans } from './pdf/analysis.ts'
import { drawPages } from './pdf/draw.ts'
import { toDocument } from './pdf/pdf.ts'
import { guarded } from './word/guard.ts'

export const ofd: Extractor = {
  format: 'ofd',
  version: 5,
  extract: (bytes, limits, draw) => readOfd(bytes, limits, draw),
}

async function readOfd(bytes: Uint8Array, limits: Limits, draw?: Draw): Promise<Document> {
  const { title, contents, unreadable, readPart } = guarded(() => readContents(bytes, limits))
  const scanned = new Map(contents.filter(isPicture).map(({ number }) => [number, { hidden: 0 }]))
  const scans = await readScans(contents, scanned, async (pages) => {
    const { readPictures } = await import('./ofd/scanned-pages.ts')
    return readPictures(pages, readPart, limits)
  })
  const analysis = {
    ...assembleWithScans(contents, scans),
    unreadable,
    scanned,
    ...(title && { title }),
  }
  if (analysis.flow.length === 0 && scans.read.size === 0) throw noText(scanned.size > 0)
  const document = toDocument(analysis, limits)
  draw?.(drawPages(analysis, document))
  return { ...document, format: 'ofd' }
}

function readContents(bytes: Uint8Array, limits: Limits) {
  const { pages, title, readPart } = openOfd(bytes, limits)
  const contents = pages.flatMap((page, index) => (page ? [readOfdPage(page, index + 1)] : []))
  const unreadable = pages.flatMap((page, index) => (page ? [] : [index + 1]))
  return { title, contents, unreadable, readPart }
}

function noText(hasPictures: boolean): UnreadableFile {
  return new UnreadableFile('no_text', {
    zh: hasPictures
      ? 'OFD 各页都是图片，且图片无法打开；请转换为 PDF 后再导入，以便识别文字'
      : 'OFD 各页都没有文字',
    en: hasPictures
      ? 'All pages of the OFD are pictures that cannot be opened; convert it to PDF and import that to have it recognised'
      : 'No page of the OFD holds any text',
  })
}
