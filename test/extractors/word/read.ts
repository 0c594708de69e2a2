/** Reads test documents and shows them the way the tests write down what they expect. */

import { DEFAULT_LIMITS, type Limits } from '../../../src/extractors/extractor.ts'
import { docx } from '../../../src/extractors/word/docx.ts'
import type { Block, Document, Table } from '../../../src/model/document.ts'
import { type DocxParts, docxFile } from './docx-file.ts'

/** The document that a .docx with these parts gives. */
export function readDocx(parts: DocxParts, limits: Partial<Limits> = {}): Promise<Document> {
  return docx.extract(docxFile(parts), { ...DEFAULT_LIMITS, ...limits })
}

/** Blocks a line each: "# heading", "- marker text" by level, plain paragraphs, "[table]" with its rows. */
export async function linesOf(parts: DocxParts): Promise<string[]> {
  return (await readDocx(parts)).blocks.flatMap(showBlock)
}

export function showBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`]
    case 'list-item':
      return [`${'-'.repeat(block.level)} ${block.marker} ${block.text}`]
    case 'paragraph':
      return [block.text]
    case 'table':
      return [`[table, ${block.headerRows} header]`, ...showTable(block)]
  }
}

/** Rows of a table: cells parted by "|", "<" covered from the left, "^" from above, spans as "2x1" behind. */
export function showTable(table: Table): string[] {
  return table.slots.map((row, index) =>
    row
      .map((slot) => {
        if (slot.kind === 'covered') return slot.row < index ? '^' : '<'
        const span = slot.rowSpan * slot.columnSpan > 1 ? ` ${slot.rowSpan}x${slot.columnSpan}` : ''
        return `${slot.text.replaceAll('\n', '/')}${span}`
      })
      .join('|'),
  )
}
