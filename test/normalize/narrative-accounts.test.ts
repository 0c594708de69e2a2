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
