/**
 * The outline of a document: its running text as passages under their headings, and its tables with what stands
 * around them. Long text inside a table cell is running text too.
 */
import type { Anchor, Table } from '../model/document.ts'
import type { SectionKind } from '../model/report.ts'

/** A paragraph, list item, heading, or one paragraph of a text cell. */
export interface Passage {
  readonly kind: 'heading' | 'text'
  readonly text: string
  readonly anchor: Anchor
  /** where `text` begins inside the text of its block or cell */
  readonly offset: number
  /** headings above it, outermost first, as printed */
  readonly path: readonly string[]
  /** kind of the innermost section that has one */
  readonly section: SectionKind | null
}

/** A table with its surroundings. */
export interface PlacedTable {
  readonly table: Table
  readonly path: readonly string[]
  readonly section: SectionKind | null
  /** the few short lines right above it, nearest last: caption, "单位：万元", "(2024年度)" */
  readonly above: readonly string[]
}

export interface Outline {
  /** lines of the cover and the title, in order */
  readonly titles: readonly Passage[]
  readonly passages: readonly Passage[]
  readonly tables: readonly PlacedTable[]
}
