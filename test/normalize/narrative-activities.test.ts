import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { activity, outlineOfText, stated as read } from './narrative-words.ts'

describe('what the union did', () => {
  it('does not reach over from the next item of a list', () => {
    expect(read('困难职工帮扶：发放医疗救助8人3.2万元、助学救助21人9.45万元。')).toEqual({
      'activity.study_aid.students': 21,
      'activity.study_aid.amount': 94500,
    })
  })

  it.each([
    '除技能竞赛因场地原因少举办1场外，各项任务均已完成。',
    '受疫情影响，未能举办技能竞赛3场。',
    '技能竞赛取消1场。',
    '劳模疗休养少安排5人。',
  ])('is not told by what was not done: %s', (text) => {
    expect(read(text)).toEqual({})
  })

  it.each([
    ['一场竞赛因汛情取消，全年举办技能竞赛11场。', { 'activity.competition.events': 11 }],
    ['集中培训取消后改为线上，举办职工技能培训8期。', { 'activity.training.sessions': 8 }],
    ['对未建会企业上门指导，新建工会12家。', { 'activity.unions.new': 12 }],
  ])('is told beside what was not done: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('is no plan where it was paid with funds that were won', () => {
    expect(
      read('“两节”送温暖活动共筹集资金84.5万元（其中争取上级慰问金80万元），慰问困难职工家庭338户。'),
    ).toMatchObject({
      'activity.warmth.amount': 845_000,
      'activity.warmth.households': 338,
    })
    expect(read('争取筹集送温暖资金90万元。')).toEqual({ 'activity.warmth.amount@target': 900_000 })
  })

  it('is told of people that something is brought to or done for', () => {
    expect(
      read('夏送清凉活动中为1350人送去价值5.2万元的清凉物资；冬送温暖活动中为260人发放救助金6万元。'),
    ).toEqual(
      activity({
        'cooling.persons': 1350,
        'cooling.amount': 52000,
        'warmth.persons': 260,
        'warmth.amount': 60000,
      }),
    )
    expect(read('对辖区内符合条件的186名困难职工进行生活、医疗等多方面的帮扶。')).toEqual(
      activity({ 'hardship.helped': 186 }),
    )
    expect(read('两节期间筹集送温暖资金80多万元，走访慰问50多家企业和412户困难职工家庭。')).toEqual(
      activity({ 'warmth.amount': 800000, 'warmth.households': 412 }),
    )
    expect(read('户外劳动者驿站总数达14家。')).toEqual(activity({ 'stations.total': 14 }))
  })

  it('is told of those whom the mutual aid paid, and not of agreements that ran out', () => {
    expect(read('已累计为1.2万名患病职工赔付860多万元。')).toEqual(
      activity({ 'mutual_aid.beneficiaries': 12000, 'mutual_aid.amount': 8600000 }),
    )
    expect(
      read(
        '今年8家集体合同到期的企业都已续订，在去年40家的基础上，今年又增加2家，累计签订工资集体协议42家。',
      ),
    ).toEqual(activity({ 'wage_negotiation.enterprises': 42 }))
  })

  it('has its agreements and the enterprises they hold for apart', () => {
    expect(read('企业单独签订工资集体协商合同86个，覆盖企业112家，覆盖职工5400人。')).toEqual(
      activity({
        'wage_negotiation.contracts': 86,
        'wage_negotiation.enterprises': 112,
        'wage_negotiation.workers': 5400,
      }),
    )
  })

  it('is counted over years where it says so, and planned where it will be', () => {
    const qualified = (text: string) =>
      readNarrative(outlineOfText(text), context).facts.map((fact) => [factKey(fact), fact.qualifiers])
    expect(qualified('开展“金秋助学”活动，12年来共资助困难职工子女860人。')).toEqual([
      ['activity.study_aid.students', ['cumulative']],
    ])
    expect(qualified('“金秋助学”活动15年来，共为3200名困难职工子女发放助学金750万元。')).toEqual([
      ['activity.study_aid.students', ['cumulative']],
      ['activity.study_aid.amount', ['cumulative']],
    ])
    expect(read('“金秋助学”行动将投入30万元资助困难职工子女。')).toEqual(
      activity({ 'study_aid.amount@target': 300000 }),
    )
  })

  it('is told of students by their schools, each only once', () => {
    expect(
      read('“金秋助学”为3名困难职工子女发放助学金7000元。其中对1名困难职工家庭的大一新生发放救助金5000元。'),
    ).toEqual(activity({ 'study_aid.students': 3, 'study_aid.amount': 7000 }))
  })

  it('is not what the whole country did', () => {
    expect(read('全国新建非公企业工会90万家，发展会员1500万人。全县新建工会12家。')).toEqual(
      activity({ 'unions.new': 12 }),
    )
    expect(read('选送3个项目参加全国职工技能大赛，全县举办劳动竞赛4场。')).toMatchObject(
      activity({ 'competition.events': 4 }),
    )
  })

  it('is not money that was asked for, nor what children were given', () => {
    const place = { path: ['（一）困难职工帮扶工作'] }
    expect(read('积极争取到市总工会困难职工帮扶资金30多万元。', place)).toEqual({})
    expect(read('走访困境儿童12户，发放0.3万元学习用品。', place)).toEqual({})
  })

  it('is not what project money went into', () => {
    expect(
      read(
        '项目支出167万元，主要用于：困难职工帮扶82万元，劳模慰问15万元。全年救助困难职工146户，发放救助金43.8万元。',
      ),
    ).toEqual({
      'expenditure.project': 1670000,
      'activity.hardship.helped': 146,
      'activity.hardship.amount': 438000,
    })
  })

  it('plans are targets, what was met is actual', () => {
    expect(read('计划新建工会30家，发展会员2000人。')).toEqual({
      'activity.unions.new@target': 30,
      'activity.members.new@target': 2000,
    })
    expect(read('目标新增建会25家，实际新增建会31家。')).toEqual({
      'activity.unions.new@target': 25,
      'activity.unions.new': 31,
    })
    expect(read('完成年度目标任务，新建工会62家。')).toEqual({ 'activity.unions.new': 62 })
    const goals = { path: ['（二）部门整体支出绩效目标', '1. 产出目标'] }
    expect(read('新建工会25家。', goals)).toEqual({ 'activity.unions.new@target': 25 })
    const results = { path: ['（二）绩效目标的完成情况', '1. 产出目标'] }
    expect(read('新建工会25家。', results)).toEqual({ 'activity.unions.new': 25 })
  })

  it('says in qualifiers what limits a figure', () => {
    const qualifiers = (text: string) =>
      readNarrative(outlineOfText(text), context).facts.map((fact) => [factKey(fact), fact.qualifiers])
    expect(qualifiers('预计全年发展会员3000人。')).toEqual([['activity.members.new@target', ['forecast']]])
    expect(qualifiers('截至9月底发展会员2300人。')).toEqual([['activity.members.new', ['until:9月底']]])
    expect(qualifiers('上半年新建工会12家，全年新建工会30家。')).toEqual([
      ['activity.unions.new', ['period:上半年']],
      ['activity.unions.new', []],
    ])
  })

  it('an open amount is a range and no point', () => {
    const [fact] = readNarrative(outlineOfText('“夏送清凉”活动送去价值十几万元的物资。'), context).facts
    expect(fact).toMatchObject({
      concept: 'activity.cooling.amount',
      value: null,
      approximate: true,
      qualifiers: ['range:100000-200000'],
    })
  })
})

const context = { fiscalYear: 2022, unitName: null }
