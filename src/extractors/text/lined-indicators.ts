/**
 * Indicator tables whose cells stand one a line, an empty cell as an empty line, as word processors save a document as
 * text. A cell of several paragraphs has several lines, so rows are of no one length: of all ways to part the lines into
 * rows the one is taken that strains least, by what each column may hold.
 */
import type { LooseCell } from '../grid.ts'
import { inferSpans } from './spans.ts'
import { headKind, type Kind, POINTS, TOTAL } from './stacked-indicators.ts'
import type { TextTable } from './text-table.ts'

type Row = readonly string[]

interface Heads {
  readonly rows: readonly (readonly LooseCell[])[]
  /** as they stand, line by line */
  readonly lines: Row
  readonly kinds: readonly Kind[]
}

/** A way to part the lines up to some line, and what it strains. */
interface Parted<Part> {
  readonly strain: number
  readonly parts: readonly Part[]
}

const GROUP_HEAD = /^(?:评价|绩效|考核|考评)?指标(?:体系|内容|名称)?$/
const MOST_COLUMNS = 14
const FEWEST_ROWS = 3
const MOST_CELL_LINES = 14
const MOST_ROW_LINES = 40
const MOST_LINES = 1500
const LONGEST_LINE = 400
const LONGEST_NAME = 30
/** A line that short and without a stop is a piece of a name rather than where a text begins. */
const LONGEST_PIECE = 8
const STOP = /[。；;，,：:！!]|^[①-⑳⑴-⒇（(\d]/
const POINTS_OF_LEVEL = /^[（(]\d+(?:\.\d+)?分?[)）]$/
const FIGURE = /^[-+]?\d[\d.,]*\s*[%％分]?$/
/** More than this and the lines are no row. */
const MOST_STRAIN = 6

/** The indicator table whose first head stands at `at`; undefined where lines with empty cells among them make no rows. */
export function readLinedIndicators(lines: readonly string[], at: number): TextTable | undefined {
  const heads = readHeads(lines, at)
  if (!heads) return undefined
  const { rows, end } = partIntoRows(lines, at, heads)
  if (rows.length < FEWEST_ROWS || !lines.slice(at + heads.lines.length, end).some(isBlank)) return undefined
  return { rows: [...heads.rows, ...inferSpans(rows)], end, inferredSpans: true }
}

/** One row of heads from 一级指标 on, or 评价指标 and other heads over the levels and empty cells. */
function readHeads(lines: readonly string[], at: number): Heads | undefined {
  const line = lines[at]!.trim()
  if (!/^一级指标/.test(line) && !GROUP_HEAD.test(line)) return undefined
  const kinds: Kind[] = []
  const isGrouped = GROUP_HEAD.test(line)
  const first = isGrouped ? at + 1 : at
  for (let next = first; next - first < MOST_COLUMNS; next++) {
    const kind = headKind((lines[next] ?? '').trim())
    if (!kind || (isGrouped && kind === 'level')) break
    kinds.push(kind)
  }
  const end = first + kinds.length
  const heads = lines.slice(at, end)
  if (!isGrouped) return asHeads([heads.map((text) => ({ text }))], kinds, heads)
  const below = levelsBelow(lines.slice(end, end + MOST_COLUMNS), kinds.length)
  if (!below) return undefined
  const all: Kind[] = [...below.levels.map(() => 'level' as const), ...kinds]
  const [group, ...others] = heads
  const upper = [
    { text: group!, columnSpan: below.levels.length },
    ...others.map((text) => ({ text, rowSpan: 2 })),
  ]
  return asHeads([upper, below.levels.map((text) => ({ text }))], all, [...heads, ...below.lines])
}

/** 一级指标, 二级指标 … and an empty cell below each of `others` heads. */
function levelsBelow(lines: readonly string[], others: number): { levels: Row; lines: Row } | undefined {
  const first = lines.findIndex((line) => headKind(line.trim()) !== 'level')
  const below = lines.slice(0, first + others)
  return first > 0 && below.length === first + others && below.slice(first).every(isBlank)
    ? { levels: below.slice(0, first), lines: below }
    : undefined
}

function asHeads(rows: Heads['rows'], kinds: readonly Kind[], lines: Row): Heads | undefined {
  const levels = kinds.filter((kind) => kind === 'level').length
  const isOrdered = kinds.slice(0, levels).every((kind) => kind === 'level')
  return levels >= 2 && isOrdered && kinds.includes('points') ? { rows, kinds, lines } : undefined
}

/** The rows below the heads at line `at`, as far as they go; the total ends them. */
function partIntoRows(
  lines: readonly string[],
  at: number,
  heads: Heads,
): { rows: readonly Row[]; end: number } {
  const first = at + heads.lines.length
  const reached = new Map<number, Parted<Row>>([[first, { strain: 0, parts: [] }]])
  let end = first
  for (let next = first; next < Math.min(lines.length, first + MOST_LINES); next++) {
    const here = reached.get(next)
    if (!here) continue
    end = next
    const total = totalAt(lines, next, heads.kinds)
    if (total) return { rows: [...here.parts, total.row], end: total.end }
    const again = readHeads(lines, next)
    if (again && !isRepeated(lines, next, heads)) break
    if (again) improve(reached, next + heads.lines.length, here)
    if (isEmptyRow(lines, next, heads.kinds.length)) improve(reached, next + heads.kinds.length, here)
    const options = { kinds: heads.kinds, isFirst: here.parts.length === 0 }
    for (const [after, row] of rowsAt(lines, next, options))
      improve(reached, after, { strain: here.strain + row.strain, parts: [...here.parts, row.parts] })
  }
  return { rows: reached.get(end)!.parts, end }
}

function improve<Part>(reached: Map<number, Parted<Part>>, at: number, parted: Parted<Part>): void {
  const known = reached.get(at)
  if (!known || parted.strain < known.strain) reached.set(at, parted)
}

/** The heads once more, at the top of a page. */
function isRepeated(lines: readonly string[], at: number, heads: Heads): boolean {
  return heads.lines.every((text, index) => lines[at + index]?.trim() === text.trim())
}

function isEmptyRow(lines: readonly string[], at: number, width: number): boolean {
  return at + width <= lines.length && lines.slice(at, at + width).every(isBlank)
}

/** 总分, which reaches over the levels, fewer columns or more, and its points where points stand. */
function totalAt(
  lines: readonly string[],
  at: number,
  kinds: readonly Kind[],
): { row: Row; end: number } | undefined {
  if (!TOTAL.test(lines[at]!.replace(/\s/g, ''))) return undefined
  const levels = kinds.filter((kind) => kind === 'level').length
  for (const reach of [levels, ...kinds.keys()].filter((columns) => columns > 0)) {
    const cells = kinds.slice(reach).map((_, index) => lines[at + 1 + index] ?? '')
    const isTotal = cells.every((cell, index) =>
      POINTS.test(cell.trim())
        ? kinds[reach + index] === 'points'
        : isBlank(cell) || kinds[reach + index] === 'reason',
    )
    if (!isTotal || !cells.some((cell) => POINTS.test(cell.trim()))) continue
    const merged = Array.from({ length: reach - 1 }, () => '')
    return { row: [lines[at]!, ...merged, ...cells], end: Math.min(lines.length, at + 1 + cells.length) }
  }
  return undefined
}

/** The rows that may begin at line `at`, by the line after them. */
function rowsAt(
  lines: readonly string[],
  at: number,
  { kinds, isFirst }: { kinds: readonly Kind[]; isFirst: boolean },
): ReadonlyMap<number, { readonly strain: number; readonly parts: Row }> {
  let reached = new Map<number, Parted<string>>([[at, { strain: 0, parts: [] }]])
  for (const [column, kind] of kinds.entries()) {
    const next = new Map<number, Parted<string>>()
    const isName = kind === 'level' && kinds[column + 1] !== 'level'
    for (const [begin, row] of reached) {
      const isOpen = !isFirst && !isName && row.parts.every(isBlank)
      const most = Math.min(
        lines.length,
        begin + (kind === 'points' ? 1 : MOST_CELL_LINES),
        at + MOST_ROW_LINES,
      )
      for (let end = begin + 1; end <= most && lines[end - 1]!.length <= LONGEST_LINE; end++) {
        const cell = lines.slice(begin, end)
        const strain = row.strain + strainOf(kind, cell, isOpen)
        if (strain <= MOST_STRAIN) improve(next, end, { strain, parts: [...row.parts, cell.join('\n')] })
      }
    }
    reached = next
  }
  const hasPoints = (row: Row) => kinds.some((kind, column) => kind === 'points' && !isBlank(row[column]!))
  return new Map([...reached].filter(([, { parts }]) => hasPoints(parts)))
}

/** How ill lines fit a cell of a column; a level may stay open where the row's levels before it do. */
function strainOf(kind: Kind, cell: readonly string[], isOpen: boolean): number {
  const texts = cell.map((line) => line.trim())
  const [text = ''] = texts
  if (texts.length === 1 && text === '')
    return { level: isOpen ? 0 : 9, free: 0.1, points: 0.6, reason: 0 }[kind]
  if (text === '' || texts.at(-1) === '') return Number.POSITIVE_INFINITY
  if (kind === 'points') return POINTS.test(text) ? 0 : Number.POSITIVE_INFINITY
  if (kind === 'level') return strainOfLevel(texts)
  const isPiece = texts.length > 1 && text.length <= LONGEST_PIECE && !STOP.test(text)
  const begins = POINTS_OF_LEVEL.test(text) ? 3 : isPiece ? 0.8 : 0
  return begins + texts.slice(1).reduce((sum, line) => sum + (FIGURE.test(line) ? 1.5 : 0.3), 0)
}

function strainOfLevel(texts: readonly string[]): number {
  if (texts.some((text) => FIGURE.test(text) || /[。；;]/.test(text))) return Number.POSITIVE_INFINITY
  if (POINTS_OF_LEVEL.test(texts[0]!) || texts.join('').length > LONGEST_NAME) return Number.POSITIVE_INFINITY
  return texts.slice(1).reduce((sum, text, index) => {
    if (text === '' || POINTS_OF_LEVEL.test(text)) return sum
    return sum + (text.length <= LONGEST_PIECE && texts[index]!.length <= LONGEST_PIECE ? 0.3 : 1.2)
  }, 0)
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
