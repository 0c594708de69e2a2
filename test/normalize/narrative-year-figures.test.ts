import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof stated>[1] = {}) => stated(text, place)
const under = (...path: string[]) => ({ path })

describe('plans told in one word', () => {
  it.each([
    [
      '夏送清凉行动将拿出60余万元，走访80个工地，为6万名职工送去清凉。',
      {
        'activity.cooling.amount@target': 600000,
        'activity.cooling.sites@target': 80,
        'activity.cooling.persons@target': 60000,
      },
    ],
    ['金秋助学活动中，县总工会将对96名困难职工子女进行资助。', { 'activity.study_aid.students@target': 96 }],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it('are no plans where something is made sure', () => {
    expect(read('为确保困难职工子女顺利入学，金秋助学投入资金52万元，资助学生168人。')).toEqual({
      'activity.study_aid.amount': 520000,
      'activity.study_aid.students': 168,
    })
  })
})

describe('what was given to each', () => {
  it('is no sum', () => {
    expect(read('为困难家庭子女助学，分别给他们送去800元助学金。')).toEqual({})
  })
})

describe('job fairs', () => {
  it('have their posts told by the companies that offer them', () => {
    expect(read('全年举办“春风行动”招聘会，120家用人单位提供就业岗位6105个。')).toEqual({
      'activity.job_fairs.posts': 6105,
    })
    expect(read('累计86家企业参加省外招聘会19场，96家企业提供4208个岗位。')).toEqual({
      'activity.job_fairs.sessions': 19,
      'activity.job_fairs.posts': 4208,
    })
  })
})

describe('model workers', () => {
  it('are told by the honour that was won', () => {
    expect(read('3名一线职工获评自治区劳动模范。')).toEqual({ 'activity.model_workers.selected': 3 })
  })
  it('went to rest, however far behind that is said', () => {
    expect(read('组织45名省级以上劳动模范和“五一”奖章获得者到海滨、山庄等4家疗养院休养。')).toEqual({
      'activity.model_workers.recuperated': 45,
    })
  })
})

describe('unions and disputes', () => {
  it('are counted by what was set up, and received', () => {
    expect(read('完成了全部任务：建立基层工会委员会18家，发展工会会员3200人。')).toEqual({
      'activity.unions.new': 18,
      'activity.members.new': 3200,
    })
    expect(read('截至年底，全区有6105个基层工会，会员38.2万人。')).toEqual({
      'activity.unions.total': 6105,
      'activity.members.total': 382000,
    })
    expect(read('共接获劳资纠纷案件一共有213宗。')).toEqual({ 'activity.disputes.cases': 213 })
  })
})

describe('parts behind a full stop', () => {
  it('are told at the stage of their whole', () => {
    expect(
      read('2022年“三公”经费预算合计21.5万元。其中：公务接待费3.5万元；公务用车运行维护费18万元。'),
    ).toEqual({
      'three_public.total@budget': 215000,
      'three_public.reception@budget': 35000,
      'three_public.vehicle.operation@budget': 180000,
    })
  })
})

describe('a heading of one expense', () => {
  it('gives its name to what is said beneath it without any', () => {
    expect(read('2022年全年支出18万元，比上年增加3万元。', under('1.因公出国（境）支出'))).toEqual({
      'three_public.abroad': 180000,
      'three_public.abroad@change': 30000,
    })
    expect(
      read(
        '2022年国内公务接待31批次，286人次，支出2.6万元，较上年减少0.4万元。',
        under('（三）公务接待费支出情况'),
      ),
    ).toEqual({ 'three_public.reception': 26000, 'three_public.reception@change': -4000 })
  })
  it('says that money is set aside, not spent', () => {
    expect(read('2022年财政拨款“三公”经费6.2万元。', under('一、“三公”经费安排情况'))).toEqual({
      'three_public.total@budget': 62000,
    })
  })
})

describe('three public expenses in other words', () => {
  it.each([
    [
      '“三公”经费公共预算财政拨款支出36.8万元，其中公务用车及运行维护费用30.1万元。',
      {
        'three_public.total': 368000,
        'three_public.vehicle': 301000,
      },
    ],
    [
      '2022年“三公”经费决算数据比2021年“三公”经费决算数据减少4.5万元，下降12%。',
      {
        'three_public.total@change': -45000,
        'three_public.total@change_rate': -12,
      },
    ],
    [
      '“三公”经费合计21万元，较2021年度部门决算公开“三公”经费合计18万元增加3万元。',
      {
        'three_public.total': 210000,
        'three_public.total@prior': 180000,
        'three_public.total@change': 30000,
      },
    ],
    ['无因公出国（境）团组及人次。', { 'three_public.abroad': 0 }],
    ['年末由财政拨款开支运行维护费的公务用车保有5辆。', { 'org.vehicles.actual': 5 }],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })
})

describe('the unit', () => {
  it('sets up departments that are listed before their number', () => {
    expect(read('东山县总工会设办公室、组织部、维权部等7个部门。')).toEqual({ 'org.departments': 7 })
  })
  it('has staff of a kind told by their posts', () => {
    expect(read('财政供养人员共计58人。其中：行政编制财政供养人员21人，事业编制财政供养人员37人。')).toEqual({
      'staffing.actual': 58,
      'staffing.actual.administrative': 21,
      'staffing.actual.institution': 37,
    })
  })
})

describe('figures that are told twice', () => {
  it('count as told to the last digit', () => {
    expect(read('为全区3000余名环卫工人送清凉，投入资金28万元，为3416名户外劳动者购置用品。')).toEqual({
      'activity.cooling.persons': 3416,
      'activity.cooling.amount': 280000,
    })
    expect(read('送清凉慰问职工3000余名，其中环卫工人1200名。')).toEqual({ 'activity.cooling.persons': 3000 })
  })
  it('count as told of all, not of what was done oneself', () => {
    expect(
      read('县总工会举办技能大赛12场，420名选手参赛；带动全县开展劳动竞赛96场，参赛职工1.3万人。'),
    ).toEqual({
      'activity.competition.events': 96,
      'activity.competition.workers': 13000,
    })
  })
  it('count as they are, not as they were', () => {
    expect(read('建档困难职工由2019年的1200户降至86户。')).toEqual({ 'activity.hardship.registered': 86 })
    expect(read('在档困难职工从310户减少到120户。')).toEqual({ 'activity.hardship.registered': 120 })
  })
  it('are of many years where they say so', () => {
    const { facts } = readNarrative(outlineOfText('据统计，三年来，送温暖活动共慰问困难职工36万人次。'), {
      fiscalYear: 2022,
      unitName: null,
    })
    expect(facts.map(({ value, qualifiers }) => [value, qualifiers])).toEqual([[360000, ['cumulative']]])
  })
})

describe('a campaign that is named late', () => {
  it.each([
    [
      '县总工会计划投入18万元，组成慰问组到重点企业、重点项目为6500名职工“送清凉”。',
      {
        'activity.cooling.amount@target': 180000,
        'activity.cooling.persons@target': 6500,
      },
    ],
    ['为260户困难职工及部分劳动模范、病困干部送上新年慰问。', { 'activity.warmth.households': 260 }],
    [
      '投入资金61万元，对105名职工实施大病医疗救助。',
      {
        'activity.serious_illness.amount': 610000,
        'activity.serious_illness.persons': 105,
      },
    ],
    [
      '全市共有1400多家企事业单位、9万余名职工参赛。',
      {
        'activity.competition.enterprises': 1400,
        'activity.competition.workers': 90000,
      },
    ],
    [
      '送清凉活动已慰问环卫、园林等一线职工，以及快递员、外卖送餐员等约8600名。',
      {
        'activity.cooling.persons': 8600,
      },
    ],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it('may be named in the paragraph before', () => {
    const [first, second] = ['县总工会举行春节送温暖启动仪式。', '据统计，此次活动共发放慰问金42万元。'].map(
      (text) => outlineOfText(text, under('（二）服务职工')).passages[0]!,
    )
    const { facts } = readNarrative(
      { titles: [], tables: [], passages: [first!, second!] },
      { fiscalYear: 2022, unitName: null },
    )
    expect(facts.map(({ concept, value }) => [concept, value])).toEqual([
      ['activity.warmth.amount', 42_000_000],
    ])
  })
})

describe('what no figure counts', () => {
  it('is the one that is not left behind, or a kind of work', () => {
    expect(read('“两节”期间送温暖，不让一位困难职工掉队。')).toEqual({})
    expect(read('此前的竞赛工种不超过10个。')).toEqual({})
  })
})

describe('stations', () => {
  it('are new or run already', () => {
    expect(
      read('在林场新建5个“工会爱心驿站”，目前全县已建成工会驿站21个，服务户外劳动者3.1万人次。'),
    ).toEqual({
      'activity.stations.new': 5,
      'activity.stations.total': 21,
      'activity.stations.served': 31000,
    })
    expect(read('截至年底，建成运行186家工会驿站。')).toEqual({ 'activity.stations.total': 186 })
  })
})
