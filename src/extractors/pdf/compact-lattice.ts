/** Cells on grid lines → a lattice whose every line begins some cell. */

import type { Box } from '../../model/document.ts'
import type { Lattice } from './lattice-cells.ts'

/** A cell by the slots that it takes. */
export interface Span {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  openAbove?: boolean
  openBelow?: boolean
  bareAbove?: boolean
  bareBelow?: boolean
}

/** Grid lines at which no cell begins (stubs, flourishes) go, and spans shrink with them. */
export function compact(xs: readonly number[], ys: readonly number[], cells: readonly Span[]): Lattice {
  const columns = [...new Set(cells.map((cell) => cell.column))].toSorted((a, b) => a - b)
  const rows = [...new Set(cells.map((cell) => cell.row))].toSorted((a, b) => a - b)
  const rowAt = ranks(rows, ys.length)
  const columnAt = ranks(columns, xs.length)
  const box: Box = [xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!]
  return {
    xs: [...columns.map((column) => xs[column]!), box[2]],
    ys: [...rows.map((row) => ys[row]!), box[3]],
    box,
    cells: cells.map((cell) => {
      const [row, column] = [rowAt[cell.row]!, columnAt[cell.column]!]
      return {
        ...cell,
        row,
        column,
        rowSpan: rowAt[cell.row + cell.rowSpan - 1]! - row + 1,
        columnSpan: columnAt[cell.column + cell.columnSpan - 1]! - column + 1,
        box: [
          xs[cell.column]!,
          ys[cell.row]!,
          xs[cell.column + cell.columnSpan]!,
          ys[cell.row + cell.rowSpan]!,
        ],
      }
    }),
  }
}

/** For every position below `count`, the index of the last start at or before it. */
function ranks(starts: readonly number[], count: number): number[] {
  let rank = -1
  return Array.from({ length: count }, (_, at) => {
    if (starts[rank + 1] === at) rank++
    return rank
  })
}
