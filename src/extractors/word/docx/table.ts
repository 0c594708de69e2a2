/** Tables of a docx (w:tbl): cells get their edges from the table's grid, merges are kept as the file marks them. */
import type { FlowCell, FlowRow, FlowTable } from '../flow.ts'
import { readBlocks } from './body.ts'
import { elementsThrough, type Reading } from './reading.ts'
import { child, childInteger, childValue, integer, isOn, type XmlElement } from './xml.ts'

/** Width that a grid column is taken to have where the file does not give all of them. */
const NOMINAL_WIDTH = 1000

/** Reads a table, its rows through content controls and tracked changes. */
export function readTable(element: XmlElement, reading: Reading): FlowTable {
  const edgeAt = gridEdges(child(element, 'w:tblGrid'))
  const rows = elementsThrough(element.children, 'w:tr', reading)
  return { kind: 'table', rows: rows.flatMap((row) => readRow(row, edgeAt, reading)) }
}

/** Position of the left edge of a grid column (twips); columns past the grid go on in nominal widths. */
function gridEdges(grid: XmlElement | undefined): (column: number) => number {
  const columns = grid?.children.filter((element) => element.name === 'w:gridCol') ?? []
  const widths = columns.map((column) => integer(column.attributes['w:w']) ?? 0)
  const usable = widths.every((width) => width > 0) ? widths : widths.map(() => NOMINAL_WIDTH)
  const edges = [0]
  for (const width of usable) edges.push(edges.at(-1)! + width)
  const last = edges.length - 1
  return (column) => (column <= last ? edges[column]! : edges[last]! + (column - last) * NOMINAL_WIDTH)
}

function readRow(element: XmlElement, edgeAt: (column: number) => number, reading: Reading): FlowRow[] {
  const properties = child(element, 'w:trPr')
  if (child(properties, 'w:del')) {
    reading.notices.add('tracked-deletion', 'A table row deleted with change tracking is left out')
    return []
  }
  const cells: FlowCell[] = []
  let column = Math.max(0, childInteger(properties, 'w:gridBefore') ?? 0)
  for (const cell of elementsThrough(element.children, 'w:tc', reading)) {
    const end = column + Math.max(1, childInteger(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)
    const content = readBlocks(cell.children, reading)
    const before = cells.at(-1)
    const edges = { left: edgeAt(column), right: edgeAt(end) }
    if (before && continuesLeft(cell))
      cells[cells.length - 1] = { ...before, right: edges.right, content: [...before.content, ...content] }
    else cells.push({ ...edges, ...mergeOf(cell), content })
    column = end
  }
  return [
    { cells, header: isOn(properties, 'w:tblHeader'), ...(isOn(properties, 'w:hidden') && { hidden: true }) },
  ]
}

function mergeOf(cell: XmlElement): Pick<FlowCell, 'merge'> {
  const properties = child(cell, 'w:tcPr')
  if (!child(properties, 'w:vMerge')) return {}
  return { merge: childValue(properties, 'w:vMerge') === 'restart' ? 'restart' : 'continue' }
}

/** w:hMerge, an older way to say gridSpan: this cell goes on from the one before it. */
function continuesLeft(cell: XmlElement): boolean {
  const properties = child(cell, 'w:tcPr')
  return child(properties, 'w:hMerge') !== undefined && childValue(properties, 'w:hMerge') !== 'restart'
}
