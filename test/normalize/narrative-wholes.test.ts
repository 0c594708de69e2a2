import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

describe('the whole that parts and additions are told of', () => {
  it('is spoken of again behind a semicolon, and behind an addition', () => {
    const sums = {
      'expenditure.total@initial': 4_863_000,
      'expenditure.basic@initial': 3_263_000,
      'expenditure.project@initial': 1_600_000,
      'expenditure.adjustment': 589_000,
      'expenditure.total@adjusted': 5_452_000,
    }
    expect(
      stated(
        '2022年部门年初预算安排486.3万元，其中基本支出326.3万元、项目支出160万元；年中追加58.9万元；调整后全年预算545.2万元。',
      ),
    ).toEqual(sums)
    expect(
      stated(
        '2022年部门年初预算安排486.3万元，其中基本支出326.3万元、项目支出160万元，年中追加58.9万元，调整后全年预算545.2万元。',
      ),
    ).toEqual(sums)
  })

  it('keeps the parts of an addition apart from the unit’s own', () => {
    expect(
      stated('年中追加经费314200元，其中：人员经费134200元，项目经费180000元，全年收入合计2300734.27元。', {
        path: ['（二）资金情况'],
      }),
    ).toEqual({ 'expenditure.adjustment': 314_200, 'revenue.total': 2_300_734.27 })
  })

  it('lends its stage to parts that only say 预算数', () => {
    expect(
      stated(
        '2022年全年预算数3,286.44万元，其中，基本支出预算数2,105.33万元，项目支出预算数1,181.11万元，其他支出预算数0万元。',
      ),
    ).toEqual({
      'expenditure.total@adjusted': 32_864_400,
      'expenditure.basic@adjusted': 21_053_300,
      'expenditure.project@adjusted': 11_811_100,
    })
  })

  it('owns a change behind its parts that only its own figure gives', () => {
    expect(
      stated(
        '“三公”经费实际支出1.8万元，其中公务用车运行维护费1.8万元，公务接待费0元，较上年减少0.15万元，下降7.69%。',
      ),
    ).toEqual({
      'three_public.total': 18_000,
      'three_public.vehicle.operation': 18_000,
      'three_public.reception': 0,
      'three_public.total@change': -1500,
      'three_public.total@change_rate': -7.69,
    })
  })

  it('leaves a change with the part whose figure gives it', () => {
    expect(
      stated('“三公”经费实际支出3万元，其中公务接待费0.9万元，较上年减少0.1万元，下降10%。'),
    ).toMatchObject({ 'three_public.reception@change': -1000, 'three_public.reception@change_rate': -10 })
  })

  it('sets what was spent beside the budget of the year’s begin, which is no year before', () => {
    expect(stated('“三公”经费支出决算数为0.86万元，同比下降14%，较年初预算1.5万元节约0.64万元。')).toEqual({
      'three_public.total': 8600,
      'three_public.total@initial': 15_000,
      'three_public.total@change_rate': -14,
    })
  })

  it('owns the execution rate behind its parts, unless the part before it has two amounts', () => {
    expect(stated('决算支出812万元，其中基本支出562万元、项目支出250万元，执行率97.25%。')).toMatchObject({
      'expenditure.project': 2_500_000,
      'execution_rate.total': 97.25,
    })
    expect(
      stated('全年支出812万元，其中基本支出562万元，项目支出预算300万元，实际支出250万元，执行率83.33%。'),
    ).toMatchObject({ 'execution_rate.project': 83.33 })
    expect(
      stated('全年支出812万元，其中基本支出562万元，执行率99%；项目支出250万元，执行率93%。'),
    ).toMatchObject({ 'execution_rate.basic': 99, 'execution_rate.project': 93 })
  })

  it('is the department’s, not that of one unit under its own heading', () => {
    const text = '编制15名，实有14人。支出510万元，其中基本支出330万元、项目支出180万元。'
    const under = (...path: string[]) => stated(text, { path })
    expect(under('二、各预算单位情况', '（一）县总工会（本级）')).toEqual({})
    expect(under('二、基本情况', '（二）县工人文化宫')).toEqual({})
    expect(under('二、基本情况', '（一）县总工会（本级）')).toMatchObject({ 'staffing.authorized': 15 })
  })

  it('is known by the budget that additions lead to, and by words of the department', () => {
    expect(stated('年初预算412.65万元，年中追加后全年预算503.82万元。')).toEqual({
      'expenditure.total@initial': 4_126_500,
      'expenditure.total@adjusted': 5_038_200,
    })
    expect(stated('2022年部门收入2356万元，政府性基金预算拨款无，国有资本经营预算拨款无。')).toEqual({
      'revenue.total': 23_560_000,
      'revenue.government_fund': 0,
      'revenue.state_capital': 0,
    })
  })

  it('was set anew where the budget is told to be adjusted to a figure', () => {
    expect(stated('全年预算调整为456万元。', { path: ['（二）预算调整情况'] })).toEqual({
      'expenditure.total@adjusted': 4_560_000,
    })
  })

  it('of last year may stand behind that of the year', () => {
    expect(stated('2022年“三公”经费支出6.12万元，上年为8.5万元，同比下降28%。')).toEqual({
      'three_public.total': 61_200,
      'three_public.total@prior': 85_000,
      'three_public.total@change_rate': -28,
    })
  })

  it('owns the rate behind what is left of it', () => {
    expect(stated('支出总额318.65万元，年末结转10万元，预算执行进度96.96%。')).toEqual({
      'expenditure.total': 3_186_500,
      'balance.carryover_out': 100_000,
      'execution_rate.total': 96.96,
    })
  })
})

