/** A table that goes on over pages, as one, and what it is made of. */
import type { Box, PageBreak } from '../../model/document.ts'
import type { PageTable, TextCell } from './table-text.ts'

/** A cell of a joined table. Page and box are those of its first part. */
export interface JoinedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly raw: string
  readonly page: number
  readonly box: Box
  /** where its text goes on on further pages */
  readonly breaks?: readonly PageBreak[]
  /** the cell on its first and last page: what a following page may go on with */
  readonly parts: readonly TextCell[]
  /** the page draws it on past its last row */
  readonly goesOn?: boolean
}

export interface JoinedTable {
  readonly page: number
  readonly box: Box
  readonly rows: number
  readonly cells: readonly JoinedCell[]
  /** leading rows that the pages repeat; 0 where nothing is repeated */
  readonly repeatedRows: number
  /** the page tables that this one is made of, in order */
  readonly parts: readonly PageTable[]
  /** grid lines of the joined table */
  readonly xs: readonly number[]
}
