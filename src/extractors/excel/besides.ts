/** Tables that stand beside each other on a sheet, an empty column between them. */
import { type Band, hasText, isFigure, trimRows } from './band.ts'

interface Columns {
  readonly left: number
  readonly right: number
}

/**
 * Parts a band at its empty columns, where each part is a table by itself: a header over each of its columns, a label
 * before each row, and figures. An empty column inside of a form leaves parts that are none, and the band stays whole.
 */
export function partBesides(band: Band): Band[] {
  const groups = columnGroups(band)
  if (groups.length < 2) return [band]
  const parts = groups.map(({ left, right }) =>
    trimRows(band, (cell) => cell.column >= left && cell.column <= right),
  )
  return parts.every((part, index) => isTable(part, groups[index]!)) ? parts : [band]
}

/** Runs of columns that text stands in, spans counted as far as they reach. */
function columnGroups(band: Band): Columns[] {
  const groups: { left: number; right: number }[] = []
  const cells = band.rows.flat().filter(hasText)
  for (const { column, columnSpan } of cells.sort((a, b) => a.column - b.column)) {
    const last = groups.at(-1)
    const right = column + columnSpan - 1
    if (last && column <= last.right + 1) last.right = Math.max(last.right, right)
    else groups.push({ left: column, right })
  }
  return groups
}

function isTable(part: Band, { left, right }: Columns): boolean {
  const [header = [], ...body] = part.rows.map((cells) => cells.filter(hasText))
  const named = header.reduce((sum, cell) => sum + cell.columnSpan, 0) === right - left + 1
  const below = body.filter((cells) => cells.length > 0)
  const labelled = below.every(([first]) => first?.column === left && !isFigure(first))
  return right > left && named && below.length > 0 && labelled && below.flat().some(isFigure)
}
