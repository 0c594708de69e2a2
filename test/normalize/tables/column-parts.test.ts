import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('columns of a part of the year', () => {
  const table = (...heads: readonly [string, string, string]) => [
    [
      span('资金（万元）', 1, 2),
      span('年初预算数', 1, 2),
      span('全年预算数', 1, 2),
      span('执行数', 3),
      span('执行率', 1, 2),
    ],
    [...heads],
    ['年度资金总额', '210', '240', '90', '144', '234', '97.5%'],
    ['其中：基本支出', '150', '160', '70', '90', '160', '100%'],
    ['项目支出', '60', '80', '20', '54', '74', '92.5%'],
  ]

  it.each([
    ['1-6月', '7-12月', '合计'],
    ['上半年', '下半年', '全年'],
    ['截至6月底', '7—12月', '1-12月累计'],
  ] as const)('are no figures of the year: %s, %s, %s', (first, second, whole) => {
    const { facts } = read([table(first, second, whole)])
    expect(values(facts)).toMatchObject({
      'expenditure.total@initial': 2_100_000,
      'expenditure.total@adjusted': 2_400_000,
      'expenditure.total': 2_340_000,
      'expenditure.basic': 1_600_000,
      'expenditure.project': 740_000,
      'execution_rate.total': 97.5,
    })
    expect(
      facts.filter(({ concept, stage }) => concept === 'expenditure.total' && stage === 'actual'),
    ).toHaveLength(1)
  })
})

describe('columns of the sources of an amount', () => {
  const { facts, projects } = read([
    '单位：万元',
    [
      [span('支出类别', 1, 2), span('项目名称', 1, 2), span('预算数', 3), span('决算数', 3)],
      ['合计', '财政拨款', '其他资金', '合计', '财政拨款', '其他资金'],
      [span('基本支出', 1, 3), '人员经费', '91', '91', '0', '90', '90', '0'],
      ['公用经费', '12', '12', '0', '11', '11', '0'],
      ['小计', '103', '103', '0', '101', '101', '0'],
      [span('项目支出', 1, 2), '送温暖', '30', '20', '10', '28', '19', '9'],
      ['小计', '30', '20', '10', '28', '19', '9'],
      [span('总计', 2), '133', '123', '10', '129', '120', '9'],
    ],
  ])

  it('are parts of the sum beside them', () => {
    expect(values(facts.filter(({ qualifiers }) => qualifiers.length === 0))).toEqual({
      'expenditure.basic.personnel@budget': 910_000,
      'expenditure.basic.personnel': 900_000,
      'expenditure.basic.public@budget': 120_000,
      'expenditure.basic.public': 110_000,
      'expenditure.basic@budget': 1_030_000,
      'expenditure.basic': 1_010_000,
      'expenditure.project@budget': 300_000,
      'expenditure.project': 280_000,
      'expenditure.total@budget': 1_330_000,
      'expenditure.total': 1_290_000,
    })
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['送温暖', 30_000_000, 28_000_000],
    ])
  })
})
