/** A Document as passages of text to be set beside another engine's, and what it leaves out on purpose. */
import {
  type Anchor,
  blockText,
  type Document,
  type OriginSlot,
  type PageBreak,
  type Table,
} from '../../model/document.ts'
import type { Explanation } from '../../model/verification.ts'

/** Text that stands together; for our reader a block or a cell, for a second one a page or the whole file. */
export interface Passage {
  /** counts from 1; null where the format has no pages */
  readonly page: number | null
  readonly text: string
  /** where the text goes on on further pages */
  readonly breaks?: readonly PageBreak[]
}

/** Text that the other engine gives and this one leaves out, or gives once instead of on every page. */
export interface Omission extends Passage {
  readonly reason: Explanation
}

/** Blocks and cells in order, each on the page where it begins and those on which it goes on. */
export function passagesOf({ blocks }: Document): Passage[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? origins(block).map(({ anchor, text }) => passageAt(anchor, text))
      : [passageAt(block.anchor, blockText(block))],
  )
}

function passageAt({ page, breaks }: Anchor, text: string): Passage {
  return { page: page ?? null, text, ...(breaks && { breaks }) }
}

function origins({ slots }: Table): OriginSlot[] {
  return slots.flat().filter((slot) => slot.kind === 'origin')
}

/** Headers, footers and page numbers that were dropped, and header rows that were repeated on further pages. */
export function omissionsOf(document: Document): Omission[] {
  return [
    ...document.notices.flatMap((notice) =>
      notice.leftOut ? [{ ...notice.leftOut, reason: 'furniture' as const }] : [],
    ),
    ...document.blocks.flatMap((block) => (block.kind === 'table' ? repeatedHeaders(block) : [])),
  ]
}

function repeatedHeaders(table: Table): Omission[] {
  const pages = new Set(origins(table).map((slot) => slot.anchor.page ?? 0))
  const header = table.slots.slice(0, table.headerRows).flat()
  const text = header.map((slot) => (slot.kind === 'origin' ? slot.text : '')).join('\n')
  return [...pages]
    .filter((page) => page > (table.anchor.page ?? 0))
    .map((page) => ({ page, text, reason: 'repeated-header' as const }))
}
