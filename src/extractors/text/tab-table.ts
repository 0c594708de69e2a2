/** Rows of cells parted by tabs, one row a line. */
import type { TextTable } from './text-table.ts'

/** Cells of a line that stands alone before it counts as a row. */
const LONE_ROW_CELLS = 3

/** The table that begins at `at`: consecutive lines with tabs; ragged rows are padded, blank cells kept. */
export function readTabTable(lines: readonly string[], at: number): TextTable | undefined {
  if (!hasInnerTab(lines[at]!)) return undefined
  let end = at
  while (end < lines.length && lines[end]!.includes('\t') && lines[end]!.trim() !== '') end++
  const cells = lines.slice(at, end).map((line) => line.split('\t'))
  const filled = cells[0]!.filter((cell) => cell.trim() !== '').length
  if (cells.length < 2 && filled < LONE_ROW_CELLS) return undefined
  return { rows: cells.map((row) => row.map((text) => ({ text }))), end }
}

/** A tab after text, or between cells; a tab that only indents a line is none. */
export function hasInnerTab(line: string): boolean {
  return line.indexOf('\t', 1) > 0 && line.trim() !== ''
}
