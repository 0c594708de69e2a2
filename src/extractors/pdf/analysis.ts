/** The stages in order, every stage's result kept: `pdf.ts` makes the Document of it, `inspect` draws it. */

import { type Problem, UnreadableFile } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import type { ScannedAnalysis } from '../scan/scanned-pages.ts'
import { type FlowItem, findFlow } from './flow.ts'
import { findFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { type OpenPdf, problem, withPdf } from './open-pdf.ts'
import { analysePage, type PageAnalysis } from './page-analysis.ts'
import { type PageContent, readPageContent } from './page-content.ts'
import { isScan, lookAtPage } from './page-picture.ts'
import type { Doubts } from './recognition.ts'

export interface PdfAnalysis {
  readonly title?: string
  readonly pages: readonly PageAnalysis[]
  /** numbers of pages that could not be loaded */
  readonly unreadable: readonly number[]
  /** headers, footers and page numbers, left out of the flow */
  readonly furniture: ReadonlySet<Line>
  /** paragraphs and tables in reading order, joined over page breaks */
  readonly flow: readonly FlowItem[]
  /** pages that are pictures, by number */
  readonly scanned: ReadonlyMap<number, ScannedLayer>
  /** what of them was read in doubt */
  readonly doubts: Doubts
  /** why they could not be recognised, where the rest of the document has text */
  readonly ocrFailure?: Problem
}

/** A page whose text is in its picture. */
export interface ScannedLayer {
  /** characters of an invisible layer of text beside the picture, which an earlier recogniser left */
  readonly hidden: number
}

/** Bytes of a PDF → all stages. Throws UnreadableFile where PDFium cannot open them or a limit is crossed. */
export async function analysePdf(bytes: Uint8Array, limits: Limits): Promise<PdfAnalysis> {
  const { contents, unreadable, pictures, title } = await withPdf(bytes, limits, readContents)
  if (contents.length === 0) throw problem('damaged')
  const scans = await readScans(contents, pictures, async (pages) => {
    const { readScannedPages } = await import('../scan/scanned-pages.ts')
    return readScannedPages(bytes, pages, limits)
  })
  return { ...(title && { title }), ...assembleWithScans(contents, scans), unreadable, scanned: pictures }
}

/** As `assemblePages`, of pages with text and of those read from their pictures. */
export function assembleWithScans(
  contents: readonly PageContent[],
  { read, failure }: ReadScans,
): Omit<PdfAnalysis, 'title' | 'unreadable' | 'scanned'> {
  const pages = contents.map((content) => read.get(content.number)?.analysis ?? analysePage(content))
  return {
    ...assemblePages(pages),
    doubts: new Map([...read.values()].flatMap(({ doubts }) => [...doubts])),
    ...(failure && { ocrFailure: failure }),
  }
}

interface Contents {
  readonly title: string | undefined
  readonly contents: PageContent[]
  readonly unreadable: number[]
  /** pages whose text is in their picture, by number */
  readonly pictures: Map<number, ScannedLayer>
}

function readContents({ pdfium, document, pageCount, title }: OpenPdf): Contents {
  const read: Contents = { title, contents: [], unreadable: [], pictures: new Map() }
  for (let index = 0; index < pageCount; index++) {
    const content = readPageContent(pdfium, document, index)
    if (!content) {
      read.unreadable.push(index + 1)
      continue
    }
    read.contents.push(content)
    const picture = content.images > 0 ? lookAtPage(pdfium, document, index) : undefined
    if (picture && isScan(picture)) read.pictures.set(content.number, { hidden: picture.hidden })
  }
  return read
}

/** Pages read from their pictures, by number; `failure` says why the recogniser could not read them. */
export interface ReadScans {
  readonly read: ReadonlyMap<number, ScannedAnalysis>
  readonly failure?: Problem
}

/** Loads the recogniser only where a page needs it. Without it, a document that has text elsewhere is still read. */
export async function readScans<Page extends PageContent>(
  contents: readonly Page[],
  pictures: ReadonlyMap<number, ScannedLayer>,
  recognise: (pages: readonly Page[]) => Promise<ReadonlyMap<number, ScannedAnalysis>>,
): Promise<ReadScans> {
  if (pictures.size === 0) return { read: new Map() }
  try {
    return { read: await recognise(contents.filter(({ number }) => pictures.has(number))) }
  } catch (error) {
    const hasText = contents.some(({ chars }) => chars.length > 0)
    if (!(error instanceof UnreadableFile) || error.problem.code !== 'no_text' || !hasText) throw error
    return { read: new Map(), failure: error.problem }
  }
}

/** The stages that need all pages: furniture, and the flow of text and tables over the pages. */
export function assemblePages(
  pages: readonly PageAnalysis[],
): Pick<PdfAnalysis, 'pages' | 'furniture' | 'flow'> {
  const furniture = findFurniture(pages.map(({ number, height, lines }) => ({ page: number, height, lines })))
  return { pages, furniture, flow: findFlow(pages, furniture) }
}
