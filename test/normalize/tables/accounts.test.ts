import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('tables side by side', () => {
  const accounts = [
    [span('收入', 2), span('支出', 2)],
    ['项目', '决算数', '项目（按功能分类）', '决算数'],
    ['一、一般公共预算财政拨款收入', '60.50', '一、一般公共服务支出', '58.00'],
    ['八、其他收入', '2.00', '八、社会保障和就业支出', '3.70'],
    ['本年收入合计', '62.50', '本年支出合计', '61.70'],
    ['年初结转和结余', '0.40', '年末结转和结余', '1.20'],
    ['收入总计', '62.90', '支出总计', '62.90'],
  ]

  it('are read one after the other, each under its own topic', () => {
    const { facts } = read(['单位：万元', accounts])
    expect(values(facts.filter(({ qualifiers }) => qualifiers.length === 0))).toEqual({
      'revenue.general_public': 605_000,
      'revenue.other': 20_000,
      'revenue.total': 625_000,
      'revenue.carryover_in': 4_000,
      'expenditure.function.general_public': 580_000,
      'expenditure.function.social_security': 37_000,
      'expenditure.total': 617_000,
      'balance.carryover_out': 12_000,
    })
  })

  it('tell totals with what was carried over from the year’s', () => {
    const { facts } = read(['单位：万元', accounts])
    expect(
      facts
        .filter(({ qualifiers }) => qualifiers.includes('with_carryover'))
        .map(({ concept, value }) => [concept, value]),
    ).toEqual([
      ['revenue.total', 62_900_000],
      ['expenditure.total', 62_900_000],
    ])
  })
})

describe('lines and columns that a form numbers', () => {
  it('name nothing and are no figures', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('收入', 3), span('支出', 3)],
        ['项目', '行次', '金额', '项目', '行次', '金额'],
        ['栏次', '', '1', '栏次', '', '2'],
        ['一、财政拨款收入', '1', '60.50', '一、一般公共服务支出', '4', '58.00'],
        ['八、其他收入', '2', '2.00', '八、社会保障和就业支出', '5', '4.50'],
        ['本年收入合计', '3', '62.50', '本年支出合计', '6', '62.50'],
      ],
    ])
    expect(values(facts)).toEqual({
      'revenue.general_public': 605_000,
      'revenue.other': 20_000,
      'revenue.total': 625_000,
      'expenditure.function.general_public': 580_000,
      'expenditure.function.social_security': 45_000,
      'expenditure.total': 625_000,
    })
  })

  it('stand beneath labels over values too', () => {
    const { facts } = read([
      '“三公”经费支出决算表',
      '单位：万元',
      [
        ['合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费'],
        ['1', '2', '3', '4'],
        ['2.58', '0.00', '1.80', '0.78'],
      ],
    ])
    expect(values(facts)).toEqual({
      'three_public.total': 25_800,
      'three_public.abroad': 0,
      'three_public.vehicle.operation': 18_000,
      'three_public.reception': 7_800,
    })
  })
})

