import { describe, expect, it } from 'vitest'
import { normalize } from '../../../src/normalize/normalize.ts'
import { type BlockSpec, buildDocument, type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

const form = (name: string, total: readonly string[], score: string): CellSpec[][] => [
  ['项目名称', span(name, 7)],
  [span('项目资金（万元）', 1, 3), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', ...total],
  ['其中：当年财政拨款', '40', '40', '36', '—', '90%', '—'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
  ['产出指标', '数量指标', '慰问职工', '90人', '90人', '90', '90', ''],
  [span('总分', 5), '100', score, ''],
]
const TOTAL = ['40', '40', '36', '10', '90%', '9']

describe('a form about one project', () => {
  it('gives the project, and marks its money as the project’s', () => {
    const { projects, facts } = read([form('51018523T000007654321-职工慰问', TOTAL, '99')])
    expect(projects).toMatchObject([{ name: '职工慰问', budget: 40_000_000, spent: 36_000_000 }])
    expect(values(facts)).toMatchObject({
      'expenditure.total@initial': 400_000,
      'score.execution': 9,
      'score.total': 99,
    })
    expect(new Set(facts.flatMap(({ qualifiers }) => qualifiers))).toEqual(new Set(['project:职工慰问']))
  })

  it('gives each of several projects its own score', () => {
    const forms = [form('职工慰问', TOTAL, '99'), form('劳模疗休养', TOTAL, '97.5')]
    expect(read(forms).projects.map(({ name, score }) => [name, score])).toEqual([
      ['职工慰问', 99],
      ['劳模疗休养', 97.5],
    ])
  })

  it('gives each of several that a word processor joined to one table its own money, score and indicators', () => {
    const joined = [
      ...form('职工慰问', TOTAL, '99'),
      ...form('劳模疗休养', ['30', '30', '24', '10', '80%', '8'], '97.5'),
    ]
    const { projects, indicators } = read([joined])
    expect(projects.map(({ name, budget, spent, score }) => [name, budget, spent, score])).toEqual([
      ['职工慰问', 40_000_000, 36_000_000, 99],
      ['劳模疗休养', 30_000_000, 24_000_000, 97.5],
    ])
    expect(indicators.map(({ project }) => project)).toEqual(['职工慰问', '劳模疗休养'])
  })

  it('beneath the unit’s own form in one table takes nothing of it', () => {
    const unit: CellSpec[][] = [
      [
        span('部门资金（万元）', 1, 4),
        '',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      ['年度资金总额', '400', '420', '399', '10', '95%', '9.5'],
      ['其中：基本支出', '300', '310', '300', '—', '96.77%', '—'],
      ['项目支出', '100', '110', '99', '—', '90%', '—'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
      ['产出指标', '数量指标', '新建工会', '20家', '24家', '90', '87', ''],
      [span('总分', 5), '100', '96.5', ''],
      [span('项目支出绩效自评表', 8)],
    ]
    const { projects, facts } = read([[...unit, ...form('职工慰问', TOTAL, '99')]])
    expect(projects).toMatchObject([{ name: '职工慰问', budget: 40_000_000, score: 99 }])
    expect(values(facts.filter(({ qualifiers }) => qualifiers.length === 0))).toMatchObject({
      'expenditure.total': 3_990_000,
      'expenditure.basic': 3_000_000,
      'score.total': 96.5,
    })
  })

  it('is one form where its head is printed again, and where a list has a column of names', () => {
    const again = [
      ...form('职工慰问', TOTAL, '99').slice(0, 4),
      ...form('职工慰问', TOTAL, '99').slice(0, 1),
      ...form('职工慰问', TOTAL, '99').slice(4),
    ]
    expect(read([again]).projects).toMatchObject([{ name: '职工慰问', budget: 40_000_000, score: 99 }])
    const list: CellSpec[][] = [
      ['项目名称', '预算数（万元）', '决算数（万元）'],
      ['职工慰问', '40', '36'],
      ['劳模疗休养', '30', '24'],
    ]
    expect(read([[...list, ...list]]).projects.map(({ name }) => name)).toEqual(['职工慰问', '劳模疗休养'])
  })

  it('goes on in a table that says so', () => {
    const parts = [form('职工慰问', TOTAL, '99'), form('劳模疗休养', TOTAL, '97.5')].flatMap((rows) => [
      rows.slice(0, 4),
      '（续表）',
      rows.slice(4),
    ])
    expect(read(parts).projects.map(({ name, budget, score }) => [name, budget, score])).toEqual([
      ['职工慰问', 40_000_000, 99],
      ['劳模疗休养', 40_000_000, 97.5],
    ])
  })

  it('has the indicators right behind it, and those behind a line of their own no longer', () => {
    const parts = [form('职工慰问', TOTAL, '99').slice(0, 4), form('职工慰问', TOTAL, '99').slice(4)]
    const joined = read(parts)
    expect(joined.projects).toMatchObject([{ name: '职工慰问', budget: 40_000_000, score: 99 }])
    expect(joined.indicators.map(({ project }) => project)).toEqual(joined.indicators.map(() => '职工慰问'))
    const apart = read([parts[0]!, '部门整体支出绩效自评表', parts[1]!])
    expect(apart.indicators.map(({ project }) => project)).toEqual(apart.indicators.map(() => undefined))
  })

  it('gives a project that states a score and no money', () => {
    expect(
      read([
        [
          ['项目名称', '职工慰问'],
          ['自评得分', '95'],
        ],
      ]).projects,
    ).toMatchObject([{ name: '职工慰问', budget: null, spent: null, score: 95 }])
  })

  it('takes the execution score of the total row alone', () => {
    const { facts } = read([form('职工慰问', TOTAL, '99')])
    expect(facts.filter(({ concept }) => concept === 'score.execution')).toHaveLength(1)
  })

  it('adds the parts up where the total row was left at zero', () => {
    const { projects } = read([form('职工慰问', ['0', '0', '0', '10', '0', '0'], '90')])
    expect(projects).toMatchObject([{ budget: 40_000_000, spent: 36_000_000 }])
  })
})

describe('a report', () => {
  const factsOf = (...parts: readonly BlockSpec[]) => {
    const read = normalize(buildDocument('甲县总工会2023年度绩效自评表', '一、绩效目标完成情况', ...parts))
    return read.kind === 'report' ? values(read.report.facts) : read
  }

  it('of one project alone says what the project’s form says', () => {
    expect(factsOf(form('职工慰问', TOTAL, '99'))).toMatchObject({
      'expenditure.total': 360_000,
      'score.total': 99,
    })
  })

  it('of the unit with the forms of its projects keeps their indicators and scores apart', () => {
    const unit: CellSpec[][] = [
      ['部门名称', span('甲县总工会', 6)],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标（60分）', '数量指标', '建会家数', '≥20家', '21家', '60', '60'],
      ['效益指标（40分）', '社会效益', '队伍稳定', '稳定', '稳定', '40', '36'],
      [span('总分', 5), '100', '96'],
    ]
    const read = normalize(
      buildDocument(
        '甲县总工会2023年度部门整体支出绩效自评表',
        unit,
        '项目一',
        form('职工慰问', TOTAL, '99'),
        '项目二',
        form('劳模疗休养', TOTAL, '97'),
      ),
    )
    if (read.kind !== 'report') throw new Error('not read as a report')
    const { report } = read
    expect(report.indicators.map(({ path, project, score }) => [path.at(-1), project, score])).toEqual([
      ['建会家数', undefined, 60],
      ['队伍稳定', undefined, 36],
      ['慰问职工', '职工慰问', 90],
      ['慰问职工', '劳模疗休养', 90],
    ])
    expect(report.dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['产出指标', 60],
      ['效益指标', 40],
    ])
    expect(values(report.facts)).toMatchObject({ 'score.total': 96 })
    expect(report.findings.map(({ code }) => code)).not.toContain('score_sum')
  })

  it('of several projects says nothing of the whole unit', () => {
    const facts = factsOf(form('职工慰问', TOTAL, '99'), '项目二', form('劳模疗休养', TOTAL, '97'))
    expect(facts).not.toHaveProperty('expenditure.total')
    expect(facts).not.toHaveProperty('score.total')
  })
})

describe('a list of projects', () => {
  it('is no account of the unit, whatever its closing row adds up', () => {
    const { projects, facts } = read([
      [
        ['项目名称', '年初预算（万元）', '实际支出（万元）', '执行率（%）'],
        ['职工帮扶资金', '120', '114', '95'],
        ['劳模管理经费', '60', '60', '100'],
        ['合计', '180', '174', '96.67'],
      ],
    ])
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['职工帮扶资金', 120_000_000, 114_000_000],
      ['劳模管理经费', 60_000_000, 60_000_000],
    ])
    expect(facts).toEqual([])
  })

  it('tells each project’s own score', () => {
    const { projects, facts } = read([
      [
        ['项目名称', '预算金额（元）', '实际支出（元）', '自评得分'],
        ['职工帮扶', '600', '590', '99'],
        ['劳模管理', '200', '150', ''],
        ['合计', '800', '740', ''],
      ],
    ])
    expect(projects.map(({ name, score }) => [name, score])).toEqual([
      ['职工帮扶', 99],
      ['劳模管理', undefined],
    ])
    expect(facts).toEqual([])
  })

  it('is named by its tasks and not by what describes them', () => {
    const { projects, facts } = read([
      [
        ['任务名称', '主要内容', '预算金额（元）', '实际支出金额（元）'],
        ['人员经费', '工资福利支出', '1000', '900'],
        ['困难帮扶专项', '生活救助', '500', '500'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.basic.personnel@budget': 1000,
      'expenditure.basic.personnel': 900,
    })
    expect(projects.map(({ name }) => name)).toEqual(['困难帮扶专项'])
  })
})

describe('rows beneath a row that asks for one project each', () => {
  it.each([
    [['项目支出（一个项目一行）', '55', '53']],
    [
      ['项目支出', '55', '53'],
      ['（一个项目一行）', '', ''],
    ],
  ])('are projects: %j', (...hint) => {
    const { projects } = read([
      '单位：万元',
      [
        ['经费控制情况', '本年预算数', '本年决算数'],
        ...hint,
        ['1、困难职工帮扶', '20', '19'],
        ['2、劳模慰问', '35', '34'],
        ['公用经费', '11', '10.5'],
      ],
    ])
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['困难职工帮扶', 20_000_000, 19_000_000],
      ['劳模慰问', 35_000_000, 34_000_000],
    ])
  })
})

describe('rows that the lexicon does not know beneath 专项资金', () => {
  it('are projects until the next row that it knows', () => {
    const { projects } = read([
      [
        ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
        ['项目支出', '30', '32', '31'],
        ['1、专项资金（一个项一行）', '30', '32', '31'],
        ['劳模慰问', '10', '12', '11'],
        ['困难职工帮扶', '20', '20', '20'],
        ['公用经费', '5', '5', '4'],
        ['其中：办公经费', '2', '2', '1'],
      ],
    ])
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['劳模慰问', 12_000_000, 11_000_000],
      ['困难职工帮扶', 20_000_000, 20_000_000],
    ])
  })
})

describe('其中 in a list of projects', () => {
  it('goes before a project, or before where the money comes from', () => {
    const { projects } = read([
      '单位：万元',
      [
        ['项目名称', '预算数', '决算数'],
        ['职工服务', '60', '55'],
        ['其中：送温暖项目', '40', '35'],
        ['其中：财政拨款', '50', '45'],
        ['其中：基本支出', '10', '10'],
      ],
    ])
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['职工服务', 60_000_000, 55_000_000],
      ['送温暖项目', 40_000_000, 35_000_000],
    ])
  })
})
