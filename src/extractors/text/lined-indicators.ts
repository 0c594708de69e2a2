/**
 * Indicator tables whose cells stand one a line, an empty cell as an empty line, as word processors save a document as
 * text. A cell of several paragraphs has several lines, so rows are of no one length: of all ways to part the lines into
 * rows the one is taken that strains least, by what each column may hold.
 */
import { type Heads, isFlat, type Kind, nextHeads, readHeads } from './indicator-heads.ts'
import { breaksOff, isBlank, type Row } from './lined-cell.ts'
import { inferSpans } from './spans.ts'
import { LEVEL, POINTS, TOTAL } from './stacked-indicators.ts'
import type { TextTable } from './text-table.ts'

/** A way to part the lines up to some line, and what it strains. */
interface Parted<Part> {
  readonly strain: number
  readonly parts: readonly Part[]
}

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
const MOST_STRAIN_UNTOLD = 0.5

/** The indicator table whose first head stands at `at`; undefined where lines with empty cells among them make no rows. */
export function readLinedIndicators(lines: readonly string[], at: number): TextTable | undefined {
  const heads = readHeads(lines, at)
  if (!heads) return undefined
  const { rows, end } = partIntoRows(lines, at, heads)
  const isLined = isFlat(heads) || lines.slice(at + heads.lines.length, end).some(isBlank)
  if (rows.length < FEWEST_ROWS || !isLined) return undefined
  const doubtfulRows = breaksOff(lines, end, heads.kinds.length) || rows.some(holdsFigure)
  return {
    rows: [...heads.rows, ...inferSpans(rows)],
    end,
    inferredSpans: true,
    ...(doubtfulRows && { doubtfulRows }),
  }
}

/** Whether a cell of several lines has a figure for one of them, which may be a cell of its own. */
function holdsFigure(row: Row): boolean {
  return row.some((cell) => cell.includes('\n') && cell.split('\n').some((line) => FIGURE.test(line.trim())))
}

/** The rows below the heads at line `at`, as far as they go without straining more than they tell; the total ends them. */
function partIntoRows(
  lines: readonly string[],
  at: number,
  heads: Heads,
): { rows: readonly Row[]; end: number } {
  const first = at + heads.lines.length
  const reached = new Map<number, Parted<Row>>([[first, { strain: 0, parts: [] }]])
  let best = { rows: [] as readonly Row[], end: first, gain: 0 }
  const consider = (rows: readonly Row[], end: number, strain: number) => {
    if (rows.length - strain >= best.gain) best = { rows, end, gain: rows.length - strain }
  }
  for (let next = first; next <= Math.min(lines.length, first + MOST_LINES); next++) {
    const here = reached.get(next)
    if (!here) continue
    consider(here.parts, next, here.strain)
    if (next === lines.length) break
    const total = totalAt(lines, next, heads.kinds)
    if (total) consider([...here.parts, total.row], total.end, here.strain)
    if (total) break
    const again = readHeads(lines, next)
    if (again && !isRepeated(lines, next, heads)) break
    if (again) improve(reached, next + heads.lines.length, here)
    if (isEmptyRow(lines, next, heads.kinds.length)) improve(reached, next + heads.kinds.length, here)
    const options = {
      kinds: heads.kinds,
      isFirst: here.parts.length === 0,
      until: nextHeads(lines, next, next + MOST_ROW_LINES),
    }
    for (const [after, row] of rowsAt(lines, next, options))
      improve(reached, after, { strain: here.strain + row.strain, parts: [...here.parts, row.parts] })
  }
  return best
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
  for (let reach = 1; reach < kinds.length; reach++) {
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
  { kinds, isFirst, until }: { kinds: readonly Kind[]; isFirst: boolean; until: number },
): ReadonlyMap<number, { readonly strain: number; readonly parts: Row }> {
  let reached = new Map<number, Parted<string>>([[at, { strain: 0, parts: [] }]])
  for (const [column, kind] of kinds.entries()) {
    const next = new Map<number, Parted<string>>()
    const isName = kind === 'level' && !kinds.slice(column + 1).includes('level')
    for (const [begin, row] of reached) {
      const isOpen = !isFirst && !isName && row.parts.every(isBlank)
      const isLine = kind === 'points' || kind === 'box'
      const most = Math.min(until, begin + (isLine ? 1 : MOST_CELL_LINES))
      for (let end = begin + 1; end <= most && lines[end - 1]!.length <= LONGEST_LINE; end++) {
        const cell = lines.slice(begin, end)
        const strain = row.strain + strainOf(kind, cell, isOpen)
        if (strain <= MOST_STRAIN) improve(next, end, { strain, parts: [...row.parts, cell.join('\n')] })
      }
    }
    reached = next
  }
  return new Map([...reached].filter(([, row]) => isToldToEnd(row, kinds)))
}

/** A row is told by its points; where no column has any, by lines that fit their columns as they are. */
function isToldToEnd({ strain, parts }: Parted<string>, kinds: readonly Kind[]): boolean {
  if (!kinds.includes('points')) return strain <= MOST_STRAIN_UNTOLD && hasLevels(parts, kinds)
  return kinds.some((kind, column) => kind === 'points' && !isBlank(parts[column]!))
}

/** Whether what stands above the indicator's name is called as levels are, or is open. */
function hasLevels(row: Row, kinds: readonly Kind[]): boolean {
  const name = kinds.lastIndexOf('level')
  return row.slice(0, name).every((text) => isBlank(text) || LEVEL.test(text.replace(/\s/g, '')))
}

/** How ill lines fit a cell of a column; a level may stay open where the row's levels before it do. */
function strainOf(kind: Kind, cell: readonly string[], isOpen: boolean): number {
  const texts = cell.map((line) => line.trim())
  const [text = ''] = texts
  if (kind === 'box') return text === '' ? 0 : Number.POSITIVE_INFINITY
  if (texts.length === 1 && text === '')
    return { level: isOpen ? 0 : 9, free: 0.1, points: 0.6, reason: 0 }[kind]
  if (text === '' || texts.at(-1) === '') return Number.POSITIVE_INFINITY
  if (kind === 'points') return POINTS.test(text) ? 0 : Number.POSITIVE_INFINITY
  if (kind === 'level') return strainOfLevel(texts)
  const isPiece = texts.length > 1 && text.length <= LONGEST_PIECE && !STOP.test(text)
  const begins = POINTS_OF_LEVEL.test(text) ? 3 : isPiece ? 0.8 : 0
  return begins + texts.slice(1).reduce((sum, line) => sum + strainOfLine(line), 0)
}

/** Of a further line in a text: a figure is a cell of its own, a short piece may be one. */
function strainOfLine(line: string): number {
  if (FIGURE.test(line)) return 1.5
  return line !== '' && line.length <= LONGEST_PIECE && !STOP.test(line) ? 0.4 : 0.1
}

function strainOfLevel(texts: readonly string[]): number {
  if (texts.some((text) => FIGURE.test(text) || /[。；;]/.test(text))) return Number.POSITIVE_INFINITY
  if (POINTS_OF_LEVEL.test(texts[0]!) || texts.join('').length > LONGEST_NAME) return Number.POSITIVE_INFINITY
  return texts.slice(1).reduce((sum, text, index) => {
    if (text === '' || POINTS_OF_LEVEL.test(text)) return sum
    return sum + (text.length <= LONGEST_PIECE && texts[index]!.length <= LONGEST_PIECE ? 0.3 : 1.2)
  }, 0)
}
