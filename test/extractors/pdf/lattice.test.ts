import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIntersections, findLattices } from '../../../src/extractors/pdf/lattice.ts'
import type { LatticeCell } from '../../../src/extractors/pdf/lattice-cells.ts'
import { findRules, joinRules, type Rule, type Rules } from '../../../src/extractors/pdf/rules.ts'

interface Span {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

interface Grid {
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly spans: readonly Span[]
}

const spanOf = ({ row, column, rowSpan, columnSpan }: LatticeCell): Span => ({
  row,
  column,
  rowSpan,
  columnSpan,
})

/** Tiles a grid with random rectangles, then drops the lines that no cell begins at, as no reader could see them. */
const grids: fc.Arbitrary<Grid> = fc
  .record({
    widths: fc.array(fc.integer({ min: 12, max: 90 }), { minLength: 1, maxLength: 7 }),
    heights: fc.array(fc.integer({ min: 12, max: 60 }), { minLength: 1, maxLength: 8 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 60,
      maxLength: 60,
    }),
  })
  .map(({ widths, heights, sizes }) => ({
    widths,
    heights,
    spans: tile(heights.length, widths.length, sizes),
  }))
  .filter(
    ({ widths, heights, spans }) => spans.length > 1 && everyLineIsUsed(spans, heights.length, widths.length),
  )

function tile(rows: number, columns: number, sizes: readonly (readonly [number, number])[]): Span[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
  const spans: Span[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue
      const [high, wide] = sizes[spans.length % sizes.length]!
      let columnSpan = 1
      while (columnSpan < wide && column + columnSpan < columns && !taken[row]![column + columnSpan])
        columnSpan++
      const rowSpan = Math.min(high, rows - row)
      for (let r = row; r < row + rowSpan; r++) taken[r]!.fill(true, column, column + columnSpan)
      spans.push({ row, column, rowSpan, columnSpan })
    }
  return spans
}

function everyLineIsUsed(spans: readonly Span[], rows: number, columns: number): boolean {
  return (
    new Set(spans.map((span) => span.row)).size === rows &&
    new Set(spans.map((span) => span.column)).size === columns
  )
}

function offsets(sizes: readonly number[]): number[] {
  const edges = [50]
  for (const size of sizes) edges.push(edges.at(-1)! + size)
  return edges
}

/** The four sides of every cell as rules of their own, moved by up to half a point. */
function drawn({ widths, heights, spans }: Grid, jitter: number): Rules {
  const xs = offsets(widths)
  const ys = offsets(heights)
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  spans.forEach(({ row, column, rowSpan, columnSpan }, i) => {
    const shift = jitter * ((i % 3) - 1)
    const [left, right] = [xs[column]!, xs[column + columnSpan]!]
    const [top, bottom] = [ys[row]!, ys[row + rowSpan]!]
    for (const at of [top, bottom]) horizontal.push({ at: at + shift, from: left, to: right })
    for (const at of [left, right]) vertical.push({ at: at + shift, from: top, to: bottom })
  })
  return { horizontal, vertical }
}

describe('a lattice', () => {
  test('has the cells and spans of the grid whose cell borders were drawn', () => {
    fc.assert(
      fc.property(grids, fc.constantFrom(0, 0.25, 0.5), (grid, jitter) => {
        const lattices = findLattices(joinRules(drawn(grid, jitter)))
        expect(lattices.map((lattice) => lattice.cells.map(spanOf))).toEqual([grid.spans])
      }),
    )
  })

  test('covers every slot of its grid exactly once, whatever rules are drawn', () => {
    const rule = fc.record({
      at: fc.integer({ min: 0, max: 300 }),
      from: fc.integer({ min: 0, max: 300 }),
      length: fc.integer({ min: 1, max: 300 }),
    })
    const rules = fc
      .array(rule, { maxLength: 14 })
      .map((all) => all.map(({ at, from, length }) => ({ at, from, to: from + length })))
    fc.assert(
      fc.property(rules, rules, (horizontal, vertical) => {
        for (const { xs, ys, cells } of findLattices(joinRules({ horizontal, vertical }))) {
          const counts = new Map<string, number>()
          for (const cell of cells)
            for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
              for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
                counts.set(`${row},${column}`, (counts.get(`${row},${column}`) ?? 0) + 1)
          expect(counts.size).toBe((xs.length - 1) * (ys.length - 1))
          expect([...counts.values()].every((count) => count === 1)).toBe(true)
        }
      }),
    )
  })

  test('closes the open sides of a table drawn without outer verticals', () => {
    const horizontal = [100, 120, 140].map((at) => ({ at, from: 50, to: 350 }))
    const vertical = [150, 250].map((at) => ({ at, from: 100, to: 140 }))
    const [lattice] = findLattices(joinRules({ horizontal, vertical }))
    expect(lattice).toMatchObject({ xs: [50, 150, 250, 350], ys: [100, 120, 140] })
  })

  test('is not made of a lone frame, nor of lines that do not meet', () => {
    const frame = findRules([
      { x0: 0, y0: 0, x1: 100, y1: 0, width: 1 },
      { x0: 100, y0: 0, x1: 100, y1: 50, width: 1 },
      { x0: 0, y0: 50, x1: 100, y1: 50, width: 1 },
      { x0: 0, y0: 0, x1: 0, y1: 50, width: 1 },
    ])
    expect(findLattices(joinRules(frame))).toEqual([])
    const apart = { horizontal: [{ at: 10, from: 0, to: 100 }], vertical: [{ at: 200, from: 0, to: 100 }] }
    expect(findLattices(apart)).toEqual([])
    expect(findIntersections(apart)).toEqual([])
  })

  test('parts two tables that touch when their columns differ throughout', () => {
    const edges = (shift: number) => [50, 100 + shift, 160 + shift, 220 + shift, 280 + shift, 350]
    const side = (top: number, bottom: number, shift: number) =>
      edges(shift).map((at) => ({ at, from: top, to: bottom }))
    const horizontal = [100, 120, 140, 160].map((at) => ({ at, from: 50, to: 350 }))
    const rules = joinRules({ horizontal, vertical: [...side(100, 140, 0), ...side(140, 160, 9)] })
    expect(findLattices(rules).map(({ ys }) => ys)).toEqual([
      [100, 120, 140],
      [140, 160],
    ])
  })
})

describe('rules', () => {
  test('are joined over small gaps and double lines, and kept apart over wide ones', () => {
    const horizontal = [
      { at: 10, from: 0, to: 50 },
      { at: 10.5, from: 52, to: 100 },
      { at: 12, from: 0, to: 100 },
      { at: 10, from: 120, to: 150 },
    ]
    const { horizontal: joined } = joinRules({ horizontal, vertical: [] })
    expect(joined.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [120, 150],
    ])
    expect(new Set(joined.map(({ at }) => at)).size).toBe(1)
  })

  test('leave out slanted strokes and thick blocks', () => {
    const strokes = [
      { x0: 0, y0: 0, x1: 100, y1: 40, width: 1 },
      { x0: 0, y0: 0, x1: 5, y1: 0, width: 20 },
      { x0: 0, y0: 7, x1: 100, y1: 7.2, width: 1 },
    ]
    expect(findRules(strokes)).toEqual({ horizontal: [{ at: 7.1, from: 0, to: 100 }], vertical: [] })
  })
})
