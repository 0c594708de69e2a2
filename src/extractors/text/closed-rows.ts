/**
 * The dump in which each cell ends with a pipe and a line break, and a line of pipes fills up its row: 编制 |⏎ 5 |⏎ |||||||.
 * How far cells reach is not written; heads over heads are put back over what they head.
 */
import type { LooseCell } from '../grid.ts'
import { fitHeads, fitLabels } from './fit-heads.ts'
import { splitRun } from './header-groups.ts'
import type { TextTable } from './text-table.ts'

type Row = readonly string[]

const CELL = /^[^|]*\|\s*$/
const FILL = /^\s*\|{2,}\s*$/
const OPENING = /^\s*\|\s*$/
const FEWEST_ROWS = 2
const FEWEST_HEADS = 3
const MOST_LEVELS = 4
/** Lines before the first row is filled up. */
const MOST_BEFORE_FILL = 200
/** Lines of one cell. */
const MOST_LINES = 40
const FIGURE = /^[-+]?\d[\d,.]*\s*[%％]?$/
const GROUP = /^(?:其中|包括)[:：]?$/

/** Cells up to a line of pipes, and how many of these there are. */
interface Stretch {
  readonly cells: readonly string[]
  readonly fill: number
  readonly end: number
}

/** The table that begins at `at`, its rows as its lines of pipes end them; undefined where these fit no one width. */
export function readClosedRows(lines: readonly string[], at: number): TextTable | undefined {
  if (!CELL.test(lines[at]!)) return undefined
  const stretches = gather(lines, at)
  const width = widthOf(stretches)
  if (stretches.length < FEWEST_ROWS || width === undefined) return undefined
  const rows = stretches.flatMap(({ cells }) => rowsOf(cells, width))
  return { rows: place(rows, width), end: stretches.at(-1)!.end, inferredSpans: true }
}

function gather(lines: readonly string[], from: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let cells: string[] = []
  let begin = from
  let width = 0
  // some dumps open each row with a pipe of its own
  const opened = OPENING.test(lines[from]!)
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    if (stretches.length === 0 && at - from > MOST_BEFORE_FILL) break
    // a line that no pipe has ended is no cell
    if (FILL.test(line) && (cells.length === 0 || lines.slice(begin, at).some((text) => text.trim() !== '')))
      break
    if (FILL.test(line)) {
      stretches.push({ cells, fill: line.trim().length, end: at + 1 })
      const slots = cells.length + line.trim().length
      if (width > 0 && slots % width !== 0 && width % slots !== 0) break
      width = width > 0 ? Math.min(width, slots) : slots
      cells = []
      begin = at + 1
    } else if (opened && cells.length === 0 && OPENING.test(line)) {
      begin = at + 1
    } else if (CELL.test(line)) {
      const text = lines.slice(begin, at + 1).join('\n')
      cells.push(text.replace(/\|\s*$/, '').trim())
      begin = at + 1
    } else if (line.includes('|') || at - begin > MOST_LINES) break
  }
  return stretches
}

/** A row that is full needs no pipes behind it: a stretch is so many whole rows, and one that its pipes make whole. */
function widthOf(stretches: readonly Stretch[]): number | undefined {
  const slots = stretches.map(({ cells, fill }) => cells.length + fill)
  const width = Math.min(...slots)
  const fits = stretches.every(({ fill }, index) => slots[index]! % width === 0 && fill < width)
  return fits ? width : undefined
}

function rowsOf(cells: readonly string[], width: number): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width))
  return rows
}

function place(rows: readonly Row[], width: number): LooseCell[][] {
  const placed: LooseCell[][] = []
  for (let at = 0; at < rows.length; ) {
    const heads = headsAt(rows, at)
    const below = rows[at + heads.length] ?? []
    const count = bare(below).length
    const cells = heads.length > 1 ? placeHeads(heads, count, width) : undefined
    if (cells) placed.push(...cells)
    const from = cells ? at + heads.length : at
    const isBand = cells !== undefined || opensBand(rows, at, width)
    const end = isBand ? endOfBand(rows, from + (cells ? 0 : 1)) : from + 1
    const band = rows.slice(from, end)
    const columns = cells ? count : isInStep(band) ? width : 0
    for (const row of band) placed.push(placeRow(row, isBand ? columns : null, width))
    at = end
  }
  return placed
}

/** Without the last empty cell, which may be the one pipe that fills the row up. */
function bare(row: Row): Row {
  return row.at(-1) === '' ? row.slice(0, -1) : row
}

/** Heads of one level: words in every column, over a row that is as full. */
function opensBand(rows: readonly Row[], at: number, width: number): boolean {
  const isHead = rows[at]!.every((text) => text !== '' && !FIGURE.test(text))
  return isHead && width >= FEWEST_HEADS && rows[at]!.length === width && rows[at + 1]?.length === width
}

