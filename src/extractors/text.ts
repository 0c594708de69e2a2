/** Plain text and markdown: pages flattened to lines, with the tables that such dumps still show. */
import type { Block, Document, Notice } from '../model/document.ts'
import { UnreadableFile } from '../model/problem.ts'
import { decodeText } from './encoding.ts'
import type { Extractor } from './extractor.ts'
import { buildTable } from './grid.ts'
import { mendCell, mendText } from './mend.ts'
import { readCellDump } from './text/cell-dump.ts'
import { readClosedRows } from './text/closed-rows.ts'
import { readEndedRows } from './text/ended-rows.ts'
import { readHtmlTable } from './text/html-table.ts'
import { isPageNumber, joinLines } from './text/joining.ts'
import { readLinedForm, readLinedGoals } from './text/lined-form.ts'
import { readLinedIndicators } from './text/lined-indicators.ts'
import { readLinedPairs } from './text/lined-pairs.ts'
import { readLinedRows } from './text/lined-rows.ts'
import { readPipeTable } from './text/pipe-table.ts'
import { readSpaceTable } from './text/space-table.ts'
import { readStackedIndicators } from './text/stacked-indicators.ts'
import { readStackedTable } from './text/stacked-table.ts'
import { readTabTable } from './text/tab-table.ts'
import type { TextTable } from './text/text-table.ts'
import { unfoldLine } from './text/unfolding.ts'

const HEADING = /^ {0,3}(#{1,6})\s+(.+?)\s*#*$/
const LONGEST_HEADING = 200
/** A table is looked for in this order at each line. */
const TABLE_READERS = [
  readTabTable,
  readCellDump,
  readPipeTable,
  readHtmlTable,
  readSpaceTable,
  readClosedRows,
  readEndedRows,
  readLinedForm,
  readLinedGoals,
  readStackedIndicators,
  readLinedIndicators,
  readLinedRows,
  readLinedPairs,
  readStackedTable,
] as const

/** Bytes of a text file → paragraphs, markdown headings, and tables of tabs, pipes or dumped cells. */
export const text: Extractor = {
  format: 'txt',
  version: 14,
  async extract(bytes, limits): Promise<Document> {
    const decoded = decodeText(bytes)
    if (!decoded) throw notText()
    const { blocks, notices } = readBlocks(decoded.text, limits.gridSlots)
    const lost = decoded.replaced > 0 ? [undecodable(decoded.replaced, decoded.encoding)] : []
    return { format: 'txt', blocks, pages: [], notices: [...lost, ...notices] }
  },
}

function readBlocks(source: string, gridSlots: number): { blocks: Block[]; notices: Notice[] } {
  const lines = source
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[\f\v]/g, '\n')
    .split('\n')
    .flatMap(unfoldLine)
  const blocks: Block[] = []
  const notices: Notice[] = []
  let prose: string[] = []
  const flush = () => {
    for (const paragraph of joinLines(prose)) {
      blocks.push(proseBlock(paragraph, blocks.length))
      if (paragraph.joined) notices.push(joinNotice(paragraph.text, blocks.length - 1))
    }
    notices.push(...prose.filter(isPageNumber).map(pageNotice))
    prose = []
  }
  for (let at = 0; at < lines.length; ) {
    const found = findTable(lines, at)
    if (!found) {
      prose.push(lines[at++]!)
      continue
    }
    if (found.rows.length === 0) {
      while (at < found.end) prose.push(lines[at++]!)
      continue
    }
    flush()
    if (found.inferredSpans) notices.push(spanNotice(blocks.length))
    if (found.doubtfulRows) notices.push(rowNotice(blocks.length))
    blocks.push(tableBlock(found, { block: blocks.length, gridSlots }))
    at = found.end
  }
  flush()
  return { blocks, notices }
}

function findTable(lines: readonly string[], at: number): TextTable | undefined {
  for (const read of TABLE_READERS) {
    const table = read(lines, at)
    if (table) return table
  }
  return undefined
}

function tableBlock(table: TextTable, options: { block: number; gridSlots: number }): Block {
  const rows = table.rows.map((cells) => cells.map((cell) => ({ ...cell, ...mendCell(cell.text) })))
  const { headerRows } = table
  return buildTable(rows, { ...options, ...(headerRows !== undefined && { headerRows }) })
}

function proseBlock(paragraph: { text: string; raw: string }, block: number): Block {
  const heading = paragraph.text.length <= LONGEST_HEADING ? HEADING.exec(paragraph.text) : null
  if (heading)
    return { kind: 'heading', level: heading[1]!.length, text: mendText(heading[2]!).text, anchor: { block } }
  const { text: mended } = mendText(paragraph.text)
  const raw = paragraph.raw.trim()
  return { kind: 'paragraph', text: mended, ...(mended !== raw && { raw }), anchor: { block } }
}

function joinNotice(paragraph: string, block: number): Notice {
  const message = `Lines that break inside a sentence were joined: "${paragraph.slice(0, 20)}…"`
  return { code: 'joined-lines', message, anchor: { block } }
}

function pageNotice(line: string): Notice {
  return { code: 'page-number', message: `The number of a page was left out: "${line.trim()}"` }
}

function spanNotice(block: number): Notice {
  const message = 'Merged cells of this table are inferred from empty cells; the text does not mark them'
  return { code: 'inferred-spans', message, anchor: { block } }
}

function rowNotice(block: number): Notice {
  const message = 'The rows of this table are told by what fits, and not all that stands there does'
  return { code: 'doubtful-rows', message, anchor: { block } }
}

function undecodable(count: number, encoding: string): Notice {
  return { code: 'undecodable-bytes', message: `${count} places are no valid ${encoding} and were lost` }
}

function notText(): UnreadableFile {
  return new UnreadableFile('damaged', {
    zh: '文本的编码无法识别；请另存为 UTF-8 文本',
    en: 'The encoding of the text is not recognised; save it as UTF-8',
  })
}
