import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof outlineOfText>[1] = {}) => stated(text, place)

describe('money of the unit', () => {
  it.each<[string, Record<string, number>]>([
    [
      '2022年年初预算收入500.5万元，支出年初预算500.5万元，其中：基本支出380.2万元，项目支出120.3万元。',
      {
        'revenue.total@initial': 5005000,
        'expenditure.total@initial': 5005000,
        'expenditure.basic@initial': 3802000,
        'expenditure.project@initial': 1203000,
      },
    ],
    [
      '部门决算总支出612.34万元，比上年增加12.3万元，增长2.05%，其中人员经费420.11万元，公用经费50.22万元。',
      {
        'expenditure.total': 6123400,
        'expenditure.total@change': 123000,
        'expenditure.total@change_rate': 2.05,
        'expenditure.basic.personnel': 4201100,
        'expenditure.basic.public': 502200,
      },
    ],
    [
      '收入总计3,456,789.12元，其中：一般公共预算财政拨款收入3,200,000元，上年结转256,789.12元；支出总计3,400,000元，年末结转和结余56,789.12元。',
      {
        'revenue.total': 3456789.12,
        'revenue.general_public': 3200000,
        'revenue.carryover_in': 256789.12,
        'expenditure.total': 3400000,
        'balance.carryover_out': 56789.12,
      },
    ],
    [
      '基本支出和项目支出分别为463.88万元、14.70万元。',
      { 'expenditure.basic': 4638800, 'expenditure.project': 147000 },
    ],
    [
      '全年预算数为320万元，执行数为310.4万元，预算执行率97%。',
      { 'expenditure.total@adjusted': 3200000, 'expenditure.total': 3104000, 'execution_rate.total': 97 },
    ],
    [
      '年初预算安排300万元，追加预算20万元，调整后预算320万元，实际支出315万元。',
      {
        'expenditure.total@initial': 3000000,
        'expenditure.adjustment': 200000,
        'expenditure.total@adjusted': 3200000,
        'expenditure.total': 3150000,
      },
    ],
    [
      '2021年支出合计280万元，2022年支出合计300万元。',
      { 'expenditure.total@prior': 2800000, 'expenditure.total': 3000000 },
    ],
    [
      '2022年度收、支总计1,234.56万元。与2021年相比，收、支总计各减少100.20万元，下降8.83%。',
      {
        'revenue.total': 12345600,
        'expenditure.total': 12345600,
        'revenue.total@change': -1002000,
        'expenditure.total@change': -1002000,
        'revenue.total@change_rate': -8.83,
        'expenditure.total@change_rate': -8.83,
      },
    ],
    [
      '项目支出年初预算300万元，调整后370.37万元，实际支出351.02万元，执行率94.78%。',
      {
        'expenditure.project@initial': 3000000,
        'expenditure.project@adjusted': 3703700,
        'expenditure.project': 3510200,
        'execution_rate.project': 94.78,
      },
    ],
    [
      '政府采购预算45万元，实际采购金额41.3万元；固定资产总额523.66万元，其中在用520万元，固定资产利用率99.3%。',
      {
        'procurement.total@budget': 450000,
        'procurement.total': 413000,
        'fixed_assets.total': 5236600,
        'fixed_assets.in_use': 5200000,
        'fixed_assets.utilization_rate': 99.3,
      },
    ],
    [
      '2022年部门预算收入2,500万元（含下属单位），实际支出2,400万元，预算执行率96%，其中基本支出1,200万元、项目支出1,200万元。',
      {
        'revenue.total@budget': 25000000,
        'expenditure.total': 24000000,
        'execution_rate.total': 96,
        'expenditure.basic': 12000000,
        'expenditure.project': 12000000,
      },
    ],
    [
      '年初预算356万元。执行中调整增加43万元，全年预算数399万元。全年共支出391万元，年末财政拨款结转结余8万元。',
      {
        'expenditure.total@initial': 3560000,
        'expenditure.adjustment': 430000,
        'expenditure.total@adjusted': 3990000,
        'expenditure.total': 3910000,
        'balance.carryover_out': 80000,
      },
    ],
    [
      '市总工会收入年初预算468.9万元。“三公”经费支出4.9万元，因公出国（境）费支出为零。',
      { 'revenue.total@initial': 4689000, 'three_public.total': 49000, 'three_public.abroad': 0 },
    ],
    [
      '2022年甲县财政局批复我单位年初预算341万元，其中：人员经费189万元，专项经费140万元。年中追加预算55万元（其中：人员经费15万元，专项经费40万元），全年预算共计396万元。',
      {
        'expenditure.total@initial': 3410000,
        'expenditure.basic.personnel@initial': 1890000,
        'expenditure.adjustment': 550000,
        'expenditure.total@adjusted': 3960000,
      },
    ],
    [
      '实际支出580万元，预算完成率为98.49%。基本支出341万元（工资福利支出288万元、商品和服务支出40万元），占58.82%。',
      {
        'expenditure.total': 5800000,
        budget_completion_rate: 98.49,
        'expenditure.basic': 3410000,
        'expenditure.economic.wages': 2880000,
        'expenditure.economic.goods_services': 400000,
        'share.basic': 58.82,
      },
    ],
    [
      '政府采购预算32万元，实际采购29.87万元；固定资产账面原值312万元。',
      { 'procurement.total@budget': 320000, 'procurement.total': 298700, 'fixed_assets.total': 3120000 },
    ],
    ['工人文化宫2022年预算支出86万元，决算支出85万元。', {}],
    [
      '“三公”经费支出1万元，无公务用车购置及运行费，无公务接待费、因公出国费用。',
      {
        'three_public.total': 10000,
        'three_public.vehicle': 0,
        'three_public.reception': 0,
        'three_public.abroad': 0,
      },
    ],
    ['公务用车编制2辆，实有1辆。', { 'org.vehicles.authorized': 2, 'org.vehicles.actual': 1 }],
    [
      '2022年度“三公”经费财政拨款支出决算1.5万元，比上年减少0.3万元，下降16.67%，其中公务接待费支出决算1.5万元。',
      {
        'three_public.total': 15000,
        'three_public.total@change': -3000,
        'three_public.total@change_rate': -16.67,
        'three_public.reception': 15000,
      },
    ],
    [
      '收入年初预算为600万元，调整预算为650万元，决算收入650万元；支出年初预算为600万元，决算支出640万元，完成调整预算的98.46%。',
      {
        'revenue.total@initial': 6000000,
        'revenue.total@adjusted': 6500000,
        'revenue.total': 6500000,
        'expenditure.total@initial': 6000000,
        'expenditure.total': 6400000,
        'execution_rate.total': 98.46,
      },
    ],
    [
      '“三公”经费支出预算为5万元，支出决算为3.2万元，其中：公务接待费支出决算0.5万元，占15.6%。',
      { 'three_public.total@budget': 50000, 'three_public.total': 32000, 'three_public.reception': 5000 },
    ],
    [
      '项目支出：年初预算120万元，全年预算130万元，支出128万元，执行率98.46%。',
      {
        'expenditure.project@initial': 1200000,
        'expenditure.project@adjusted': 1300000,
        'expenditure.project': 1280000,
        'execution_rate.project': 98.46,
      },
    ],
    [
      '全年公用经费支出28.6万元，较去年的30.1万元下降5%。',
      {
        'expenditure.basic.public': 286000,
        'expenditure.basic.public@prior': 301000,
        'expenditure.basic.public@change_rate': -5,
      },
    ],
    [
      '部门预算总收入350.12万元，总支出350.12万元。',
      { 'revenue.total@budget': 3501200, 'expenditure.total@budget': 3501200 },
    ],
    [
      '年初预算300万元，全年总支出290万元。',
      { 'expenditure.total@initial': 3000000, 'expenditure.total': 2900000 },
    ],
    [
      '无因公出国（境）费、公务用车购置费支出。',
      { 'three_public.abroad': 0, 'three_public.vehicle.purchase': 0 },
    ],
    ['上年决算支出280.5万元。', { 'expenditure.total@prior': 2805000 }],
    [
      '2022年基本支出预算400万元，实际支出390万元。',
      { 'expenditure.basic@budget': 4000000, 'expenditure.basic': 3900000 },
    ],
    [
      '“三公”经费支出1.23万元，同比下降15.6%，其中公务接待费0.53万元，公务用车运行维护费0.7万元，无因公出国（境）费用。',
      {
        'three_public.total': 12300,
        'three_public.total@change_rate': -15.6,
        'three_public.reception': 5300,
        'three_public.vehicle.operation': 7000,
        'three_public.abroad': 0,
      },
    ],
    [
      '三公经费年初预算2万元，实际支出1.5万元，较上年减少0.5万元，下降25%。',
      {
        'three_public.total@initial': 20000,
        'three_public.total': 15000,
        'three_public.total@change': -5000,
        'three_public.total@change_rate': -25,
      },
    ],
    ['基本支出占总支出的82.3%，项目支出占17.7%。', { 'share.basic': 82.3, 'share.project': 17.7 }],
    [
      '固定资产总额88.6万元，其中在用固定资产80.1万元。',
      { 'fixed_assets.total': 886000, 'fixed_assets.in_use': 801000 },
    ],
    ['2022年度人员经费支出同比增长5.3%。', { 'expenditure.basic.personnel@change_rate': 5.3 }],
    [
      '支出总额为345.67万元，完成预算的98.2%。',
      { 'expenditure.total': 3456700, budget_completion_rate: 98.2 },
    ],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it.each([
    '项目总支出178万元。',
    '新增固定资产3.2万元。',
    '使用财政资金发放文化宫人员经费66万元。',
    '人员经费和公用经费共计274万元。',
    '政府性基金预算支出0万元。',
    '工会经费收入650万元，工会经费支出600万元。',
    '人均公用经费2.3万元。',
    '2019年支出合计200万元。',
    '支付维修费12万元，公用经费得到保障。',
    '无三公经费超支情况，无固定资产购置。',
  ])('%s says nothing of it', (text) => {
    expect(read(text)).toEqual({})
  })

  it('a written 无 is none, a written 0 is zero', () => {
    const { facts } = readNarrative(outlineOfText('本年度未发生公务接待费，公务用车购置费0万元。'), context)
    expect(facts.map((fact) => [factKey(fact), fact.value, fact.state])).toEqual([
      ['three_public.reception', 0, 'none'],
      ['three_public.vehicle.purchase', 0, 'zero'],
    ])
  })

  it('the heading gives the stage where the sentence does not', () => {
    expect(read('基本支出200万元。', { path: ['1. 预算编制情况'] })).toEqual({
      'expenditure.basic@budget': 2000000,
    })
    expect(read('基本支出200万元。', { path: ['2. 预算执行情况'] })).toEqual({ 'expenditure.basic': 2000000 })
  })
})

const context = { fiscalYear: 2022, unitName: null }
