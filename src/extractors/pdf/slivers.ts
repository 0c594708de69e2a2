/** Rows of a ruled table that are none: where a cell over several rows ends a little off the end of its last row. */
import type { PageTable, TextCell } from './table-text.ts'

/** Points: lower than a line of any text. */
const SLIVER = 9

/**
 * The table without slivers: browsers draw the cells that span rows too short behind a page break. A sliver is lower than
 * a line of text, holds none, and cells reach over it or end in it.
 */
export function dropSlivers(table: PageTable): PageTable {
  let kept = table
  for (let row = table.ys.length - 2; row >= 0; row--)
    if (isSliver(kept, row)) kept = dropRow(closeBelow(kept, row), row)
  return kept
}

/** What goes on from the page before and ends in a sliver was to end with the row below: the gap there is its own. */
function closeBelow(table: PageTable, row: number): PageTable {
  const gaps = new Map<TextCell, TextCell>()
  for (const cell of table.cells) {
    if (cell.text !== '' || cell.rowSpan < 3 || cell.row + cell.rowSpan !== row + 1) continue
    const isGap = ({ columnSpan, rowSpan, text }: TextCell) =>
      columnSpan === cell.columnSpan && rowSpan === 1 && text === ''
    const below = table.cells.find((other) => other.row === row + 1 && other.column === cell.column)
    if (below && isGap(below)) gaps.set(cell, below)
  }
  const closed = new Set(gaps.values())
  const cells = table.cells.filter((cell) => !closed.has(cell))
  return {
    ...table,
    cells: cells.map((cell) => (gaps.has(cell) ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell)),
  }
}

function isSliver({ ys, cells }: PageTable, row: number): boolean {
  if (ys[row + 1]! - ys[row]! >= SLIVER || ys.length < 4) return false
  const own = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
  const whole = own.filter((cell) => cell.rowSpan === 1)
  return whole.length < own.length && whole.every((cell) => cell.text === '')
}

/**
 * The same behind a page break, where a cell that goes on (empty, in row `first`) may end short by as much as was left of
 * the page before: the row below it holds nothing but the gap, or the free top of what begins there; all other cells
 * reach over it.
 */
export function dropShortfall(table: PageTable, first: number): PageTable {
  const going = table.cells.filter(({ row, text }) => row === first && text === '')
  for (const end of new Set(going.map(({ rowSpan }) => first + rowSpan))) {
    const ending = going.filter(({ rowSpan }) => first + rowSpan === end)
    const own = table.cells.filter((cell) => cell.row <= end && cell.row + cell.rowSpan > end)
    const gaps = own.filter((cell) => ending.some(({ column }) => column === cell.column))
    const others = own.filter((cell) => !gaps.includes(cell))
    const isShort =
      others.length > 0 &&
      gaps.every((cell) => cell.row === end && isFree(cell, table.ys[end + 1]!)) &&
      others.every((cell) => cell.row < end)
    if (isShort) return dropShortfall(dropRow(table, end), first)
  }
  return table
}

/**
 * The same where several cells that go on end short beside each other: the gap under them is one empty cell, and theirs;
 * a row that no other cell begins in is none.
 */
export function closeGaps(table: PageTable, first: number): PageTable {
  const going = table.cells.filter(({ row, text }) => row === first && text === '')
  const gap = table.cells.find((cell) => {
    const above = going.filter((one) => isUnder(cell, one))
    const width = above.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
    return cell.text === '' && cell.rowSpan === 1 && above.length > 1 && width === cell.columnSpan
  })
  if (!gap) return table
  const cells = table.cells.filter((cell) => cell !== gap)
  const closed = cells.map((cell) =>
    going.includes(cell) && isUnder(gap, cell) ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell,
  )
  const whole = { ...table, cells: closed }
  const isRow = closed.some(({ row }) => row === gap.row)
  return closeGaps(isRow ? whole : dropRow(whole, gap.row), first)
}

/** Whether a cell begins where another one ends, in columns that hold the other's. */
function isUnder(cell: TextCell, other: TextCell): boolean {
  return (
    other.row + other.rowSpan === cell.row &&
    other.column >= cell.column &&
    other.column + other.columnSpan <= cell.column + cell.columnSpan
  )
}

/** Whether nothing stands in the cell's first row, which ends at `bottom`. */
function isFree({ rowSpan, text, lines }: TextCell, bottom: number): boolean {
  return text === '' || (rowSpan > 1 && lines.every(({ baseline }) => baseline > bottom))
}

/** What ends in the row ends above it, what begins in it begins below. */
function dropRow({ ys, cells, ...table }: PageTable, row: number): PageTable {
  const kept = cells.filter((cell) => cell.row !== row || cell.rowSpan > 1)
  return {
    ...table,
    ys: ys.toSpliced(row, 1),
    cells: kept.map((cell) => ({
      ...cell,
      row: cell.row > row ? cell.row - 1 : cell.row,
      rowSpan: cell.row <= row && cell.row + cell.rowSpan > row ? cell.rowSpan - 1 : cell.rowSpan,
    })),
  }
}
