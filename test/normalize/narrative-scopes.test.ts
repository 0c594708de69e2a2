import { describe, expect, it } from 'vitest'
import { displayed } from '../../src/model/report.ts'
import { mergeFacts } from '../../src/normalize/merge.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string) => readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null })
const shown = (text: string, key: string) => displayed(mergeFacts(read(text).facts), key)?.value

describe('whose figures a sentence tells', () => {
  it('shows the staff of the body and its subordinates together, where both are told', () => {
    const text =
      '机关核定编制11名，实有10人；职工服务中心核定编制4名，实有4人；工人文化宫核定编制6名，实有5人。全系统合计编制21名，年末实有19人，退休23人。'
    expect(
      ['staffing.authorized', 'staffing.actual', 'staffing.retired'].map((key) => shown(text, key)),
    ).toEqual([21, 19, 23])
  })

  it('takes the posts of the body for the unit’s, where no count of all is told', () => {
    expect(stated('机关核定编制11名，实有10人；工人文化宫核定编制6名，实有5人。')).toEqual({
      'staffing.authorized': 11,
      'staffing.actual': 10,
    })
  })

  it('speaks of all again behind a breakdown by units', () => {
    expect(stated('编制14人，其中机关参公编制9人、文化宫事业编制5人，实有在职13人，退休人员17人。')).toEqual({
      'staffing.authorized': 14,
      'staffing.authorized.civil_servant_like': 9,
      'staffing.actual': 13,
      'staffing.retired': 17,
    })
  })

  it.each([
    ['下属职工服务中心、工人文化宫2个全额拨款事业单位。', { 'org.subordinate_units': 2 }],
    ['由本级及2个二级单位组成。', { 'org.subordinate_units': 2 }],
    ['下属区职工服务中心1个事业单位。', { 'org.subordinate_units': 1 }],
    ['包括3个机关行政股（室）及0个下属单位。', { 'org.departments': 3, 'org.subordinate_units': 0 }],
  ])('counts rooms and subordinates: %s', (text, counts) => {
    expect(stated(text)).toEqual(counts)
  })

  it('tells a total that holds what was carried over from the year’s own', () => {
    const text =
      '2022年度收入总计268.47万元，支出总计268.47万元。与上年度相比，各增加21.33万元，增长8.63%。本年收入254.19万元，比上年增加17.85万元，增长7.55%。本年支出251.06万元。'
    expect(
      ['revenue.total', 'expenditure.total', 'revenue.total@change'].map((key) => shown(text, key)),
    ).toEqual([254_190_000, 251_060_000, 17_850_000])
  })

  it('keeps the grand total and its change apart from 收入合计 and the change of that', () => {
    const text =
      '2022年度收入总计268.47万元，支出总计268.47万元。收支较上年决算数增加21.33万元、增长8.63%。2022年度收入合计254.19万元，较上年决算数增加17.85万元，增长7.55%。2022年度支出合计268.47万元，较上年决算数增加26.40万元。'
    expect(
      ['revenue.total', 'revenue.total@change', 'expenditure.total', 'expenditure.total@change'].map((key) =>
        shown(text, key),
      ),
    ).toEqual([254_190_000, 17_850_000, 268_470_000, 26_400_000])
  })

  it('takes 总计 for the unit’s total, where nothing else is told', () => {
    const { facts } = read('2022年度收入总计268.47万元，支出总计268.47万元。')
    expect(mergeFacts(facts).map(({ qualifiers }) => qualifiers)).toEqual([[], []])
  })
})

