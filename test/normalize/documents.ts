/** Documents for tests, built from lines and rows. */
import { buildTable } from '../../src/extractors/grid.ts'
import type { Block, Document } from '../../src/model/document.ts'

/** A line of text, or the rows of a table. */
export type Part = string | readonly (readonly string[])[]

export function documentOf(...parts: readonly Part[]): Document {
  const blocks = parts.map((part, block): Block => {
    if (typeof part === 'string') return { kind: 'paragraph', text: part, anchor: { block } }
    return buildTable(
      part.map((row) => row.map((text) => ({ text }))),
      { block, gridSlots: 10_000 },
    )
  })
  return { format: 'docx', blocks, pages: [], notices: [] }
}
