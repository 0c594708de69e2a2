import { describe, expect, it } from 'vitest'
import type { Dimension, Fact, Indicator } from '../../src/model/report.ts'
import { recheck } from '../../src/normalize/reconcile.ts'
import { buildReport } from '../build-report.ts'
import { buildFact } from './build-fact.ts'
import { brief, check } from './reconcile-facts.ts'

describe('staff and scores', () => {
  it('more staff than posts is told', () => {
    const facts = [
      buildFact('staffing.actual', 21, { decimals: 0 }),
      buildFact('staffing.authorized', 19, { decimals: 0 }),
    ]
    expect(brief(check(facts))).toEqual([
      { code: 'over_establishment', verdict: 'filing', expected: 19, found: 21 },
    ])
  })

  const indicator = (weight: number | null, score: number | null): Indicator => ({
    path: ['产出', '数量指标', '建会'],
    canonical: null,
    target: null,
    actual: null,
    unit: null,
    weight,
    groupWeight: null,
    completionRate: null,
    score,
    criterion: null,
    reason: null,
    evidence: [],
  })

  it('indicator scores and the execution score make the total, or are reported', () => {
    const facts = (total: number) => [buildFact('score.total', total), buildFact('score.execution', 9.5)]
    const indicators = [indicator(60, 58), indicator(30, 30)]
    expect(check(facts(97.5), { indicators })).toEqual([])
    expect(brief(check(facts(99), { indicators }))).toEqual([
      { code: 'score_sum', verdict: 'filing', expected: 97.5, found: 99 },
    ])
  })

  it('what a table of doubtful rows does not add up to is asked of the reading, and stays so through corrections', () => {
    const place = { block: 7, row: 3, column: 2, quote: '58' }
    const facts = [buildFact('score.total', 99), buildFact('score.execution', 9.5)]
    const indicators = [
      { ...indicator(60, 58), evidence: [place] },
      { ...indicator(30, 31), evidence: [place] },
    ]
    const doubt = { code: 'doubtful-rows', message: '', anchor: { block: 7 } }
    const findings = check(facts, { indicators, notices: [doubt] })
    const told = [
      { code: 'score_sum', verdict: 'reading', expected: 98.5, found: 99 },
      { code: 'score_exceeds_weight', verdict: 'reading', expected: 30, found: 31 },
    ]
    expect(brief(findings)).toEqual(told)
    const asRead = buildReport({ facts, indicators, findings })
    expect(brief(recheck(asRead, asRead)).filter(({ code }) => code.startsWith('score'))).toEqual(told)
    expect(brief(check(facts, { indicators })).map(({ verdict }) => verdict)).toEqual(['filing', 'filing'])
  })

  it('a score that the text tells is held against a whole form alone, not against one that breaks off', () => {
    const facts = [buildFact('score.total', 97, { origin: 'text' }), buildFact('score.execution', 9.5)]
    const whole = [indicator(60, 58), indicator(30, 30)]
    expect(check(facts, { indicators: [indicator(20, 18), indicator(10, 10)] })).toEqual([])
    expect(brief(check(facts, { indicators: whole }))).toEqual([
      { code: 'score_sum', verdict: 'filing', expected: 97.5, found: 97 },
    ])
    const weighed = [...facts, buildFact('execution_weight', 10)]
    expect(check(weighed, { indicators: [indicator(60, 58), indicator(20, 20)] })).toEqual([])
  })

  it('points that a part without a row may hold are not missed', () => {
    const total = (points: number) => [buildFact('score.total', points)]
    const indicators = [indicator(60, 58), indicator(30, 30)]
    expect(check(total(97.5), { indicators })).toEqual([])
    expect(check(total(99), { indicators })).toMatchObject([
      {
        code: 'score_sum',
        expected: 98,
        message: { zh: '总分填报为 99，列出的各项得分合计 88，其余 10 分全得也只有 98' },
      },
    ])
    expect(check(total(87), { indicators }).map(({ code }) => code)).toEqual(['score_sum'])
  })

  it('a score above its weight is reported', () => {
    expect(brief(check([], { indicators: [indicator(5, 6)] }))).toEqual([
      { code: 'score_exceeds_weight', verdict: 'filing', expected: 5, found: 6 },
    ])
  })

  it('a grade that the score does not give is reported', () => {
    expect(
      check([buildFact('score.total', 85), buildFact('grade', 'excellent')]).map((finding) => finding.code),
    ).toEqual(['grade_mismatch'])
    expect(check([buildFact('score.total', 90), buildFact('grade', 'excellent')])).toEqual([])
  })

  it('a core field left empty is reported as missing', () => {
    expect(
      check([buildFact('staffing.actual', null)]).map(({ code, concepts }) => ({ code, concepts })),
    ).toEqual([{ code: 'missing_core', concepts: ['staffing.actual'] }])
  })
})

describe('scores of dimensions', () => {
  const part = (name: string, weight: number, score: number): Dimension => ({
    name,
    weight,
    score,
    rate: null,
    grade: null,
    evidence: [],
  })
  const codes = (facts: readonly Fact[], dimensions: Dimension[]) =>
    check(facts, { dimensions }).map(({ code }) => code)
  const total = buildFact('score.total', 96)

  it.each<[string, Fact[], Dimension[], string[]]>([
    ['add up', [total], [part('产出', 50, 48), part('效益', 50, 48)], []],
    [
      'add up with the execution rate’s',
      [total, buildFact('score.execution', 9)],
      [part('产出', 50, 48), part('效益', 40, 39)],
      [],
    ],
    ['miss the total', [total], [part('产出', 50, 48), part('效益', 50, 40)], ['score_sum']],
    ['are a part of the score only', [total], [part('产出', 50, 48), part('效益', 30, 28)], []],
  ])('are told where they do not make the total: they %s', (_, facts, dimensions, expected) => {
    expect(codes(facts, dimensions)).toEqual(expected)
  })
})
