import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, projectsOf, stated as read } from './narrative-words.ts'

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
