/** Tables of a docx (w:tbl): cells get their edges from the table's grid, merges are kept as the file marks them. */
import type { FlowCell, FlowRow, FlowTable } from '../flow.ts'
import { readBlocks } from './body.ts'
import { edgesOf, type RowElement } from './edges.ts'
import { elementsThrough, type Reading } from './reading.ts'
import { child, childValue, isOn, type XmlElement } from './xml.ts'

/** Reads a table, its rows through content controls and tracked changes. */
export function readTable(element: XmlElement, reading: Reading): FlowTable {
  const rows = elementsThrough(element.children, 'w:tr', reading).flatMap((row) => rowElement(row, reading))
  const edges = edgesOf(rows, child(element, 'w:tblGrid'))
  return { kind: 'table', rows: rows.map((row, index) => readRow(row, edges[index]!, reading)) }
}

/** Rows and cells that were deleted with change tracking are none. */
function rowElement(row: XmlElement, reading: Reading): RowElement[] {
  const properties = child(row, 'w:trPr')
  if (child(properties, 'w:del')) {
    reading.notices.add('tracked-deletion', 'A table row deleted with change tracking is left out')
    return []
  }
  const cells = elementsThrough(row.children, 'w:tc', reading).filter((cell) => {
    const isDeleted = child(child(cell, 'w:tcPr'), 'w:cellDel') !== undefined
    if (isDeleted)
      reading.notices.add('tracked-deletion', 'A table cell deleted with change tracking is left out')
    return !isDeleted
  })
  return [{ properties, cells }]
}

function readRow(
  { properties, cells: elements }: RowElement,
  edges: readonly { readonly left: number; readonly right: number }[],
  reading: Reading,
): FlowRow {
  const cells: FlowCell[] = []
  elements.forEach((cell, index) => {
    const content = readBlocks(cell.children, reading)
    const before = cells.at(-1)
    const { left, right } = edges[index]!
    if (before && continuesLeft(cell))
      cells[cells.length - 1] = { ...before, right, content: [...before.content, ...content] }
    else cells.push({ left, right, ...mergeOf(cell), content })
  })
  return {
    cells,
    header: isOn(properties, 'w:tblHeader'),
    ...(isOn(properties, 'w:hidden') && { hidden: true }),
  }
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
