/** A composition → a file of a kind, with the truth that holds for that kind. */
import type { Composition } from './composer.ts'
import type { Paper } from './paper.ts'
import { type DocxOptions, renderDocx } from './render/docx.ts'
import { renderExcel } from './render/excel.ts'
import { renderHtml } from './render/html.ts'
import { renderPdf } from './render/pdf.ts'
import { renderText } from './render/text.ts'
import type { Truth } from './truth.ts'

/**
 * `pdf-gb`: in Adobe's GB1 characters. `txt-cells`: text as a .doc dumps it, `txt-lines`: as a word
 * processor saves it. `.doc` and PDFs with fonts inside come from LibreOffice (office.ts).
 */
export const FILE_KINDS = [
  'docx',
  'pdf',
  'pdf-gb',
  'html',
  'txt',
  'txt-cells',
  'txt-lines',
  'xlsx',
  'xls',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

export async function renderAs(
  kind: FileKind,
  composition: Composition,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  return renderPaper(kind, composition.paper, options)
}

/** A paper → a file of a kind. */
export async function renderPaper(
  kind: FileKind,
  paper: Paper,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  switch (kind) {
    case 'docx':
      return renderDocx(paper, options)
    case 'pdf':
      return renderPdf(paper)
    case 'pdf-gb':
      return renderPdf(paper, 'UniGB-UCS2-H')
    case 'html':
      return renderHtml(paper)
    case 'txt':
      return renderText(paper, 'tabs')
    case 'txt-cells':
      return renderText(paper, 'cells')
    case 'txt-lines':
      return renderText(paper, 'lines')
    case 'xlsx':
    case 'xls':
      return renderExcel(paper, kind)
  }
}

/** A workbook holds the forms alone. */
export function truthFor(kind: FileKind | 'doc', composition: Composition): Truth {
  return kind === 'xlsx' || kind === 'xls' ? composition.formTruth : composition.truth
}

/** txt-cells → txt */
export function extensionOf(kind: FileKind | 'doc'): string {
  return kind.replace(/-.*/, '')
}
