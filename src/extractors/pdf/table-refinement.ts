/** Cells of a ruled table that hold several columns or rows without rules between them → those columns and rows. */
import { isFigure, plainWidth } from './figures.ts'
import { type Line, toLine } from './lines.ts'
import { type PageTable, type TextCell, toTextCell } from './table-text.ts'
import { columnsOf, cutAtGutters, findGutters, findWords, type Gutter, middleOf } from './word-columns.ts'

/** Lines that must show a column, and part of all lines: a form's loose text in one cell shows none. */
const LEAST_LINES = 3
const MOST_OF_LINES = 0.6
/** In parts of the size: less than any gap between words. */
const LEAST_GAP = 0.15
/** Thousands and hundreds in their places: no column of figures would read so. */
const ONE_NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
/** Baselines this near, in points, are one row. */
const SAME_ROW = 3

export function refineTable(table: PageTable): PageTable {
  return splitRows(splitColumns(table))
}

/** Splits cells of the same columns where their lines share gutters between figures. */
export function splitColumns(table: PageTable): PageTable {
  const strips = Map.groupBy(table.cells, (cell) => `${cell.column},${cell.columnSpan}`)
  const guttersOf = new Map<TextCell, readonly Gutter[]>()
  const edges = new Set<number>()
  for (const cells of strips.values()) {
    const gutters = certainGutters(cells.flatMap((cell) => cell.lines))
    for (const gutter of gutters) edges.add(edgeIn(gutter, table.xs))
    if (gutters.length > 0) for (const cell of cells) guttersOf.set(cell, gutters)
  }
  if (guttersOf.size === 0) return table
  const xs = [...new Set([...table.xs, ...edges])].toSorted((a, b) => a - b)
  const cells = table.cells.flatMap((cell) => splitCell(cell, guttersOf.get(cell) ?? [], table, xs))
  return { ...table, xs, cells }
}

function certainGutters(lines: readonly Line[]): Gutter[] {
  const parted = lines.filter(hasGap).length
  if (parted < LEAST_LINES || parted < MOST_OF_LINES * lines.length) return []
  const words = lines.map((line) => ({ line, words: findWords(line) }))
  return findGutters(lines).filter((gutter) => {
    const both = words.filter(
      (own) =>
        own.words.some((word) => word.right <= gutter.left + 1) &&
        own.words.some((word) => word.left >= gutter.right - 1),
    )
    const figures = both.filter((own) =>
      own.words.some((word) => isFigure(word.chars.map((char) => char.text).join(''))),
    )
    return (
      both.length >= Math.max(LEAST_LINES, MOST_OF_LINES * lines.length) && figures.length >= both.length / 2
    )
  })
}

/** Whether words of the line stand apart at all: most cells are done with here. */
function hasGap({ chars, style }: Line): boolean {
  for (let i = 1; i < chars.length; i++)
    if (chars[i]!.left - chars[i - 1]!.right > LEAST_GAP * style.size) return true
  return false
}

/** The grid line for a gutter: a drawn one (from the header, say) where it runs inside. */
function edgeIn(gutter: Gutter, xs: readonly number[]): number {
  return xs.find((x) => x > gutter.left - 2 && x < gutter.right + 2) ?? middleOf(gutter)
}

function splitCell(
  cell: TextCell,
  gutters: readonly Gutter[],
  table: PageTable,
  xs: readonly number[],
): TextCell[] {
  const left = xs.indexOf(table.xs[cell.column]!)
  const right = xs.indexOf(table.xs[cell.column + cell.columnSpan]!)
  const cuts = [left, ...gutters.map((gutter) => xs.indexOf(edgeIn(gutter, table.xs))), right]
  const pieces = cell.lines.flatMap((line) =>
    cutAtGutters(line, gutters).map((piece) => ({ piece, ...columnsOf(piece, gutters) })),
  )
  const parts: TextCell[] = []
  for (let first = 0; first < cuts.length - 1; ) {
    let last = first
    const own = () => pieces.filter((piece) => piece.first <= last && piece.last >= first)
    while (own().some((piece) => piece.last > last)) last = Math.max(...own().map((piece) => piece.last))
    const lines = own().flatMap(({ piece }) => toLine(piece.chars) ?? [])
    const [from, to] = [cuts[first]!, cuts[last + 1]!]
    const box = [xs[from]!, cell.box[1], xs[to]!, cell.box[3]] as const
    parts.push(toTextCell({ ...cell, column: from, columnSpan: to - from, box }, lines, cell.setting))
    first = last + 1
  }
  return parts
}

/** Splits rows in which several columns hold figures line by line. */
function splitRows(table: PageTable): PageTable {
  let refined = table
  for (let row = table.ys.length - 2; row >= 0; row--) refined = splitRow(refined, row)
  return refined
}

function splitRow(table: PageTable, row: number): PageTable {
  const own = table.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row)
  if (own.some((cell) => cell.rowSpan > 1)) return table
  const baselines = alignedBaselines(own)
  if (baselines.length < LEAST_LINES) return table
  const size = own.find((cell) => cell.lines.length > 0)!.lines[0]!.style.size
  const cuts = baselines.slice(1).map((baseline, i) => (baselines[i]! + baseline) / 2 - 0.3 * size)
  const ys = [...table.ys.slice(0, row + 1), ...cuts, ...table.ys.slice(row + 1)]
  const added = cuts.length
  const cells = table.cells.flatMap((cell): TextCell[] => {
    if (cell.row > row) return [{ ...cell, row: cell.row + added }]
    if (cell.row < row) return [cell]
    return baselines.map((baseline, i) => {
      const box = [cell.box[0], ys[row + i]!, cell.box[2], ys[row + i + 1]!] as const
      const lines = cell.lines.filter((line) => Math.abs(line.baseline - baseline) <= SAME_ROW)
      return toTextCell({ ...cell, row: row + i, box }, lines, cell.setting)
    })
  })
  return { ...table, ys, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) }
}

/** Baselines of a row's lines, where at least two columns of figures follow them; else none. */
function alignedBaselines(cells: readonly TextCell[]): number[] {
  const columns = cells.filter((cell) => cell.lines.length > 0)
  const numeric = columns.filter(isColumnOfFigures)
  if (numeric.length < 2) return []
  const baselines: number[] = []
  const all = columns.flatMap((cell) => cell.lines.map((line) => line.baseline)).toSorted((a, b) => a - b)
  for (const baseline of all)
    if (baselines.length === 0 || baseline - baselines.at(-1)! > SAME_ROW) baselines.push(baseline)
  const shared = baselines.filter(
    (baseline) =>
      columns.filter((cell) => cell.lines.some((line) => Math.abs(line.baseline - baseline) <= SAME_ROW))
        .length > 1,
  )
  return shared.length >= MOST_OF_LINES * baselines.length ? baselines : []
}

/** A figure a line; a number that its narrow cell wraps fills all lines but the last. */
function isColumnOfFigures({ lines, measure }: TextCell): boolean {
  if (lines.length < LEAST_LINES || !lines.every((line) => isFigure(line.text))) return false
  if (ONE_NUMBER.test(plainWidth(lines.map((line) => line.text).join('')))) return false
  const width = measure.right - measure.left
  return lines.slice(0, -1).some(({ box, style }) => width - (box[2] - box[0]) > style.size)
}
