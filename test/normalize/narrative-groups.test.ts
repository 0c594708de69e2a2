import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { activity, outlineOfText, stated } from './narrative-words.ts'

describe('groups of people in a list', () => {
  it('are none of them all that were visited', () => {
    expect(
      stated(
        '“暖冬行动”中，走访了60名环卫工、25名快递员和18名困难群众。本次活动慰问一线劳动者103名，共计4.6万元。',
      ),
    ).toEqual({ 'activity.warmth.persons': 103, 'activity.warmth.amount': 46_000 })
  })

  it('share what they are given', () => {
    expect(stated('为6名困难职工、14名患大病职工发放救助金9.7万元。')).toEqual({})
  })

  it('are counted by households where they are households', () => {
    expect(
      stated('“两节”期间慰问快递员3200人、抗疫一线职工2700人、困难职工家庭1.9万户，提供帮扶救助850人次。'),
    ).toEqual({ 'activity.warmth.households': 19_000 })
  })

  it('are no count where somebody is spoken of', () => {
    expect(stated('送温暖活动中，一名职工收到慰问品。')).toEqual({})
  })
})

describe('workers in hardship', () => {
  it('are helped with money that is named behind its amount', () => {
    expect(stated('为860户次在档困难职工家庭拨付了95余万元帮扶资金。')).toMatchObject({
      'activity.hardship.helped': 860,
    })
  })

  it.each([
    '对新增的12户困难职工家庭实施了帮扶救助。',
    '为符合救助条件的150名困难职工尿毒症患者每人发放2500元。',
  ])('are not all those of whom %s', (text) => {
    expect(stated(text)).toEqual({})
  })
})

describe('study aid', () => {
  it('is no sum where it is told by kinds of students', () => {
    expect(stated('金秋助学计划对320名困难职工子女给予本科5000元、大专3000元的救助。')).toEqual({
      'activity.study_aid.students@target': 320,
    })
  })
})

describe('mutual aid', () => {
  it('is called 互保 and 结报 too', () => {
    expect(stated('职工医疗互保参保职工6万人，结报3105人次，结报金额288万元。')).toEqual({
      'activity.mutual_aid.insured': 60_000,
      'activity.mutual_aid.beneficiaries': 3105,
      'activity.mutual_aid.amount': 2_880_000,
    })
  })
})

describe('what the year had of several years', () => {
  const facts = (text: string) =>
    readNarrative(outlineOfText(text), { fiscalYear: 2023, unitName: null }).facts.map(
      ({ concept, value, qualifiers }) => [concept, value, ...qualifiers],
    )

  it('stands beside what was told of all of them', () => {
    expect(facts('参与医疗互助的职工3.1万人次。其中2023年参与医疗互助1.8万人次。')).toEqual([
      ['activity.mutual_aid.insured', 31_000, 'cumulative'],
      ['activity.mutual_aid.insured', 18_000],
    ])
  })

  it('is no part where another year is named', () => {
    expect(facts('金秋助学累计资助学子2100名，其中2021年资助400名。')).toEqual([
      ['activity.study_aid.students', 2100, 'cumulative'],
    ])
  })
})

describe('unions', () => {
  it('have their members and stations told by more wordings', () => {
    expect(stated('新增工会21家，全县工会会员数达到3.6万人。')).toMatchObject({
      'activity.members.total': 36_000,
    })
    expect(stated('全省已建成9450家工会户外劳动者爱心驿站。')).toEqual({ 'activity.stations.total': 9450 })
  })

  it('plan what they will hand down', () => {
    expect(stated('今年将下拨约800万元开展“送清凉”活动。')).toEqual({
      'activity.cooling.amount@target': 8_000_000,
    })
  })
})

describe('accounts of the three public expenses', () => {
  it('are no budget for naming the budget that their money is of', () => {
    const text = '使用一般公共预算财政拨款安排的“三公经费”支出940万元，其中：公务接待支出130万元。'
    expect(stated(text)).toEqual({ 'three_public.total': 9_400_000, 'three_public.reception': 1_300_000 })
  })
})

