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

describe('figures beside those of the campaign', () => {
  it('tell the price of one packet, and what the most went to one worker', () => {
    expect(read('夏送清凉活动为460名一线职工发放价值150元的清凉礼包和面值30元的购物券。')).toEqual(
      activity({ 'cooling.persons': 460 }),
    )
    expect(read('医疗互助活动补助住院职工52人，发放补助金7.4万元，单人最高补助1.2万元。')).toEqual(
      activity({ 'mutual_aid.beneficiaries': 52, 'mutual_aid.amount': 74_000 }),
    )
  })

  it('tell what was gathered apart from what was paid, and times apart from people', () => {
    expect(
      read(
        '组织4200名职工参加医疗互助活动，筹措互助资金21万元，已救助住院职工86名94人次，核发医疗补助金18.6万元。',
      ),
    ).toEqual(
      activity({
        'mutual_aid.insured': 4200,
        'mutual_aid.premium': 210_000,
        'mutual_aid.beneficiaries': 94,
        'mutual_aid.amount': 186_000,
      }),
    )
    expect(read('全县共有63位患病职工得到互助活动提供的补助金5.1万元。')).toEqual(
      activity({ 'mutual_aid.beneficiaries': 63, 'mutual_aid.amount': 51_000 }),
    )
  })

  it('are kinds of agreements, and what these cover', () => {
    expect(
      read(
        '签订工资集体协议420份，覆盖职工2.6万人。在签订的协议中，区域性工资集体协议32份，覆盖企业310家；行业性工资集体协议6份，覆盖企业88家。',
      ),
    ).toEqual(activity({ 'wage_negotiation.contracts': 420, 'wage_negotiation.workers': 26_000 }))
    expect(
      read('集体合同、工资集体协商等三个合同签订到位，共签订独立合同40份、区域性合同9份，覆盖企业260家。'),
    ).toEqual(activity({ 'wage_negotiation.enterprises': 260 }))
    expect(read('签订区域性工资集体合同12份，覆盖企业360家。')).toEqual(
      activity({ 'wage_negotiation.contracts': 12, 'wage_negotiation.enterprises': 360 }),
    )
  })

  it('are the events of a contest, or contests of another kind', () => {
    expect(read('职工技能竞赛共设焊工、电工、厨师3个比赛项目，56名选手参加竞赛。')).toEqual(
      activity({ 'competition.workers': 56 }),
    )
    expect(read('选派6名选手参加全市职工技能大赛。组织职工演讲比赛，30名职工参加。')).toEqual({})
    expect(read('开展劳动和技能竞赛覆盖职工1.8万人次。')).toEqual(activity({ 'competition.workers': 18_000 }))
  })
})

describe('what a campaign reached', () => {
  it('counts everyone in a list that workers stand in', () => {
    expect(
      read('送温暖活动共慰问困难职工、先进劳模、新就业形态劳动者等430人，累计争取各级资金60多万元。'),
    ).toEqual(activity({ 'warmth.persons': 430, 'warmth.amount': 600_000 }))
    expect(read('送温暖活动慰问劳模23人。')).toEqual({})
  })

  it('is told of new stations beside those that stood before', () => {
    expect(read('在原有已建成20家工会驿站的基础上，今年以来又新增5家，总计25家工会驿站。')).toEqual(
      activity({ 'stations.new': 5, 'stations.total': 25 }),
    )
  })

  it('is told of help by what was given', () => {
    expect(read('为350余人提供生活困难救助，金额达42万元。')).toEqual(
      activity({ 'hardship.helped': 350, 'hardship.amount': 420_000 }),
    )
    expect(read('对全县420多名困难职工和困难农民工分别开展了生活、医疗、助学等方面的救助。')).toEqual(
      activity({ 'hardship.helped': 420 }),
    )
    expect(read('工会会员人数达3.2万人。')).toEqual(activity({ 'members.total': 32_000 }))
  })
})

it('takes subsidies beside a training for none of its courses', () => {
  expect(read('为残疾职工提供职业技能培训，落实两项补贴。')).toEqual({})
})

describe('one figure beside another of the same', () => {
  it('is the year’s where the first was of one campaign', () => {
    expect(
      read('本次“送清凉”活动慰问职工200名，发放慰问物资4万元。县总工会目前共筹集“送清凉”资金20万元。'),
    ).toMatchObject(activity({ 'cooling.amount': 200_000 }))
  })

  it('is no contest where teams, places or sports are counted', () => {
    expect(read('在三个地方举办了农民工技能大赛。')).toEqual({})
    expect(read('举办职工运动会。赛事吸引70个代表团、1500余人次职工参赛。')).toEqual({})
  })
})

it('takes what one worker got for no campaign', () => {
  expect(read('送温暖活动现场，60名职工每人领到价值460元的大米和250元的救助金。')).toEqual({})
  expect(
    read('送温暖活动为420名职工发放救助款21万元。困难职工王某在领到自己600元救助款时说：“感谢工会。”'),
  ).toEqual(activity({ 'warmth.persons': 420, 'warmth.amount': 210_000 }))
})

it('goes on with another place that does something in the whole of it', () => {
  const { facts } = readNarrative(
    outlineOfText('成都市锦江区总工会投入资金，在全区打造驿站9家，服务户外劳动者1.2万人次。'),
    { fiscalYear: 2022, unitName: '四川省总工会' },
  )
  expect(facts).toEqual([])
})

it('takes what is reckoned with for a plan', () => {
  expect(read('估计今年春节期间将筹集送温暖资金44万元，帮扶慰问困难职工950人次。')).toEqual(
    activity({ 'warmth.amount@target': 440_000, 'warmth.persons@target': 950 }),
  )
})

it('reads mutual aid told of the insured and of those who were paid', () => {
  expect(stated('共有139家单位的6200名干部职工参加医疗互助。')).toEqual(
    activity({ 'mutual_aid.insured': 6200 }),
  )
  expect(stated('该市已有2800名职工纳入了职工医疗互助。')).toEqual(activity({ 'mutual_aid.insured': 2800 }))
  expect(stated('至此，全县已有96名参保职工受益于工会医疗互助。')).toEqual(
    activity({ 'mutual_aid.beneficiaries': 96 }),
  )
  expect(stated('为61家单位的职工开展医疗互助活动113人次，报账金额已达21.2万元。')).toEqual(
    activity({ 'mutual_aid.beneficiaries': 113, 'mutual_aid.amount': 212_000 }),
  )
  // what one pays, and those whom an illness made members of it
  expect(stated('相对于职工医疗互助活动缴纳的36.5元互助金，补助不少。')).toEqual({})
  expect(stated('为56名患大病职工发放大病医疗互助金。')).toEqual({})
})
