/** Lines between rules, or lines alone → a grid of the columns that their words keep. */
import type { Box } from '../../model/document.ts'
import { isFigure } from './figures.ts'
import { hull } from './geometry.ts'
import { type Line, toLine } from './lines.ts'
import { type PageTable, type TextCell, toTextCell } from './table-text.ts'
import { columnsOf, cutAtGutters, findGutters, type Gutter, middleOf, type Piece } from './word-columns.ts'

/** Lines of a row follow each other this close, in parts of the size. */
const WRAP_PITCH = 1.5

/** Lines between two neighbouring rules of one table, or all lines of a table without rules. */
export interface Band {
  readonly top: number
  readonly bottom: number
  readonly lines: readonly Line[]
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

/**
 * The table that the bands hold, `left` and `right` its sides; undefined where the words keep no columns, or
 * hold no figures.
 */
export function toOpenTable(
  bands: readonly Band[],
  [left, right]: readonly [number, number],
  page: number,
): PageTable | undefined {
  const lines = bands.flatMap((band) => band.lines)
  const gutters = findGutters(lines)
  const figures = lines.filter((line) => piecesOf(line, gutters).some(({ piece }) => isFigure(textOf(piece))))
  if (gutters.length === 0 || figures.length < 2) return undefined
  const rows = bands.flatMap((band, i) => rowsOf(band, gutters, i === 0 && bands.length > 1))
  const box: Box = [left, bands[0]!.top, right, bands.at(-1)!.bottom]
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
