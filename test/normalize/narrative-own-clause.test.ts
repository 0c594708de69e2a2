import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string) => stated(text)
const activity = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`activity.${id}`, value]))

describe('an activity’s figure belongs to what its own clause counts', () => {
  it.each([
    '5月为34名劳模安排健康体检，9月组织劳模疗养。',
    '组织34名劳动模范开展体检活动，选派代表参加疗休养。',
    '组织18名劳模座谈，安排部分劳模外出疗休养。',
    '组织160名劳模、先进职工和一线职工疗休养。',
    '组织160名劳模、一线职工代表参加疗休养。',
  ])('those examined or met with are not on recuperation: %s', (text) => {
    expect(read(text)).toEqual({})
  })

  it('groups on recuperation are each none of the whole', () => {
    expect(read('选派3名省级劳模、6名市级劳模参加疗养。')).toEqual({})
    expect(read('组织40名劳模，分两批到海滨疗休养。')).toEqual(activity({ 'model_workers.recuperated': 40 }))
    expect(read('组织劳模疗休养12人，体检56人。')).toEqual(activity({ 'model_workers.recuperated': 12 }))
  })

  it.each([
    '成功举办第三届职工气排球赛，共有18支队伍、260名运动员参赛。',
    '举办职工健步走活动，420名职工参赛。',
    '承办全县象棋赛事，26家单位参赛。',
    '承办职工合唱比赛，26家单位参赛。',
    '承办职工钓鱼比赛，26家单位120人参赛。',
    '联合县体育局开展篮球联赛，吸引180多名球员参赛，31家单位参赛。',
  ])('sports are no contest of work: %s', (text) => {
    expect(read(text)).toEqual({})
  })

  it('contests of work stay, beside the authority for sports too', () => {
    expect(read('举办焊工大赛，县体育局等26家单位参赛，180名选手参赛。')).toEqual(
      activity({ 'competition.enterprises': 26, 'competition.workers': 180 }),
    )
    expect(read('举办职工技能大赛，以赛促学搭建舞台，180名选手参赛。')).toEqual(
      activity({ 'competition.workers': 180 }),
    )
  })

  it('classes told behind cadres are theirs, and audits of several groups are each none of all', () => {
    expect(read('培训工会干部260人次，举办培训班4期。')).toEqual(
      activity({ 'cadre_training.persons': 260, 'cadre_training.sessions': 4 }),
    )
    expect(read('举办焊工、育婴师培训班4期，培训260人。')).toEqual(
      activity({ 'training.sessions': 4, 'training.persons': 260 }),
    )
    expect(read('对20家企业工会和15家机关工会进行经费审计。')).toEqual({})
  })

  it('parts of aid are those of their own names, and money told behind their list is the whole’s', () => {
    expect(
      read('全年帮扶困难职工430人次，其中医疗救助70人次、助学救助50人次、生活救助310人次，发放资金129万元。'),
    ).toEqual(activity({ 'hardship.helped': 430, 'study_aid.students': 50, 'hardship.amount': 1_290_000 }))
  })

  it.each([
    '开展职工素质提升培训，组织12个行业（工种）的职业技能竞赛。',
    '开展技能提升培训，带动3200人参加职业技能大赛。',
    '开展12个行业（工种）的职业技能培训。',
  ])('trades and people of a contest are no training: %s', (text) => {
    expect(Object.keys(read(text)).filter((key) => key.includes('training'))).toEqual([])
  })
})

/** Each figure as it is told: value, what it counts, and what limits it. */
const told = (text: string) =>
  readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).facts.map(
    ({ concept, value, unit, qualifiers }) => [concept.replace('activity.', ''), value, unit, ...qualifiers],
  )

