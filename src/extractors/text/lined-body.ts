/** The rows of a table whose cells stand one a line: figures come back under figures and words under words. */
import { isBlank, isFigure, type Kind, kindOf, type Row } from './lined-cell.ts'

/** Rows of cells, and the line after the last one. */
export interface Body {
  readonly rows: readonly Row[]
  readonly end: number
}

interface LinedRow {
  readonly cells: Row
  readonly end: number
}

const FEWEST_ROWS = 2
const FEWEST_FIGURE_COLUMNS = 2
export const LONGEST_CELL = 200
/** Lines of one label. */
const MOST_LABEL_LINES = 3
/** Of empty rows. */
const MOST_BLANKS = 48
const HEAD_END = /(?:数|额|率|得分|分值)$/

/** Rows of `width` cells from line `begin` on; undefined where too few have figures in the same columns. */
export function readBody(lines: readonly string[], begin: number, width: number): Body | undefined {
  // nothing tells a piece of the first label from a head
  const [first] = rowsAt(lines, begin, Array.from({ length: width }), 1)
  return first && gatherRows(lines, first, width)
}

function gatherRows(lines: readonly string[], first: LinedRow, width: number): Body | undefined {
  const kinds: (Kind | undefined)[] = Array.from({ length: width })
  const rows: Row[] = []
  let end = first.end
  for (
    let row: LinedRow | undefined = first;
    row;
    row = rowBehindBlanks(lines, end, { kinds, before: row.cells })
  ) {
    rows.push(row.cells)
    // where nothing but 无 stands in a row, it stands for figures
    const isOfNone = !row.cells.some((cell) => kindOf(cell) === 'figure')
    row.cells.forEach((cell, column) => {
      kinds[column] ??= isOfNone && isFigure(cell) ? 'figure' : kindOf(cell)
    })
    end = row.end
    // labels stand before figures
    if (kinds.indexOf('words') > kinds.indexOf('figure')) return undefined
  }
  const figures = kinds.filter((kind) => kind === 'figure').length
  const filled = rows.filter((row) => row.filter(isFigure).length > 1).length
  const areLabelled = rows.length >= FEWEST_ROWS && kinds.includes('words')
  const isTold = (areLabelled && filled >= FEWEST_ROWS) || isWholeRow(rows)
  return isTold && figures >= FEWEST_FIGURE_COLUMNS ? { rows, end } : undefined
}

/** One row alone is told by figures in all its cells, behind its label where that goes on from above or has no head. */
function isWholeRow(rows: readonly Row[]): boolean {
  const [first = '', ...rest] = rows.length === 1 ? rows[0]! : []
  const figures = kindOf(rest[0] ?? '') === 'words' ? rest.slice(1) : rest
  return (isBlank(first) || isFigure(first)) && figures.length > 1 && figures.every(isFigure)
}

/** The next row; empty ones are passed by, whatever their cells, where one follows that begins as `before` does. */
function rowBehindBlanks(
  lines: readonly string[],
  at: number,
  { kinds, before }: { kinds: readonly (Kind | undefined)[]; before: Row },
): LinedRow | undefined {
  let next = at
  while (next < Math.min(lines.length, at + MOST_BLANKS) && isBlank(lines[next]!)) next++
  const begin = next - before.findIndex((cell) => !isBlank(cell))
  const isEmptyRow = begin - at >= kinds.length - 1
  return rowsAt(lines, isEmptyRow ? begin : at, kinds)[0]
}

/** The rows that line `at` may begin, with cells of the kinds that their columns have; the label may stand on several lines. */
function rowsAt(
  lines: readonly string[],
  at: number,
  kinds: readonly (Kind | undefined)[],
  mostLabelLines = MOST_LABEL_LINES,
): readonly LinedRow[] {
  const rows: LinedRow[] = []
  for (let labelLines = 1; labelLines <= mostLabelLines; labelLines++) {
    const end = at + kinds.length - 1 + labelLines
    const label = lines.slice(at, at + labelLines)
    if (end > lines.length || (labelLines > 1 && !isName(label))) continue
    const cells = [label.join('\n'), ...lines.slice(at + labelLines, end)]
    if (isRow(cells, kinds)) rows.push({ cells, end })
  }
  return rows
}

/** Words on several lines, with an empty paragraph between them at most. */
function isName(lines: readonly string[]): boolean {
  const isPiece = (line: string) => kindOf(line) === 'words' && !HEAD_END.test(line.trim())
  return (
    [lines[0]!, lines.at(-1)!].every(isPiece) &&
    !lines.some((line) => isFigure(line) || HEAD_END.test(line.trim()))
  )
}

function isRow(cells: Row, kinds: readonly (Kind | undefined)[]): boolean {
  const labels = cells.slice(0, Math.max(1, kinds.indexOf('figure')))
  const fits = (cell: string, column: number) => {
    const kind = kindOf(cell)
    return cell.length <= LONGEST_CELL && (kind === undefined || (kinds[column] ?? kind) === kind)
  }
  const isFirst = kinds.every((kind) => kind === undefined)
  const hasLabel = isFirst ? !isFigure(cells[0]!) : labels.some((cell) => !isBlank(cell))
  return cells.every(fits) && (hasLabel || cells.some(isFigure))
}
