import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../../src/extractors/word/columns.ts'

const spans = fc.array(fc.tuple(fc.integer({ min: -5000, max: 30_000 }), fc.integer({ min: 1, max: 5000 })), {
  minLength: 1,
  maxLength: 40,
})

describe('columns from edges', () => {
  test('are one for each distinct edge', () => {
    const columns = columnsOf([
      { left: 0, right: 1000 },
      { left: 1000, right: 3000 },
      { left: 0, right: 2000 },
    ])
    expect([...columns]).toEqual([
      [0, 0],
      [1000, 1],
      [2000, 2],
      [3000, 3],
    ])
  })

  test('are one for edges a few twips apart', () => {
    const columns = columnsOf([
      { left: 0, right: 1000 },
      { left: 1012, right: 2000 },
    ])
    expect(columns.get(1000)).toBe(columns.get(1012))
  })

  test('never leave a cell without width and keep the order of edges', () => {
    fc.assert(
      fc.property(spans, (pairs) => {
        const cells = pairs.map(([left, width]) => ({ left, right: left + width }))
        const columns = columnsOf(cells)
        for (const { left, right } of cells) expect(columns.get(right)).toBeGreaterThan(columns.get(left)!)
        const inOrder = [...columns].sort((a, b) => a[0] - b[0]).map(([, column]) => column)
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
      }),
    )
  })
})
