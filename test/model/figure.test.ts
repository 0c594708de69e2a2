import { expect, it } from 'vitest'
import { figureOf } from '../../src/model/figure.ts'
import { buildFact } from '../normalize/build-fact.ts'

it.each([
  ['1.2万人', 12_000, { sourceUnit: '万人', decimals: 1 }, 500],
  ['2万人', 20_000, { sourceUnit: '万人', decimals: 0 }, 5000],
  ['12000人', 12_000, { sourceUnit: '人', decimals: 0 }, 5e-10],
] as const)('knows the count %s to half of its last printed digit', (raw, value, printed, half) => {
  expect(figureOf(buildFact('activity.members.new', value, { raw, ...printed }))).toEqual({ value, half })
})
