import { describe, expect, it } from 'vitest'
import { type outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof outlineOfText>[1] = {}) => stated(text, place)

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

describe('staff and units in a list', () => {
  it('counts kinds of staff in a sentence of their own', () => {
    expect(read('共有行政编制5个，参公事业编制3个。实有行政人员4人，参公事业人员2人。')).toEqual({
      'staffing.authorized.administrative': 5,
      'staffing.authorized.civil_servant_like': 3,
      'staffing.actual.administrative': 4,
      'staffing.actual.civil_servant_like': 2,
    })
  })

  it('counts the units that a list names before the count', () => {
    expect(read('下辖水质监测站、园林绿化所、城区道路管养队3个二级单位。')).toEqual({
      'org.subordinate_units': 3,
    })
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

describe('posts and people of several kinds', () => {
  it('are set side by side, kind by kind', () => {
    expect(
      read(
        '行政编制8人，其中：公务员编制7人，实有在职人数7人，工勤编制1人，事业编制5人，实有在职人数4人；退休人员3人。',
      ),
    ).toEqual({
      'staffing.authorized.administrative': 8,
      'staffing.actual.administrative': 7,
      'staffing.authorized.worker': 1,
      'staffing.authorized.institution': 5,
      'staffing.actual.institution': 4,
      'staffing.retired': 3,
    })
    expect(read('行政编制4人，事业编制5人，实有在职9人。')).toEqual({
      'staffing.authorized.administrative': 4,
      'staffing.authorized.institution': 5,
      'staffing.actual': 9,
    })
  })

  it('are civil-servant-like where brackets say so, and of no known kind where two are named', () => {
    expect(read('现有事业编制（参公）14名，年底实有人员12人。')).toEqual({
      'staffing.authorized.civil_servant_like': 14,
      'staffing.actual': 12,
    })
    expect(read('核定编制36名（其中行政编制20名，行政事业编制10名，事业编制6名）。')).toEqual({
      'staffing.authorized': 36,
      'staffing.authorized.administrative': 20,
      'staffing.authorized.institution': 6,
    })
  })

  it('work in so many rooms and units beneath', () => {
    expect(read('内设机构设置4个，所属事业单位机构2个。')).toEqual({
      'org.departments': 4,
      'org.subordinate_units': 2,
    })
  })
})
