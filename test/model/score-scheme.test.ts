import { describe, expect, it } from 'vitest'
import type { Dimension } from '../../src/model/report.ts'
import { readScoreScheme, scoreSchemeOf } from '../../src/model/score-scheme.ts'
import { buildFact, buildIndicator, buildReport } from '../build-report.ts'

const dimension = (name: string, weight: number | null): Dimension => ({
  name,
  weight,
  score: null,
  rate: null,
  grade: null,
  evidence: [],
})
const weighted = (path: string, weight: number | null, groupWeight: number | null = null) =>
  buildIndicator(path.split('/'), { weight, groupWeight })
const point = (concept: string, value: number) => buildFact(concept, value)
const OUTPUT = { name: '产出', weight: 50 }
const EFFECT = { name: '效益', weight: 40 }
const scheme = (more: object) => readScoreScheme(buildReport(more))

describe('the scheme of a score', () => {
  it('is the points for the execution rate and the weights of the dimensions', () => {
    const dimensions = [dimension('产出指标', 50), dimension('效益指标（40分）', 40)]
    expect(scheme({ dimensions, facts: [point('execution_weight', 10)] })).toEqual({
      key: '100:执行10+产出50+效益40',
      total: 100,
      execution: 10,
      dimensions: [OUTPUT, EFFECT],
      reason: null,
    })
  })

  it('takes a dimension for the execution rate as its points, and has the same key whatever the order', () => {
    const dimensions = [dimension('效益', 40), dimension('产出', 50), dimension('预算执行率', 10)]
    expect(scheme({ dimensions })).toEqual({
      key: '100:执行10+产出50+效益40',
      total: 100,
      execution: 10,
      dimensions: [EFFECT, OUTPUT],
      reason: null,
    })
  })

  it('adds up indicators by their first level, a weight printed for a group of rows once', () => {
    const indicators = [
      weighted('投入/目标/设定', 20),
      weighted('产出/数量/培训', null, 30),
      weighted('产出/数量/慰问', null, 30),
      weighted('产出/质量/合格率', null, 30),
      weighted('效果/影响/满意度', 20),
    ]
    expect(scheme({ indicators })).toEqual({
      key: '100:执行-+产出60+投入20+效果20',
      total: 100,
      execution: null,
      dimensions: [
        { name: '投入', weight: 20 },
        { name: '产出', weight: 60 },
        { name: '效果', weight: 20 },
      ],
      reason: null,
    })
  })

  it('gives what the weights leave of 100 to a scored execution rate', () => {
    const dimensions = [dimension('产出', 50), dimension('效益', 30)]
    const read = (score: number) => scheme({ dimensions, facts: [point('score.execution', score)] })
    expect([read(19.2).key, read(21).key]).toEqual(['100:执行20+产出50+效益30', null])
  })

  it('knows an execution rate that is scored inside of a dimension', () => {
    const indicators = [weighted('过程/预算执行/预算执行率', 10), weighted('产出/数量/培训', 90)]
    const facts = [point('execution_weight', 10)]
    expect(scheme({ indicators, facts }).key).toBe('100:执行10+产出90+过程10')
  })

  it('has one dimension where the form has no levels, and another full score where it prints one', () => {
    const indicators = [weighted('慰问人数', 60), weighted('满意度', 60)]
    expect(scheme({ indicators, facts: [point('score.full', 120)] })).toEqual({
      key: '120:执行-+指标120',
      total: 120,
      execution: null,
      dimensions: [{ name: '指标', weight: 120 }],
      reason: null,
    })
  })

  it('leaves out the forms of projects', () => {
    const own = [weighted('产出/数量/培训', 60), weighted('效益/社会/稳定', 40)]
    const project = { ...weighted('产出/数量/维修', 50), project: '维修' }
    expect(scheme({ indicators: [...own, project] }).key).toBe('100:执行-+产出60+效益40')
    expect(scheme({ indicators: own.map((it) => ({ ...it, project: '维修' })) }).key).toBe(
      '100:执行-+产出60+效益40',
    )
  })

  it('is not known, and says why, where weights are absent, missing or do not make up the full score', () => {
    const facts = [point('execution_weight', 20)]
    const reasons = [[], [dimension('产出', null)], [dimension('产出', 55)]].map((dimensions) =>
      scheme({ dimensions, facts }),
    )
    const unknown = { key: null, total: null, execution: 20, dimensions: [] }
    expect(reasons).toEqual([
      { ...unknown, reason: 'no_weights' },
      { ...unknown, reason: 'weights_missing' },
      { ...unknown, reason: 'weights_unclosed' },
    ])
  })

  it('is read from what an earlier version stored', () => {
    const { scoreScheme: _, ...stored } = buildReport({ dimensions: [dimension('产出', 100)] })
    expect(scoreSchemeOf(stored).key).toBe('100:执行-+产出100')
  })
})