describe('whose money a sentence tells', () => {
  it('sets a fund’s figures behind those of all funds, where both are told', () => {
    const { facts } = readNarrative(
      {
        titles: [],
        tables: [],
        passages: [
          ...outlineOfText('基本支出162.35万元。其中，人员支出147.11万元。').passages,
          ...outlineOfText('一般公共预算财政拨款基本支出140.48万元，其中人员经费125.24万元。').passages,
        ],
      },
      { fiscalYear: 2022, unitName: null },
    )
    const merged = mergeFacts(facts)
    expect(merged.map(({ concept, value, qualifiers }) => [concept, value, ...qualifiers])).toEqual([
      ['expenditure.basic', 162_350_000],
      ['expenditure.basic.personnel', 147_110_000],
      ['expenditure.basic', 140_480_000, 'fund:general_public'],
      ['expenditure.basic.personnel', 125_240_000, 'fund:general_public'],
    ])
  })

  it('keeps the rate behind a fund’s change with that fund, where the change of the whole is told', () => {
    const text =
      '2022年支出合计878.93万元，比上年增加61.38万元，增长7.51%。与上年相比，一般公共预算财政拨款支出增加58.6万元，增长7.32%。'
    expect([shown(text, 'expenditure.total@change'), shown(text, 'expenditure.total@change_rate')]).toEqual([
      61_380_000, 7.51,
    ])
    const rates = read(text).facts.filter(({ stage }) => stage === 'change_rate')
    expect(rates.map(({ value, qualifiers }) => [value, ...qualifiers])).toEqual([
      [7.51],
      [7.32, 'fund:general_public'],
    ])
  })

  it('takes a fund’s figures for the unit’s, where no others are told', () => {
    const { facts } = read('一般公共预算财政拨款基本支出140.48万元。')
    expect(mergeFacts(facts).map(({ qualifiers }) => qualifiers)).toEqual([[]])
  })

  it('holds both sides of a budget for budget, where they are equal', () => {
    expect(stated('2022年部门预算收入1,126,480元，支出1,126,480元。')).toEqual({
      'revenue.total@budget': 1_126_480,
      'expenditure.total@budget': 1_126_480,
    })
  })

  it('goes on with the whole behind an addition and what was taken from a part', () => {
    expect(stated('年中追加预算31.47万元，调减项目预算10万元，全年预算数为289.82万元。')).toEqual({
      'expenditure.adjustment': 314_700,
      'expenditure.total@adjusted': 2_898_200,
    })
  })

  it('goes on with the whole behind parts in brackets', () => {
    expect(
      stated(
        '2022年部门预算数为412.65万元（其中：基本支出201.34万元，项目支出211.31万元），年中调整后预算数为401.82万元（其中：基本支出210.58万元，项目支出191.24万元），全年实际执行390.56万元（其中：基本支出209.81万元，项目支出180.75万元）。',
      ),
    ).toEqual({
      'expenditure.total@budget': 4_126_500,
      'expenditure.basic@budget': 2_013_400,
      'expenditure.project@budget': 2_113_100,
      'expenditure.total@adjusted': 4_018_200,
      'expenditure.basic@adjusted': 2_105_800,
      'expenditure.project@adjusted': 1_912_400,
      'expenditure.total': 3_905_600,
      'expenditure.basic': 2_098_100,
      'expenditure.project': 1_807_500,
    })
  })

  it('reads the revenue of a year and what the year began with', () => {
    expect(stated('2022年初结转资金12.30万元，本年财政拨款收入396.50万元，全年总收入408.8万元。')).toEqual({
      'revenue.carryover_in': 123_000,
      'revenue.general_public': 3_965_000,
      'revenue.total': 4_088_000,
    })
  })

  it.each([
    [
      '“三公”经费支出8.42万元，其中公务接待费4.05万元。较2021年“三公”经费9.26万元减少0.84万元，下降9.07%。',
      { 'three_public.total': 84_200, 'three_public.reception': 40_500 },
    ],
    [
      '“三公”经费实际支出8.42万元，其中公务接待费4.05万元；2021年实际支出9.26万元。',
      { 'three_public.total': 84_200, 'three_public.reception': 40_500 },
    ],
  ])('knows the whole of the year before: %s', (text, figures) => {
    expect(stated(text)).toMatchObject({ ...figures, 'three_public.total@prior': 92_600 })
  })

  it('gives an amount of last year in brackets to the label before them', () => {
    expect(stated('公务用车运行维护费1.92万元（上年2.05万元），公务接待费为零（上年0.1万元）。')).toEqual({
      'three_public.vehicle.operation': 19_200,
      'three_public.vehicle.operation@prior': 20_500,
      'three_public.reception': 0,
      'three_public.reception@prior': 1000,
    })
  })
})

describe('staff', () => {
  it.each([
    [
      '本部门（含二级单位）编制23人，其中行政编制9人、事业编制14人。',
      {
        'staffing.authorized': 23,
        'staffing.authorized.administrative': 9,
        'staffing.authorized.institution': 14,
      },
    ],
    [
      '机关公务员编制21名，实有19名；事业单位编制30名，实有27名。',
      {
        'staffing.authorized.administrative': 21,
        'staffing.actual.administrative': 19,
        'staffing.authorized.institution': 30,
        'staffing.actual.institution': 27,
      },
    ],
    [
      '编制25人，在职22人；单位车辆1台。',
      { 'staffing.authorized': 25, 'staffing.actual': 22, 'org.vehicles.actual': 1 },
    ],
    ['编制数26，实有人数24人。', { 'staffing.authorized': 26, 'staffing.actual': 24 }],
    [
      '核定行政编制6名、机关后勤服务人员编制1名，实有行政人员6名、后勤服务人员1名。',
      {
        'staffing.authorized.administrative': 6,
        'staffing.authorized.worker': 1,
        'staffing.actual.administrative': 6,
        'staffing.actual.worker': 1,
      },
    ],
    [
      '机关行政编制12名，实有11人；工人文化宫事业编制10名，实有8人；离休1人，退休26人。',
      {
        'staffing.authorized.administrative': 12,
        'staffing.actual.administrative': 11,
        'staffing.retired.lixiu': 1,
        'staffing.retired.tuixiu': 26,
      },
    ],
    [
      '机关行政编制8人（含工勤1人），年末在职8人。',
      { 'staffing.authorized.administrative': 8, 'staffing.authorized.worker': 1, 'staffing.actual': 8 },
    ],
  ])('%s', (text, counts) => {
    expect(stated(text)).toEqual(counts)
  })
})

describe('verdicts', () => {
  it('are no points of a part that its heading names', () => {
    const place = { path: ['二、绩效自评情况', '（三）管理效率分析', '1.预算编制'] }
    expect(stated('新增预算事前绩效评估，自评得2分。', place)).toEqual({})
    expect(stated('部门自评得分96.3分。', { path: ['（一）自评结论'] })).toEqual({ 'score.total': 96.3 })
  })
  it('name what the whole was measured by', () => {
    expect(stated('单位对照评价指标自评得分96分，自评结果为优。')).toEqual({
      'score.total': 96,
      grade: 'excellent',
    })
    expect(stated('绩效评价得分为91.36分，绩效评级为“优”。')).toEqual({
      'score.total': 91.36,
      grade: 'excellent',
    })
  })
  it('are no points of a part with its weight', () => {
    expect(stated('（一）部门决策（20分，自评得分20分）')).toEqual({})
  })
  it('stand beside their target', () => {
    expect(stated('职工满意度目标值95%，实际完成97.5%。')).toEqual({
      'satisfaction@target': 95,
      satisfaction: 97.5,
    })
    expect(stated('职工满意度≥90%，实际达到96.5%。')).toEqual({
      'satisfaction@target': 90,
      satisfaction: 96.5,
    })
  })
  it('have no bound of a target for a rate', () => {
    const text = '预算执行率达到95%以上。'
    expect(stated(text, { path: ['（三）部门整体支出绩效目标'] })).toEqual({})
  })
})