describe('a table with money in rows and in columns', () => {
  it('gives the total row to the columns and the total column to the rows', () => {
    const { facts } = read([
      '支出决算表',
      '单位：元',
      [
        [span('项目', 2), span('本年支出合计', 1, 2), span('基本支出', 1, 2), span('项目支出', 1, 2)],
        ['功能分类科目编码', '科目名称'],
        [span('合计', 2), '900', '700', '200'],
        ['201', '一般公共服务支出', '820', '620', '200'],
        ['221', '住房保障支出', '80', '80', '0'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total': 900,
      'expenditure.basic': 700,
      'expenditure.project': 200,
      'expenditure.function.general_public': 820,
      'expenditure.function.housing': 80,
    })
  })
})

describe('one row of figures beside a label for header and row', () => {
  it('is the money of the whole unit', () => {
    const { facts } = read([
      [
        [
          span('部门预算执行情况（万元）', 1, 2),
          '年初预算数',
          '全年（调整）预算数',
          '全年执行数',
          '执行率（%）',
          '执行率权重',
          '执行率得分',
        ],
        ['80.00', '90.00', '81.00', '90', '10', '9'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 800_000,
      'expenditure.total@adjusted': 900_000,
      'expenditure.total': 810_000,
      'execution_rate.total': 90,
      execution_weight: 10,
      'score.execution': 9,
    })
  })
})

describe('labels of money', () => {
  it('that stand against executed amounts as (A) and (B) mean the adjusted budget', () => {
    const { facts } = read([
      [
        ['', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
        ['部门整体支出总额（万元）', '50', '48', '96%', '19.2'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@adjusted': 500_000,
      'expenditure.total': 480_000,
      'execution_rate.total': 96,
      'score.execution': 19.2,
      execution_weight: 20,
    })
  })

  it.each(['办公经费', '公务经费', '业务经费'])(
    'are not taken for one that differs in one of four characters: %s',
    (label) => {
      expect(
        read([
          [
            ['项目', '预算数', '决算数'],
            ['三公经费（万元）', '2', '1.8'],
            [`${label}（万元）`, '9', '8.7'],
          ],
        ]).facts.map(({ value }) => value),
      ).toEqual([2_000_000, 1_800_000])
    },
  )
})

describe('labels with their figures in one cell', () => {
  const form = (project: string) => [
    ['年度预算申请（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ['年度资金总额', '80', '90', '85'],
    [span('按收入性质分：', 2), span('按支出性质分：', 2)],
    [span('其中：一般公共预算：90', 2), span('其中：基本支出：60', 2)],
    [span('其他资金：0', 2), span(`项目支出：${project}`, 2)],
  ]

  it('are of the stage whose total they add up to', () => {
    expect(values(read([form('30')]).facts)).toMatchObject({
      'revenue.general_public@adjusted': 900_000,
      'expenditure.basic@adjusted': 600_000,
      'expenditure.project@adjusted': 300_000,
    })
  })

  it('are left alone where they add up to none', () => {
    const facts = values(read([form('31')]).facts)
    expect(facts).toHaveProperty('revenue.general_public@adjusted')
    expect(Object.keys(facts).filter((key) => /basic|project/.test(key))).toEqual([])
  })
})

describe('form rows of money', () => {
  it('take stage and unit from the labels around them', () => {
    const { facts } = read([
      [
        [span('当年预算情况（万元）', 1, 2), '支出预算合计', '26', '其中：人员经费', '15'],
        ['支出执行合计', '25', '其中：人员经费', '14'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@budget': 260_000,
      'expenditure.basic.personnel@budget': 150_000,
      'expenditure.total': 250_000,
      'expenditure.basic.personnel': 140_000,
    })
  })

  it('are left alone where several figures stand beside a label and no head says of what', () => {
    const { facts } = read([
      [
        ['公务接待费（万元）', '3.3', '7', '2.7'],
        ['公务用车运行维护费（万元）', '4.2', '10'],
      ],
    ])
    expect(values(facts)).toEqual({ 'three_public.vehicle.operation': 42_000 })
  })

  it('that name a stage alone speak of the whole unit', () => {
    const { facts } = read([
      [
        ['年初预算数（万元）', '12', '调整后预算数（万元）', '13'],
        ['实际支出数（万元）', '12.8', '预算执行率', '98.46%'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 120_000,
      'expenditure.total@adjusted': 130_000,
      'expenditure.total': 128_000,
      'execution_rate.total': 98.46,
    })
  })
})

describe('rows', () => {
  it('that are stages give each column’s concept at their own, and its execution rate', () => {
    const { facts } = read([
      [
        ['', '支出合计', '基本支出', '项目支出'],
        ['年初预算数（万元）', '100', '70', '30'],
        ['决算数（万元）', '105', '71', '34'],
        ['执行率', '105%', '101.43%', '113.33%'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 1_000_000,
      'expenditure.basic@initial': 700_000,
      'expenditure.project@initial': 300_000,
      'expenditure.total': 1_050_000,
      'expenditure.basic': 710_000,
      'expenditure.project': 340_000,
      'execution_rate.total': 105,
      'execution_rate.basic': 101.43,
      'execution_rate.project': 113.33,
    })
  })

  it('named 小计 beside a group’s label are the group’s', () => {
    const { facts } = read([
      '支出情况（单位：万元）',
      [
        [span('支出类别', 2), '预算数', '决算数'],
        [span('基本支出', 1, 3), '人员经费', '60', '61'],
        ['公用经费', '10', '10'],
        ['小计', '70', '71'],
        [span('合计', 2), '70', '71'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'expenditure.basic@budget': 700_000,
      'expenditure.basic': 710_000,
      'expenditure.total': 710_000,
    })
  })

  it('of a total have the topic of the caption, past the line that states the unit', () => {
    const { facts } = read([
      '“三公”经费情况表',
      '单位：万元',
      [
        ['项目', '预算数', '决算数'],
        ['公务接待费', '1', '0.6'],
        ['合计', '1', '0.6'],
      ],
    ])
    expect(values(facts)).toMatchObject({ 'three_public.total@budget': 10_000, 'three_public.total': 6_000 })
  })

  it('sets 上年数 and 本年数 beside what changed', () => {
    const table = [
      ['项目', '上年数', '本年数', '增减变动', '增减幅度（%）'],
      ['“三公”经费合计', '4.00', '3.00', '-1.00', '-25'],
      ['公务接待费', '1.00', '0.50', '-0.50', '-50'],
    ]
    expect(values(read(['单位：万元', table]).facts)).toEqual({
      'three_public.total@prior': 40_000,
      'three_public.total': 30_000,
      'three_public.total@change': -10_000,
      'three_public.total@change_rate': -25,
      'three_public.reception@prior': 10_000,
      'three_public.reception': 5_000,
      'three_public.reception@change': -5_000,
      'three_public.reception@change_rate': -50,
    })
  })

  it('knows 政府性基金 beneath a total as the source of money that it is', () => {
    const table = [
      ['资金来源', '年初预算数', '全年预算数', '全年执行数'],
      ['年度资金总额', '682', '724.5', '710.35'],
      ['其中：一般公共预算拨款', '602', '644.5', '630.35'],
      ['政府性基金', '80', '80', '80'],
    ]
    expect(values(read(['单位：万元', table]).facts)).toMatchObject({
      'revenue.government_fund@initial': 800_000,
      'revenue.government_fund@adjusted': 800_000,
      'revenue.government_fund': 800_000,
    })
  })
})
