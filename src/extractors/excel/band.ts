/** Rows of a sheet that stand together. */
import type { SheetCell } from './sheet.ts'

/** No fully empty row lies between the rows of a band. */
export interface Band {
  /** first row of the sheet, counted from 0 */
  readonly top: number
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The rows from the first to the last with text, of the cells that belong to a part. */
export function trimRows(band: Band, belongs: (cell: SheetCell) => boolean): Band {
  const rows = band.rows.map((cells) => cells.filter(belongs))
  const first = rows.findIndex((cells) => cells.some(hasText))
  const last = rows.findLastIndex((cells) => cells.some(hasText))
  return { top: band.top + first, rows: rows.slice(first, last + 1) }
}

/** Whether a cell shows anything; a trimmed text is expected, so blanks alone are none. */
export function hasText(cell: SheetCell): boolean {
  return cell.text !== ''
}

/** A number, or what reads as one: numbers are stored as text too. */
export function isFigure(cell: SheetCell): boolean {
  return cell.value !== undefined || /^[-\d.,，]+%?$/.test(cell.text)
}
