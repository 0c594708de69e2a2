import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { mergeFacts } from '../../src/normalize/merge.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, projectsOf, stated as read } from './narrative-words.ts'

describe('the year told in few words', () => {
  it('is the whole expenditure where its kinds follow', () => {
    expect(read('2022年支出88.5万元，其中基本支出80万元，项目支出8.5万元，结余结转0万元。')).toEqual({
      'expenditure.total': 885_000,
      'expenditure.basic': 800_000,
      'expenditure.project': 85_000,
      'balance.carryover_out': 0,
    })
    expect(read('2022年支出8.5万元，用于职工活动。')).toEqual({})
  })

  it('compares both sides of the account, with their rates', () => {
    const compared = {
      'revenue.total@change': -126_000,
      'revenue.total@change_rate': -3.1,
      'expenditure.total@change': -126_000,
      'expenditure.total@change_rate': -3.1,
    }
    expect(read('收、支与2021年度相比，减少12.6万元，下降3.1%，主要原因是人员减少。')).toEqual(compared)
    expect(read('收支较上年决算数减少12.6万元、下降3.1%。')).toEqual(compared)
    expect(read('2022年度收、支总计394万元。与2021年相比，收、支总计各减少12.6万元，下降3.1%。')).toEqual({
      'revenue.total': 3_940_000,
      'expenditure.total': 3_940_000,
      ...compared,
    })
  })

  it('has no change of a project for what was given out', () => {
    expect(read('职工文化活动项目压减6万元，困难职工帮扶项目压减8万元。')).toEqual({})
    expect(read('困难职工帮扶资金减少8万元。')).toEqual({})
  })
})

describe('the two sides in a list', () => {
  it('are totals where their parts follow, and what opens with the comparison goes on with them', () => {
    expect(
      read(
        '1、收入：612.35万元。同比上年度增加35.4万元，增加6.14%。其中：财政拨款收入600万元，上年结转12.35万元。',
      ),
    ).toEqual({
      'revenue.total': 6_123_500,
      'revenue.total@change': 354_000,
      'revenue.total@change_rate': 6.14,
      'revenue.general_public': 6_000_000,
      'revenue.carryover_in': 123_500,
    })
    expect(read('2、支出：598.2万元。其中：人员经费支出401万元，项目支出197.2万元。')).toEqual({
      'expenditure.total': 5_982_000,
      'expenditure.basic.personnel': 4_010_000,
      'expenditure.project': 1_972_000,
    })
    expect(read('1、收入：12万元。')).toEqual({})
  })

  it('hold what was spent of the appropriation', () => {
    expect(
      read('2022年部门预算安排公共财政拨款资金共143.2万元，实际支出140.1万元。其中基本支出130.5万元。'),
    ).toEqual({
      'revenue.general_public@budget': 1_432_000,
      'expenditure.total': 1_401_000,
      'expenditure.basic': 1_305_000,
    })
  })

  it('have funds without a word for revenue', () => {
    expect(
      read('财政拨款收入320万元（其中，一般公共预算320万元，政府性基金预算0万元，国有资本经营预算0万元）。'),
    ).toEqual({
      'revenue.general_public': 3_200_000,
      'revenue.government_fund': 0,
      'revenue.state_capital': 0,
    })
  })

  it('change by 增 and 减 alone too', () => {
    expect(read('2022年度收入合计412.5万元，较上年决算数减18.6万元，下降4.3%。')).toEqual({
      'revenue.total': 4_125_000,
      'revenue.total@change': -186_000,
      'revenue.total@change_rate': -4.3,
    })
  })
})

describe('lines of the budget’s accounts', () => {
  it.each([
    '1.一般公共服务支出（类）群众团体事务（款）行政运行（项）。年初预算为90万元，支出决算为101.5万元，完成年初预算的112.78%。',
    '一般公共服务（类）群众团体事务（款）行政运行（项）：支出决算为101.5万元，完成预算100%。',
    '行政运行（项）2022年年初预算90万元，决算数101.5万元。',
    '其中：群众团体事务支出决算为81万元。',
  ])('are no totals and no projects: %s', (text) => {
    expect(read(text)).toEqual({})
    expect(projectsOf(text)).toEqual([])
  })

  it('are none where a heading names the line', () => {
    const path = ['（三）支出决算具体情况', '1.一般公共服务（类）群众团体事务（款）行政运行（项）']
    expect(read('年初预算为90万元，支出决算为101.5万元，完成年初预算的112.78%。', { path })).toEqual({})
  })

  it('still tell the functions they belong to', () => {
    expect(
      read(
        '主要用于以下方面：一般公共服务（类）支出152.3万元，占80%；社会保障和就业（类）支出38.1万元，占20%。',
      ),
    ).toEqual({
      'expenditure.function.general_public': 1_523_000,
      'expenditure.function.social_security': 381_000,
    })
  })
})

