/** One grid that is two tables, the lower one's head on the upper one's last line → two. */

import { compact } from './compact-lattice.ts'
import type { Lattice } from './lattice-cells.ts'
import type { PageTable } from './table-text.ts'

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

/** Words that a repeated head must hold: a row of fewer may be alike by chance. */
const HEAD_WORDS = 3

/** A table within which the words of the first row stand again: what follows is a table of its own under the same head. */
export function splitAtRepeatedHead(table: PageTable): PageTable[] {
  return splitAtHead(table, headOf(table.cells), 2)
}

/** A page table cut before each row, from `first` on, that says what `head` does. */
export function splitAtHead(table: PageTable, head: readonly string[], first = 1): PageTable[] {
  if (head.filter((cell) => /\p{L}/u.test(cell)).length < HEAD_WORDS) return [table]
  const rows = table.ys.length - 1
  const alike = new Set(table.cells.filter((cell) => head.includes(keyOf(cell))).map(({ row }) => row))
  for (let row = first; row < rows - 1; row++) {
    if (!alike.has(row) || headOf(table.cells, row).join('\n') !== head.join('\n')) continue
    if (table.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)) continue
    return [takeRows(table, 0, row), ...splitAtHead(takeRows(table, row, rows), head, 2)]
  }
  return [table]
}

interface Written {
  readonly row: number
  readonly rowSpan: number
  readonly text: string
}

/** The words of a row, whatever their order: the lower table may have its columns in another one. */
export function headOf(cells: readonly Written[], row = 0): string[] {
  return cells
    .filter((cell) => cell.row === row)
    .map(keyOf)
    .toSorted()
}

function keyOf({ rowSpan, text }: Written): string {
  return `${rowSpan} ${text.replace(/\s+/g, '')}`
}

function takeRows(table: PageTable, from: number, to: number): PageTable {
  const ys = table.ys.slice(from, to + 1)
  const cells = table.cells.filter((cell) => cell.row >= from && cell.row < to)
  const box = [table.box[0], ys[0]!, table.box[2], ys.at(-1)!] as const
  return { ...table, ys, box, cells: cells.map((cell) => ({ ...cell, row: cell.row - from })) }
}
