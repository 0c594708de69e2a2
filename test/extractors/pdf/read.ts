/** Short ways to read a test's bytes and to write down what came out. */
import { DEFAULT_LIMITS, type Limits } from '../../../src/extractors/extractor.ts'
import { pdf } from '../../../src/extractors/pdf/pdf.ts'
import type { Document, Table } from '../../../src/model/document.ts'
import { UnreadableFile } from '../../../src/model/problem.ts'

export function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Document> {
  return pdf.extract(bytes, { ...DEFAULT_LIMITS, ...limits })
}

/** The code of the problem that stops the reader; "read" where nothing does. */
export async function problemOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  try {
    await read(bytes, limits)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem.code
    throw error
  }
}

export function tablesOf(document: Document): Table[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

/** Rows as text: "text", "text{rows×columns}" for a span, "·" for a covered slot. */
export function gridOf(table: Table): string[] {
  return table.slots.map((row) =>
    row
      .map((slot) => {
        if (slot.kind === 'covered') return '·'
        const span = slot.rowSpan > 1 || slot.columnSpan > 1 ? `{${slot.rowSpan}×${slot.columnSpan}}` : ''
        return `${slot.text.replaceAll('\n', '⏎')}${span}`
      })
      .join(' | '),
  )
}

/** Headings, paragraphs and tables in order: "# text", "text", "[table 3×4]". */
export function outlineOf(document: Document): string[] {
  return document.blocks.map((block) => {
    if (block.kind === 'table') return `[table ${block.slots.length}×${block.slots[0]?.length ?? 0}]`
    return block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : block.text
  })
}
