/** The cells of a table row of a .doc: their edges and merges ([MS-DOC] 2.9.321, 2.9.327 and 2.6.3). */
import type { Bytes } from './bytes.ts'
import { SPRM } from './sprms.ts'

export interface CellDefinition {
  /** goes on from the cell before it */
  readonly joined: boolean
  readonly merge?: 'restart' | 'continue'
}

/** A row as it is defined: `edges` has one position (twips) more than there are cells. */
export interface RowDefinition {
  readonly edges: readonly number[]
  readonly cells: readonly CellDefinition[]
}

const CELL_SIZE = 20
const JOINED = 0x0002
const MERGED_VERTICALLY = 0x0020
const MERGE_BEGINS = 0x0040
const PLAIN: CellDefinition = { joined: false }

/** The row after one more table modifier; the same row for modifiers that do not bear on its cells. */
export function modifyRow(
  row: RowDefinition | undefined,
  code: number,
  operand: Bytes,
): RowDefinition | undefined {
  if (code === SPRM.tableDefinition) return readDefinition(operand)
  if (code === SPRM.cellsInserted) return insertCells(row ?? { edges: [0], cells: [] }, operand)
  if (!row) return undefined
  const [first, limit] = [operand.u8(0), operand.length > 1 ? operand.u8(1) : 0]
  switch (code) {
    case SPRM.cellsDeleted:
      return deleteCells(row, first, limit)
    case SPRM.cellsWidth:
      return setWidths(row, first, limit, operand.i16(2))
    case SPRM.cellsMerged:
      return mapCells(row, (cell, index) =>
        index > first && index < limit ? { ...cell, joined: true } : cell,
      )
    case SPRM.cellsSplit:
      return mapCells(row, (cell, index) =>
        index >= first && index < limit ? { ...cell, joined: false } : cell,
      )
    case SPRM.verticalMerge:
      return mapCells(row, (cell, index) =>
        index === first ? { joined: cell.joined, ...mergeOf(limit) } : cell,
      )
    default:
      return row
  }
}

function readDefinition(operand: Bytes): RowDefinition | undefined {
  if (operand.length === 0) return undefined
  const count = operand.u8(0)
  const cellsAt = 1 + (count + 1) * 2
  if (cellsAt > operand.length) return undefined
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + index * 2))
  const cells = Array.from({ length: count }, (_, index) => {
    const at = cellsAt + index * CELL_SIZE
    return at + 2 <= operand.length ? readCell(operand.u16(at)) : PLAIN
  })
  return { edges, cells }
}

function readCell(flags: number): CellDefinition {
  const vertical = (flags & MERGED_VERTICALLY ? 1 : 0) + (flags & MERGE_BEGINS ? 2 : 0)
  return { joined: (flags & JOINED) !== 0, ...mergeOf(vertical) }
}

/** VerticalMergeFlag: 0 none, 1 goes on from above, 2 and 3 begin. */
function mergeOf(flag: number): Pick<CellDefinition, 'merge'> {
  if (flag === 0) return {}
  return { merge: flag === 1 ? 'continue' : 'restart' }
}

function mapCells(
  row: RowDefinition,
  change: (cell: CellDefinition, index: number) => CellDefinition,
): RowDefinition {
  return { edges: row.edges, cells: row.cells.map(change) }
}

function insertCells(row: RowDefinition, operand: Bytes): RowDefinition {
  const [first, count, width] = [Math.min(operand.u8(0), row.cells.length), operand.u8(1), operand.i16(2)]
  const widths = widthsOf(row)
  widths.splice(first, 0, ...Array.from({ length: count }, () => width))
  return { edges: edgesOf(row, widths), cells: row.cells.toSpliced(first, 0, ...Array(count).fill(PLAIN)) }
}

function deleteCells(row: RowDefinition, first: number, limit: number): RowDefinition {
  const count = Math.max(0, limit - first)
  return {
    edges: edgesOf(row, widthsOf(row).toSpliced(first, count)),
    cells: row.cells.toSpliced(first, count),
  }
}

function setWidths(row: RowDefinition, first: number, limit: number, width: number): RowDefinition {
  const widths = widthsOf(row).map((old, index) => (index >= first && index < limit ? width : old))
  return { edges: edgesOf(row, widths), cells: row.cells }
}

function widthsOf(row: RowDefinition): number[] {
  return row.cells.map((_, index) => row.edges[index + 1]! - row.edges[index]!)
}

function edgesOf(row: RowDefinition, widths: readonly number[]): number[] {
  const edges = [row.edges[0] ?? 0]
  for (const width of widths) edges.push(edges.at(-1)! + width)
  return edges
}