describe('what was paid out of a budget', () => {
  const budget = { 'expenditure.total@adjusted': 8_620_000 }
  const paid = {
    'expenditure.total': 8_400_000,
    'expenditure.basic': 5_900_000,
    'expenditure.project': 2_500_000,
  }

  it.each(['全年已支付', '已支出', '全年已拨付', '实际支付', '全年支付', '累计支付'])(
    'is spent, and so are the parts behind it: %s',
    (words) => {
      expect(
        stated(`全年预算862.00万元，${words}840.00万元，其中基本支出590.00万元，项目支出250.00万元。`),
      ).toEqual({ ...budget, ...paid })
    },
  )

  it('is not told by what the finance office handed over', () => {
    expect(stated('全年预算862.00万元，财政已拨付840.00万元。')).toEqual(budget)
  })

  it.each(['全年已支付', '全年执行', '累计支出'])(
    'is the whole’s behind its parts, where none of them could hold it: %s',
    (words) => {
      const parts = { 'expenditure.basic@adjusted': 6_000_000, 'expenditure.project@adjusted': 2_620_000 }
      const text = `全年预算862.00万元，其中基本支出600.00万元，项目支出262.00万元，${words}840.00万元。`
      expect(stated(text)).toEqual({ ...budget, ...parts, 'expenditure.total': 8_400_000 })
    },
  )

  it('is a part’s behind that, where it is about as much', () => {
    expect(
      stated('全年预算862.00万元，其中基本支出600.00万元，项目支出262.00万元，已支付265.00万元。'),
    ).toEqual({
      ...budget,
      'expenditure.basic@adjusted': 6_000_000,
      'expenditure.project@adjusted': 2_620_000,
      'expenditure.project': 2_650_000,
    })
  })
})

describe('a part that is wholly of one kind', () => {
  it.each<[string, Record<string, number>]>([
    [
      '公用经费36.20万元，全部为商品和服务支出。',
      { 'expenditure.basic.public': 362_000, 'expenditure.economic.goods_services': 362_000 },
    ],
    [
      '人员经费81.50万元，均为工资福利支出。',
      { 'expenditure.basic.personnel': 815_000, 'expenditure.economic.wages': 815_000 },
    ],
    ['公用经费36.20万元，全部为印刷费。', { 'expenditure.basic.public': 362_000 }],
    ['公用经费36.20万元，印刷费2.10万元，全部为商品和服务支出。', { 'expenditure.basic.public': 362_000 }],
    [
      '全年支出150.00万元，其中项目支出32.30万元，全部为商品和服务支出。',
      { 'expenditure.total': 1_500_000, 'expenditure.project': 323_000 },
    ],
    [
      '全年支出150.00万元，全部为基本支出。',
      { 'expenditure.total': 1_500_000, 'expenditure.basic': 1_500_000 },
    ],
  ])('states that too, and no other does: %s', (text, facts) => {
    expect(stated(text)).toEqual(facts)
  })
})

it('counts what is left of a part for nothing of the unit', () => {
  expect(stated('公用经费预算36.00万元，实际支出34.00万元，结余2.00万元。')).toEqual({
    'expenditure.basic.public@budget': 360_000,
    'expenditure.basic.public': 340_000,
  })
  expect(stated('全年预算150.00万元，实际支出140.00万元，结余10.00万元。')).toEqual({
    'expenditure.total@adjusted': 1_500_000,
    'expenditure.total': 1_400_000,
    'balance.carryover_out': 100_000,
  })
})
