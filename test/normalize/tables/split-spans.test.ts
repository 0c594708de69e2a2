import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a head whose second line splits its wide cells', () => {
  it('tells staff and posts by kind, beside the label of the block', () => {
    const { facts } = read([
      [
        [span('人员情况', 1, 3), span('编制数', 2), span('年末实有人数', 2), span('离退休人数', 2)],
        ['合计', '其中：行政', '合计', '其中：行政', '离休', '退休'],
        ['24', '10', '23', '9', '1', '18'],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized': 24,
      'staffing.authorized.administrative': 10,
      'staffing.actual': 23,
      'staffing.actual.administrative': 9,
      'staffing.retired.lixiu': 1,
      'staffing.retired.tuixiu': 18,
    })
  })
})

describe('the last row of an indicator table', () => {
  it.each(['合计（含预算执行）', '自评得分', '得分合计'])('sums it up and is no indicator: %s', (label) => {
    const table: CellSpec[][] = [
      ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '指标权重', '评价得分'],
      ['产出', '数量', '举办讲座', '4场', '4场', '60', '58'],
      ['效益', '社会效益', '职工认可', '高', '高', '40', '38'],
      [span(label, 5), '100', '96'],
    ]
    const { indicators, facts } = read([table])
    expect(indicators.map(({ path }) => path.at(-1))).toEqual(['举办讲座', '职工认可'])
    expect(values(facts)).toMatchObject({ 'score.total': 96 })
  })
})

describe('budgets at the end of the year', () => {
  it('are the adjusted ones, and 执行进度 is the rate', () => {
    const { facts } = read([
      '金额单位：元',
      [
        ['科目', '期初预算', '年末预算', '累计支出', '执行进度'],
        ['基本支出', '60000', '70000', '69000', '98.57%'],
        ['项目支出', '40000', '50000', '49000', '98%'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'expenditure.basic@initial': 60_000,
      'expenditure.basic@adjusted': 70_000,
      'expenditure.basic': 69_000,
      'execution_rate.basic': 98.57,
    })
  })
})

describe('a row of the filer’s words beneath the indicators', () => {
  it('is neither an indicator nor what the template left standing', () => {
    const { indicators, residue } = read([
      [
        ['指标名称', '计量单位', '指标性质', '年初指标值', '全年完成值', '指标权重', '指标得分'],
        ['举办讲座', '场', '≥', '4', '4', '60', '60'],
        ['职工认可', '%', '≥', '90', '92', '40', '40'],
        ['说明', '讲座因场地维修改在线上举办。', '', '', '', '', ''],
      ],
    ])
    expect(indicators.map(({ path }) => path.at(-1))).toEqual(['举办讲座', '职工认可'])
    expect(residue).toEqual([])
  })
})
