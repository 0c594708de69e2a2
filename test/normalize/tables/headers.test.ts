import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a header', () => {
  it('is not begun by a label that stands beside the rows of its block', () => {
    const { indicators } = read([
      [
        [
          span('绩效指标', 1, 3),
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
        ],
        ['产出指标', '数量指标', '慰问职工', '≥90人', '95人', '30', '30'],
        ['效益指标', '社会效益', '职工认可', '较高', '较高', '20', '18'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path.join('/'), weight, score])).toEqual([
      ['产出指标/数量指标/慰问职工', 30, 30],
      ['效益指标/社会效益/职工认可', 20, 18],
    ])
  })

  it('gives each level its own weight, and the indicator that of its innermost level', () => {
    const { indicators, dimensions } = read([
      [
        [span('一级指标', 2), span('二级指标', 2), span('三级指标', 2), span('得分', 1, 2)],
        ['名称', '权重', '名称', '权重', '名称', '权重'],
        [span('管理', 1, 2), span('40', 1, 2), '预算编制', '15', '及时性', '15', '15'],
        ['预算执行', '25', '执行率', '25', '22.5'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path.join('/'), weight, score])).toEqual([
      ['管理/预算编制/及时性', 15, 15],
      ['管理/预算执行/执行率', 25, 22.5],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([['管理', 40]])
  })

  it('gives each level the weight right next to it', () => {
    const { indicators, dimensions } = read([
      [
        ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
        [span('投入', 1, 2), span('15', 1, 2), span('目标设定', 1, 2), span('15', 1, 2), '合理性', '8', '8'],
        ['明确性', '7', '6'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path.join('/'), weight, score])).toEqual([
      ['投入/目标设定/合理性', 8, 8],
      ['投入/目标设定/明确性', 7, 6],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([['投入', 15]])
  })

  it('may group its columns by stage', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('预算数', 2), span('决算数', 2)],
        ['公务接待费', '因公出国（境）费', '公务接待费', '因公出国（境）费'],
        ['2.00', '0.50', '1.00', '0.40'],
      ],
    ])
    expect(values(facts)).toEqual({
      'three_public.reception@budget': 20_000,
      'three_public.abroad@budget': 5_000,
      'three_public.reception': 10_000,
      'three_public.abroad': 4_000,
    })
  })

  it('leaves the row beneath it to the body where that has the same cells', () => {
    const { goals } = read([
      [
        [span('年度总体目标', 1, 2), span('预期目标', 2), span('实际完成情况', 2)],
        [span('服务职工', 2), span('已完成', 2)],
      ],
    ])
    expect(goals.map(({ expected, actual }) => [expected, actual])).toEqual([['服务职工', '已完成']])
  })

  it('that lost its spans is known by the figures beneath its labels', () => {
    const { facts } = read([
      [
        ['财政供养人员情况（人）', '编制数', '', '2023年实际在职人数', '', '控制率'],
        ['', '15', '', '16', '', '106.67%'],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized': 15,
      'staffing.actual': 16,
      'staffing.control_rate': 106.67,
    })
  })

  it('takes a head that names the year before for that year’s figure', () => {
    const { facts } = read([
      [
        ['单位名称', '2022年实际在职人数', '2023年实际在职人数'],
        ['甲县总工会', '14', '16'],
      ],
    ])
    expect(values(facts)).toEqual({ 'staffing.actual@prior': 14, 'staffing.actual': 16 })
  })
})

describe('indicators without levels', () => {
  it('are indicators, with the operator of a column of its own in the target', () => {
    const { indicators, dimensions } = read([
      [
        [
          '指标名称',
          '计量单位',
          '指标性质',
          '年初指标值',
          '全年完成值',
          '得分系数（%）',
          '指标权重',
          '指标得分',
        ],
        ['慰问职工', '人', '≥', '90', '81', '90', '20', '18'],
        ['职工认可', '', '定性', '高', '高', '100', '10', '10'],
      ],
    ])
    expect(dimensions).toEqual([])
    expect(indicators).toMatchObject([
      {
        path: ['慰问职工'],
        target: '≥90',
        actual: '81',
        unit: '人',
        completionRate: 90,
        weight: 20,
        score: 18,
      },
      { path: ['职工认可'], target: '高', actual: '高', weight: 10, score: 10 },
    ])
  })

  it('keeps the years that it names apart: last year’s accounts are prior, its budget is not this year’s', () => {
    const { facts } = read(
      [
        [
          [span('支出类别', 1, 2), span('2022年', 3), span('2023年', 2), '2024年'],
          ['预算数', '决算数', '占比', '预算数', '决算数', '预算数'],
          ['基本支出', '210', '200', '66.67%', '310', '300', '400'],
          ['项目支出', '110', '100', '', '160', '150', '200'],
        ],
      ],
      { documentUnit: '万元' },
    )
    expect(values(facts)).toEqual({
      'expenditure.basic@prior': 2_000_000,
      'share.basic@prior': 66.67,
      'expenditure.basic@budget': 3_100_000,
      'expenditure.basic': 3_000_000,
      'expenditure.project@prior': 1_000_000,
      'expenditure.project@budget': 1_600_000,
      'expenditure.project': 1_500_000,
    })
  })

  it('takes bare years for what was spent in them', () => {
    const { facts } = read(
      [
        [
          ['支出类别', '2022年', '2023年'],
          ['基本支出', '200', '300'],
          ['项目支出', '100', '150'],
        ],
      ],
      { documentUnit: '万元' },
    )
    expect(values(facts)).toEqual({
      'expenditure.basic@prior': 2_000_000,
      'expenditure.basic': 3_000_000,
      'expenditure.project@prior': 1_000_000,
      'expenditure.project': 1_500_000,
    })
  })

  it('takes 小计 beside 收入 and 支出 for their totals', () => {
    const { facts } = read([
      [
        [span('填报单位：甲县总工会', 3), '金额单位：万元'],
        ['预算执行', '', '全年预算', '执行数'],
        [span('收入', 1, 2), '小计', '300', '300'],
        ['财政拨款', '300', '300'],
        [span('支出', 1, 3), '小计', '300', '290'],
        ['基本支出', '200', '195'],
        ['项目支出', '100', '95'],
      ],
    ])
    expect(values(facts)).toEqual({
      'revenue.total@adjusted': 3_000_000,
      'revenue.total': 3_000_000,
      'revenue.general_public@adjusted': 3_000_000,
      'revenue.general_public': 3_000_000,
      'expenditure.total@adjusted': 3_000_000,
      'expenditure.total': 2_900_000,
      'expenditure.basic@adjusted': 2_000_000,
      'expenditure.basic': 1_950_000,
      'expenditure.project@adjusted': 1_000_000,
      'expenditure.project': 950_000,
    })
  })
})
