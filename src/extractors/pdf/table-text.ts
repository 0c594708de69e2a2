/** Characters → the lattice's cells, and each cell's text. */

import type { Box } from '../../model/document.ts'
import type { Lattice, LatticeCell } from './lattice-cells.ts'
import { findLines, type Line } from './lines.ts'
import type { Char } from './page-content.ts'
import { joinCellLines, type Measure, usualPitch } from './wrapping.ts'

/** A cell with what stands in it. */
export interface TextCell extends LatticeCell {
  readonly page: number
  readonly lines: readonly Line[]
  /** the room between the cell's paddings */
  readonly measure: Measure
  readonly setting: Setting
  readonly text: string
  readonly raw: string
}

/** One table on one page. */
export interface PageTable {
  readonly page: number
  readonly box: Box
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly TextCell[]
}

const WIDEST_PADDING = 8

/** Part of the cells, or of the first row's, that must hold text; a chart's grid lines hold next to none. */
const LEAST_FILLED = 0.2
const LEAST_FILLED_HEADER = 0.5

/** Fills the lattices with the characters inside them; the others are given back as `outside`. */
export function fillTables(
  lattices: readonly Lattice[],
  chars: readonly Char[],
  page: number,
): { tables: PageTable[]; outside: Char[] } {
  if (lattices.length === 0) return { tables: [], outside: [...chars] }
  const fillings = lattices.map(toFilling)
  const outside: Char[] = []
  let previous: Char | undefined
  let number = ''
  let holder = outside
  for (const char of chars) {
    // A figure too wide for its cell runs over the rule: its digits stay with those before them.
    const goesOn = previous !== undefined && touches(previous, char)
    if (!goesOn || (previous!.run !== char.run && WHOLE_AMOUNT.test(number)))
      holder = findHolder(fillings, char) ?? outside
    number = goesOn ? number + char.text : char.text
    holder.push(char)
    previous = char
  }
  return { tables: fillings.map(({ lattice, held }) => toTable(lattice, held, page)), outside }
}

/** A lattice with the characters that its cells have got so far. */
interface Filling {
  readonly lattice: Lattice
  readonly slots: readonly (readonly number[])[]
  readonly held: readonly Char[][]
}

function toFilling(lattice: Lattice): Filling {
  return { lattice, slots: indexSlots(lattice), held: lattice.cells.map((): Char[] => []) }
}

const DIGIT = /^[\d.,]$/
/** With 分: what follows in a string of its own is another number, however near it stands. */
const WHOLE_AMOUNT = /\.\d\d$/
/** Parts of the size by which the next digit of a number may stand off, and lines that may stand under an open cell. */
const TOUCHING = 0.04
const OPEN_LINE = 1.5

/** Whether the next character printed may be the next digit of the same number. */
function touches(previous: Char, char: Char): boolean {
  return (
    previous.style === char.style &&
    Math.abs(char.baseline - previous.baseline) < 0.5 &&
    Math.abs(char.left - previous.right) < TOUCHING * char.style.size &&
    DIGIT.test(char.text) &&
    DIGIT.test(previous.text)
  )
}

function findHolder(fillings: readonly Filling[], char: Char): Char[] | undefined {
  const x = (char.left + char.right) / 2
  const y = (char.top + char.bottom) / 2
  for (const { lattice, slots, held } of fillings) {
    const { box, xs, ys, cells } = lattice
    if (x <= box[0] || x >= box[2] || y <= box[1]) continue
    if (y < box[3]) return held[slots[slotOf(ys, y)]![slotOf(xs, x)]!]
    const last = slots.at(-1)![slotOf(xs, x)]!
    if (cells[last]!.openBelow && y < box[3] + OPEN_LINE * char.style.size) return held[last]
  }
  return undefined
}

/** Whether enough of the grid holds text to be a table by itself; a part that goes on over the page may hold less. */
export function holdsText({ cells }: PageTable): boolean {
  const filled = (some: readonly TextCell[]) => some.filter((cell) => cell.text !== '').length
  const header = cells.filter((cell) => cell.row === 0)
  return (
    filled(cells) > 1 &&
    (filled(cells) >= LEAST_FILLED * cells.length || filled(header) >= LEAST_FILLED_HEADER * header.length)
  )
}

/** Which cell holds a slot. */
function indexSlots(lattice: Lattice): number[][] {
  const slots = Array.from({ length: lattice.ys.length - 1 }, () =>
    new Array<number>(lattice.xs.length - 1).fill(0),
  )
  lattice.cells.forEach(({ row, column, rowSpan, columnSpan }, i) => {
    for (let r = row; r < row + rowSpan; r++) slots[r]!.fill(i, column, column + columnSpan)
  })
  return slots
}

function slotOf(lines: readonly number[], at: number): number {
  let low = 0
  let high = lines.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= at) low = middle
    else high = middle
  }
  return low
}

function toTable(lattice: Lattice, held: readonly (readonly Char[])[], page: number): PageTable {
  const lines = held.map(findLines)
  const setting = { padding: cellPadding(lattice.cells, lines), pitch: usualPitch(lines), page }
  const cells = lattice.cells.map((cell, i) => toTextCell(cell, lines[i]!, setting))
  return { page, box: lattice.box, xs: lattice.xs, ys: lattice.ys, cells }
}

/** The least room between a cell's left side and its text; what a table sets on both sides. */
function cellPadding(cells: readonly LatticeCell[], lines: readonly (readonly Line[])[]): number {
  const rooms = cells.flatMap((cell, i) => lines[i]!.map((line) => line.box[0] - cell.box[0]))
  return Math.min(WIDEST_PADDING, Math.max(0, Math.min(...rooms)))
}

/** How a table's cells are set. */
export interface Setting {
  readonly page: number
  /** points */
  readonly padding: number
  /** in parts of the font size */
  readonly pitch: number
}

export function toTextCell(cell: LatticeCell, lines: readonly Line[], setting: Setting): TextCell {
  const measure = { left: cell.box[0] + setting.padding, right: cell.box[2] - setting.padding }
  const text = joinCellLines(lines, measure, setting.pitch * (lines[0]?.style.size ?? 1))
  return {
    ...cell,
    page: setting.page,
    lines,
    measure,
    setting,
    text,
    raw: lines.map((line) => line.raw).join('\n'),
  }
}
