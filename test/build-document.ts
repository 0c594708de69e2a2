/** Documents built in code, for tests: paragraphs as strings, tables as rows of cells. */

import { DEFAULT_LIMITS } from '../src/extractors/extractor.ts'
import { buildTable, type LooseCell } from '../src/extractors/grid.ts'
import type { Block, Document } from '../src/model/document.ts'

/** A cell: its text, or its text with spans. */
export type CellSpec =
  | string
  | (Pick<LooseCell, 'rowSpan' | 'columnSpan' | 'value' | 'hidden'> & { readonly text: string })
/** A paragraph, or the rows of a table. */
export type BlockSpec = string | readonly (readonly CellSpec[])[]

/** A document of the given blocks, in order. */
export function buildDocument(...specs: readonly BlockSpec[]): Document {
  const blocks = specs.map((spec, block): Block => {
    if (typeof spec === 'string') return { kind: 'paragraph', text: spec, anchor: { block } }
    const rows = spec.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)))
    return buildTable(rows, { block, gridSlots: DEFAULT_LIMITS.gridSlots })
  })
  return { format: 'docx', blocks, pages: [], notices: [] }
}

/** A cell over several columns and rows. */
export function span(text: string, columnSpan: number, rowSpan = 1): CellSpec {
  return { text, columnSpan, rowSpan }
}
