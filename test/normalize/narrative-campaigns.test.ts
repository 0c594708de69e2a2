import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string) => stated(text, { path: ['三、部门整体支出绩效情况'] })
const activity = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [`activity.${key}`, value]))

describe('a campaign told in several sentences', () => {
  it('is still spoken of in a sentence that goes on with it', () => {
    expect(
      read('县总工会组织开展职工医疗互助活动。截至11月底，已救助住院职工86名，核发补助金12.5万元。'),
    ).toEqual(activity({ 'mutual_aid.beneficiaries': 86, 'mutual_aid.amount': 125_000 }))
    expect(read('7月，县总工会开展“夏送清凉”活动。活动共慰问一线职工1500人，发放物资折合8.6万元。')).toEqual(
      activity({ 'cooling.persons': 1500, 'cooling.amount': 86_000 }),
    )
  })

  it('is over where the next sentence turns to something else', () => {
    expect(read('县总工会开展“夏送清凉”活动。全年购置办公设备支出8.6万元。')).toEqual({})
  })
})

describe('a figure of one occasion', () => {
  const told =
    '8月20日举行金秋助学金发放仪式，15名困难职工子女领取助学金4.5万元。全年共资助困难职工子女62名，发放助学金18.6万元。'

  it('stands behind the figure of the year', () => {
    const { facts } = readNarrative(outlineOfText(told), { fiscalYear: 2022, unitName: null })
    expect(facts.map(({ concept, value, qualifiers }) => [concept, value, qualifiers])).toEqual([
      ['activity.study_aid.students', 15, ['part']],
      ['activity.study_aid.amount', 4_500_000, ['part']],
      ['activity.study_aid.students', 62, []],
      ['activity.study_aid.amount', 18_600_000, []],
    ])
  })
})
