/** What a page break leaves of a table's frame: an empty strip without columns above or below the break. */
import type { PageTable, TextCell } from './table-text.ts'

interface Rows<Cell> {
  readonly rows: number
  readonly cells: readonly Cell[]
}

/** A cell that was drawn on to the end of the page, past the last row. */
interface GoingOn {
  readonly goesOn?: boolean
}

type Cell = Pick<TextCell, 'row' | 'rowSpan' | 'columnSpan' | 'text'>

/**
 * Without its last row where that is a mere strip: browsers draw the frame, and the cells that span rows, down to the
 * end of the page, though the next row begins on the next one.
 */
export function dropLastStrip<Own extends Cell>({ rows, cells }: Rows<Own>): Rows<Own & GoingOn> {
  const last = rows - 1
  if (!isStrip(cells.filter((cell) => cell.row === last)) || last === 0) return { rows, cells }
  const kept = cells.filter((cell) => cell.row < last)
  return {
    rows: last,
    cells: kept.map((cell) =>
      cell.row + cell.rowSpan > last ? { ...cell, rowSpan: last - cell.row, goesOn: true } : cell,
    ),
  }
}

/** Without the row `at` (the first one, or the first below the repeated head) where that is a mere strip. */
export function dropFirstStrip(table: PageTable, at = 0): PageTable {
  const own = table.cells.filter((cell) => cell.row === at)
  if (!isStrip(own.filter((cell) => cell.rowSpan === 1)) || table.ys.length < at + 3) return table
  const kept = table.cells.filter((cell) => cell.row !== at || cell.rowSpan > 1)
  const cells = kept.map((cell) => {
    if (cell.row > at) return { ...cell, row: cell.row - 1 }
    return cell.row === at ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell
  })
  return { ...table, ys: table.ys.toSpliced(at, 1), cells }
}

/** One empty cell over several columns. */
function isStrip(cells: readonly Cell[]): boolean {
  const [only] = cells
  return cells.length === 1 && only!.text === '' && only!.columnSpan > 1
}
