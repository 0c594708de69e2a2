import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { brief, EXPECTED, HEADER, ROWS } from './indicator-table.ts'
import { read, values } from './read.ts'

describe('a score table with one more column', () => {
  const rows = [
    ['评价指标', '分值', '得分', '得分率'],
    ['投入', '20', '18', '90%'],
    ['过程', '80', '72', '90%'],
    ['综合绩效', '100', '90', '90%'],
  ]
  const expected = read([rows])

  it.each([
    ['序号 first', rows.map((row, index) => [index === 0 ? '序号' : String(index), ...row])],
    ['上年数 last', rows.map((row, index) => [...row, index === 0 ? '上年数' : String(10 + index)])],
    [
      '上年得分 before 得分',
      rows.map(([name, weight, ...others], index) => [
        name!,
        weight!,
        index === 0 ? '上年得分' : String(10 + index),
        ...others,
      ]),
    ],
    ['备注 last', rows.map((row, index) => [...row, index === 0 ? '备注' : ''])],
  ])('gives the same: %s', (_, table) => {
    const reading = read([table])
    expect(reading.dimensions.map(({ evidence, ...it }) => it)).toEqual(
      expected.dimensions.map(({ evidence, ...it }) => it),
    )
    expect(values(reading.facts)).toEqual({ 'score.full': 100, 'score.total': 90 })
  })

  it('takes a numbered total row for one', () => {
    const numbered = [...ROWS.slice(0, 3), [...ROWS[3]!]].map((row, index) => [String(index + 1), ...row])
    const head: CellSpec[][] = [[span('序号', 1, 2), ...HEADER[0]!], HEADER[1]!]
    const reading = read([[...head, ...numbered]])
    expect(brief(reading.indicators)).toEqual(EXPECTED)
    expect(values(reading.facts)).toEqual({ 'score.full': 100, 'score.total': 93.5 })
  })

  it('takes no figure of last year for this year’s', () => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '分值', '上年得分', '得分'],
      ['投入', '预算配置', '在职人员控制率', '50', '41', '45'],
      ['过程', '预算执行', '支付进度', '50', '42', '46'],
    ]
    expect(read([rows]).indicators.map(({ score }) => score)).toEqual([45, 46])
  })
})

describe('a score table by dimension', () => {
  it('gives name, weight, score, rate and grade, and the total row as score and grade of the report', () => {
    const { dimensions, facts } = read([
      [
        ['评价指标', '权重', '评级分值', '得分', '得分率', '绩效评价'],
        ['投入', '20%', '20', '17', '85%', '良'],
        ['产出', '80%', '80', '76', '95%', '优'],
        ['综合绩效', '100%', '100', '93', '93%', '优'],
      ],
    ])
    expect(dimensions.map(({ evidence, ...rest }) => rest)).toEqual([
      { name: '投入', weight: 20, score: 17, rate: 85, grade: 'good' },
      { name: '产出', weight: 80, score: 76, rate: 95, grade: 'excellent' },
    ])
    expect(values(facts)).toEqual({ 'score.full': 100, 'score.total': 93, grade: 'excellent' })
  })
})
