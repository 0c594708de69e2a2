/** Every place of a document where its identity may stand, as lines with their places. */
import type { Document, OriginSlot, Table } from '../../model/document.ts'
import type { Evidence } from '../../model/report.ts'
import { placeEvidence } from '../fact.ts'
import { evidenceIn, type Outline, type Passage } from '../outline.ts'

/** One line of the document. */
export interface Spot {
  readonly place: 'cover' | 'heading' | 'text' | 'cell'
  readonly text: string
  /** evidence for the characters from `start` to `end` of `text`; the whole line without them */
  readonly evidence: (start?: number, end?: number) => Evidence
  /** set in a cell: what stands in the cell to its right */
  readonly right?: Spot
}

/** What was read, from where, and by which rule. */
export interface Reading<T> {
  readonly value: T
  readonly reason: string
  readonly evidence: readonly Evidence[]
}

/** Cover, running text and table cells, in this order. */
export function readSpots(document: Document, outline: Outline): readonly Spot[] {
  return [
    ...outline.titles.map((passage) => passageSpot(passage, 'cover')),
    ...outline.passages.map((passage) =>
      passageSpot(passage, passage.kind === 'heading' ? 'heading' : 'text'),
    ),
    ...document.blocks.filter((block) => block.kind === 'table').flatMap(cellSpots),
  ]
}

function passageSpot(passage: Passage, place: Spot['place']): Spot {
  const { text } = passage
  return { place, text, evidence: (start = 0, end = text.length) => evidenceIn(passage, start, end) }
}

function cellSpots(table: Table): readonly Spot[] {
  return table.slots.flatMap((row) =>
    row.flatMap((slot, column) => {
      if (slot.kind !== 'origin' || slot.text.trim() === '') return []
      const right = row[column + slot.columnSpan]
      const neighbour = right?.kind === 'origin' && right.text.trim() !== '' ? cellSpot(right) : undefined
      return [cellSpot(slot, neighbour)]
    }),
  )
}

function cellSpot({ text, anchor }: OriginSlot, right?: Spot): Spot {
  return {
    place: 'cell',
    text,
    ...(right && { right }),
    evidence: (start = 0, end = text.length) => ({
      ...placeEvidence(anchor, text.slice(start, end), start),
      start,
      end,
    }),
  }
}
