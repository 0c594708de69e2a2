/**
 * Tables whose cells stand one a line, an empty cell as an empty line, as word processors save a document as text.
 * Nothing tells where a row ends but that figures come back under figures and words under words, row after row.
 */
import { CORNER, FIGURE } from './fit-heads.ts'
import { nextHeads } from './indicator-heads.ts'
import { type Body, LONGEST_CELL, readBody } from './lined-body.ts'
import { breaksOff, isBlank, isFigure, NUMBERED, type Row } from './lined-cell.ts'
import { fitsHeads, LEVEL_HEAD, LONGEST_HEAD, MEASURE, MOST_EMPTY_HEADS, partHeader } from './lined-header.ts'
import { inferSpans } from './spans.ts'
import { isOfProject } from './stacked-table.ts'
import type { TextTable } from './text-table.ts'

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 16
const MOST_HEADER_LINES = 60
/** Cells before the first figure of the first row: labels, and what is empty. */
const MOST_BEFORE_FIGURE = 4
const MOST_LINES = 2000
/** Lines of a table that nobody filled in. */
const MOST_WITHOUT_FIGURES = 80
/** Heads of figures without a label beside them. */
const TOTAL_HEAD = /^(?:合\s*计|总\s*计)$/

/**
 * The table whose first head stands at `at`, with those that follow at once or below a line of caption, since they are
 * one form; undefined where rows are not told by their figures.
 */
export function readLinedRows(lines: readonly string[], at: number): TextTable | undefined {
  let part = readPart(lines, at)
  if (!part || isOfProject(lines, at)) return undefined
  const rows: Row[] = []
  let end = at
  let last = part
  while (part) {
    last = part
    rows.push(...lines.slice(end, part.at).map((caption) => [caption]), ...part.rows)
    end = part.end
    part = nextPart(lines, end)
  }
  const doubtfulRows = breaksOff(lines, end, last.width)
  return { rows: inferSpans(rows), end, inferredSpans: true, ...(doubtfulRows && { doubtfulRows }) }
}

/** The table that follows at once, below a caption, or below one without figures, whose cells are kept as words. */
function nextPart(lines: readonly string[], end: number): Part | undefined {
  const below = readPart(lines, end) ?? (isCaption(lines[end]) ? readPart(lines, end + 1) : undefined)
  if (below || !isCorner(lines[end] ?? '')) return below
  for (let next = end + 1; next < Math.min(lines.length, end + MOST_WITHOUT_FIGURES); next++) {
    const line = lines[next]!.trim()
    if (line.length > LONGEST_HEAD || isFigure(line)) return undefined
    const part = line === lines[end]!.trim() ? readPart(lines, next) : undefined
    if (part) return part
  }
  return undefined
}

export interface Part extends Body {
  /** line of its first head */
  readonly at: number
  readonly width: number
  readonly header: readonly Row[]
}

/** One table by itself: rows of one width beneath their heads. */
export function readPart(lines: readonly string[], at: number): Part | undefined {
  if (LEVEL_HEAD.test((lines[at - 1] ?? '').trim())) return undefined
  if (!isCorner(lines[at] ?? '') && !TOTAL_HEAD.test((lines[at] ?? '').trim())) return undefined
  const figure = firstFigure(lines, at)
  if (figure === undefined) return undefined
  const own = lines.slice(at, nextHeads(lines, at + 1, at + MOST_LINES))
  const found = figure - at < own.length ? longestPart(own, 0, figure - at) : undefined
  if (!found || (!isCorner(lines[at]!) && !isOneOfFigures(found))) return undefined
  // what stands above the heads of as long a table is its caption
  for (let next = 1; next < figure - at; next++) {
    const nearer = isCorner(own[next] ?? '') ? longestPart(own, next, figure - at) : undefined
    const isAsPlain = nearer && looseness(nearer) <= looseness(found)
    if (isAsPlain && nearer.end > found.end - found.width) return undefined
  }
  return { ...found, at, end: at + found.end }
}

/** 合计, 其中 … over one row of figures: heads that begin with no head of labels have no labels below them. */
function isOneOfFigures({ header, rows }: Part): boolean {
  return rows.length === header.length + 1 && rows.at(-1)!.every(isFigure)
}

function longestPart(lines: readonly string[], at: number, figure: number): Part | undefined {
  let found: Part | undefined
  for (let width = FEWEST_COLUMNS; width <= MOST_COLUMNS; width++)
    for (let begin = figure; begin >= Math.max(at + width, figure - MOST_BEFORE_FIGURE); begin--) {
      const header = partHeader(lines.slice(at, begin), width)
      const body = header && readBody(lines, begin, width)
      if (!body || (found && body.end <= found.end)) continue
      const isPlain = !lines.slice(at, body.end).some(isBlank)
      if (fitsHeads(header, body.rows) && !(isPlain && hasJoined(body)))
        found = { at, width, header, rows: [...header, ...body.rows], end: body.end }
    }
  return found
}

/** One row of heads is plainer than one with an empty head, that than one with words joined, and that than heads over heads. */
function looseness({ header }: Part): number {
  if (header.length > 1) return MOST_COLUMNS
  const empty = header[0]!.filter(isBlank).length
  return header[0]!.some((head) => head.includes('\n')) ? empty + MOST_EMPTY_HEADS + 1 : empty
}

/** A short line that is no heading of a section. */
function isCaption(line: string | undefined): boolean {
  const text = line?.trim() ?? ''
  return text !== '' && text.length <= LONGEST_HEAD && !NUMBERED.test(text) && !LEVEL_HEAD.test(text)
}

/** Without an empty cell anywhere lines that were joined are a guess. */
function hasJoined({ rows }: Body): boolean {
  return rows.some(([label]) => label!.includes('\n'))
}

function isCorner(line: string): boolean {
  // 预算执行情况（万元）（20分）
  const text = line.trim().replace(/[（(][^（）()]{1,8}[）)](?=[（(])/, '')
  if (MEASURE.test(text)) return false
  return text.length <= LONGEST_HEAD && CORNER.test(text) && !FIGURE.test(text) && !NUMBERED.test(text)
}

function firstFigure(lines: readonly string[], at: number): number | undefined {
  const end = Math.min(lines.length, at + MOST_HEADER_LINES)
  for (let next = at; next < end; next++) {
    if (lines[next]!.length > LONGEST_CELL) return undefined
    if (isFigure(lines[next]!)) return next
  }
  return undefined
}
