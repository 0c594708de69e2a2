/** Rows of cells parted by tabs, one row a line. */
import type { LooseCell } from '../grid.ts'
import type { TextTable } from './text-table.ts'

/** Cells of a line that stands alone before it counts as a row. */
const LONE_ROW_CELLS = 3
const FIGURE = /^[-+]?[\d,，.]+\s*[%％]?$/

/**
 * The table that begins at `at`: consecutive lines with tabs; ragged rows are padded, blank cells kept. Merged
 * cells are read only where two header rows fill each other's gaps.
 */
export function readTabTable(lines: readonly string[], at: number): TextTable | undefined {
  if (!hasInnerTab(lines[at]!)) return undefined
  let end = at
  while (isRow(lines[end]) || (isEmptyRow(lines[end]) && isRow(lines[end + 1]))) end++
  const rows = lines.slice(at, end).map((line) => line.split('\t'))
  const filled = rows[0]!.filter((cell) => cell.trim() !== '').length
  if (rows.length < 2 && filled < LONE_ROW_CELLS) return undefined
  const header = readDoubleHeader(rows)
  if (!header) return { rows: rows.map((row) => row.map((text) => ({ text }))), end }
  const body = rows.slice(2).map((row) => row.map((text) => ({ text })))
  return { rows: [...header, ...body], end, inferredSpans: true }
}

function isRow(line = ''): boolean {
  return line.includes('\t') && line.trim() !== ''
}

/** A row of empty cells: tabs alone. It goes on with the table where another row follows. */
function isEmptyRow(line = ''): boolean {
  return line.includes('\t') && line.trim() === ''
}

/** A tab after text, or between cells; a tab that only indents a line is none. */
export function hasInnerTab(line: string): boolean {
  return line.indexOf('\t', 1) > 0 && line.trim() !== ''
}

/**
 * The first two rows as one header: each name of the first stands over one column that the second leaves empty,
 * or over several, empty behind it, that the second names. Undefined where they are anything else.
 */
function readDoubleHeader(rows: readonly string[][]): [LooseCell[], LooseCell[]] | undefined {
  const width = Math.max(rows[0]!.length, rows[1]?.length ?? 0, rows[2]?.length ?? 0)
  const [upper, lower] = [rows[0], rows[1]].map((row) => pad(row ?? [], width)) as [string[], string[]]
  if (upper[0] === '' || [...upper, ...lower].some((text) => FIGURE.test(text))) return undefined
  const starts = upper.flatMap((text, column) => (text === '' ? [] : [column]))
  const groups = starts.map((column, index) => ({ column, size: (starts[index + 1] ?? width) - column }))
  const isHeader = groups.every(({ column, size }) => {
    const named = lower.slice(column, column + size).filter((text) => text !== '').length
    return named === (size === 1 ? 0 : size)
  })
  if (!isHeader || groups.every(({ size }) => size === 1)) return undefined
  return [
    groups.map(({ column, size }) => ({
      text: upper[column]!,
      column,
      columnSpan: size,
      rowSpan: size === 1 ? 2 : 1,
    })),
    lower.flatMap((text, column) => (text === '' ? [] : [{ text, column }])),
  ]
}

function pad(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => (row[column] ?? '').trim())
}
