/** A table row as a reader sees it: its cells with their extent, spans from above included. */
import type { OriginSlot, Table } from '../../model/document.ts'
import { originAt } from '../../model/document.ts'

export interface RowCell {
  readonly origin: OriginSlot
  /** text without white space at its ends */
  readonly text: string
  /** first grid column, and the one after its last */
  readonly start: number
  readonly end: number
  /** true where the cell begins in a row above */
  readonly fromAbove: boolean
}

/** Every reader of a table asks for the same rows. */
const known = new WeakMap<Table, (readonly RowCell[])[]>()

/** The cells of a row from left to right; a cell that spans down from above is there too, marked. */
export function rowCells(table: Table, row: number): readonly RowCell[] {
  const last = known.get(table)
  const rows = last ?? []
  if (!last) known.set(table, rows)
  rows[row] ??= readRow(table, row)
  return rows[row]
}

function readRow(table: Table, row: number): readonly RowCell[] {
  const width = table.slots[row]?.length ?? 0
  const cells: RowCell[] = []
  for (let column = 0; column < width; ) {
    const origin = originAt(table, row, column)
    if (!origin) {
      column++
      continue
    }
    const end = Math.max(column + 1, (origin.anchor.column ?? column) + origin.columnSpan)
    cells.push({
      origin,
      text: origin.text.trim(),
      start: column,
      end,
      fromAbove: (origin.anchor.row ?? row) < row,
    })
    column = end
  }
  return cells
}

/** The own texts of rows: asked for as often as their cells. */
const knownTexts = new WeakMap<readonly RowCell[], readonly RowCell[]>()

/** The cells that begin in this row and hold something. */
export function ownTexts(cells: readonly RowCell[]): readonly RowCell[] {
  const last = knownTexts.get(cells)
  if (last) return last
  const own = cells.filter((cell) => !cell.fromAbove && cell.text !== '')
  knownTexts.set(cells, own)
  return own
}

/** A form nobody filled in: each label is followed by an empty cell. */
export function isBlankForm(cells: readonly RowCell[], labels: readonly RowCell[]): boolean {
  return labels.every((label) => cells[cells.indexOf(label) + 1]?.text === '')
}

const NUMERIC = /^[<>≤≥≦≧=+\-－(（]{0,2}[\d０-９][\d０-９,，.．\s]*(?:[%％)）]|[\u4e00-\u9fff]{0,2})$/

/** Whether a cell's text is a figure, a unit of a word or two included ("274.98万元", "98%", "12人"). */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(text.trim())
}
