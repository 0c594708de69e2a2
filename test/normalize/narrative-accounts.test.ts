import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { mergeFacts } from '../../src/normalize/merge.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof outlineOfText>[1] = {}) => stated(text, place)
const projectsOf = (text: string) =>
  readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).projects.map(
    ({ name, budget, spent }) => [name, budget, spent],
  )

describe('the year told in few words', () => {
  it('is the whole expenditure where its kinds follow', () => {
    expect(read('2022年支出88.5万元，其中基本支出80万元，项目支出8.5万元，结余结转0万元。')).toEqual({
      'expenditure.total': 885_000,
      'expenditure.basic': 800_000,
      'expenditure.project': 85_000,
      'balance.carryover_out': 0,
    })
    expect(read('2022年支出8.5万元，用于职工活动。')).toEqual({})
  })

  it('compares both sides of the account, with their rates', () => {
    const compared = {
      'revenue.total@change': -126_000,
      'revenue.total@change_rate': -3.1,
      'expenditure.total@change': -126_000,
      'expenditure.total@change_rate': -3.1,
    }
    expect(read('收、支与2021年度相比，减少12.6万元，下降3.1%，主要原因是人员减少。')).toEqual(compared)
    expect(read('收支较上年决算数减少12.6万元、下降3.1%。')).toEqual(compared)
    expect(read('2022年度收、支总计394万元。与2021年相比，收、支总计各减少12.6万元，下降3.1%。')).toEqual({
      'revenue.total': 3_940_000,
      'expenditure.total': 3_940_000,
      ...compared,
    })
  })

  it('has no change of a project for what was given out', () => {
    expect(read('职工文化活动项目压减6万元，困难职工帮扶项目压减8万元。')).toEqual({})
    expect(read('困难职工帮扶资金减少8万元。')).toEqual({})
  })
})

describe('the grade behind a score', () => {
  it('needs no word of its own', () => {
    expect(read('经自评，整体支出自评得分96.5分，结果为良。')).toEqual({ 'score.total': 96.5, grade: 'good' })
    expect(read('设备检修结果为良。')).toEqual({})
  })
})

describe('staff and units in a list', () => {
  it('counts kinds of staff in a sentence of their own', () => {
    expect(read('共有行政编制5个，参公事业编制3个。实有行政人员4人，参公事业人员2人。')).toEqual({
      'staffing.authorized.administrative': 5,
      'staffing.authorized.civil_servant_like': 3,
      'staffing.actual.administrative': 4,
      'staffing.actual.civil_servant_like': 2,
    })
  })

  it('counts the units that a list names before the count', () => {
    expect(read('下辖水质监测站、园林绿化所、城区道路管养队3个二级单位。')).toEqual({
      'org.subordinate_units': 3,
    })
  })
})

describe('the two sides in a list', () => {
  it('are totals where their parts follow, and what opens with the comparison goes on with them', () => {
    expect(
      read(
        '1、收入：612.35万元。同比上年度增加35.4万元，增加6.14%。其中：财政拨款收入600万元，上年结转12.35万元。',
      ),
    ).toEqual({
      'revenue.total': 6_123_500,
      'revenue.total@change': 354_000,
      'revenue.total@change_rate': 6.14,
      'revenue.general_public': 6_000_000,
      'revenue.carryover_in': 123_500,
    })
    expect(read('2、支出：598.2万元。其中：人员经费支出401万元，项目支出197.2万元。')).toEqual({
      'expenditure.total': 5_982_000,
      'expenditure.basic.personnel': 4_010_000,
      'expenditure.project': 1_972_000,
    })
    expect(read('1、收入：12万元。')).toEqual({})
  })

  it('hold what was spent of the appropriation', () => {
    expect(
      read('2022年部门预算安排公共财政拨款资金共143.2万元，实际支出140.1万元。其中基本支出130.5万元。'),
    ).toEqual({
      'revenue.general_public@budget': 1_432_000,
      'expenditure.total': 1_401_000,
      'expenditure.basic': 1_305_000,
    })
  })

  it('have funds without a word for revenue', () => {
    expect(
      read('财政拨款收入320万元（其中，一般公共预算320万元，政府性基金预算0万元，国有资本经营预算0万元）。'),
    ).toEqual({
      'revenue.general_public': 3_200_000,
      'revenue.government_fund': 0,
      'revenue.state_capital': 0,
    })
  })

  it('change by 增 and 减 alone too', () => {
    expect(read('2022年度收入合计412.5万元，较上年决算数减18.6万元，下降4.3%。')).toEqual({
      'revenue.total': 4_125_000,
      'revenue.total@change': -186_000,
      'revenue.total@change_rate': -4.3,
    })
  })
})