describe('companies and workers under agreements', () => {
  it('are those of the kind told first, of its time, where kinds are told one by one', () => {
    const ofHalfYear = ['period:上半年', 'part']
    expect(
      told(
        '上半年共签订区域性工资集体协商8份，覆盖企业96家，职工3120人，单个企业工资集体协商5个，覆盖职工640人。',
      ),
    ).toEqual([
      ['wage_negotiation.contracts', 8, 'item', ...ofHalfYear],
      ['wage_negotiation.enterprises', 96, 'item', ...ofHalfYear],
      ['wage_negotiation.workers', 3120, 'person', ...ofHalfYear],
    ])
    expect(
      told('签订单个企业工资集体合同20份，覆盖职工900人；签订行业性工资集体合同3份，覆盖企业75家。'),
    ).toEqual([
      ['wage_negotiation.contracts', 20, 'item', 'part'],
      ['wage_negotiation.workers', 900, 'person', 'part'],
    ])
  })

  it('are not those of parts told behind a whole, with semicolons between them', () => {
    expect(
      told('共签订工资集体合同75份，其中：企业单独签订60份，覆盖职工4100人；区域性合同15份，覆盖企业130家。'),
    ).toEqual([['wage_negotiation.contracts', 75, 'item']])
    expect(told('共签订工资集体合同75份，其中区域性9份、行业性6份，覆盖企业300家。')).toEqual([
      ['wage_negotiation.contracts', 75, 'item'],
      ['wage_negotiation.enterprises', 300, 'item'],
    ])
  })

  it('are those of all where all are told, and where one kind alone is', () => {
    expect(told('签订工资集体合同31份，覆盖企业140家。其中区域性合同8份，覆盖企业96家。')).toEqual([
      ['wage_negotiation.contracts', 31, 'item'],
      ['wage_negotiation.enterprises', 140, 'item'],
    ])
    expect(told('签订区域性工资集体协商8份，覆盖企业96家。')).toEqual([
      ['wage_negotiation.contracts', 8, 'item'],
      ['wage_negotiation.enterprises', 96, 'item'],
    ])
  })

  it('are none of agreements on other things', () => {
    expect(
      told(
        '签订女职工专项集体合同55份，覆盖企业62家、女职工2900人；签订工资专项集体合同48份，覆盖企业57家。',
      ),
    ).toEqual([
      ['wage_negotiation.contracts', 48, 'item'],
      ['wage_negotiation.enterprises', 57, 'item'],
    ])
    expect(told('签订劳动安全卫生专项集体合同18份，覆盖企业24家。')).toEqual([])
  })

  it('do not keep what stands beside them from being read', () => {
    expect(told('签订行业性合同3份，处理劳动争议案件20起；签订区域性合同9份。')).toContainEqual([
      'disputes.cases',
      20,
      'item',
    ])
  })
})

describe('what is counted', () => {
  it.each([
    ['帮扶困难职工210户。', [['hardship.helped', 210, 'household']]],
    ['帮扶困难职工210人。', [['hardship.helped', 210, 'person']]],
    ['全县建档困难职工86户。', [['hardship.registered', 86, 'household']]],
    ['对1200个困难职工家庭发放救助金。', [['hardship.helped', 1200, 'household']]],
    ['全年接待来访职工315人次。', [['visits', 315, 'person']]],
    ['全年接待来访315件。', [['visits', 315, 'item']]],
  ])('is households, people or cases as printed: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('stays apart where one sentence counts both', () => {
    expect(told('帮扶困难职工210户，帮扶困难职工430人。')).toEqual([
      ['hardship.helped', 210, 'household'],
      ['hardship.helped', 430, 'person'],
    ])
  })

  it.each([
    ['参加劳动竞赛的非公企业达62家。', [['competition.enterprises', 62, 'item', 'part']]],
    ['开展劳动竞赛，62家民营企业参赛。', [['competition.enterprises', 62, 'item', 'part']]],
    ['参加劳动竞赛的国有和民营企业62家。', [['competition.enterprises', 62, 'item']]],
    ['开展劳模宣讲活动24场。', [['publicity.lectures', 24, 'item', 'part']]],
    ['举办24场工匠精神宣讲。', [['publicity.lectures', 24, 'item', 'part']]],
    ['开展宣讲活动24场。', [['publicity.lectures', 24, 'item']]],
    ['第二批次救助困难职工55人。', [['hardship.helped', 55, 'person', 'part']]],
  ])('is marked where it is one sort of what the concept counts: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('has the parts of a subordinate’s money for none of the unit’s', () => {
    expect(stated('工人文化宫2022年支出120万元，其中人员经费80万元，公用经费40万元。')).toEqual({})
    expect(stated('工人文化宫支出120万元；基本支出300万元，其中人员经费250万元。')).toEqual({
      'expenditure.basic': 3_000_000,
      'expenditure.basic.personnel': 2_500_000,
    })
  })

  it('reads 预算完成率 that is told by itself, and no bound', () => {
    expect(stated('2022年预算完成率为98.5%。')).toEqual({ budget_completion_rate: 98.5 })
    expect(stated('预算完成率95%以上得满分。')).toEqual({})
  })
})
