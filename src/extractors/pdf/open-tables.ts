/** Tables with horizontal rules only: above and below the header, and below the last row. */
import type { Box } from '../../model/document.ts'
import { isFigure } from './figures.ts'
import { hull } from './geometry.ts'
import type { Lattice } from './lattice.ts'
import { type Line, toLine } from './lines.ts'
import type { Rule } from './rules.ts'
import { type PageTable, type TextCell, toTextCell } from './table-text.ts'
import { columnsOf, cutAtGutters, findGutters, type Gutter, middleOf, type Piece } from './word-columns.ts'

/** Points by which the rules of one table may differ in their ends. */
const SAME_ENDS = 6
/** A gap between words, in parts of the size, that parts two columns. */
const COLUMN_GAP = 0.9
/** Lines of a row follow each other this close, in parts of the size. */
const WRAP_PITCH = 1.5
const LEAST_LINES = 3

/** Lines between two neighbouring rules of one table. */
interface Band {
  readonly top: number
  readonly bottom: number
  readonly lines: readonly Line[]
}

/** Finds tables among the lines outside the lattices; those lines that stand in none are given back. */
export function findOpenTables(
  rules: readonly Rule[],
  lattices: readonly Lattice[],
  lines: readonly Line[],
  page: number,
): { tables: PageTable[]; outside: Line[] } {
  const free = rules.filter((rule) => !lattices.some(({ box }) => touches(rule, box)))
  const tables: PageTable[] = []
  const used = new Set<Line>()
  for (const stack of stackRules(free))
    for (const bands of tabularRuns(
      bandsOf(
        stack,
        lines.filter((line) => !used.has(line)),
      ),
    )) {
      const table = toTable(bands, stack[0]!, page)
      if (!table) continue
      tables.push(table)
      for (const band of bands) for (const line of band.lines) used.add(line)
    }
  return { tables, outside: lines.filter((line) => !used.has(line)) }
}

function touches(rule: Rule, box: Box): boolean {
  return rule.at > box[1] - 1 && rule.at < box[3] + 1 && rule.to > box[0] && rule.from < box[2]
}

/** Rules with the same ends, top to bottom; single ones are no table. */
function stackRules(rules: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = []
  for (const rule of rules) {
    const stack = stacks.find(
      ([first]) =>
        Math.abs(first!.from - rule.from) <= SAME_ENDS && Math.abs(first!.to - rule.to) <= SAME_ENDS,
    )
    if (stack) stack.push(rule)
    else stacks.push([rule])
  }
  return stacks.filter((stack) => stack.length > 1)
}

function bandsOf(stack: readonly Rule[], lines: readonly Line[]): Band[] {
  return stack.slice(1).map((rule, i) => {
    const above = stack[i]!
    const own = lines.filter(({ box, baseline, style }) => {
      const middle = baseline - 0.3 * style.size
      return (
        middle > above.at &&
        middle < rule.at &&
        box[0] > above.from - SAME_ENDS &&
        box[2] < above.to + SAME_ENDS
      )
    })
    return { top: above.at, bottom: rule.at, lines: own }
  })
}

/** Neighbouring bands that hold columns; running text between two tables parts them. */
function tabularRuns(bands: readonly Band[]): Band[][] {
  const runs: Band[][] = [[]]
  for (const band of bands) {
    if (isTabular(band)) runs.at(-1)!.push(band)
    else if (band.lines.length > 0 || band.bottom - band.top > 3 * SAME_ENDS) runs.push([])
  }
  return runs.filter((run) => run.reduce((sum, band) => sum + band.lines.length, 0) >= LEAST_LINES)
}

function isTabular(band: Band): boolean {
  const parted = band.lines.filter(hasColumnGap)
  return parted.length > 0 && parted.length >= band.lines.length / 2
}

function hasColumnGap({ chars, style }: Line): boolean {
  return chars.some((char, i) => i > 0 && char.left - chars[i - 1]!.right > COLUMN_GAP * style.size)
}

interface SetPiece {
  readonly piece: Piece
  readonly first: number
  readonly last: number
}

/** One row before its cells: the pieces of all its lines. */
interface Row {
  readonly top: number
  readonly pieces: readonly SetPiece[]
}

function toTable(bands: readonly Band[], rule: Rule, page: number): PageTable | undefined {
  const lines = bands.flatMap((band) => band.lines)
  const gutters = findGutters(lines)
  const figures = lines.filter((line) => piecesOf(line, gutters).some(({ piece }) => isFigure(textOf(piece))))
  if (gutters.length === 0 || figures.length < 2) return undefined
  const rows = bands.flatMap((band, i) => rowsOf(band, gutters, i === 0 && bands.length > 1))
  const box: Box = [rule.from, bands[0]!.top, rule.to, bands.at(-1)!.bottom]
  const xs = [box[0], ...gutters.map(middleOf), box[2]]
  const ys = [...rows.map((row) => row.top), box[3]]
  return { page, box, xs, ys, cells: rows.flatMap((row, i) => cellsOf(row, i, { xs, ys, page })) }
}

function piecesOf(line: Line, gutters: readonly Gutter[]): SetPiece[] {
  return cutAtGutters(line, gutters).map((piece) => ({ piece, ...columnsOf(piece, gutters) }))
}

function textOf(piece: Piece): string {
  return piece.chars.map((char) => char.text).join('')
}

/** A band's lines as rows: a header's lines are one row unless a phrase spans columns; other lines one row each. */
function rowsOf(band: Band, gutters: readonly Gutter[], isHeader: boolean): Row[] {
  const rows: { top: number; pieces: SetPiece[]; baseline: number }[] = []
  for (const line of band.lines) {
    const pieces = piecesOf(line, gutters)
    const last = rows.at(-1)
    const isClose = last !== undefined && line.baseline - last.baseline < WRAP_PITCH * line.style.size
    if (last && isClose && (isHeader ? !isSpanning(last.pieces) : isWrap(pieces))) {
      last.pieces.push(...pieces)
      last.baseline = line.baseline
    } else rows.push({ top: last ? line.box[1] : band.top, pieces, baseline: line.baseline })
  }
  return rows
}

function isSpanning(pieces: readonly SetPiece[]): boolean {
  return pieces.some(({ first, last }) => last > first)
}

/** Words under words, the first column empty: the rest of the row above. */
function isWrap(pieces: readonly SetPiece[]): boolean {
  return pieces.every(({ piece, first }) => first > 0 && !isFigure(textOf(piece)))
}

interface Frame {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly page: number
}

function cellsOf(row: Row, index: number, { xs, ys, page }: Frame): TextCell[] {
  const cells: TextCell[] = []
  for (let first = 0; first < xs.length - 1; ) {
    let last = first
    const own = () => row.pieces.filter((piece) => piece.first <= last && piece.last >= first)
    while (own().some((piece) => piece.last > last)) last = Math.max(...own().map((piece) => piece.last))
    const lines = own().flatMap(({ piece }) => toLine(piece.chars) ?? [])
    const ink = hull(lines.map((line) => line.box))
    const box: Box = [xs[first]!, ys[index]!, xs[last + 1]!, ys[index + 1]!]
    // The measure is the ink's own width: lines under one another in a cell are wrapped ones.
    const measureBox: Box = ink ? [ink[0], box[1], ink[2], box[3]] : box
    const place = { row: index, column: first, rowSpan: 1, columnSpan: last - first + 1 }
    cells.push({
      ...toTextCell({ ...place, box: measureBox }, lines, { page, padding: 0, pitch: WRAP_PITCH }),
      box,
    })
    first = last + 1
  }
  return cells
}
