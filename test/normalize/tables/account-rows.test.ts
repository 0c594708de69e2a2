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
