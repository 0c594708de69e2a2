import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

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
