/** Joined rules → intersections → nets of rules that belong together → cells with their spans. */

import { compact, type Span } from './compact-lattice.ts'
import type { Lattice } from './lattice-cells.ts'
import type { Rule, Rules } from './rules.ts'
import { splitStacked } from './stacked-tables.ts'

export interface Intersection {
  readonly x: number
  readonly y: number
  /** the rules that meet here, by their places in the lists */
  readonly horizontal: number
  readonly vertical: number
}

/** How far a rule's end may stay short of the line it meets. */
const REACH = 3
/** Part of a slot's side that must be drawn for the side to count. */
const DRAWN = 0.5
/** Points: a first or last column of labels may be this wide. */
const WIDEST_SIDE = 150
/** Columns narrower, and rows lower, than this are no cells but double lines; no letter is that low. */
const NARROWEST = 3.2
const LOWEST = 4.5
/** More rules than this in one direction are a drawing (a map, a chart), no table; so are grids finer than a page of type. */
const MOST_RULES = 3000
const MOST_SLOTS = 50_000

interface Net {
  readonly horizontal: Rule[]
  readonly vertical: Rule[]
}

/** Where a horizontal and a vertical rule meet; the horizontal ones stand in order from top to bottom. */
export function findIntersections({ horizontal, vertical }: Rules): Intersection[] {
  const found: Intersection[] = []
  if (isDrawing({ horizontal, vertical })) return found
  vertical.forEach((v, column) => {
    for (let row = firstBelow(horizontal, v.from - REACH); row < horizontal.length; row++) {
      const h = horizontal[row]!
      if (h.at > v.to + REACH) break
      if (v.at >= h.from - REACH && v.at <= h.to + REACH)
        found.push({ x: v.at, y: h.at, horizontal: row, vertical: column })
    }
  })
  return found
}

function firstBelow(rules: readonly Rule[], at: number): number {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rules[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}

function isDrawing(rules: Rules): boolean {
  return rules.horizontal.length > MOST_RULES || rules.vertical.length > MOST_RULES
}

/** Rules connected through meetings, grouped. A rule that meets no other is in no net. */
export function findNets(
  rules: Rules,
  intersections: readonly Intersection[] = findIntersections(rules),
): Net[] {
  const all = [...rules.horizontal, ...rules.vertical]
  const split = rules.horizontal.length
  const parent = all.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  for (const { horizontal, vertical } of intersections) parent[root(split + vertical)] = root(horizontal)
  const nets = new Map<number, Net>()
  all.forEach((rule, i) => {
    const key = root(i)
    const net = nets.get(key) ?? { horizontal: [], vertical: [] }
    nets.set(key, net)
    ;(i < split ? net.horizontal : net.vertical).push(rule)
  })
  const lonely = [...nets.values()].flatMap((net) => (net.horizontal.length === 0 ? net.vertical : []))
  return [...nets.values()]
    .filter((net) => net.horizontal.length > 0 && net.vertical.length > 0)
    .map((net) => ({ ...net, vertical: [...net.vertical, ...lonely.filter((side) => isSideOf(net, side))] }))
}

/**
 * Whether a vertical that meets nothing is the outer side of the net's first or last column: as long as the others, and
 * near. Such a column is one cell that goes on over both page breaks, so that no rule crosses it.
 */
function isSideOf(net: Net, side: Rule): boolean {
  const top = Math.min(...net.vertical.map((rule) => rule.from))
  const bottom = Math.max(...net.vertical.map((rule) => rule.to))
  if (Math.abs(side.from - top) > REACH || Math.abs(side.to - bottom) > REACH) return false
  const [left, right] = [
    Math.min(...net.horizontal.map((rule) => rule.from)),
    Math.max(...net.horizontal.map((rule) => rule.to)),
  ]
  return side.at > left - WIDEST_SIDE && side.at < right + WIDEST_SIDE
}

/** Nets → grids. A net that encloses fewer than two cells is a frame or a flourish, no table. */
export function findLattices(
  rules: Rules,
  intersections: readonly Intersection[] = findIntersections(rules),
): Lattice[] {
  const lattices = findNets(rules, intersections).map(toLattice)
  return lattices
    .filter((lattice) => lattice !== undefined)
    .flatMap(splitStacked)
    .filter((lattice) => lattice.cells.length > 1)
    .toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

function toLattice(net: Net): Lattice | undefined {
  const xs = gridLines(net.vertical, net.horizontal, NARROWEST)
  const ys = gridLines(net.horizontal, net.vertical, LOWEST)
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_SLOTS) return undefined
  const columns = xs.length - 1
  const rows = ys.length - 1
  const sides = drawnSides(net, xs, ys)
  const cells = growCells(rows, columns, sides).map((cell) => markOpen(cell, rows, columns, sides))
  return compact(xs, ys, cells)
}

function markOpen(cell: Span, rows: number, columns: number, sides: Sides): Span {
  const above = cell.row === 0 ? closing(cell, -1, columns, sides) : undefined
  const below = cell.row + cell.rowSpan === rows ? closing(cell, rows - 1, columns, sides) : undefined
  return {
    ...cell,
    ...(above === 'others' && { openAbove: true }),
    ...(below === 'others' && { openBelow: true }),
    ...(above === 'none' && { bareAbove: true }),
    ...(below === 'none' && { bareBelow: true }),
  }
}

/** What the rules under a row at the table's side close: this cell, others alone, or none. */
function closing(cell: Span, row: number, columns: number, sides: Sides): 'cell' | 'others' | 'none' {
  const drawn = Array.from({ length: columns }, (_, column) => sides.below(row, column))
  if (!drawn.includes(true)) return 'none'
  return drawn.slice(cell.column, cell.column + cell.columnSpan).includes(true) ? 'cell' : 'others'
}

/** Positions of the rules of one direction, and the outermost ends of the crossing ones: open-sided tables close there. */
function gridLines(along: readonly Rule[], across: readonly Rule[], least: number): number[] {
  const ends = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))]
  const positions = along.map((rule) => rule.at).toSorted((a, b) => a - b)
  const first = positions[0]!
  const last = positions.at(-1)!
  if (ends[0]! < first - 2 * REACH) positions.unshift(ends[0]!)
  if (ends[1]! > last + 2 * REACH) positions.push(ends[1]!)
  const lines: number[] = []
  for (const position of positions)
    if (lines.length === 0 || position - lines.at(-1)! > least) lines.push(position)
  return lines
}

