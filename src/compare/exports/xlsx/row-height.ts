/** Heights of rows with wrapped text: a workbook that does not say them shows one clipped line. */
import type { CellObject } from 'write-excel-file/node'

const LINE = 13.5
const PADDING = 6
/** A long quote is cut in view, not in content; the cell still holds all of it. */
const MOST_LINES = 8

/** The row with the height in points that its longest text needs in columns of the given widths (characters). */
export function withRowHeight(row: readonly CellObject[], widths: readonly number[]): CellObject[] {
  const lines = row.map(({ value }, column) =>
    typeof value === 'string' ? countLines(value, widths[column]) : 1,
  )
  const height = Math.min(Math.max(1, ...lines), MOST_LINES) * LINE + PADDING
  return row.map((cell, column) => (column === 0 ? { ...cell, height } : cell))
}

function countLines(text: string, width = 10): number {
  const needed = text.split('\n').map((line) => Math.max(1, Math.ceil(displayWidth(line) / width)))
  return needed.reduce((sum, lines) => sum + lines, 0)
}

/** In half-width characters; what lies beyond the Latin scripts counts double. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u2E80' ? 1 : 2), 0)
}
