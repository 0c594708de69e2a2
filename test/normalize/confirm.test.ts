import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/model/report.ts'
import { confirmByArithmetic } from '../../src/normalize/confirm.ts'
import { confidence } from '../../src/normalize/fact.ts'
import { buildFact } from './build-fact.ts'

const weak = (key: string, value: number, more: Partial<Fact> = {}): Fact => ({
  ...buildFact(key, value),
  confidence: confidence(['label:close']),
  ...more,
})
const grades = (...facts: readonly Fact[]) =>
  Object.fromEntries(confirmByArithmetic(facts).map((fact) => [fact.concept, fact.confidence]))
const CONFIRMED = { grade: 'high', causes: ['label:close', 'identity'] }
const UNCONFIRMED = { grade: 'medium', causes: ['label:close'] }

describe('figures are surer', () => {
  it('where they close a sum', () => {
    expect(
      grades(
        weak('expenditure.total', 300),
        weak('expenditure.basic', 200),
        weak('expenditure.project', 100),
      ),
    ).toEqual({
      'expenditure.total': CONFIRMED,
      'expenditure.basic': CONFIRMED,
      'expenditure.project': CONFIRMED,
    })
  })

  it('where they give the rate that is stated', () => {
    const rate: Fact = { ...weak('execution_rate.total', 95), unit: 'percent', decimals: 2 }
    const facts = confirmByArithmetic([
      rate,
      weak('expenditure.total', 190),
      weak('expenditure.total@adjusted', 200),
    ])
    expect(facts.map(({ confidence }) => confidence)).toEqual([CONFIRMED, CONFIRMED, CONFIRMED])
  })
})

describe('figures stay as sure as they were', () => {
  it.each<[string, Fact[]]>([
    [
      'where the sum does not close',
      [weak('expenditure.total', 310), weak('expenditure.basic', 200), weak('expenditure.project', 100)],
    ],
    [
      'where the sum has but one part',
      [weak('expenditure.total', 200), weak('expenditure.basic', 200), weak('expenditure.project', 0)],
    ],
    ['where a part is not stated', [weak('expenditure.total', 300), weak('expenditure.basic', 200)]],
  ])('%s', (_, facts) => {
    expect(confirmByArithmetic(facts).map(({ confidence }) => confidence)).toEqual(
      facts.map(() => UNCONFIRMED),
    )
  })

  it('where arithmetic repaired them, or they were recognised in doubt', () => {
    const repaired = weak('expenditure.basic', 200, { status: 'repaired' })
    const doubtful = weak('expenditure.project', 100, { confidence: confidence(['ocr', 'ocr:doubtful']) })
    expect(grades(weak('expenditure.total', 300), repaired, doubtful)).toEqual({
      'expenditure.total': CONFIRMED,
      'expenditure.basic': repaired.confidence,
      'expenditure.project': doubtful.confidence,
    })
  })
})
