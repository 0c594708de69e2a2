/**
 * Rows of a table copied out of a page as words parted by spaces: every row has the same number of words, and
 * the rows under the header are mostly figures. Blank lines may stand between rows.
 */
import type { TextTable } from './text-table.ts'

const FEWEST_COLUMNS = 4
const FEWEST_ROWS = 3
const FIGURE = /^[-+]?[\d,，.]+(?:[%％]|万?元|分|人|个)?$|^[—–\-/无]$/

/** The table that begins at `at` with its header; undefined where the words do not stand in columns. */
export function readSpaceTable(lines: readonly string[], at: number): TextTable | undefined {
  const header = words(lines[at]!)
  if (header.length < FEWEST_COLUMNS || header.some((word) => FIGURE.test(word))) return undefined
  const rows = [header]
  let end = at + 1
  for (let next = at + 1; next < lines.length; next++) {
    if (lines[next]!.trim() === '') continue
    const row = words(lines[next]!)
    if (next - end > 1 || !isBody(row, header.length)) break
    rows.push(row)
    end = next + 1
  }
  if (rows.length < FEWEST_ROWS) return undefined
  return { rows: rows.map((row) => row.map((text) => ({ text }))), end }
}

/** A label, and figures in at least half of the other columns. */
function isBody(row: readonly string[], width: number): boolean {
  if (row.length !== width || FIGURE.test(row[0]!)) return false
  return row.filter((word) => FIGURE.test(word)).length * 2 >= width - 1
}

function words(line: string): string[] {
  return line.trim().split(/[\s\u3000]+/)
}
