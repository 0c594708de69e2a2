/**
 * Merged cells of a dump, which writes each cell once and nothing of its span. Rows are aligned with the next
 * fuller row: an empty cell below a header cell belongs to it, a run of cells below is its group.
 */
import type { LooseCell } from '../grid.ts'
import { isRepetition, splitRun } from './header-groups.ts'
import { alignTotals } from './total-rows.ts'

type Texts = readonly string[]

interface Placed {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  rowSpan: number
}

/** Blank cells below a text this long share it (a criterion for several indicators). */
const SHARED_TEXT = 30
/** So do they below a shorter one, where the weight beside it stands once for the same rows. */
const SHARED_TEXT_WITH_WEIGHT = 10
const FIGURE = /^[\d.,%％+-]+$/
const HEADER_LENGTH = 20

/** Rows of cell texts → cells with column, row span and column span on one common grid. */
export function inferSpans(dumped: readonly Texts[]): LooseCell[][] {
  const rows = alignTotals(dumped)
  const width = longest(rows)
  return splitBands(rows).flatMap((band) => placeBand(band, width))
}

/** Bands are runs of rows that share their columns: a header that grows row by row, and its body. */
function splitBands(rows: readonly Texts[]): Texts[][] {
  const bands: Texts[][] = []
  rows.forEach((row, index) => {
    const above = rows[index - 1]
    if (above && sharesColumns(above, row)) bands.at(-1)!.push(row)
    else bands.push([row])
  })
  return bands
}

function sharesColumns(above: Texts, row: Texts): boolean {
  if (above.length === row.length) return row.length > 1
  if (headsRepeatedNames(above, row) || headsNames(above, row)) return true
  return isBlank(row[0]!) && above.length > 1
}

/** 预算数, 决算数 over the same names once for each; heads without any behind them stand over empty cells. */
function headsRepeatedNames(heads: Texts, names: Texts): boolean {
  const named = names.findLastIndex((text) => !isBlank(text)) + 1
  const over = heads.length - (names.length - named)
  const own = [...heads, ...names.slice(0, named)]
  const isHeader = own.every((text) => !isBlank(text) && !FIGURE.test(text.trim()))
  return over > 1 && isHeader && isRepetition(names.slice(0, named), named / over)
}

/** 评价指标 and other heads over the names of the first one's columns, with an empty cell below each other head. */
function headsNames(heads: Texts, names: Texts): boolean {
  const isHeader = heads.every((text) => !isBlank(text)) && isHeaderLike(heads) && isHeaderLike(names)
  const firstBlank = names.findIndex(isBlank)
  return (
    isHeader &&
    firstBlank > 1 &&
    names.slice(firstBlank).every(isBlank) &&
    wordsBelowBlanks(heads, names) === 0
  )
}

function placeBand(band: readonly Texts[], width: number): LooseCell[][] {
  const fullest = longest(band)
  const growing = countGrowing(band)
  const placed: Placed[][] = []
  for (let at = band.length - 1; at >= 0; at--)
    placed[at] = placeRow(band, at, { fullest, isHead: at < growing, below: placed[at + 1] })
  mergeDown(placed, band)
  return placed.map((row) => stretchLast(row, fullest, width))
}

/** Leading rows of a band none of which is shorter than one before: its header, and the first of its body. */
function countGrowing(band: readonly Texts[]): number {
  const shrinks = band.findIndex((row, at) => at > 0 && row.length < band[at - 1]!.length)
  return shrinks === -1 ? band.length : shrinks
}

/** Columns of one row: successive in a full row, aligned with the row below in a shorter one. */
function placeRow(
  band: readonly Texts[],
  at: number,
  context: { fullest: number; isHead: boolean; below: readonly Placed[] | undefined },
): Placed[] {
  const row = band[at]!
  const { below, fullest } = context
  const isHeader = context.isHead && below !== undefined && row.length < below.length
  const spans = isHeader ? alignWithBelow(row, below, band.slice(at + 1)) : undefined
  let column = 0
  return row.map((text, index) => {
    const last = index === row.length - 1
    const columnSpan = spans?.[index] ?? (last ? Math.max(1, fullest - column) : 1)
    const cell = { text, column, columnSpan, rowSpan: 1 }
    column += columnSpan
    return cell
  })
}

/** Column spans of a header row over the fuller row below it; undefined where they cannot be matched. */
function alignWithBelow(row: Texts, below: readonly Placed[], body: readonly Texts[]): number[] | undefined {
  const segments = segment(below)
  const spare = row.length - segments.length
  if (spare < 0) return undefined
  const spans: number[] = []
  let taken = 0
  for (const cells of segments) {
    // only one run can be shared by several header cells and still be told apart
    const share = cells.length > 1 && spare > 0 ? Math.min(cells.length, 1 + spare) : 1
    const heads = row.slice(taken, taken + share)
    const parts =
      share === 1
        ? [cells.length]
        : splitRun(
            heads,
            cells.map((cell) => cell.text),
            columnsOf(body, cells),
          )
    let first = 0
    for (const part of parts) {
      spans.push(cells.slice(first, first + part).reduce((sum, cell) => sum + cell.columnSpan, 0))
      first += part
    }
    taken += share
  }
  return spans.length === row.length ? spans : undefined
}

