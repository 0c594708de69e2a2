/** Characters → the lattice's cells, and each cell's text. */

import type { Box } from '../../model/document.ts'
import type { Char } from './char.ts'
import type { Lattice, LatticeCell } from './lattice-cells.ts'
import { findLines, type Line } from './lines.ts'
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
  let holder: Holder = { chars: outside }
  for (const char of chars) {
    // A figure too wide for its cell runs over the rule: its digits stay with those before them.
    const goesOn = previous !== undefined && touches(previous, char)
    if (!goesOn || (previous!.run !== char.run && WHOLE_AMOUNT.test(number))) {
      const found = findHolder(fillings, char)
      if (found) holder = found
      else if (!previous || !runsOver(holder, previous, char)) holder = { chars: outside }
    }
    number = goesOn ? number + char.text : char.text
    holder.chars.push(char)
    previous = char
  }
  return { tables: fillings.map(({ lattice, holders }) => toTable(lattice, holders, page)), outside }
}

/** Where characters go: into a cell, or outside. */
interface Holder {
  readonly chars: Char[]
  /** of the cell, where it is a narrow one in the last row of its table */
  readonly foot?: Box
}

/** A lattice with the characters that its cells have got so far. */
interface Filling {
  readonly lattice: Lattice
  readonly slots: readonly (readonly number[])[]
  readonly holders: readonly Holder[]
}

function toFilling(lattice: Lattice): Filling {
  const { box, ys, cells } = lattice
  const isFoot = ({ row, rowSpan, box: own }: LatticeCell) =>
    row + rowSpan === ys.length - 1 && own[2] - own[0] < NARROW * (box[2] - box[0])
  const holders = cells.map((cell): Holder => ({ chars: [], ...(isFoot(cell) && { foot: cell.box }) }))
  return { lattice, slots: indexSlots(lattice), holders }
}

const DIGIT = /^[\d.,]$/
/** With 分: what follows in a string of its own is another number, however near it stands. */
const WHOLE_AMOUNT = /\.\d\d$/
/** Parts of the size by which the next digit of a number may stand off, and lines that may stand under an open cell. */
const TOUCHING = 0.04
const OPEN_LINE = 1.5
/** The same from one baseline to the next, and between a rule and a line that stands on it. */
const NEXT_LINE = 1.7
const ON_RULE = 0.15
/** Part of the table's width: text runs over in narrow cells, labels above all. */
const NARROW = 0.5

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

/**
 * The next line of a text too long for its cell begins on the rule under it, or close to it: a paragraph below the table
 * keeps off. Whoever draws it so (office programs at the foot of a page) has no room left for the rest of a merged label.
 */
function runsOver({ foot }: Holder, previous: Char, char: Char): boolean {
  if (!foot || char.style !== previous.style || char.left < foot[0] || char.right > foot[2]) return false
  const pitch = (char.baseline - previous.baseline) / char.style.size
  const isBelow = previous.baseline > foot[3]
  if (isBelow) return pitch > -TOUCHING && pitch < NEXT_LINE
  return pitch > 0 && pitch < NEXT_LINE && char.top < foot[3] + ON_RULE * char.style.size
}

function findHolder(fillings: readonly Filling[], char: Char): Holder | undefined {
  const x = (char.left + char.right) / 2
  const y = (char.top + char.bottom) / 2
  for (const { lattice, slots, holders } of fillings) {
    const { box, xs, ys, cells } = lattice
    if (x <= box[0] || x >= box[2] || y <= box[1]) continue
    if (y < box[3]) return holders[slots[slotOf(ys, y)]![slotOf(xs, x)]!]
    const last = slots.at(-1)![slotOf(xs, x)]!
    if (cells[last]!.openBelow && y < box[3] + OPEN_LINE * char.style.size) return holders[last]
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

function toTable(lattice: Lattice, holders: readonly Holder[], page: number): PageTable {
  const lines = holders.map(({ chars }) => findLines(chars))
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
