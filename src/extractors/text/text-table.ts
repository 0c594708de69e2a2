import type { LooseCell } from '../grid.ts'

/** A table found in lines of text; without rows where the lines up to `end` look like one but are prose. */
export interface TextTable {
  readonly rows: readonly (readonly LooseCell[])[]
  /** line after the table's last one */
  readonly end: number
  readonly headerRows?: number
  /** true where spans are our reading of empty cells */
  readonly inferredSpans?: boolean
  /** true where rows were told by what fits, and not all that stands there did */
  readonly doubtfulRows?: boolean
}