/** A line of one cell, or new heads, end the rows under their heads. */
function endOfBand(rows: readonly Row[], at: number): number {
  let end = at + 1
  while (end < rows.length && rows[end]!.length > 1 && headsAt(rows, end).length < 2) end++
  return end
}

/** Whether full rows stand right under their heads: where a cell reaches down, the next row's slide to the left. */
function isInStep([heads, ...rows]: readonly Row[]): boolean {
  const full = rows.filter((row) => row.length === heads!.length)
  return fitLabels(heads!, full) && fitHeads(heads!.slice(1), full)
}

/**
 * A row under heads is as long as they are, any other one a form's: label, value, label, value. A row that lacks cells does not
 * say which, and is kept as words.
 */
function placeRow(row: Row, columns: number | null, width: number): LooseCell[] {
  const isWhole = columns === null ? isForm(row) : row.length === columns || bare(row).length === columns
  if (row.length > 1 && !isWhole) return [{ text: row.join(' '), columnSpan: width }]
  const cells = columns === null ? row : row.slice(0, columns)
  return cells.map((text, index) => ({
    text,
    columnSpan: index === cells.length - 1 ? width - index : 1,
  }))
}

function isForm(row: Row): boolean {
  return bare(row).every((text, index) => index % 2 === 1 || !FIGURE.test(text))
}

/** Rows of words in a run above a longer row with figures. */
function headsAt(rows: readonly Row[], at: number): readonly Row[] {
  let below = at
  const last = Math.min(rows.length, at + MOST_LEVELS + 1)
  while (below < last && rows[below]!.length > 1 && !rows[below]!.some((text) => FIGURE.test(text))) below++
  const heads = below < last ? rows.slice(at, below) : []
  return (rows[below]?.length ?? 0) > (heads[0]?.length ?? 0) ? heads : []
}

/** Heads of several levels over `count` columns; undefined where they cannot be put over as many. */
function placeHeads(levels: readonly Row[], count: number, width: number): LooseCell[][] | undefined {
  const groups = groupsOf(levels, count)
  if (!groups) return undefined
  const placed: LooseCell[][] = levels.map(() => [])
  const sizes = levels.slice(1).map((below, level) => {
    const heads = groups[level]!.map((index) => levels[level]![index]!)
    return splitRun(
      heads,
      below,
      below.map(() => []),
    )
  })
  const put = (level: number, index: number, column: number): number => {
    const order = groups[level]?.indexOf(index) ?? -1
    let taken = 0
    if (order >= 0) {
      const first = sizes[level]!.slice(0, order).reduce((sum, size) => sum + size, 0)
      for (let child = 0; child < sizes[level]![order]!; child++)
        taken += put(level + 1, first + child, column + taken)
    } else taken = 1
    const toEnd = column + taken === count ? width - count : 0
    const rowSpan = order >= 0 ? 1 : levels.length - level
    placed[level]!.push({ text: levels[level]![index]!, column, columnSpan: taken + toEnd, rowSpan })
    return taken
  }
  let column = 0
  for (const index of levels[0]!.keys()) column += put(0, index, column)
  return placed.map((row) => row.toSorted((a, b) => a.column! - b.column!))
}

/**
 * Which heads of each level stand over others: 其中, and as many more as the columns ask for, those first that share their words
 * with the level below (结余 over 当年结余 and 累计结余).
 */
function groupsOf(levels: readonly Row[], count: number): readonly (readonly number[])[] | undefined {
  const wanted = levels.reduce((sum, row) => sum + row.length, 0) - count
  const heads = levels.slice(0, -1).flatMap((row, level) =>
    row.map((text, index) => ({
      level,
      index,
      score: GROUP.test(text) ? 2 : likeness(text, levels[level + 1]!),
    })),
  )
  const chosen = heads
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, wanted)
  const groups = levels.slice(0, -1).map((_, level) =>
    chosen
      .filter((head) => head.level === level)
      .map(({ index }) => index)
      .sort((a, b) => a - b),
  )
  const isWhole =
    chosen.length === wanted &&
    groups.every((own, level) => own.length > 0 && own.length <= levels[level + 1]!.length)
  const all = heads.filter(({ score }) => score === 2).every((head) => chosen.includes(head))
  return isWhole && all ? groups : undefined
}

/** The share of the names below that hold the head's own words. */
function likeness(head: string, below: Row): number {
  const word = head.replace(/[:：\s]|[（(].*$/g, '')
  return word.length < 2 ? 0 : below.filter((name) => name.includes(word)).length / below.length
}
