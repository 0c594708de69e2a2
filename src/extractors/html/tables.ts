/** Html tables: data tables with their spans, told from tables that only lay a page out. */
import type { Table } from '../../model/document.ts'
import { buildTable, type LooseCell } from '../grid.ts'
import { mendCell } from '../mend.ts'
import { cellText } from './inline.ts'
import { type Element, findOutermost, isElement, isHidden, textOf } from './page.ts'

const TABLE = new Set(['table'])
const ROW = new Set(['tr', 'table'])
const CELL = new Set(['td', 'th', 'table'])
/** A cell with this much text, in a table of few rows, is an article in a frame. */
const ARTICLE_LENGTH = 500
const FRAME_ROWS = 4
const FEWEST_HEADER_CELLS = 3
/** Browsers' own bounds. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65534

/**
 * Layout tables hold one cell a row, hold their text in nested tables, or frame an article in one long cell;
 * data tables have a grid.
 */
export function isLayoutTable(table: Element): boolean {
  if (table.attributes.role === 'presentation') return true
  const rows = tableRows(table)
  const cells = rows.flatMap(rowCells)
  const perRow = rows.map((row) => rowCells(row).filter((cell) => textLength(cell) > 0).length)
  if (perRow.every((count) => count <= 1)) return true
  const whole = textLength(table)
  const nested = cells.flatMap((cell) => findOutermost(cell, TABLE))
  if (nested.length > 0 && sum(nested) >= whole / 2) return true
  const longest = cells.reduce((most, cell) => Math.max(most, textLength(cell)), 0)
  return rows.length <= FRAME_ROWS && longest >= ARTICLE_LENGTH && longest >= whole * 0.8
}

function sum(elements: readonly Element[]): number {
  return elements.reduce((total, element) => total + textLength(element), 0)
}

/** Cells of a layout table in reading order. */
export function layoutCells(table: Element): Element[] {
  return tableRows(table).flatMap(rowCells)
}

/** A data table as grids: one, or several where its header is repeated; none where no cell holds text. */
export function readTables(
  table: Element,
  options: { readonly block: number; readonly gridSlots: number },
): Table[] {
  const { rows, headerRows } = tableCells(table)
  if (rows.every((cells) => cells.every((cell) => cell.text === ''))) return []
  const marked = headerRows > 0 && { headerRows }
  return splitAtHeaders(rows).map((part, index) =>
    buildTable(part, { ...options, block: options.block + index, ...marked }),
  )
}

/** Tables that stand right below each other are saved as one by some programs; the second begins at its header. */
function splitAtHeaders(rows: readonly LooseCell[][]): LooseCell[][][] {
  const header = rows[0]!
  const isHeader = (row: readonly LooseCell[]) =>
    row.length === header.length && row.every((cell, column) => cell.text === header[column]!.text)
  const canRepeat =
    header.length >= FEWEST_HEADER_CELLS && header.every((cell) => cell.text !== '' && cell.rowSpan === 1)
  const parts: LooseCell[][][] = []
  rows.forEach((row, index) => {
    if (index === 0 || (canRepeat && isHeader(row))) parts.push([row])
    else parts.at(-1)!.push(row)
  })
  return parts
}

/** Cells of a table row by row with their spans, and how many leading rows the page marks as header. */
export function tableCells(table: Element): { rows: LooseCell[][]; headerRows: number } {
  const rows = tableRows(table).filter((row) => !isSpacer(row))
  const shown = shownCells(rows)
  const cells = rows.map((row, index) =>
    shown(row).map((cell) => looseCell(cell, isHidden(row), rows.length - index)),
  )
  return { rows: cells, headerRows: countHeaderRows(table, rows) }
}

/** Rows as a browser draws them: a header before all others, a footer behind them, wherever they are written. */
export function tableRows(table: Element): Element[] {
  const parts = table.children.filter(isElement)
  const heads = parts.filter(({ tag }) => tag === 'thead')
  const feet = parts.filter(({ tag }) => tag === 'tfoot')
  const bodies = parts.filter(({ tag }) => tag !== 'thead' && tag !== 'tfoot')
  const ordered = { ...table, children: [...heads, ...bodies, ...feet] }
  return findOutermost(ordered, ROW).filter((row) => row.tag === 'tr')
}