describe('what is told beside the figure of the unit', () => {
  const told = (text: string, unitName: string) =>
    Object.fromEntries(
      readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName }).facts.map(({ concept, value }) => [
        concept,
        Number(value) / 100,
      ]),
    )
  const text = '“两节”送温暖中，全省各级工会筹集资金2.4亿元，其中，省总工会本级筹集6100万元。'

  it('is the province’s in the report of a city in it', () => {
    expect(told(text, '青山市总工会')).toEqual({})
    expect(told(text, '江西省总工会')).toEqual({ 'activity.warmth.amount': 240_000_000 })
  })

  it('is what one of them took home, or the first of them', () => {
    expect(stated('金秋助学中，全县86名困难职工子女受到资助，首批15名学生分别领到3000元的助学金。')).toEqual({
      'activity.study_aid.students': 86,
    })
  })

  it('is what each of them got', () => {
    expect(stated('金秋助学中，为140名困难职工子女每人发放4000元助学金。')).toEqual({
      'activity.study_aid.students': 140,
    })
  })

  it('is the groups that went out', () => {
    expect(stated('成立了5个慰问组开展“送清凉”活动，走访32家企业，为7万高温一线职工送去清凉。')).toEqual({
      'activity.cooling.sites': 32,
      'activity.cooling.persons': 70_000,
    })
  })

  it('is how many there were long ago', () => {
    expect(
      stated(
        '由1990年的640个基层工会，发展到现在的2100个；工会会员人数从1990年的4.1万人，增加到目前的19万人。',
      ),
    ).toEqual({ 'activity.unions.total': 2100, 'activity.members.total': 190_000 })
  })

  it('is the next in a list', () => {
    expect(stated('举办各类招聘活动36场次、提供就业岗位9200个。')).toEqual({
      'activity.job_fairs.sessions': 36,
      'activity.job_fairs.posts': 9200,
    })
  })

  it('takes what was given all year before what was given on one visit', () => {
    expect(
      stated('春节期间走访慰问3户困难职工，送去慰问金6000元；全年慰问困难职工450户，发放慰问金45万元。'),
    ).toEqual(activity({ 'warmth.households': 450, 'warmth.amount': 450_000 }))
    expect(stated('为患大病职工王某发放救助金5000元，全年共救助大病职工23人，发放救助金18.6万元。')).toEqual(
      activity({ 'serious_illness.persons': 23, 'serious_illness.amount': 186_000 }),
    )
  })

  it('has what public money was set aside for none of what was given', () => {
    expect(stated('开展送清凉活动，走访企业26家，县财政配套5万元。')).toEqual(
      activity({ 'cooling.sites': 26 }),
    )
    expect(stated('争取省总工会送温暖资金30万元，市总工会10万元，慰问职工500人。')).toEqual(
      activity({ 'warmth.persons': 500 }),
    )
    expect(stated('医疗互助收缴互助金125.6万元，其中财政补助25万元，全年报销686人次98.2万元。')).toEqual(
      activity({
        'mutual_aid.premium': 1_256_000,
        'mutual_aid.beneficiaries': 686,
        'mutual_aid.amount': 982_000,
      }),
    )
  })

  it('adds up what was given to several groups by the head', () => {
    expect(
      stated('金秋助学资助学生65人，其中大学生40人每人3000元，高中生25人每人1000元，共计14.5万元。'),
    ).toEqual(activity({ 'study_aid.students': 65, 'study_aid.amount': 145_000 }))
  })

  it('tells new stations from all there are, and no daily mean', () => {
    expect(stated('投入38万元建设户外劳动者驿站6个，累计建成21个，日均服务300人次。')).toEqual(
      activity({ 'stations.new': 6, 'stations.total': 21 }),
    )
  })

  it('counts those who took part in a contest, told behind it, and none of the prizes or guests', () => {
    expect(stated('甲市举办第三届技能大赛。来自全市的17支队伍41名选手参加比赛，评选出一等奖1名。')).toEqual(
      activity({ 'competition.workers': 41 }),
    )
    expect(
      stated(
        '第七届职工技能大赛圆满落幕，共有36名选手分获一、二、三等奖。大赛设8个工种，110多名选手报名参赛。',
      ),
    ).toEqual(activity({ 'competition.workers': 110 }))
    expect(stated('技能大赛闭幕式举行，领导和队员代表共计180余人参加了此次活动。')).toEqual({})
    expect(stated('举办职工书法比赛。来自全市的41名选手参加比赛。')).toEqual({})
  })

  it('counts model workers and workers in hardship of one list together', () => {
    expect(stated('开展送温暖活动，为共计77名困难劳模、困难职工送去慰问品。')).toEqual(
      activity({ 'warmth.persons': 77 }),
    )
  })

  it('reads stations by their other names, and those who joined', () => {
    expect(
      stated('共组织5.3万名新就业形态劳动者加入工会，建成工会爱心服务站381个，服务劳动者56.8万人次。'),
    ).toEqual(activity({ 'members.new_form': 53_000, 'stations.total': 381, 'stations.served': 568_000 }))
  })

  it('reads the whole of a list of those who were visited', () => {
    expect(stated('开展送温暖活动，走访困难职工120户、困难企业8家、劳模15人，发放慰问金32.6万元。')).toEqual(
      activity({ 'warmth.households': 120, 'warmth.amount': 326_000 }),
    )
  })

  it('has stations for the mind for none out of doors, and pairs of party members for no aid', () => {
    expect(stated('建成职工心理驿站5个、户外劳动者驿站23个。')).toEqual(activity({ 'stations.total': 23 }))
    expect(stated('在职党员结对帮扶困难群众25户。')).toEqual({})
  })

  it('has the rate of large companies for none of all', () => {
    expect(stated('百人以上企业建会率100%。')).toEqual({})
    expect(stated('全县企业建会率95.2%。')).toEqual(activity({ 'unions.density_rate': 95.2 }))
  })

  it('counts model workers who draw an allowance', () => {
    expect(stated('全县享受津贴劳模46人。')).toEqual(activity({ 'model_workers.subsidized': 46 }))
  })

  it('has a class that is told again for the cadres’ that it was', () => {
    expect(stated('工会干部综合素质提升专题培训班开班。64位学员参加了本次培训班学习。')).toEqual(
      activity({ 'cadre_training.persons': 64 }),
    )
  })

  it('has those who applied for aid for none that got it', () => {
    expect(stated('金秋助学启动，已有103名学生申报并通过审核。')).toEqual({})
  })
})
