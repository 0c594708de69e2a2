import { describe, expect, it } from 'vitest'
import { displayed } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { buildDocument } from '../build-document.ts'

function report(...paragraphs: string[]) {
  const result = normalize(
    buildDocument(
      '东河县总工会2023年度部门整体支出绩效自评报告',
      '一、部门基本情况',
      '二、部门整体支出情况',
      '2023年支出合计100.00万元。',
      '三、主要工作',
      ...paragraphs,
    ),
  )
  if (result.kind !== 'report') throw new Error(result.message.en)
  return result.report
}

/** What is shown of an activity, which figures are left over, and which conflict. */
function read(concept: string, ...paragraphs: string[]) {
  const { facts, unclaimed, findings } = report(...paragraphs)
  return {
    shown: displayed(facts, concept)?.raw,
    left: unclaimed.map(({ text }) => text),
    conflicts: findings.flatMap(({ code, concepts }) => (code === 'conflict' ? concepts : [])),
  }
}

describe('a second figure of an activity', () => {
  it('is left over for people to see where it differs in one paragraph', () => {
    expect(read('activity.unions.new', '新建基层工会38个，新建工会组织41个。')).toEqual({
      shown: '38个',
      left: ['41个'],
      conflicts: [],
    })
    expect(read('activity.warmth.households', '送温暖慰问困难职工120户，两节慰问135户。')).toEqual({
      shown: '120户',
      left: ['135户'],
      conflicts: [],
    })
  })

  it('is taken up where it says the same again, and a conflict where another paragraph differs', () => {
    expect(read('activity.unions.new', '新建基层工会38个，新建工会组织38个。')).toEqual({
      shown: '38个',
      left: [],
      conflicts: [],
    })
    expect(read('activity.unions.new', '新建基层工会38个。', '全年新建基层工会41个。')).toEqual({
      shown: '38个',
      left: [],
      conflicts: ['activity.unions.new'],
    })
  })
})

describe('a part of an activity', () => {
  it.each([
    ['走访慰问职工400人，其中送温暖慰问困难职工120人。', '送温暖慰问困难职工400人。'],
    ['全年发放各类资金40万元，其中送温暖慰问金25万元。', '送温暖发放慰问金36万元。'],
  ])('is no rival of the whole that another paragraph tells: %s', (part, whole) => {
    const concept = whole.includes('元') ? 'activity.warmth.amount' : 'activity.warmth.persons'
    const { shown, conflicts } = read(concept, part, whole)
    expect([shown, conflicts]).toEqual([whole.includes('元') ? '36万元' : '400人', []])
  })

  it('is left over beside the whole that it is told of', () => {
    expect(
      read('activity.unions.new', '新建基层工会38个，其中新建企业工会20个。', '全县新建基层工会38个。'),
    ).toEqual({ shown: '38个', left: ['20个'], conflicts: [] })
  })

  it('has a concept of its own where the whole has another', () => {
    expect(read('activity.members.new_form', '新发展会员1222人，其中新就业形态劳动者300人。').shown).toBe(
      '300人',
    )
  })
})

describe('two figures told in other words', () => {
  const verdicts = (...paragraphs: string[]) =>
    report(...paragraphs).findings.flatMap(({ code, verdict }) => (code === 'conflict' ? [verdict] : []))

  it('may be of different things, which is no fault of the report', () => {
    expect(verdicts('全年新建基层工会38个。', '今年新建基层工会41个。')).toEqual(['filing'])
    expect(verdicts('全年新建基层工会38个。', '依托园区新组建工会组织41个。')).toEqual(['reading'])
  })

  it('are no conflict where one is a sort of the other, told again without its word', () => {
    expect(
      verdicts('开展宣讲活动90场。', '开展劳模宣讲活动35场。', '组织劳模进企业，开展宣讲活动35场。'),
    ).toEqual([])
    expect(verdicts('参加劳动竞赛的企业120家。', '全县参加劳动竞赛的非公企业达48家。')).toEqual([])
    expect(verdicts('帮扶困难职工120户。', '全年帮扶困难职工260人。')).toEqual([])
  })
})
