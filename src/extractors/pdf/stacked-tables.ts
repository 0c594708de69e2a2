/** A grid that is two tables, the lower one's head on the upper one's last line → two grids. */
import { compact } from './compact-lattice.ts'
import type { Lattice } from './lattice.ts'

/** Fewer inner edges than this may differ by chance between two sections of one table. */
const SECTION_EDGES = 4

/**
 * Two tables without room between them, the lower one's head on the upper one's last line: as many columns, several,
 * and next to no inner edge in common. (One table set in several sections differs in the number of columns, or shares edges.)
 */
export function splitStacked(lattice: Lattice): Lattice[] {
  for (let line = 1; line < lattice.ys.length - 1; line++) {
    const above = innerEdges(lattice, line - 1)
    const below = innerEdges(lattice, line)
    if (above.length < SECTION_EDGES || above.length !== below.length) continue
    if (
      above.filter((x) => below.includes(x)).length > above.length / SECTION_EDGES ||
      lattice.cells.some((c) => c.row < line && c.row + c.rowSpan > line)
    )
      continue
    return [cutRows(lattice, 0, line), ...splitStacked(cutRows(lattice, line, lattice.ys.length - 1))]
  }
  return [lattice]
}

/** Grid lines strictly inside the table at which a cell of the row begins. */
function innerEdges(lattice: Lattice, row: number): number[] {
  const cells = lattice.cells.filter(
    (cell) => cell.row <= row && cell.row + cell.rowSpan > row && cell.column > 0,
  )
  return cells.map((cell) => lattice.xs[cell.column]!)
}

function cutRows(lattice: Lattice, from: number, to: number): Lattice {
  const cells = lattice.cells.filter((cell) => cell.row >= from && cell.row < to)
  return compact(
    lattice.xs,
    lattice.ys.slice(from, to + 1),
    cells.map((cell) => ({ ...cell, row: cell.row - from })),
  )
}
