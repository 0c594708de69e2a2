/** A sheet of an OpenDocument spreadsheet as rows of cells with spans, as the workbooks of Excel give them. */
import type { Sheet, SheetCell } from '../excel/sheet.ts'
import { overLimit } from '../over-limit.ts'
import { cellText } from '../word/flow.ts'
import { elementsOf, type XmlNode } from '../xml-tree.ts'
import { readBlocks } from './body.ts'
import type { Reading } from './reading.ts'

/** Rows and columns between table:table and its cells, which group or head them. */
const GROUPS = new Set([
  ...['table:table-header-rows', 'table:table-rows', 'table:table-row-group', 'table:table-header-columns'],
  ...['table:table-columns', 'table:table-column-group'],
])
const NUMERIC = new Set(['float', 'currency', 'percentage'])

interface Growing {
  readonly rows: Map<number, SheetCell[]>
  readonly covered: SheetCell[]
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[]
  readonly sheetHidden: boolean
  readonly name: string
  count: number
}

/** Reads a sheet; rows and cells that repeat empty ones, up to the edge of the sheet, are passed over. */
export function readOdsSheet(
  table: XmlNode,
  { name, hidden }: { readonly name: string; readonly hidden: boolean },
  reading: Reading,
): Sheet {
  const growing: Growing = {
    rows: new Map(),
    covered: [],
    hiddenColumns: hiddenColumns(table),
    sheetHidden: hidden,
    name,
    count: 0,
  }
  let row = 0
  for (const element of through(table, 'table:table-row')) {
    const times = repeats(element, 'table:number-rows-repeated')
    const isFilled = elementsOf(element, 'table:table-cell').some(isWritten)
    for (let time = 0; isFilled && time < times; time++) addRow(element, row + time, growing, reading)
    noteCovered(element, row, growing, reading)
    row += times
  }
  return { name, rows: growing.rows, covered: growing.covered }
}

function through(element: XmlNode, name: string): XmlNode[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : GROUPS.has(child.name) ? through(child, name) : [],
  )
}

function repeats(element: XmlNode, attribute: string): number {
  return Math.max(1, Number.parseInt(element.attributes[attribute] ?? '1', 10) || 1)
}

function isShown(element: XmlNode): boolean {
  return (element.attributes['table:visibility'] ?? 'visible') === 'visible'
}

function hiddenColumns(table: XmlNode): [number, number][] {
  const hidden: [number, number][] = []
  let column = 0
  for (const element of through(table, 'table:table-column')) {
    const end = column + repeats(element, 'table:number-columns-repeated')
    if (!isShown(element)) hidden.push([column, end])
    column = end
  }
  return hidden
}

const WRITTEN = ['table:number-columns-spanned', 'table:number-rows-spanned', 'table:formula']

/** Whether a cell holds or spans anything; all others up to the edge of the sheet need not be kept. */
function isWritten({ attributes, children }: XmlNode): boolean {
  return children.length > 0 || WRITTEN.some((name) => name in attributes)
}

function addRow(element: XmlNode, row: number, growing: Growing, reading: Reading): void {
  const rowHidden = growing.sheetHidden || !isShown(element)
  const line: SheetCell[] = []
  let column = 0
  for (const cell of elementsOf(element)) {
    const times = repeats(cell, 'table:number-columns-repeated')
    const isFilled = cell.name === 'table:table-cell' && isWritten(cell)
    for (let time = 0; isFilled && time < times; time++) {
      if (++growing.count > reading.gridSlots)
        throw overLimit('gridSlots', { most: reading.gridSlots, part: growing.name })
      const at = column + time
      const hidden = rowHidden || growing.hiddenColumns.some(([from, to]) => at >= from && at < to)
      line.push({ row, column: at, hidden, ...readCell(cell, reading) })
    }
    column += times
  }
  if (line.length > 0) growing.rows.set(row, line)
}

/** Text in cells that a merge covers, at the first place where it repeats. */
function noteCovered(element: XmlNode, row: number, growing: Growing, reading: Reading): void {
  let column = 0
  for (const cell of elementsOf(element)) {
    if (cell.name === 'table:covered-table-cell' && cell.children.length > 0) {
      const found = readCell(cell, reading)
      if (found.text !== '') growing.covered.push({ row, column, hidden: false, ...found })
    }
    column += repeats(cell, 'table:number-columns-repeated')
  }
}

/** The paragraphs of a cell are its text as the sheet shows it; the exact number stands beside them. */
function readCell(
  cell: XmlNode,
  reading: Reading,
): Pick<SheetCell, 'text' | 'value' | 'doubt' | 'rowSpan' | 'columnSpan'> {
  const { attributes } = cell
  const type = attributes['calcext:value-type'] ?? attributes['office:value-type']
  const value = NUMERIC.has(type ?? '') ? Number.parseFloat(attributes['office:value'] ?? '') : Number.NaN
  const text = cellText(readBlocks(cell.children, reading)).trim()
  const isUncomputed = 'table:formula' in attributes && type === undefined && text === ''
  return {
    text,
    ...(Number.isFinite(value) && { value }),
    ...(type === 'error' && { doubt: 'error-cell' as const }),
    ...(isUncomputed && { doubt: 'uncomputed-formula' as const }),
    rowSpan: repeats(cell, 'table:number-rows-spanned'),
    columnSpan: repeats(cell, 'table:number-columns-spanned'),
  }
}
