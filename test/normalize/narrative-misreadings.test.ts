import { describe, expect, it } from 'vitest'
import { activity, projectsOf, stated } from './narrative-words.ts'

describe('results that read like plans', () => {
  it.each([
    [
      '将培训与竞赛相结合，举办技能培训班6期，培训职工500人。',
      { 'training.sessions': 6, 'training.persons': 500 },
    ],
    ['将建设职工之家作为重点，新建工会12家。', { 'unions.new': 12 }],
    ['将提供法律服务纳入清单，受理法律援助案件12件。', { 'legal_aid.cases': 12 }],
    [
      '计划明年新建驿站5个；同时，2022年慰问困难职工30户，发放慰问金3万元。',
      { 'warmth.households': 30, 'warmth.amount': 30_000 },
    ],
  ])('are results: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })

  it('leave plans alone', () => {
    expect(stated('年内将培训职工500人。')).toEqual({ 'activity.training.persons@target': 500 })
    expect(stated('县总工会将组织骑手把物资送到社区，慰问困难职工30户。')).toEqual({
      'activity.warmth.households@target': 30,
    })
  })
})

describe('work that went by a plan', () => {
  it.each([
    ['按计划慰问困难职工300人，发放慰问金30万元。', { 'warmth.persons': 300, 'warmth.amount': 300_000 }],
    ['按照年度工作计划，举办技能竞赛12场。', { 'competition.events': 12 }],
  ])('is a result: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })
})

it('has a plan for one that is made by what is found', () => {
  expect(stated('根据摸底情况计划慰问困难职工300人。')).toEqual({ 'activity.warmth.persons@target': 300 })
})

describe('plans that sum up', () => {
  it.each([
    [
      '2022年计划慰问困难职工300人，发放慰问金共计30万元。',
      { 'warmth.persons@target': 300, 'warmth.amount@target': 300_000 },
    ],
    [
      '年度目标：春节慰问困难职工75户，发放慰问金9万元；夏季慰问环卫工人1200人，送清凉物资共计6万元。',
      {
        'warmth.households@target': 75,
        'warmth.amount@target': 90_000,
        'cooling.persons@target': 1200,
        'cooling.amount@target': 60_000,
      },
    ],
  ])('are plans to their end: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })

  it('are plans under a heading of goals', () => {
    const place = { path: ['年度绩效目标'] }
    expect(stated('春节慰问困难职工90户，每户1000元，共计9万元。', place)).toEqual({
      'activity.warmth.households@target': 90,
      'activity.warmth.amount@target': 90_000,
    })
  })

  it('end where it is told what was done', () => {
    expect(
      stated('年度目标：慰问困难职工300户；实际慰问困难职工320户，共计发放慰问金32万元。'),
    ).toMatchObject({
      'activity.warmth.households@target': 300,
      'activity.warmth.households': 320,
    })
  })
})

describe('an event of another year', () => {
  it.each([
    '2021年，县总工会开展“送清凉”活动。活动共慰问一线职工1500人。',
    '去年举办职工技能大赛。来自全市的41名选手参加比赛。',
    '2021年，工会干部培训班开班。64位学员参加了本次培训。',
    '2023年计划开展“送清凉”活动。本次活动慰问一线职工1500人。',
  ])('is none of the report’s year in the sentence that goes on with it: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it('leaves alone what is told of all there are', () => {
    expect(stated('2021年成立工会联合会。全县共有基层工会300家。')).toEqual({
      'activity.unions.total': 300,
    })
  })
})

describe('what was not done', () => {
  it.each([
    '未完成25家非公企业建会任务。',
    '尚未完成12家企业建会。',
    '没有新建基层工会12家。',
    '未新增会员300人。',
  ])('is no figure of the year: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it('takes nothing from those whom something has not happened to yet', () => {
    expect(stated('帮扶尚未脱困的困难职工23户。')).toEqual({ 'activity.hardship.helped': 23 })
  })
})

describe('sums', () => {
  it.each([
    ['为劳模发放津贴10万元，救助困难职工发放救助金20万元，共计30万元。', { 'hardship.amount': 200_000 }],
    [
      '为劳模发放荣誉津贴10万元，春节慰问困难职工发放慰问金20万元，共计30万元。',
      { 'warmth.amount': 200_000 },
    ],
  ])('of this and something else are not of this alone: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })

  it('of the posts of a subordinate are not the unit’s', () => {
    expect(stated('工人文化宫行政编制2名，事业编制9名，合计11名。')).toEqual({})
    expect(stated('2021年末行政编制8名，事业编制9名，合计17名。')).toEqual({})
  })
})

describe('spending that is not the whole unit’s', () => {
  it.each([
    '为慰问困难职工，我单位支出5万元。',
    '县总工会支出5万元，占比10%。',
    '县总工会支出5万元。',
    '各乡镇总工会支出50万元，完成预算的95%。',
    '甲镇总工会支出50万元，完成预算的95%。',
  ])('is of something that stands before or behind: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it('is a subordinate’s to the end of what is told of it, until the unit is named again', () => {
    expect(stated('工人文化宫2022年收入总计116万元，支出总计118万元，年末结余7万元。')).toEqual({})
    expect(stated('工人文化宫支出合计20万元，本部门支出合计300万元。')).toEqual({
      'expenditure.total': 3_000_000,
    })
  })

  it('is the unit’s where the union’s money for others is one of its parts', () => {
    expect(
      stated('2022年支出150万元，其中基层工会经费补助40万元，基本支出60万元，项目支出90万元。'),
    ).toMatchObject({ 'expenditure.basic': 600_000, 'expenditure.project': 900_000 })
  })
})

describe('parts of project spending that are no projects', () => {
  it.each([
    '项目支出90万元，其中：机关本级60万元、二级单位30万元。',
    '项目支出90万元，其中：财政拨款50万元、单位自筹40万元。',
    '项目支出90万元，其中：特定目标类50万元、运转类40万元。',
    '2021年项目支出90万元，其中送温暖50万元、职工书屋40万元。',
    '项目支出90万元，其中：县级财政50万元、省级补助40万元。',
    '项目支出90万元，其中：甲县总工会50万元、甲县工人文化宫40万元。',
    '项目支出90万元，其中：工资50万元、社保40万元。',
  ])('are bodies, sources, classes or those of another year: %s', (text) => {
    expect(projectsOf(text)).toEqual([])
  })

  it('leave the projects beside a rest', () => {
    expect(projectsOf('项目支出90万元，其中：送温暖50万元、职工书屋30万元、其他10万元。')).toEqual([
      ['送温暖', null, 50_000_000],
      ['职工书屋', null, 30_000_000],
    ])
  })
})

describe('counts that two concepts may claim', () => {
  it.each([
    [
      '组织干部职工开展医疗互助12000人，缴纳互助金72万元。',
      { 'mutual_aid.insured': 12_000, 'mutual_aid.premium': 720_000 },
    ],
    ['今年建成驿站10个，其中智慧驿站2个。', { 'stations.new': 10 }],
    ['今年以来，全县建成驿站12个。', { 'stations.new': 12 }],
    ['截至今年年底，全县建成驿站30个。', { 'stations.total': 30 }],
    ['为职工李某等25人追回欠薪30万元。', { 'disputes.workers': 25, 'disputes.recovered': 300_000 }],
    ['发放法律援助资料500份。为企业挽回损失12万元。', {}],
  ])('are of one: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })

  it('has those who are being taken on for none who are there', () => {
    expect(stated('编制20名，今年招聘社会化工会工作者8名。')).toEqual({ 'staffing.authorized': 20 })
  })
})

describe('bounds', () => {
  it('are no completion rate that was reached', () => {
    expect(stated('整体预算完成率达到95%以上。')).toEqual({})
  })

  it('end where a list of goals is followed by what came of it', () => {
    expect(stated('绩效目标为满意度90%以上，经调查，满意度95%以上。')).toEqual({
      'satisfaction@target': 90,
      satisfaction: 95,
    })
  })
})