describe('what one fund tells', () => {
  const shown = (text: string) =>
    Object.fromEntries(
      mergeFacts(readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).facts).map(
        (fact) => [`${factKey(fact)}=${fact.value}`, fact.qualifiers],
      ),
    )

  it('is a part beside a figure of all funds, its rate with it', () => {
    expect(shown('2022年本年支出合计402.1万元。一般公共预算支出决算数为126.4万元，完成预算59.7%。')).toEqual({
      'expenditure.total=402100000': [],
      'expenditure.total=126400000': ['fund:general_public'],
      'budget_completion_rate=59.7': ['fund:general_public'],
    })
    expect(shown('一般公共预算支出决算数为126.4万元，完成预算59.7%。')).toEqual({
      'expenditure.total=126400000': [],
      'budget_completion_rate=59.7': [],
    })
  })

  it('has its changes beside those of all funds', () => {
    expect(
      shown('本年支出合计942.5万元。2022年度一般公共预算财政拨款支出总计741.7万元，与上年相比减少53.7万元。'),
    ).toMatchObject({ 'expenditure.total@change=-53700000': expect.arrayContaining(['fund:general_public']) })
  })

  it('is less than 财政拨款收入总计, which holds what was carried over', () => {
    expect(
      shown(
        '一般公共预算财政拨款收入100.8万元，政府性基金预算财政拨款收入60.5万元。2022年财政拨款收入总计170万元，与2021年相比增加54万元。',
      ),
    ).toEqual({
      'revenue.general_public=100800000': [],
      'revenue.government_fund=60500000': [],
      'revenue.general_public=170000000': ['with_carryover'],
      'revenue.general_public@change=54000000': ['with_carryover'],
    })
  })

  it('is no figure of the funds together', () => {
    expect(
      shown(
        '本单位财政拨款收入总计151.6万元，与上年相比减少5.8万元。其中：一般公共预算财政拨款收入148.6万元，政府性基金预算财政拨款收入3万元。',
      ),
    ).toEqual({ 'revenue.general_public=148600000': [], 'revenue.government_fund=3000000': [] })
  })
})

describe('a total of this year and what came into it', () => {
  it('stands beside the year’s own', () => {
    const { facts } = readNarrative(
      outlineOfText('本单位2022年度总支出84.6万元，其中本年支出80.1万元，年末结转4.5万元。'),
      { fiscalYear: 2022, unitName: null },
    )
    expect(facts.map(({ concept, value, qualifiers }) => [concept, value, qualifiers.join()])).toEqual([
      ['expenditure.total', 84_600_000, 'with_carryover'],
      ['expenditure.total', 80_100_000, ''],
      ['balance.carryover_out', 4_500_000, ''],
    ])
  })

  it('has a change that the reasons tell of something else for none of the whole', () => {
    expect(
      read('2022年收入合计93万元，较上年决算数减少14万元，主要原因是农村文化补贴较上年减少18万元。'),
    ).toEqual({ 'revenue.total': 930_000, 'revenue.total@change': -140_000 })
  })

  it('compares the other side in a sentence of its own', () => {
    expect(
      read(
        '2022年收入总计84万元，支出总计81万元。与2021年相比，收入增加14万元，主要是工资增加。支出增加11万元，主要是工资增加。',
      ),
    ).toEqual({
      'revenue.total': 840_000,
      'expenditure.total': 810_000,
      'revenue.total@change': 140_000,
      'expenditure.total@change': 110_000,
    })
  })

  it('takes 年终结余 for what was left at the end of the year', () => {
    expect(read('收入总计116万元，支出总计118万元，上年结转9万元，年终结余7万元。')).toMatchObject({
      'balance.carryover_out': 70_000,
    })
  })

  it('compares what 收支决算总计 says of both sides', () => {
    expect(read('2022年度收支决算总计94万元，与2021年相比，增加9万元，增长10.6%。')).toEqual({
      'revenue.total': 940_000,
      'expenditure.total': 940_000,
      'revenue.total@change': 90_000,
      'revenue.total@change_rate': 10.6,
      'expenditure.total@change': 90_000,
      'expenditure.total@change_rate': 10.6,
    })
  })

  it('has what was planned for the year before for no figure of it', () => {
    expect(read('2022年年初预算收入70万元，比2021年年初预算收入27万元增加43万元。')).toEqual({
      'revenue.total@initial': 700_000,
    })
  })
})
