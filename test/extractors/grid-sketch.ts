import type { Block, Document } from '../../src/model/document.ts'

/** A table as lines of cells, spans as "text 2x3" (rows x columns), covered slots as "·". */
export function sketch(block: Block | undefined): string[] {
  if (block?.kind !== 'table') return []
  return block.slots.map((row) =>
    row
      .map((slot) => {
        if (slot.kind === 'covered') return '·'
        const spans = slot.rowSpan > 1 || slot.columnSpan > 1 ? ` ${slot.rowSpan}x${slot.columnSpan}` : ''
        return `${slot.text.replaceAll('\n', '/')}${spans}`
      })
      .join(' | '),
  )
}

/** Texts of the blocks that are not tables. */
export function proseOf(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
}
