import { describe, expect, it } from 'vitest'
import { read, values } from './read.ts'

describe('a table of activities by year', () => {
  it('tells those of the report’s year and of the one before', () => {
    const { facts } = read([
      [
        ['工作内容', '2021年', '2022年', '2023年'],
        ['新建基层工会（家）', '20', '25', '30'],
        ['送温暖慰问困难职工（户）', '100', '110', '120'],
        ['送温暖资金（万元）', '10', '11', '12.5'],
        ['购置桌椅（张）', '1', '2', '3'],
      ],
    ])
    expect(values(facts)).toEqual({
      'activity.unions.new@prior': 25,
      'activity.unions.new': 30,
      'activity.warmth.households@prior': 110,
      'activity.warmth.households': 120,
      'activity.warmth.amount@prior': 110_000,
      'activity.warmth.amount': 125_000,
    })
  })

  it('may have a column of units, and number its rows', () => {
    const { facts } = read([
      [
        ['序号', '项目', '单位', '上年', '本年'],
        ['1', '新发展会员', '人', '1500', '1800'],
        ['2', '金秋助学资助学生', '人', '31', '32'],
        ['3', '金秋助学资金', '万元', '9.3', '9.6'],
      ],
    ])
    expect(values(facts)).toEqual({
      'activity.members.new@prior': 1500,
      'activity.members.new': 1800,
      'activity.study_aid.students@prior': 31,
      'activity.study_aid.students': 32,
      'activity.study_aid.amount@prior': 93_000,
      'activity.study_aid.amount': 96_000,
    })
  })

  it('keeps each figure’s place', () => {
    const { facts } = read([
      [
        ['项目', '2022年', '2023年'],
        ['新建工会（家）', '25', '30'],
        ['新发展会员（人）', '900', '950'],
      ],
    ])
    expect(facts.map(({ raw, evidence }) => [raw, evidence[0]?.row, evidence[0]?.column])).toEqual([
      ['25', 1, 1],
      ['30', 1, 2],
      ['900', 2, 1],
      ['950', 2, 2],
    ])
  })

  it('is told by more than one row', () => {
    const { facts } = read([
      [
        ['项目', '2022年', '2023年'],
        ['新建工会（家）', '25', '30'],
        ['购置桌椅（张）', '1', '2'],
      ],
    ])
    expect(facts).toEqual([])
  })
})
