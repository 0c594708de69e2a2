import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import type { Passage } from '../../src/normalize/outline.ts'
import { activity, outlineOfText, stated } from './narrative-words.ts'

const WORK = { path: ['二、年度主要工作内容'], section: 'key_work' } as const
const DONE = { path: ['五、绩效目标完成情况'], section: 'performance' } as const

/** Fact keys with their values of passages below each other. */
function told(...passages: readonly (readonly [string, Partial<Passage>])[]): [string, unknown][] {
  const outlines = passages.map(([text, place]) => outlineOfText(text, place))
  const outline = { ...outlines[0]!, passages: outlines.flatMap((one) => one.passages) }
  const { facts } = readNarrative(outline, { fiscalYear: 2022, unitName: null })
  return facts.map((fact) => [factKey(fact), fact.value])
}

describe('a list of the year’s work', () => {
  it('is a plan, all of it, where the results tell another figure', () => {
    expect(
      told(
        ['1.新建工会24家，发展会员1800人；', WORK],
        ['2.举办劳动竞赛3场。', WORK],
        ['全年新建工会27家。', DONE],
      ),
    ).toEqual([
      ['activity.unions.new@target', 24],
      ['activity.members.new@target', 1800],
      ['activity.competition.events@target', 3],
      ['activity.unions.new', 27],
    ])
  })

  it('is what was done where the results repeat it, or where nothing else is told', () => {
    const work = ['新建工会24家，发展会员1800人。', WORK] as const
    expect(told(work).map(([key]) => key)).toEqual(['activity.unions.new', 'activity.members.new'])
    expect(told(work, ['全年新建工会24家，发展会员1900人。', DONE]).map(([key]) => key)).toEqual([
      'activity.unions.new',
      'activity.members.new',
      'activity.unions.new',
      'activity.members.new',
    ])
  })

  it('is what was done where it says so', () => {
    expect(told(['已新建工会24家。', WORK], ['全年新建工会27家。', DONE])).toEqual([
      ['activity.unions.new', 24],
      ['activity.unions.new', 27],
    ])
  })
})

describe('goals that work was measured by', () => {
  it.each([
    ['围绕年度目标，新建工会24家。', 'activity.unions.new'],
    ['紧扣全会年度目标，新建工会24家。', 'activity.unions.new'],
    ['年度目标：新建工会24家。', 'activity.unions.new@target'],
  ])('%s', (text, key) => {
    expect(stated(text)).toEqual({ [key]: 24 })
  })

  it('has what is made sure of for no plan of what was done', () => {
    expect(stated('加大饮用水储备，确保站点正常供应，各户外劳动者驿站全年服务1800人次。')).toEqual({
      'activity.stations.served': 1800,
    })
  })
})

describe('what came of a plan', () => {
  it.each([
    [
      '慰问困难职工目标值300户，实际完成320户。',
      { 'warmth.households@target': 300, 'warmth.households': 320 },
    ],
    ['举办技能培训班目标值5期，实际完成6期。', { 'training.sessions@target': 5, 'training.sessions': 6 }],
    ['计划新建工会20家，实际新建23家。', { 'unions.new@target': 20, 'unions.new': 23 }],
    ['计划发展会员1500人，已发展1680人。', { 'members.new@target': 1500, 'members.new': 1680 }],
    [
      '组织劳模疗休养计划60人，实际完成58人。',
      { 'model_workers.recuperated@target': 60, 'model_workers.recuperated': 58 },
    ],
    ['慰问困难职工指标值300户，完成值320户。', { 'warmth.households@target': 300, 'warmth.households': 320 }],
    ['新建工会任务数20家，完成数23家。', { 'unions.new@target': 20, 'unions.new': 23 }],
    ['发展会员年度任务1500人，完成1680人。', { 'members.new@target': 1500, 'members.new': 1680 }],
    [
      '指标1：困难职工帮扶人数100人，完成情况：实际帮扶108人。',
      { 'hardship.helped@target': 100, 'hardship.helped': 108 },
    ],
    [
      '救助困难职工108人（年度目标值100人），发放救助金32万元（计划30万元）。',
      {
        'hardship.helped': 108,
        'hardship.helped@target': 100,
        'hardship.amount': 320_000,
        'hardship.amount@target': 300_000,
      },
    ],
    [
      '送温暖资金年初预算安排30万元，实际发放28.6万元。',
      { 'warmth.amount@target': 300_000, 'warmth.amount': 286_000 },
    ],
  ])('is told behind it: %s', (text, expected) => {
    expect(stated(text)).toEqual(activity(expected))
  })

  it('is not what there is anyway', () => {
    expect(stated('计划新建工会20家，已有300家。')).toEqual({ 'activity.unions.new@target': 20 })
    expect(stated('计划新建工会20家，实际发展会员300人。')).toMatchObject({
      'activity.unions.new@target': 20,
    })
  })
})
