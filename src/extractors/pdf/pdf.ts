/** The PDF reader: pages with a text layer → the neutral Document. */

import type { Anchor, Block, Document, Notice, PageBreak, Table } from '../../model/document.ts'
import { UnreadableFile } from '../../model/problem.ts'
import type { Extractor, Limits } from '../extractor.ts'
import { buildTable, type LooseCell } from '../grid.ts'
import { headingLevel } from '../set-headings.ts'
import { analysePdf, type PdfAnalysis } from './analysis.ts'
import { drawPages } from './draw.ts'
import { roundBox } from './geometry.ts'
import type { JoinedTable } from './joined-table.ts'
import type { Line } from './lines.ts'
import type { PageAnalysis } from './page-analysis.ts'
import { isCentred, type TextParagraph } from './paragraphs.ts'
import { recognitionOf } from './recognition.ts'
import { scanNotices } from './scan-notices.ts'

export const pdf: Extractor = {
  format: 'pdf',
  version: 7,
  async extract(bytes, limits, draw) {
    const analysis = await analysePdf(bytes, limits)
    const document = toDocument(analysis, limits)
    draw?.(drawPages(analysis, document))
    return document
  },
}

/** The stages' results → blocks with their places, pages and notices. Throws UnreadableFile('no_text') for a scan. */
export function toDocument(analysis: PdfAnalysis, limits: Limits): Document {
  const { pages } = analysis
  if (analysis.flow.length === 0) throw noText(analysis)
  const bodySize = usualSize(pages)
  const blocks = analysis.flow.map(
    (item, block): Block =>
      item.kind === 'table'
        ? toTable(item.table, block, limits)
        : toTextBlock(item.paragraph, block, bodySize),
  )
  return {
    format: 'pdf',
    ...(analysis.title && { title: analysis.title }),
    blocks,
    pages: pages.map(({ number, width, height }) => ({ number, width, height })),
    notices: findNotices(analysis),
  }
}

function noText({ pages, scanned }: PdfAnalysis): UnreadableFile {
  const [zh, en] =
    scanned.size > 0
      ? [
          `扫描件：${pages.length} 页图像中都没有认出文字；请以更高分辨率重新扫描`,
          `Scanned: no text was recognised on any of the ${pages.length} pages; scan them again, finer`,
        ]
      : ['PDF 各页都没有文字', 'No page of the PDF holds any text']
  return new UnreadableFile('no_text', { zh, en })
}

/** Font size of most characters outside tables, or of the tables' where there are no others. */
function usualSize(pages: readonly PageAnalysis[]): number {
  const counts = new Map<number, number>()
  const add = (size: number, count: number) => counts.set(size, (counts.get(size) ?? 0) + count)
  for (const { lines } of pages)
    for (const line of lines) add(Math.round(line.style.size * 2) / 2, line.chars.length)
  const [size] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [12, 0] as [
    number,
    number,
  ])
  return size
}

function toTextBlock(paragraph: TextParagraph, block: number, bodySize: number): Block {
  const { text, raw, page, lines } = paragraph
  const { line, measure } = lines[0]!
  const anchor = { block, page, box: roundBox(paragraph.box), ...placeBreaks(paragraph.breaks) }
  const { size, bold } = line.style
  const level = headingLevel(
    { text, size, bold, lines: lines.length, centred: isCentred(line, measure) },
    bodySize,
  )
  if (level !== undefined) return { kind: 'heading', level, text, anchor }
  const ocr = recognitionOf(lines.map((placed) => placed.line))
  return { kind: 'paragraph', text, ...(raw !== text && { raw }), ...(ocr && { ocr }), anchor }
}

function toTable(table: JoinedTable, block: number, limits: Limits): Table {
  const rows: LooseCell[][] = Array.from({ length: table.rows }, () => [])
  for (const { row, column, rowSpan, columnSpan, text, raw, page, box, breaks, parts } of table.cells) {
    const ocr = recognitionOf(parts.flatMap((part) => part.lines))
    const place = { page, box: roundBox(box), ...placeBreaks(breaks) }
    const cell = { text, column, rowSpan, columnSpan, place, ...(ocr && { ocr }) }
    rows[row]!.push(raw === text ? cell : { ...cell, raw })
  }
  return buildTable(rows, {
    block,
    gridSlots: limits.gridSlots,
    place: { page: table.page, box: roundBox(table.box) },
    ...(table.repeatedRows > 0 && { headerRows: table.repeatedRows }),
  })
}

/** Part of an anchor: nothing for a text that stands on one page. */
function placeBreaks(breaks: readonly PageBreak[] = []): Pick<Anchor, 'breaks'> {
  if (breaks.length === 0) return {}
  return { breaks: breaks.map(({ box, ...at }) => ({ ...at, ...(box && { box: roundBox(box) }) })) }
}

function findNotices(analysis: PdfAnalysis): Notice[] {
  return [
    ...analysis.unreadable.map((page) => ({
      code: 'unreadable-page',
      message: `Page ${page} is damaged and was left out`,
      page,
    })),
    ...analysis.pages.flatMap((page) => pageNotices(page, analysis.furniture)),
    ...analysis.flow.flatMap((item, block) => (item.kind === 'table' ? tableNotices(item.table, block) : [])),
    ...scanNotices(analysis),
  ]
}

function pageNotices(page: PageAnalysis, furniture: ReadonlySet<Line>): Notice[] {
  const dropped = page.lines.filter((line) => furniture.has(line))
  return dropped.map((line) => ({
    code: 'page-furniture',
    message: `Left out of page ${page.number} as header, footer or page number: ${line.text}`,
    leftOut: { text: line.text, page: page.number },
  }))
}

function tableNotices(table: JoinedTable, block: number): Notice[] {
  const last = table.parts.at(-1)!.page
  if (last === table.page) return []
  const repeated =
    table.repeatedRows > 0 ? `, its repeated header of ${table.repeatedRows} row(s) left out` : ''
  const message = `The tables of pages ${table.page} to ${last} were joined into one${repeated}`
  return [{ code: 'joined-table', message, anchor: { block, page: table.page } }]
}
