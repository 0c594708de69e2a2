/** Several documents as one: what stands in a file as a document of its own, in its place. */
import type { Anchor, Block, Notice, Page, Slot } from '../model/document.ts'

export interface Part {
  readonly blocks: readonly Block[]
  readonly notices: readonly Notice[]
  readonly pages?: readonly Page[]
}

/** How many blocks and pages stand before a part. */
interface Offset {
  readonly blocks: number
  readonly pages: number
}

/** The blocks one part after the other, their places and pages counted through. */
export function joinParts(parts: readonly Part[]): Omit<Part, 'pages'> {
  const blocks: Block[] = []
  const notices: Notice[] = []
  let pages = 0
  for (const part of parts) {
    const by = { blocks: blocks.length, pages }
    blocks.push(...part.blocks.map((block) => shiftBlock(block, by)))
    notices.push(...part.notices.map((notice) => shiftNotice(notice, by)))
    pages += part.pages?.length ?? 0
  }
  return { blocks, notices }
}

function shiftBlock(block: Block, by: Offset): Block {
  const anchor = shift(block.anchor, by)
  if (block.kind !== 'table') return { ...block, anchor }
  return { ...block, anchor, slots: block.slots.map((row) => row.map((slot) => shiftSlot(slot, by))) }
}

function shiftSlot(slot: Slot, by: Offset): Slot {
  return slot.kind === 'covered' ? slot : { ...slot, anchor: shift(slot.anchor, by) }
}

function shiftNotice(notice: Notice, by: Offset): Notice {
  const { anchor, page, message } = notice
  return {
    ...notice,
    message: message.replace(/^Page (\d+)\b/, (_, number) => `Page ${Number(number) + by.pages}`),
    ...(anchor && { anchor: shift(anchor, by) }),
    ...(page !== undefined && { page: page + by.pages }),
  }
}

function shift(anchor: Anchor, by: Offset): Anchor {
  const { block, page } = anchor
  return { ...anchor, block: block + by.blocks, ...(page !== undefined && { page: page + by.pages }) }
}