interface Sides {
  /** whether slot (row, column) is parted from its right, or lower, neighbour; row -1 stands above the first */
  right(row: number, column: number): boolean
  below(row: number, column: number): boolean
}

function drawnSides(net: Net, xs: readonly number[], ys: readonly number[]): Sides {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const vertical = new Uint8Array(rows * xs.length)
  const horizontal = new Uint8Array(ys.length * columns)
  for (const rule of net.vertical) {
    const line = nearest(xs, rule.at)
    for (let row = 0; row < rows; row++)
      if (covers(rule, ys[row]!, ys[row + 1]!)) vertical[row * xs.length + line] = 1
  }
  for (const rule of net.horizontal) {
    const line = nearest(ys, rule.at)
    for (let column = 0; column < columns; column++)
      if (covers(rule, xs[column]!, xs[column + 1]!)) horizontal[line * columns + column] = 1
  }
  return {
    right: (row, column) => vertical[row * xs.length + column + 1] === 1,
    below: (row, column) => horizontal[(row + 1) * columns + column] === 1,
  }
}

function nearest(lines: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < lines.length; i++) if (Math.abs(lines[i]! - at) < Math.abs(lines[best]! - at)) best = i
  return best
}

function covers(rule: Rule, from: number, to: number): boolean {
  return Math.min(rule.to, to) - Math.max(rule.from, from) >= DRAWN * (to - from)
}

/** From each free slot, in reading order: right over missing sides, then down while the whole row of it is open. */
function growCells(rows: number, columns: number, sides: Sides): Span[] {
  const taken = new Uint8Array(rows * columns)
  const cells: Span[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue
      let columnSpan = 1
      while (
        column + columnSpan < columns &&
        !taken[row * columns + column + columnSpan] &&
        !sides.right(row, column + columnSpan - 1)
      )
        columnSpan++
      let rowSpan = 1
      while (row + rowSpan < rows && isOpenBelow({ row, column, rowSpan, columnSpan }, columns, sides, taken))
        rowSpan++
      for (let r = row; r < row + rowSpan; r++)
        taken.fill(1, r * columns + column, r * columns + column + columnSpan)
      cells.push({ row, column, rowSpan, columnSpan })
    }
  }
  return cells
}

function isOpenBelow(span: Span, columns: number, sides: Sides, taken: Uint8Array): boolean {
  const next = span.row + span.rowSpan
  for (let column = span.column; column < span.column + span.columnSpan; column++) {
    if (taken[next * columns + column] || sides.below(next - 1, column)) return false
    if (column > span.column && sides.right(next, column - 1)) return false
  }
  return true
}