/** Runs of cells below that one header cell can head: each empty cell alone, each stretch of filled ones. */
function segment(cells: readonly Placed[]): Placed[][] {
  const segments: Placed[][] = []
  cells.forEach((cell, index) => {
    const previous = cells[index - 1]
    if (previous && !isBlank(cell.text) && !isBlank(previous.text)) segments.at(-1)!.push(cell)
    else segments.push([cell])
  })
  return segments
}

/**
 * How many cells without words in a header row would head words of the fuller row below it; undefined where its cells
 * cannot stand over that row with nothing left over.
 */
export function wordsBelowBlanks(row: Texts, below: Texts): number | undefined {
  const runs = segment(below.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 })))
  let spare = row.length - runs.length
  let taken = 0
  let found = 0
  for (const run of runs) {
    const share = Math.min(run.length, 1 + spare)
    if (spare < 0) return undefined
    if (!isBlank(run[0]!.text)) found += row.slice(taken, taken + share).filter(isBlank).length
    spare -= share - 1
    taken += share
  }
  return spare === 0 ? found : undefined
}

/** Texts of the full rows below in each of the given columns. */
function columnsOf(body: readonly Texts[], cells: readonly Placed[]): string[][] {
  const fullest = longest(body)
  const full = body.filter((row) => row.length === fullest)
  return cells.map((cell) => full.map((row) => row[cell.column] ?? ''))
}

/** Lets cells reach down over the empty cells that continue them; those are taken out of their rows. */
function mergeDown(placed: Placed[][], band: readonly Texts[]): void {
  const taken = new Set<Placed>()
  for (let at = 1; at < placed.length; at++) {
    const isHead = band[at - 1]!.length < band[at]!.length && isHeaderLike(band[at]!)
    for (const cell of continuedCells(placed[at]!, { isHead, above: (c) => coveringCell(placed, at, c) })) {
      coveringCell(placed, at, cell)!.rowSpan++
      taken.add(cell)
    }
    placed[at] = placed[at]!.filter((cell) => !taken.has(cell))
  }
}

/**
 * Empty cells of a row that continue the cell above: all of them in a header; else the leading ones (levels of
 * indicators), and behind them those below a long text, with the cells right of it that are empty as well.
 */
function continuedCells(
  row: readonly Placed[],
  context: { isHead: boolean; above: (cell: Placed) => Placed | undefined },
): Placed[] {
  const lead = row.findIndex((cell) => !isBlank(cell.text))
  if (lead === -1) return []
  const lastFilled = row.findLastIndex((cell) => !isBlank(cell.text))
  const continued: Placed[] = []
  row.forEach((cell, index) => {
    const above = context.above(cell)
    if (!isBlank(cell.text) || !above || isBlank(above.text) || above.columnSpan !== cell.columnSpan) return
    const beside = row[index + 1]
    const isWeightShared =
      beside !== undefined && isBlank(beside.text) && FIGURE.test(context.above(beside)?.text ?? '')
    const isShared =
      above.text.length >= (isWeightShared ? SHARED_TEXT_WITH_WEIGHT : SHARED_TEXT) ||
      continued.at(-1) === row[index - 1]
    if (context.isHead || index < lead) continued.push(cell)
    else if (lead > 0 && index < lastFilled && index > lead && isShared) continued.push(cell)
  })
  return continued
}

/** The cell of the rows above that reaches the row right above `at` in the column of `cell`. */
function coveringCell(placed: readonly Placed[][], at: number, cell: Placed): Placed | undefined {
  for (let row = at - 1; row >= 0; row--) {
    const found = placed[row]!.find((other) => other.column === cell.column)
    if (found) return found.rowSpan >= at - row ? found : undefined
  }
  return undefined
}

function isHeaderLike(row: Texts): boolean {
  return row.every((text) => text.trim().length <= HEADER_LENGTH && !FIGURE.test(text.trim()))
}

/** A band narrower than the table ends at the table's right edge: its last column takes the rest. */
function stretchLast(row: readonly Placed[], fullest: number, width: number): LooseCell[] {
  return row.map(({ text, column, columnSpan, rowSpan }) => ({
    text,
    column,
    rowSpan,
    columnSpan: column + columnSpan === fullest ? columnSpan + width - fullest : columnSpan,
  }))
}

function longest(rows: readonly Texts[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