describe('posts and people of several kinds', () => {
  it('are set side by side, kind by kind', () => {
    expect(
      read(
        '行政编制8人，其中：公务员编制7人，实有在职人数7人，工勤编制1人，事业编制5人，实有在职人数4人；退休人员3人。',
      ),
    ).toEqual({
      'staffing.authorized.administrative': 8,
      'staffing.actual.administrative': 7,
      'staffing.authorized.worker': 1,
      'staffing.authorized.institution': 5,
      'staffing.actual.institution': 4,
      'staffing.retired': 3,
    })
    expect(read('行政编制4人，事业编制5人，实有在职9人。')).toEqual({
      'staffing.authorized.administrative': 4,
      'staffing.authorized.institution': 5,
      'staffing.actual': 9,
    })
  })

  it('are civil-servant-like where brackets say so, and of no known kind where two are named', () => {
    expect(read('现有事业编制（参公）14名，年底实有人员12人。')).toEqual({
      'staffing.authorized.civil_servant_like': 14,
      'staffing.actual': 12,
    })
    expect(read('核定编制36名（其中行政编制20名，行政事业编制10名，事业编制6名）。')).toEqual({
      'staffing.authorized': 36,
      'staffing.authorized.administrative': 20,
      'staffing.authorized.institution': 6,
    })
  })

  it('work in so many rooms and units beneath', () => {
    expect(read('内设机构设置4个，所属事业单位机构2个。')).toEqual({
      'org.departments': 4,
      'org.subordinate_units': 2,
    })
  })
})

describe('what else published accounts tell', () => {
  it('is the rate of change that follows a comparison with the budget and one with the year before', () => {
    expect(
      read(
        '与年初预算相比，收、支总计各增加9.6万元，增长4.1%；与上年决算相比，收、支总计各增加10.7万元，增长4.6%。',
      ),
    ).toEqual({
      'revenue.total@change': 107_000,
      'revenue.total@change_rate': 4.6,
      'expenditure.total@change': 107_000,
      'expenditure.total@change_rate': 4.6,
    })
    expect(read('2022年收支总预算412.3万元。')).toEqual({
      'revenue.total@budget': 4_123_000,
      'expenditure.total@budget': 4_123_000,
    })
  })

  it('is a project named behind the number of a document', () => {
    expect(
      projectsOf('某财预〔2022〕16号2022年春节慰问经费预算15万元，全年实际支出12.5万元，执行率为83.33%。'),
    ).toEqual([['春节慰问经费', 15_000_000, 12_500_000]])
  })

  it('are posts under civil-servant law in full words, and none that are controlled apart', () => {
    expect(
      read('现有人员编制95人，其中：参照公务员管理事业编制61人，事业编制34人。另有事业控制编制11人。'),
    ).toEqual({
      'staffing.authorized': 95,
      'staffing.authorized.civil_servant_like': 61,
      'staffing.authorized.institution': 34,
    })
  })
})

describe('lines of the budget’s accounts', () => {
  it.each([
    '1.一般公共服务支出（类）群众团体事务（款）行政运行（项）。年初预算为90万元，支出决算为101.5万元，完成年初预算的112.78%。',
    '一般公共服务（类）群众团体事务（款）行政运行（项）：支出决算为101.5万元，完成预算100%。',
    '行政运行（项）2022年年初预算90万元，决算数101.5万元。',
    '其中：群众团体事务支出决算为81万元。',
  ])('are no totals and no projects: %s', (text) => {
    expect(read(text)).toEqual({})
    expect(projectsOf(text)).toEqual([])
  })

  it('are none where a heading names the line', () => {
    const path = ['（三）支出决算具体情况', '1.一般公共服务（类）群众团体事务（款）行政运行（项）']
    expect(read('年初预算为90万元，支出决算为101.5万元，完成年初预算的112.78%。', { path })).toEqual({})
  })

  it('still tell the functions they belong to', () => {
    expect(
      read(
        '主要用于以下方面：一般公共服务（类）支出152.3万元，占80%；社会保障和就业（类）支出38.1万元，占20%。',
      ),
    ).toEqual({
      'expenditure.function.general_public': 1_523_000,
      'expenditure.function.social_security': 381_000,
    })
  })
})

describe('what one fund tells', () => {
  const shown = (text: string) =>
    Object.fromEntries(
      mergeFacts(readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).facts).map(
        (fact) => [`${factKey(fact)}=${fact.value}`, fact.qualifiers],
      ),
    )

  it('is a part beside a figure of all funds, its rate with it', () => {
    expect(shown('2022年本年支出合计402.1万元。一般公共预算支出决算数为126.4万元，完成预算59.7%。')).toEqual({
      'expenditure.total=402100000': [],
      'expenditure.total=126400000': ['fund:general_public'],
      'budget_completion_rate=59.7': ['fund:general_public'],
    })
    expect(shown('一般公共预算支出决算数为126.4万元，完成预算59.7%。')).toEqual({
      'expenditure.total=126400000': [],
      'budget_completion_rate=59.7': [],
    })
  })

  it('has its changes beside those of all funds', () => {
    expect(
      shown('本年支出合计942.5万元。2022年度一般公共预算财政拨款支出总计741.7万元，与上年相比减少53.7万元。'),
    ).toMatchObject({ 'expenditure.total@change=-53700000': expect.arrayContaining(['fund:general_public']) })
  })

  it('is less than 财政拨款收入总计, which holds what was carried over', () => {
    expect(
      shown(
        '一般公共预算财政拨款收入100.8万元，政府性基金预算财政拨款收入60.5万元。2022年财政拨款收入总计170万元，与2021年相比增加54万元。',
      ),
    ).toEqual({
      'revenue.general_public=100800000': [],
      'revenue.government_fund=60500000': [],
      'revenue.general_public=170000000': ['with_carryover'],
      'revenue.general_public@change=54000000': ['with_carryover'],
    })
  })

  it('is no figure of the funds together', () => {
    expect(
      shown(
        '本单位财政拨款收入总计151.6万元，与上年相比减少5.8万元。其中：一般公共预算财政拨款收入148.6万元，政府性基金预算财政拨款收入3万元。',
      ),
    ).toEqual({ 'revenue.general_public=148600000': [], 'revenue.government_fund=3000000': [] })
  })
})

