/** What a reader of the document must know of its scanned pages. */
import type { Anchor, Notice } from '../../model/document.ts'
import type { PdfAnalysis } from './analysis.ts'
import { roundBox } from './geometry.ts'
import type { Doubt } from './recognition.ts'

export function scanNotices(analysis: PdfAnalysis): Notice[] {
  return [...pageNotices(analysis), ...doubtNotices(analysis)]
}

/** What was done with each page that is a picture. */
function pageNotices({ pages, scanned, ocrFailure }: PdfAnalysis): Notice[] {
  const blank = new Set(pages.filter(({ characters }) => characters === 0).map(({ number }) => number))
  return [...scanned].flatMap(([page, { hidden }]): Notice[] => {
    if (ocrFailure) {
      const message = `Page ${page} is a picture and was not recognised: ${ocrFailure.message.en}`
      return [{ code: 'page-without-text', message, page }]
    }
    if (blank.has(page)) {
      const message = `Page ${page} is a picture on which no text was recognised`
      return [{ code: 'page-without-text', message, page }]
    }
    const read = { code: 'recognised-page', message: `Page ${page} is a picture, its text was recognised` }
    if (hidden === 0) return [read]
    const layer = `its invisible text layer of ${hidden} characters, of an earlier recogniser, was set aside`
    return [read, { code: 'text-layer-set-aside', message: `Page ${page} was recognised anew: ${layer}` }]
  })
}

/** Each cell and line that was read in doubt, at its place in the document. */
function doubtNotices({ flow, doubts }: PdfAnalysis): Notice[] {
  if (doubts.size === 0) return []
  return flow.flatMap((item, block) =>
    item.kind === 'table'
      ? item.table.cells.flatMap(({ row, column, parts }) =>
          parts.flatMap((part) =>
            doubtNotice(doubts.get(part), { block, row, column, page: part.page, box: roundBox(part.box) }),
          ),
        )
      : item.paragraph.lines.flatMap(({ line, page }) =>
          doubtNotice(doubts.get(line), { block, page, box: roundBox(line.box) }),
        ),
  )
}

function doubtNotice(doubt: Doubt | undefined, anchor: Anchor): Notice[] {
  if (!doubt) return []
  const { text, confidence, picture } = doubt
  const message = `Recognised with confidence ${confidence.toFixed(2)}: ${text}`
  return [{ code: 'low-ocr', message, anchor, text, ocr: { confidence }, picture }]
}
