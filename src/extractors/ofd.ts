/** Chinese fixed-layout documents (.ofd, GB/T 33190-2016): read by the stages that read pages of a PDF. */
import type { Document, Notice } from '../model/document.ts'
import { UnreadableFile } from '../model/problem.ts'
import type { Draw, Extractor, Limits } from './extractor.ts'
import { openOfd } from './ofd/package.ts'
import { readOfdPage } from './ofd/page.ts'
import { analysePage, assemblePages } from './pdf/analysis.ts'
import { drawPages } from './pdf/draw.ts'
import { toDocument } from './pdf/pdf.ts'
import { guarded } from './word/guard.ts'

export const ofd: Extractor = {
  format: 'ofd',
  version: 2,
  extract: async (bytes, limits, draw) => guarded(() => readOfd(bytes, limits, draw)),
}

function readOfd(bytes: Uint8Array, limits: Limits, draw?: Draw): Document {
  const { pages, title } = openOfd(bytes, limits)
  const contents = pages.flatMap((page, index) => (page ? [readOfdPage(page, index + 1)] : []))
  const assembled = assemblePages(contents.map(analysePage))
  if (assembled.flow.length === 0) throw noText(contents.reduce((sum, page) => sum + page.images, 0))
  const unreadable = pages.flatMap((page, index) => (page ? [] : [index + 1]))
  const analysis = {
    ...assembled,
    unreadable,
    scanned: new Map(),
    doubts: new Map(),
    ...(title && { title }),
  }
  const document = toDocument(analysis, limits)
  draw?.(drawPages(analysis, document))
  const pictures = contents.filter(({ chars, images }) => chars.length === 0 && images > 0)
  return { ...document, format: 'ofd', notices: [...document.notices, ...pictures.map(pictureNotice)] }
}

function pictureNotice({ number }: { readonly number: number }): Notice {
  const message = `Page ${number} is a picture without text and was left out`
  return { code: 'page-without-text', message, page: number }
}

function noText(images: number): UnreadableFile {
  return new UnreadableFile('no_text', {
    zh: images > 0 ? 'OFD 各页都是图片，没有文字；请转换为 PDF 后再导入，以便识别文字' : 'OFD 各页都没有文字',
    en:
      images > 0
        ? 'All pages of the OFD are pictures without text; convert it to PDF and import that to have it recognised'
        : 'No page of the OFD holds any text',
  })
}
