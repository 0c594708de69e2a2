import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayed } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { type BlockSpec, buildDocument, type CellSpec } from '../build-document.ts'
import { read } from './tables/read.ts'

const FORM: readonly BlockSpec[] = [
  '甲县总工会2022年度部门整体支出绩效自评报告',
  '一、部门概况',
  '二、绩效自评情况',
  '单位：万元',
]

function report(...rows: readonly (readonly CellSpec[])[]) {
  const normalized = normalize(buildDocument(...FORM, rows, '三、存在的问题及改进措施'))
  if (normalized.kind !== 'report') throw new Error(normalized.message.en)
  return normalized.report
}
const rateOf = (rate: CellSpec, head = '执行率') =>
  report(['项目', '全年预算数', '全年执行数', head], ['年度资金总额', '400.00', '372.00', rate])

describe('a rate without a percent sign', () => {
  it.each([
    ['0.93', 93],
    ['0.930', 93],
    ['93', 93],
    ['93.00', 93],
    ['93%', 93],
    ['.93', 93],
  ])('%s is read by its parts', (text, percent) => {
    const { facts, findings } = rateOf(text)
    expect(displayed(facts, 'execution_rate.total')?.value).toBe(percent)
    expect(findings.map(({ code }) => code)).not.toContain('doubtful_value')
  })

  it('is read by its parts though the head promises percentages', () => {
    expect(displayed(rateOf('0.93', '执行率（%）').facts, 'execution_rate.total')?.value).toBe(93)
  })

  it('is no 100 % for a bare 1 that its parts do not give', () => {
    const { facts, findings } = rateOf('1')
    expect(displayed(facts, 'execution_rate.total')?.value).toBe(1)
    expect(findings.filter(({ code }) => code === 'rate' || code === 'doubtful_value')).toMatchObject([
      { verdict: 'reading' },
      { verdict: 'reading' },
    ])
  })

  it('may be the small percentage that it says it is', () => {
    const { facts, findings } = report(
      ['项目', '全年预算数', '全年执行数', '执行率'],
      ['年度资金总额', '400.00', '3.72', '0.93'],
    )
    expect(displayed(facts, 'execution_rate.total')?.value).toBe(0.93)
    expect(findings.map(({ code }) => code)).not.toContain('doubtful_value')
  })

  it('is doubtful where its parts fit neither meaning, and keeps what is printed', () => {
    const { facts, findings } = rateOf('0.5')
    expect(displayed(facts, 'execution_rate.total')).toMatchObject({
      value: 0.5,
      confidence: { grade: 'medium' },
    })
    expect(findings.filter(({ code }) => code === 'doubtful_value')).toMatchObject([
      { verdict: 'reading', concepts: ['execution_rate.total'], found: 0.5 },
    ])
  })

  it('is a ratio whatever the figures of a workbook are', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 999_999 }),
        fc.integer({ min: 50, max: 100 }),
        (budget, share) => {
          const spent = Math.round((budget * share) / 100)
          const { facts } = report(
            ['项目', '全年预算数', '全年执行数', '执行率'],
            [
              '年度资金总额',
              (budget / 100).toFixed(2),
              (spent / 100).toFixed(2),
              { text: (spent / budget).toFixed(2), value: spent / budget },
            ],
          )
          expect(Number(displayed(facts, 'execution_rate.total')?.value)).toBeCloseTo(
            (spent / budget) * 100,
            5,
          )
        },
      ),
      { numRuns: 50 },
    ))
})

describe('rates of indicators and dimensions without a percent sign', () => {
  const heads = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '完成率', '得分']

  it('follow from score and weight, or from what was achieved of the target', () => {
    const { indicators, findings } = read([
      [
        heads,
        ['产出', '数量', '培训期数', '10', '9', '10', '0.9', '8'],
        ['产出', '质量', '合格率', '合格', '合格', '10', '1', '10'],
        ['产出', '时效', '及时率', '及时', '及时', '10', '95%', '9.5'],
      ],
    ])
    expect(indicators.map(({ completionRate }) => completionRate)).toEqual([90, 100, 95])
    expect(findings).toEqual([])
  })

  it('are told where nothing decides', () => {
    const { indicators, findings } = read([
      [heads, ['产出', '数量', '培训', '及时', '及时', '10', '0.9', '5']],
    ])
    expect(indicators[0]?.completionRate).toBe(0.9)
    expect(findings).toMatchObject([{ code: 'doubtful_value', evidence: [{ row: 1, column: 6 }] }])
  })

  it('of dimensions follow from their scores', () => {
    const rows = [
      ['评价指标', '分值', '得分', '得分率'],
      ['投入', '20', '18', '0.9'],
      ['产出', '40', '38', '95'],
    ]
    expect(read([rows]).dimensions.map(({ rate }) => rate)).toEqual([90, 95])
  })

  it('of satisfaction are ratios where the full score says that the target was met', () => {
    const row = (score: string) => ['满意度', '满意度', '职工满意度', '≥95%', '0.96', '10', '', score]
    expect(read([[heads, row('10')]]).facts).toMatchObject([{ concept: 'satisfaction', value: 96 }])
    expect(read([[heads, row('8')]]).facts).toMatchObject([
      { value: 0.96, confidence: { causes: ['label:exact', 'ratio:doubtful'] } },
    ])
  })
})

describe('a number format that prints another number than the cell holds', () => {
  const total = (text: string, value: number) =>
    displayed(report(['项目', '全年执行数'], ['年度资金总额', { text, value }]).facts, 'expenditure.total')
      ?.value

  it('counts as shown where it scales: 123.4 for 1234000', () =>
    expect(total('123.4', 1_234_000)).toBe(123_400_000))
  it('counts as held where it rounds: 123.5 for 123.46', () =>
    expect(total('123.5', 123.46)).toBe(123_460_000))
})
