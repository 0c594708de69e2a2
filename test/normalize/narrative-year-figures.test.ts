import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { activity, outlineOfText, stated } from './narrative-words.ts'

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
