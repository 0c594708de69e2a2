import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { activity, outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof stated>[1] = {}) => stated(text, place)

describe('whom a gift of money was for', () => {
  it('is told in the clause before', () => {
    expect(read('春节走访慰问中，劳动模范320人，送去慰问金64万元。')).toEqual({})
    expect(read('春节走访慰问共筹资16.8万元，慰问职工720余人。')).toEqual({
      'activity.warmth.amount': 168000,
      'activity.warmth.persons': 720,
    })
    expect(read('送温暖慰问期间，为3家企业的165名一线职工发放了总价值1.6万元的慰问品。')).toEqual({
      'activity.warmth.persons': 165,
      'activity.warmth.amount': 16000,
    })
  })
  it('is each of them where they got different sums', () => {
    expect(read('大病救助中，符合条件的职工分别获得3000元。')).toEqual({})
  })
})

describe('what there is by now', () => {
  it('stands beside what came over years', () => {
    const { facts } = readNarrative(
      outlineOfText('截至年底，全市基层工会已达4310家、会员48.2万人。五年来新发展基层工会1260家。'),
      { fiscalYear: 2022, unitName: null },
    )
    expect(
      facts.map(({ concept, value, qualifiers }) => [concept, value, qualifiers.includes('cumulative')]),
    ).toEqual([
      ['activity.unions.total', 4310, false],
      ['activity.members.total', 482000, false],
      ['activity.unions.new', 1260, true],
    ])
    expect(read('全区共创建18家户外劳动者驿站。')).toEqual({ 'activity.stations.total': 18 })
  })
})

describe('rooms for mothers, and disputes', () => {
  it('are counted as there are by now', () => {
    expect(read('“爱心妈咪小屋”数量已经达到2900多家。')).toEqual({ 'activity.mother_rooms.total': 2900 })
    expect(read('截至目前，全区已有母婴室96家。')).toEqual({ 'activity.mother_rooms.total': 96 })
    expect(read('目前我区共有38家爱心母婴室，今年将新建12家爱心母婴室。')).toEqual({
      'activity.mother_rooms.total': 38,
    })
    expect(read('共解决18件较为复杂的劳动纠纷。')).toEqual({ 'activity.disputes.cases': 18 })
    expect(read('“两节”送温暖计划慰问全省在档的1.2万个困难职工家庭。')).toEqual({
      'activity.warmth.households@target': 12000,
    })
    expect(read('下属全额拨款事业单位1个，即会员服务中心。')).toEqual({ 'org.subordinate_units': 1 })
  })
})

describe('the figures of one visit beside the year’s of another passage', () => {
  const inPassages = (...texts: string[]) => {
    const passages = texts.map((text, at) => ({
      ...outlineOfText(text, { anchor: { block: at } }).passages[0]!,
    }))
    const { facts } = readNarrative(
      { titles: [], passages, tables: [] },
      { fiscalYear: 2022, unitName: null },
    )
    return facts.map(({ concept, value, qualifiers }) => [concept, value, qualifiers.includes('part')])
  }

  it('are parts of them, unless near them', () => {
    const year = '全年共走访慰问困难职工1260户，发放送温暖慰问金68万元。'
    expect(inPassages('春节期间领导走访慰问困难职工86户。', year)).toContainEqual([
      'activity.warmth.households',
      86,
      true,
    ])
    expect(inPassages('春节期间领导走访慰问困难职工1250户。', year)).toContainEqual([
      'activity.warmth.households',
      1250,
      false,
    ])
  })

  it('are no aid to students where workers study for a degree', () => {
    expect(stated('实施“求学圆梦行动”，资助86名职工提升学历，发放补助12.9万元。')).toEqual({})
  })
})

