/** Tables of an OpenDocument text: spans, repeated rows and cells, covered cells, header rows. */
import { overLimit } from '../over-limit.ts'
import { beginsAnew } from '../word/doc/tables.ts'
import type { FlowCell, FlowRow, FlowTable } from '../word/flow.ts'
import { elementsOf, type XmlNode } from '../xml-tree.ts'
import { readBlocks } from './body.ts'
import { type Reading, unwrap } from './reading.ts'

/** Width (twips) that every column is taken to have where the file does not give all of them. */
const NOMINAL_WIDTH = 1000

const COLUMNS_REPEATED = 'table:number-columns-repeated'

/** A cell that reaches down: how many more rows, and up to which column. */
interface Reach {
  readonly end: number
  rows: number
}

interface Growing {
  /** position (twips) of the left edge of a column */
  readonly edgeAt: (column: number) => number
  readonly rows: FlowRow[]
  /** by their first column, cells of rows above that reach into the next row */
  readonly reaching: Map<number, Reach>
  slots: number
}

/**
 * Reads a table, or several: offices join tables that no paragraph parts. A cell that holds nothing but a sub-table
 * was split, and keeps it as a table inside.
 */
export function readTables(element: XmlNode, reading: Reading): FlowTable[] {
  const edgeAt = columnEdges(element, reading)
  const growing: Growing = { edgeAt, rows: [], reaching: new Map(), slots: 0 }
  addRows(element, { growing, header: false }, reading)
  const tables: FlowRow[][] = []
  for (const row of growing.rows) {
    const last = tables.at(-1)
    if (!last || beginsAnew(last[0], row)) tables.push([row])
    else last.push(row)
  }
  return tables.map((rows) => ({ kind: 'table', rows }))
}

function columnEdges(table: XmlNode, { styles, gridSlots }: Reading): (column: number) => number {
  const edges = [0]
  let known = true
  const add = (element: XmlNode): void => {
    for (const child of elementsOf(element)) {
      if (!child.name.startsWith('table:table-') || child.name.startsWith('table:table-row')) continue
      if (child.name !== 'table:table-column') add(child)
      else {
        const width = styles.columnWidths.get(child.attributes['table:style-name'] ?? '')
        known &&= width !== undefined
        for (let time = repeats(child, COLUMNS_REPEATED); time > 0 && edges.length <= gridSlots; time--)
          edges.push(edges.at(-1)! + (width ?? 0))
      }
    }
  }
  add(table)
  const last = edges.length - 1
  if (!known) return (column) => column * NOMINAL_WIDTH
  return (column) => (column <= last ? edges[column]! : edges[last]! + (column - last) * NOMINAL_WIDTH)
}

interface Into {
  readonly growing: Growing
  readonly header: boolean
}

function addRows(element: XmlNode, into: Into, reading: Reading): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'table:table-header-rows') addRows(child, { ...into, header: true }, reading)
    else if (child.name === 'table:table-row') addRow(child, into, reading)
    else addRows({ ...child, children: unwrap(child, reading) }, into, reading)
  }
}

function addRow(element: XmlNode, { growing, header }: Into, reading: Reading): void {
  const times = repeats(element, 'table:number-rows-repeated')
  const hidden = ['collapse', 'filter'].includes(element.attributes['table:visibility'] ?? '')
  for (let time = 0; time < times; time++) {
    const cells = readCells(element, growing, reading)
    if (cells.length === 0) return
    growing.rows.push({ cells, header, ...(hidden && { hidden }) })
  }
}

function repeats(element: XmlNode, attribute: string): number {
  return Math.max(1, Number.parseInt(element.attributes[attribute] ?? '1', 10) || 1)
}

/** A row's cells from left to right; below a cell that reaches down stands one that goes on from it. */
function readCells(row: XmlNode, growing: Growing, reading: Reading): FlowCell[] {
  const cells: FlowCell[] = []
  const { reaching } = growing
  let column = 0
  let coveredTo = 0
  for (const element of elementsOf(row)) {
    const covered = element.name === 'table:covered-table-cell'
    if (!covered && element.name !== 'table:table-cell') continue
    for (let time = repeats(element, COLUMNS_REPEATED); time > 0; time--) {
      countSlot(growing, reading)
      // LibreOffice may write a span over more rows than it covers: a cell of its own ends it.
      if (!covered) reaching.delete(column)
      const reach = reaching.get(column)
      if (reach && column >= coveredTo) {
        cells.push({
          ...edges(column, reach.end, growing),
          merge: 'continue',
          content: contentOf(element, reading),
        })
        if (--reach.rows === 0) reaching.delete(column)
        coveredTo = reach.end
      } else if (!covered) {
        const cell = readCell(element, { column, growing }, reading)
        cells.push(cell.flow)
        if (cell.reach.rows > 0) reaching.set(column, cell.reach)
        coveredTo = cell.reach.end
      } else if (column >= coveredTo)
        cells.push({ ...edges(column, column + 1, growing), content: contentOf(element, reading) })
      column++
    }
  }
  return cells
}

function countSlot(growing: Growing, { gridSlots }: Reading): void {
  if (++growing.slots > gridSlots) throw overLimit('gridSlots', { most: gridSlots, found: growing.slots })
}

function readCell(
  element: XmlNode,
  { column, growing }: { readonly column: number; readonly growing: Growing },
  reading: Reading,
): { readonly flow: FlowCell; readonly reach: Reach } {
  const end = column + Math.min(reading.gridSlots, repeats(element, 'table:number-columns-spanned'))
  const rows = repeats(element, 'table:number-rows-spanned') - 1
  const flow = { ...edges(column, end, growing), ...(rows > 0 && { merge: 'restart' as const }) }
  return { flow: { ...flow, content: contentOf(element, reading) }, reach: { end, rows } }
}

function edges(
  from: number,
  to: number,
  { edgeAt }: Growing,
): { readonly left: number; readonly right: number } {
  return { left: edgeAt(from), right: edgeAt(to) }
}

function contentOf(cell: XmlNode, reading: Reading) {
  return readBlocks(cell.children, reading)
}