describe('a unit by another name', () => {
  const staffOf = (text: string, unitName: string) =>
    Object.fromEntries(
      readNarrative(outlineOfText(text, { path: ['二、机构设置及人员情况'] }), {
        fiscalYear: 2022,
        unitName,
      }).facts.map((fact) => [factKey(fact), fact.value]),
    )

  it('counts its own staff where it is a centre itself', () => {
    const text = '甲市政务服务中心2022年度，实有人数14人，其中：在职人员12人，离休人员0人，退休人员2人。'
    const counted = { 'staffing.actual': 12, 'staffing.retired.lixiu': 0, 'staffing.retired.tuixiu': 2 }
    expect(staffOf(text, '乌鲁木齐市政务服务中心')).toEqual(counted)
    expect(staffOf('下属职工服务中心在职人员12人。', '乌鲁木齐市总工会')).toEqual({})
  })

  it('tells its income and spending as those of the unit', () => {
    expect(
      read('2022年度，本单位收入为687.45万元，其中：财政拨款收入516.64万元，事业收入170.81万元。'),
    ).toEqual({
      'revenue.total': 6_874_500,
      'revenue.general_public': 5_166_400,
      'revenue.unit_funds': 1_708_100,
    })
    expect(read('2022年度，本单位支出为942.57万元。其中：基本支出821.09万元，项目支出121.48万元。')).toEqual({
      'expenditure.total': 9_425_700,
      'expenditure.basic': 8_210_900,
      'expenditure.project': 1_214_800,
    })
    expect(read('收入支出总体与上年相比，增加8.2万元，增长5.4%。')).toMatchObject({
      'revenue.total@change': 82_000,
      'expenditure.total@change_rate': 5.4,
    })
    expect(read('核定人员编制71人，实际正式教职工62人。')).toEqual({
      'staffing.authorized': 71,
      'staffing.actual': 62,
    })
  })
})

describe('a total of this year and what came into it', () => {
  it('stands beside the year’s own', () => {
    const { facts } = readNarrative(
      outlineOfText('本单位2022年度总支出84.6万元，其中本年支出80.1万元，年末结转4.5万元。'),
      { fiscalYear: 2022, unitName: null },
    )
    expect(facts.map(({ concept, value, qualifiers }) => [concept, value, qualifiers.join()])).toEqual([
      ['expenditure.total', 84_600_000, 'with_carryover'],
      ['expenditure.total', 80_100_000, ''],
      ['balance.carryover_out', 4_500_000, ''],
    ])
  })
})

describe('what accounts tell beside the account', () => {
  it.each([
    ['2个项目做了自评，涉及一般公共预算支出30万元，为全部项目的100%。', {}],
    ['2022年日常运转购买货物和服务各项支出合计141.5万元。', {}],
    [
      '2022年度支出合计387.8万元，较上年决算数减少12.5万元，主要原因为：（1）人员减少1人，公用经费2万元；（2）绩效奖金基本支出3万元。',
      { 'expenditure.total': 3_878_000, 'expenditure.total@change': -125_000 },
    ],
    [
      '2022年度支出合计387.8万元，主要原因是人员减少，其中：基本支出225.8万元。',
      { 'expenditure.total': 3_878_000, 'expenditure.basic': 2_258_000 },
    ],
    [
      '本年收入总计1100.123456万元，上年收入1180.5万元，与去年相比收入减少了80.376544万元。',
      {
        'revenue.total': 11_001_234.56,
        'revenue.total@prior': 11_805_000,
        'revenue.total@change': -803_765.44,
      },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['市科协所属车辆总数8辆。其中机要用车3辆，一般公务用车3辆。', { 'org.vehicles.actual': 8 }],
    ['共有车辆1台，其中：一般公务用车0台、其他用车1台。', { 'org.vehicles.actual': 1 }],
    ['按照精简原则，内设机构统一设置10个办事机构。', { 'org.departments': 10 }],
    ['下设办公室、预算股等6个股室；直属事业单位3个。', { 'org.departments': 6, 'org.subordinate_units': 3 }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
