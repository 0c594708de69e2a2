import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a table whose rows are stages', () => {
  it('may tell what was added among them', () => {
    const { facts } = read([
      '单位：元',
      [
        ['', '合计', '人员经费', '项目支出'],
        ['年初预算', '300000', '200000', '100000'],
        ['年中追加', '30000', '10000', '20000'],
        ['全年预算', '330000', '210000', '120000'],
        ['实际支出', '320000', '208000', '112000'],
        ['执行率', '96.97%', '99.05%', '93.33%'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 300_000,
      'expenditure.basic.personnel@initial': 200_000,
      'expenditure.project@initial': 100_000,
      'expenditure.adjustment': 30_000,
      'expenditure.total@adjusted': 330_000,
      'expenditure.basic.personnel@adjusted': 210_000,
      'expenditure.project@adjusted': 120_000,
      'expenditure.total': 320_000,
      'expenditure.basic.personnel': 208_000,
      'expenditure.project': 112_000,
      'execution_rate.total': 96.97,
      'execution_rate.personnel': 99.05,
      'execution_rate.project': 93.33,
    })
  })
})

describe('a table of staff by kind', () => {
  it('counts posts and people of each, and all of them', () => {
    const { facts } = read([
      [
        ['人员类别', '核定编制', '年末实有', '备注'],
        ['行政', '8', '8', ''],
        ['事业', '9', '7', '空编2名'],
        ['合计', '17', '15', ''],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized.administrative': 8,
      'staffing.actual.administrative': 8,
      'staffing.authorized.institution': 9,
      'staffing.actual.institution': 7,
      'staffing.authorized': 17,
      'staffing.actual': 15,
    })
  })
})

describe('indicators in groups under rows of their own', () => {
  const table: CellSpec[][] = [
    ['指标', '目标值', '完成值', '分值', '扣分', '得分', '扣分原因'],
    [span('一、投入（40分）', 7)],
    ['预算编制合理性', '合理', '合理', '40', '0', '40', ''],
    [span('二、产出（60分）', 7)],
    ['举办讲座', '4场', '3场', '35', '5', '30', '场地维修'],
    ['受益职工满意度（%）', '90', '94', '25', '0', '25', ''],
    ['总分', '', '', '100', '5', '95', ''],
  ]

  it('have the group for their outer level, and its points for a dimension', () => {
    const { indicators, dimensions, facts, residue } = read([table])
    expect(indicators.map(({ path, weight, score }) => [path, weight, score])).toEqual([
      [['投入', '预算编制合理性'], 40, 40],
      [['产出', '举办讲座'], 35, 30],
      [['产出', '受益职工满意度（%）'], 25, 25],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['投入', 40],
      ['产出', 60],
    ])
    expect(values(facts)).toEqual({ 'score.full': 100, 'score.total': 95, satisfaction: 94 })
    expect(residue).toEqual([])
  })
})