/** The cells of a row in their order; those of tables inside of them are not among them. */
export function rowCells(row: Element): Element[] {
  return findOutermost(row, CELL).filter((cell) => cell.tag !== 'table')
}

/** Cells of rows; hidden ones are left out where the others alone stand below each other. */
function shownCells(rows: readonly Element[]): (row: Element) => Element[] {
  const visible = (row: Element) => rowCells(row).filter((cell) => !isHidden(cell))
  const widths = (of: (row: Element) => Element[]) => new Set(rows.map((row) => rowWidth(of(row)))).size
  return widths(rowCells) > 1 && widths(visible) === 1 ? visible : rowCells
}

function rowWidth(cells: readonly Element[]): number {
  return cells.reduce((sum, { attributes }) => sum + Math.max(1, span(attributes.colspan, MOST_COLUMNS)), 0)
}

/** Whether a table is a header alone, whose rows stand in a table of their own below it. */
export function isHeadAlone(table: Element): boolean {
  const rows = tableRows(table)
  return rows.length > 0 && countHeaderRows(table, [...rows, NO_ROW]) === rows.length
}

const NO_ROW: Element = { tag: 'tr', attributes: {}, children: [] }

/** Columns of the first row. */
export function columnCount(table: Element): number {
  const [first] = tableRows(table)
  return first ? rowWidth(rowCells(first)) : 0
}

/** Data tables inside of the cells of a table, through tables that only lay a cell out. */
export function innerTables(table: Element): Element[] {
  const inner = tableRows(table)
    .flatMap(rowCells)
    .flatMap((cell) => findOutermost(cell, TABLE))
  return inner.flatMap((one) => (isLayoutTable(one) ? innerTables(one) : [one]))
}

/** Whether a table holds fields of a form and no text beside them: the search of a site. */
export function isFieldsAlone(table: Element): boolean {
  return findOutermost(table, FIELDS).length > 0 && textLength(withoutFields(table)) === 0
}

const FIELDS = new Set(['input', 'select', 'textarea'])

function withoutFields(element: Element): Element {
  const children = element.children.map((child) => (isElement(child) ? withoutFields(child) : child))
  return { ...element, children: FIELDS.has(element.tag) ? [] : children }
}

/** Excel writes a hidden row without text to fix the widths of columns. */
function isSpacer(row: Element): boolean {
  return isHidden(row) && textLength(row) === 0
}

function looseCell(cell: Element, rowHidden: boolean, rowsLeft: number): LooseCell {
  const rowSpan = span(cell.attributes.rowspan, MOST_ROWS)
  const hidden = rowHidden || isHidden(cell)
  return {
    ...mendTabbed(cellText(cell, innerRows)),
    rowSpan: rowSpan === 0 ? rowsLeft : rowSpan,
    columnSpan: Math.max(1, span(cell.attributes.colspan, MOST_COLUMNS)),
    ...(hidden && { hidden }),
  }
}

/** Tabs part the cells of a table inside of the cell: the text is mended between them. */
function mendTabbed(text: string): { text: string; raw?: string } {
  if (!text.includes('\t')) return mendCell(text)
  const mendLine = (line: string) => line.split('\t').map((piece) => mendCell(piece).text)
  return {
    text: text
      .split('\n')
      .map((line) => mendLine(line).join('\t'))
      .join('\n'),
  }
}

/** Cells of each row of a table inside of a cell; none where it only lays the cell out. */
function innerRows(table: Element): Element[][] | undefined {
  return isLayoutTable(table) ? undefined : tableRows(table).map(rowCells)
}

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10)
  return Number.isNaN(number) || number < 0 ? 1 : Math.min(number, most)
}

/** Leading rows that the page itself marks: those of thead, or rows of th alone. */
function countHeaderRows(table: Element, rows: readonly Element[]): number {
  const heads = new Set(
    table.children
      .filter((child): child is Element => isElement(child) && child.tag === 'thead')
      .flatMap(tableRows),
  )
  const marked = rows.findIndex((row) => !heads.has(row) && !isHeadRow(row))
  return marked === -1 ? 0 : marked
}

function isHeadRow(row: Element): boolean {
  const cells = rowCells(row)
  return cells.length > 0 && cells.every((cell) => cell.tag === 'th')
}

function textLength(element: Element): number {
  return textOf(element).replaceAll(/\s/g, '').length
}
