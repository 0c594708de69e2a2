import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'
import { parseFilter } from '../../src/cli/options.ts'

test('a name is taken for the one that the fewest strokes lead to, and for none that is far off', () => {
  expect(nearest('repots', ['import', 'reports', 'rerun'])).toBe('reports')
  expect(nearest('rnus', ['runs', 'rerun'])).toBe('runs')
  expect(nearest('frob', ['import', 'reports', 'rerun'])).toBeUndefined()
})

test('a name that there is, is the nearest to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (names) => {
      expect(nearest(names[0]!, names)?.toLowerCase()).toBe(names[0]!.toLowerCase())
    }),
  )
})

test('years are understood with 年, full-width and as a span', () => {
  const years = (year: string) => parseFilter({ year }).years
  expect(years('2020年')).toEqual([2020])
  expect(years('２０２０年度')).toEqual([2020])
  expect(years('2020-2022')).toEqual([2020, 2021, 2022])
  expect(years('2019，2021年至2022年、2022')).toEqual([2019, 2021, 2022])
})
