/** Columns of kinds of staff, of uses of assets, of budgets in another unit; rows of sources of income. */
import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('kinds of staff beneath 编制 and 实有', () => {
  it('are parts of it, and 小计 is all of it', () => {
    const { facts } = read([
      '人员编制情况表',
      [
        [span('单位', 1, 2), span('编制', 3), span('实有', 3)],
        ['行政', '事业', '小计', '行政', '事业', '小计'],
        ['机关', '6', '0', '6', '5', '0', '5'],
        ['服务中心', '0', '4', '4', '0', '4', '4'],
        ['合计', '6', '4', '10', '5', '4', '9'],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized.administrative': 6,
      'staffing.authorized.institution': 4,
      'staffing.authorized': 10,
      'staffing.actual.administrative': 5,
      'staffing.actual.institution': 4,
      'staffing.actual': 9,
    })
  })
})

describe('an account of assets', () => {
  it('has what they are used for in columns', () => {
    const { facts } = read([
      '资产情况（单位：元）',
      [
        ['资产类别', '账面原值', '其中：在用', '出租出借', '闲置'],
        ['固定资产', '820,000.00', '790,000.00', '30,000.00', '0.00'],
        ['其中：车辆', '120,000.00', '120,000.00', '0.00', '0.00'],
      ],
    ])
    expect(values(facts)).toEqual({
      'fixed_assets.total': 820_000,
      'fixed_assets.in_use': 790_000,
      'fixed_assets.leased': 30_000,
    })
  })
})

describe('调整预算（万元） beside 实际支出（元）', () => {
  it('is what the budget was adjusted to, the figures compared in one unit', () => {
    const { facts } = read([
      [
        ['支出内容', '年初预算（万元）', '调整预算（万元）', '实际支出（元）'],
        ['基本支出', '86.50', '92.36', '923,600.00'],
        ['项目支出', '40.00', '46.00', '452,450.00'],
        ['支出合计', '126.50', '138.36', '1,376,050.00'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.basic@initial': 865_000,
      'expenditure.basic@adjusted': 923_600,
      'expenditure.basic': 923_600,
      'expenditure.project@initial': 400_000,
      'expenditure.project@adjusted': 460_000,
      'expenditure.project': 452_450,
      'expenditure.total@initial': 1_265_000,
      'expenditure.total@adjusted': 1_383_600,
      'expenditure.total': 1_376_050,
    })
  })
})

describe('rows behind 收入合计', () => {
  it('are sources of the income in a table of expenditure too', () => {
    const { facts } = read([
      '部门整体支出情况（单位：万元）',
      [
        ['项目', '年初预算', '决算'],
        ['收入合计', '86', '92'],
        ['一般公共预算', '82', '88'],
        ['其他收入', '4', '4'],
        ['支出合计', '86', '90'],
        ['基本支出', '60', '62'],
        ['项目支出', '26', '28'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'revenue.total@initial': 860_000,
      'revenue.general_public@initial': 820_000,
      'revenue.general_public': 880_000,
      'revenue.other': 40_000,
      'expenditure.total': 900_000,
      'expenditure.basic': 620_000,
    })
  })
})

describe('a grade with its bounds', () => {
  it('is the grade', () => {
    expect(values(read([[['自评总分', '95.8', '自评等级', '优（90-100）']]]).facts)).toEqual({
      'score.total': 95.8,
      grade: 'excellent',
    })
  })
})

describe('rows of years', () => {
  it('are what was spent in this year and the last one', () => {
    const { facts } = read([
      '“三公”经费（单位：元）',
      [
        [
          span('年度', 1, 2),
          span('因公出国', 1, 2),
          span('公务用车', 2),
          span('公务接待', 1, 2),
          span('合计', 1, 2),
        ],
        ['购置', '运行'],
        ['2021年', '0', '0', '9000', '2000', '11000'],
        ['2022年', '0', '0', '8000', '1500', '9500'],
        ['2023年', '0', '0', '7600', '1400', '9000'],
        ['增减', '0', '0', '-400', '-100', '-500'],
      ],
    ])
    expect(values(facts)).toEqual({
      'three_public.abroad@prior': 0,
      'three_public.vehicle.purchase@prior': 0,
      'three_public.vehicle.operation@prior': 8000,
      'three_public.reception@prior': 1500,
      'three_public.total@prior': 9500,
      'three_public.abroad': 0,
      'three_public.vehicle.purchase': 0,
      'three_public.vehicle.operation': 7600,
      'three_public.reception': 1400,
      'three_public.total': 9000,
      'three_public.abroad@change': 0,
      'three_public.vehicle.purchase@change': 0,
      'three_public.vehicle.operation@change': -400,
      'three_public.reception@change': -100,
      'three_public.total@change': -500,
    })
  })
})

describe('rows of a whole side of the account', () => {
  it('stand alone as 收入 and 支出', () => {
    const { facts } = read([
      [
        ['项目（万元）', '年初预算', '年中追加', '全年预算', '全年支出'],
        ['一、收入', '43', '5', '48', '48'],
        ['1.财政拨款', '43', '5', '48', '48'],
        ['二、支出', '43', '5', '48', '47'],
        ['1.基本支出', '28', '2', '30', '30'],
        ['2.项目支出', '15', '3', '18', '17'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'revenue.total@initial': 430_000,
      'revenue.total@adjusted': 480_000,
      'revenue.general_public': 480_000,
      'expenditure.total@initial': 430_000,
      'expenditure.total@adjusted': 480_000,
      'expenditure.total': 470_000,
      'expenditure.basic': 300_000,
      'expenditure.project': 170_000,
    })
  })
})

describe('评价内容 beside 指标', () => {
  it('is the level over it', () => {
    const { indicators } = read([
      [
        ['评价内容', '指标', '标准值', '实际值', '标准分', '自评分'],
        ['预算执行', '支出执行率', '≥95%', '98.5%', '60', '59.1'],
        ['社会评价', '职工满意度', '≥90%', '94.2%', '40', '40'],
        ['合计', '', '', '', '100', '99.1'],
      ],
    ])
    expect(indicators.map(({ path, target, weight, score }) => [path, target, weight, score])).toEqual([
      [['预算执行', '支出执行率'], '≥95%', 60, 59.1],
      [['社会评价', '职工满意度'], '≥90%', 40, 40],
    ])
  })
})
