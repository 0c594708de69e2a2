/** What a ruled grid is: its lines and its cells. */
import type { Box } from '../../model/document.ts'

/** A cell of a lattice, before its text: place in the grid, span, and box on the page. */
export interface LatticeCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
  /** on the side of the table where it stands, no rule closes it, though one closes others: it goes on over the page */
  readonly openAbove?: boolean
  readonly openBelow?: boolean
  /** on that side no rule closes any cell: only the ends of upright rules tell where the table stops */
  readonly bareAbove?: boolean
  readonly bareBelow?: boolean
}

/** A ruled grid on one page. `xs` and `ys` are the grid's lines; every slot belongs to exactly one cell. */
export interface Lattice {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly LatticeCell[]
  readonly box: Box
}