describe('sums of what stands before them', () => {
  it.each([
    ['送温暖活动中，发放慰问金22.68万元，慰问品价值4.61万元，合计27.29万元。', { 'warmth.amount': 272_900 }],
    [
      '春节走访慰问困难职工300人30万元，慰问劳模20人4万元，合计34万元。',
      { 'warmth.persons': 300, 'warmth.amount': 340_000 },
    ],
    ['春节慰问困难职工120人，一线职工300人，共计420人。', { 'warmth.persons': 420 }],
    [
      '实施生活救助91人，发放资金24.7万元；助学救助31人，发放资金17.9万元，共计发放帮扶资金42.6万元。',
      {
        'hardship.helped': 91,
        'study_aid.students': 31,
        'study_aid.amount': 179_000,
        'hardship.amount': 426_000,
      },
    ],
    ['开展技能竞赛12场、比武8场，共计20场。', { 'competition.events': 20 }],
  ])('speak for them: %s', (text, expected) => {
    expect(stated(text)).toEqual(activity(expected))
  })

  it('are none where they are of several things, or where they do not add up', () => {
    expect(stated('资助大学生20人6万元，救助困难职工30人9万元，共计15万元。')).toMatchObject({
      'activity.study_aid.amount': 60_000,
    })
    expect(stated('送温暖活动中，发放慰问金22万元，慰问品4万元，共计29万元。')).toEqual({
      'activity.warmth.amount': 220_000,
    })
  })

  it('are of students of all kinds, where a figure is of one', () => {
    expect(stated('金秋助学：资助高中生10名2万元，大学生20名8万元，共计10万元。')).toEqual({
      'activity.study_aid.amount': 100_000,
    })
    expect(stated('金秋助学：资助学生30名10万元，其中高中生10名2万元，大学生20名8万元。')).toEqual({
      'activity.study_aid.students': 30,
      'activity.study_aid.amount': 100_000,
    })
  })
})

describe('further wordings of the news', () => {
  it('are read', () => {
    expect(stated('工会法援站点接待咨询1865人次；代理仲裁、诉讼824件。')).toEqual({
      'activity.legal_aid.consultations': 1865,
      'activity.legal_aid.cases': 824,
    })
    expect(stated('全市共有基层工会组织5548个（其中当年新建210个）。')).toEqual({
      'activity.unions.total': 5548,
      'activity.unions.new': 210,
    })
    expect(stated('建立新业态领域工会组织91家，会员7103人。')).toEqual({ 'activity.members.new_form': 7103 })
    expect(stated('行政编制50名，实有45人；工勤事业编制4名，实有4人。')).toEqual({
      'staffing.authorized.administrative': 50,
      'staffing.actual.administrative': 45,
      'staffing.authorized.worker': 4,
      'staffing.actual.worker': 4,
    })
    expect(stated('县文联设办公室、组织部、宣传部、活动部6个部室和机关党委。')).toEqual({
      'org.departments': 6,
    })
  })
})

describe('further wordings of accounts', () => {
  it('are read', () => {
    expect(stated('收入总预算317.6万元，支出总预算317.6万元。')).toEqual({
      'revenue.total@budget': 3_176_000,
      'expenditure.total@budget': 3_176_000,
    })
    expect(stated('公务用车保有量2辆，购置及运行维护费5万元，比上年减少0.28万元。')).toEqual({
      'org.vehicles.actual': 2,
      'three_public.vehicle': 50_000,
      'three_public.vehicle@change': -2_800,
    })
    expect(stated('信息系统购置及运行维护费5万元。')).toEqual({})
    expect(stated('“三公”经费支出2.05万元，较上年2.08减少0.03万元。')).toMatchObject({
      'three_public.total@change': -300,
    })
    expect(stated('参公编制21人、工勤编制3人，实有在职人数参公19人、工勤2人，退休21人。')).toEqual({
      'staffing.authorized.civil_servant_like': 21,
      'staffing.authorized.worker': 3,
      'staffing.actual.civil_servant_like': 19,
      'staffing.actual.worker': 2,
      'staffing.retired': 21,
    })
    expect(stated('核定全额事业编制3名，实有在编人数1名。')).toEqual({
      'staffing.authorized.institution': 3,
      'staffing.actual.institution': 1,
    })
  })
})

describe('what will be done in batches', () => {
  it('is a plan', () => {
    expect(stated('从6月下旬至10月，将分14批次，组织500名省部级劳模疗休养。')).toEqual({
      'activity.model_workers.recuperated@target': 500,
    })
    expect(stated('将分3期举办技能培训班，培训职工300人。')).toEqual({
      'activity.training.sessions@target': 3,
      'activity.training.persons@target': 300,
    })
    expect(stated('7月至9月，分四批组织100名劳模疗休养。')).toEqual({
      'activity.model_workers.recuperated': 100,
    })
  })

  it('has reading rooms of one rank for none of all', () => {
    expect(stated('目前共有全国“职工书屋”51个、吉林省“职工书屋”79个。')).toEqual({})
    expect(stated('全市职工书屋达到720个。')).toEqual({ 'activity.reading_rooms.total': 720 })
  })
})

