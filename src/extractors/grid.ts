/** From cells with spans to a rectangular grid of origin and covered slots. */
import type { Anchor, OriginSlot, Recognition, Slot, Table } from '../model/document.ts'
import { overLimit } from './over-limit.ts'

/** A cell before it has a place in the grid; `column` where the source says it (else the next free one). */
export interface LooseCell {
  readonly text: string
  readonly raw?: string
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly column?: number
  readonly value?: number
  readonly hidden?: boolean
  readonly ocr?: Recognition
  /** place apart from block, row and column, which the grid fills in */
  readonly place?: Omit<Anchor, 'block' | 'row' | 'column'>
}

/** What a table needs beside its cells. */
export interface TableOptions {
  /** index the table will have in `Document.blocks` */
  readonly block: number
  /** leading rows that the source itself marks as header; the structure decides where it says nothing */
  readonly headerRows?: number
  readonly place?: Omit<Anchor, 'block' | 'row' | 'column'>
  readonly gridSlots: number
}

/**
 * Lays cells out as HTML does: each takes the next free slot of its row (or its own column), spans cover slots
 * to the right and below, spans over the table's end are cut, and slots that no cell reached become empty cells.
 * Throws UnreadableFile('too_large') where the grid would exceed `gridSlots`.
 */
export function buildTable(rows: readonly (readonly LooseCell[])[], options: TableOptions): Table {
  const grid: (Slot | undefined)[][] = rows.map(() => [])
  let width = 0
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      column = firstFree(grid[row]!, cell.column ?? column)
      const columnSpan = Math.max(1, cell.columnSpan ?? 1)
      const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - row)
      width = Math.max(width, column + columnSpan)
      const found = width * rows.length
      if (found > options.gridSlots) throw overLimit('gridSlots', { most: options.gridSlots, found })
      place(grid, originSlot(cell, { rowSpan, columnSpan, row, column, block: options.block }))
      column += columnSpan
    }
  })
  const slots = grid.map((line, row) =>
    Array.from(
      { length: width },
      (_, column) =>
        line[column] ??
        originSlot({ text: '' }, { rowSpan: 1, columnSpan: 1, row, column, block: options.block }),
    ),
  )
  return {
    kind: 'table',
    slots,
    headerRows: options.headerRows ?? headerDepth(slots),
    anchor: { block: options.block, ...options.place },
  }
}

function firstFree(line: readonly (Slot | undefined)[], from: number): number {
  let column = from
  while (line[column]) column++
  return column
}

function originSlot(
  cell: LooseCell,
  at: { rowSpan: number; columnSpan: number; row: number; column: number; block: number },
): OriginSlot {
  const { text, raw, value, hidden, ocr, place } = cell
  return {
    kind: 'origin',
    text,
    ...(raw !== undefined && { raw }),
    rowSpan: at.rowSpan,
    columnSpan: at.columnSpan,
    ...(value !== undefined && { value }),
    ...(hidden && { hidden }),
    ...(ocr && { ocr }),
    anchor: { block: at.block, row: at.row, column: at.column, ...place },
  }
}

/** Writes an origin and the slots it covers; a slot that is taken already stays, and the span ends before it. */
function place(grid: (Slot | undefined)[][], origin: OriginSlot): void {
  const row = origin.anchor.row!
  const column = origin.anchor.column!
  let columnSpan = 1
  while (columnSpan < origin.columnSpan && !grid[row]![column + columnSpan]) columnSpan++
  let rowSpan = 1
  while (rowSpan < origin.rowSpan && rowIsFree(grid[row + rowSpan], column, columnSpan)) rowSpan++
  for (let r = row; r < row + rowSpan; r++)
    for (let c = column; c < column + columnSpan; c++) grid[r]![c] = { kind: 'covered', row, column }
  grid[row]![column] = { ...origin, rowSpan, columnSpan }
}

function rowIsFree(line: readonly (Slot | undefined)[] | undefined, column: number, span: number): boolean {
  if (!line) return false
  for (let c = column; c < column + span; c++) if (line[c]) return false
  return true
}

const NUMBER = /^[-+]?[\d,，.]+\s*[%％]?$/

/**
 * Leading rows that are header by structure alone: the rows that a span beginning in the first row reaches,
 * extended while a column span of such a row still needs its sub-columns named, none of them holding a number.
 */
function headerDepth(slots: readonly (readonly Slot[])[]): number {
  const first = slots[0]
  if (!first) return 0
  let depth = Math.max(
    1,
    ...first.map((slot) => (slot.kind === 'origin' && slot.text.trim() ? slot.rowSpan : 1)),
  )
  const spread = first.some(
    (slot) => slot.kind === 'origin' && slot.columnSpan > 1 && slot.columnSpan < first.length,
  )
  if (depth === 1 && spread) depth = 2
  const whole = first.length > 1 && first[0]?.kind === 'origin' && first[0].columnSpan === first.length
  if (whole || depth >= slots.length) return 0
  const numeric = slots
    .slice(0, depth)
    .some((line) => line.some((slot) => slot.kind === 'origin' && NUMBER.test(slot.text.trim())))
  return numeric ? 0 : depth
}
