import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { partOfYear } from '../../src/normalize/narrative/time.ts'
import { outlineOfText, stated } from './narrative-words.ts'

describe('a sentence without a year', () => {
  it.each([
    '2023年预算收入150万元。比上年增加12万元，增长8.7%。',
    '2023年我会预算收入150万元。其中一般公共预算拨款150万元。三公经费预算2万元，较上年减少0.5万元。',
    '明年预算支出150万元。比上年增加12万元。',
    '2023年，计划新建工会30家。计划发展会员2000人。',
  ])('goes on with the plan for another year: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it('under a heading on next year’s budget is of that', () => {
    const place = { path: ['三、2023年部门预算安排'] }
    expect(stated('支出预算150万元，比上年增加12万元，增长8.7%。', place)).toEqual({})
  })

  it('that tells what happened is of the report’s year', () => {
    expect(
      stated('2023年预算支出150万元，比上年增加12万元。三公经费实际支出1.5万元，比上年减少0.5万元。'),
    ).toEqual({
      'three_public.total': 15_000,
      'three_public.total@change': -5_000,
    })
    expect(stated('计划新建工会30家。')).toEqual({ 'activity.unions.new@target': 30 })
  })

  it('takes the year before over for the parts of its figures', () => {
    expect(stated('2021年支出合计110万元。其中基本支出60万元，项目支出50万元。')).toEqual({
      'expenditure.total@prior': 1_100_000,
      'expenditure.basic@prior': 600_000,
      'expenditure.project@prior': 500_000,
    })
  })
})

describe('a year of two digits', () => {
  it('is a year before words of accounts', () => {
    expect(stated('22年度决算支出120万元，比21年增加10万元。23年预算支出130万元。')).toEqual({
      'expenditure.total': 1_200_000,
      'expenditure.total@change': 100_000,
    })
  })

  it('keeps its two digits as printed in the evidence', () => {
    const { facts, claims } = readNarrative(outlineOfText('22年度支出合计120万元。'), {
      fiscalYear: 2022,
      unitName: null,
    })
    expect(facts.map(({ raw, evidence }) => [raw, evidence[0]?.quote])).toEqual([
      ['120万元', '22年度支出合计120万元'],
    ])
    expect(claims.map(({ quote }) => quote)).toEqual(['22年度', '120万元'])
  })

  it('is a span of years elsewhere', () => {
    expect(stated('建会20年，共发展会员300人。')).toEqual({ 'activity.members.new': 300 })
  })
})

describe('a figure of a part of the year', () => {
  const told = (text: string) =>
    readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).facts.map(
      ({ concept, raw, qualifiers }) => [concept, raw, ...qualifiers],
    )

  it.each<[string, string]>([
    ['截至6月底，支出合计60万元。', 'until:6月底'],
    ['1—6月，支出合计60万元。', 'period:1—6月'],
    ['6月底支出合计60万元。', 'until:6月底'],
    ['上半年，支出合计60万元。', 'period:上半年'],
    ['2022年12月份支出合计60万元。', 'period:12月份'],
    ['前三季度，支出合计60万元。', 'period:前三季度'],
  ])('says so, however far its time stands: %s', (text, qualifier) => {
    expect(told(text)).toEqual([['expenditure.total', '60万元', qualifier]])
  })

  it.each([
    '截至12月底，支出合计60万元。',
    '截至2022年12月31日，支出合计60万元。',
    '1-12月支出合计60万元。',
    '根据3月的通知，本单位2022年支出合计60万元。',
    '上半年加强管理，全年支出合计60万元。',
  ])('is the year’s where it ends with it: %s', (text) => {
    expect(told(text)).toEqual([['expenditure.total', '60万元']])
  })

  it('is the year’s where it is told when something was bought', () => {
    expect(told('2022年6月公务用车购置费支出18万元。')).toEqual([['three_public.vehicle.purchase', '18万元']])
    expect(told('1—6月，三公经费支出1.2万元。')).toEqual([['three_public.total', '1.2万元', 'period:1—6月']])
  })

  it('is none where money is summed up over the year, and more than it over years', () => {
    expect(told('全年累计支出合计118万元，其中基本支出累计80万元。')).toEqual([
      ['expenditure.total', '118万元'],
      ['expenditure.basic', '80万元'],
    ])
    expect(told('十年来累计支出合计1180万元。')).toEqual([['expenditure.total', '1180万元', 'cumulative']])
  })

  it('stands beside the year’s', () => {
    expect(told('6月底支出合计60万元，预算执行率50%，12月底支出合计118万元，预算执行率98%。')).toEqual([
      ['expenditure.total', '60万元', 'until:6月底'],
      ['execution_rate.total', '50%', 'until:6月底'],
      ['expenditure.total', '118万元'],
      ['execution_rate.total', '98%'],
    ])
    expect(told('9月发展会员300人，全年发展会员3000人。')).toEqual([
      ['activity.members.new', '300人', 'period:9月'],
      ['activity.members.new', '3000人'],
    ])
  })

  it('is left by the last words of time before it', () => {
    expect(['3月', '截至2023年3月底，', '(1-6月)，', '', '年底'].map(partOfYear)).toEqual([
      'period:3月',
      'until:2023年3月底',
      null,
      null,
      null,
    ])
  })
})