describe('what there is in all behind what is new', () => {
  it('is the figure where nothing counts the new ones', () => {
    expect(stated('建成职工书屋5家，累计建成18家。')).toEqual({ 'activity.reading_rooms.total': 18 })
    expect(stated('新建“爱心母婴室”3家，累计建成18家。')).toEqual({ 'activity.mother_rooms.total': 18 })
  })

  it('reads audits told without what was audited, and sites in a list', () => {
    expect(stated('对直属基层工会开展审计15家，审计金额860万元。')).toEqual({
      'activity.audits.units': 15,
      'activity.audits.amount': 8_600_000,
    })
    expect(stated('开展送清凉活动，为42个企业、5800名一线职工送去价值26万元的防暑降温用品。')).toEqual({
      'activity.cooling.sites': 42,
      'activity.cooling.persons': 5800,
      'activity.cooling.amount': 260_000,
    })
    expect(stated('评选市劳模8名、县劳模30名。')).toEqual({})
  })
})

describe('more of what a union tells', () => {
  it.each([
    ['救助困难职工120人；资助困难职工子女30人。', { 'hardship.helped': 120, 'study_aid.students': 30 }],
    ['工会户外劳动者服务站点新建6个，总数达到42个。', { 'stations.new': 6, 'stations.total': 42 }],
    ['新建职工书屋8家、母婴关爱室5家、户外劳动者驿站6家。', { 'stations.new': 6 }],
    ['全年开展劳动竞赛的企业86家。', { 'competition.enterprises': 86 }],
    ['组织职工疗休养6批次280人，其中劳模62人。', { 'model_workers.recuperated': 62 }],
    ['完成对18家基层工会的经费审计，涉及资金1260万元。', { 'audits.units': 18, 'audits.amount': 12_600_000 }],
    ['审计工会18家，查出问题12个，涉及资金36万元。', { 'audits.units': 18 }],
  ])('is read: %s', (text, expected) => {
    expect(stated(text)).toEqual(activity(expected))
  })
})

describe('rates', () => {
  const about = { path: ['一、部门基本情况'] }
  it('are what a reckoning ends with', () => {
    expect(stated('预算完成率=（预算完成数/预算数）×100%=（684.54/701.71）×100%=97.55%。', about)).toEqual({
      budget_completion_rate: 97.55,
    })
    expect(stated('在职人员控制率=（在职人员数/编制数）×100%=（18/20）×100%=90%。', about)).toEqual({
      'staffing.control_rate': 90,
    })
    expect(stated('项目预算执行率=23/25=92%。预算完成率=100%的，得5分。', about)).toEqual({})
  })

  it('of change are none of nothing', () => {
    const text = '“三公”经费支出3.86万元，其中公务接待费3.86万元，因公出国（境）费0元，较上年下降12.3%。'
    expect(stated(text, about)).toEqual({
      'three_public.total': 38_600,
      'three_public.total@change_rate': -12.3,
      'three_public.reception': 38_600,
      'three_public.abroad': 0,
    })
    expect(stated('公务接待费0元，较上年下降100%。', about)).toMatchObject({
      'three_public.reception@change_rate': -100,
    })
    expect(stated('年末结余结转17.17万元。', about)).toEqual({ 'balance.carryover_out': 171_700 })
  })
})

describe('appropriations of all funds', () => {
  it('are not of the general budget alone', () => {
    const text = '财政拨款收入4436.33万元（其中，一般公共预算3999.53万元，政府性基金预算436.8万元）。'
    expect(stated(text, { path: ['（二）收入决算情况说明'] })).not.toHaveProperty(
      'revenue.general_public',
      44_363_300,
    )
  })
})

it('has a standard of last year for no year of what is told behind it', () => {
  const text = '“金秋助学”活动从去年3000元每人标准提升至4000元每人，共资助135名困难职工子女。'
  expect(stated(text)).toEqual({ 'activity.study_aid.students': 135 })
})
