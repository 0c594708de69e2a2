import { describe, expect, it } from 'vitest'
import { findResidue } from '../../../src/normalize/checks/residue.ts'
import { type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a boxed form', () => {
  const form: CellSpec[][] = [
    [span('一、部门（单位）基本概况', 4)],
    ['人员编制', '7', '实有人数', '10'],
    [span('绩效自评综合得分', 2), span('96.5', 2)],
    [span('评价等次', 2), span('优秀', 2)],
  ]

  it('takes the cell to the right of each label', () => {
    expect(values(read([form]).facts)).toEqual({
      'staffing.authorized': 7,
      'staffing.actual': 10,
      'score.total': 96.5,
      grade: 'excellent',
    })
  })

  it('reads a dump that writes spans as empty cells', () => {
    const dump = [
      ['人员编制', '', '7', '', '实有人数', '', '10'],
      ['评价内容', '', '绩效目标', '', '完成情况', '', ''],
      ['产出目标', '', '新建工会20家', '', '已完成', '', ''],
      ['绩效自评综合得分', '', '96.5', '', '', '', ''],
      ['评价等次', '', '优秀', '', '', '', ''],
    ]
    expect(values(read([dump]).facts)).toEqual({
      'staffing.authorized': 7,
      'staffing.actual': 10,
      'score.total': 96.5,
      grade: 'excellent',
    })
  })

  it('stands below a table that an office joined to it: its labels begin inside the columns above', () => {
    const joined: CellSpec[][] = [
      [span('项目', 2), span('年初预算数（元）', 2), span('决算数（元）', 2)],
      [span('支出合计', 2), span('900', 2), span('880', 2)],
      [span('基本支出', 2), span('600', 2), span('590', 2)],
      ['编制人数', span('12', 2), span('其中：行政编制', 2), '7'],
      ['年末实有人数', span('11', 2), span('其中：行政人员', 2), '6'],
    ]
    expect(values(read([joined]).facts)).toEqual({
      'expenditure.total@initial': 900,
      'expenditure.total': 880,
      'expenditure.basic@initial': 600,
      'expenditure.basic': 590,
      'staffing.authorized': 12,
      'staffing.authorized.administrative': 7,
      'staffing.actual': 11,
      'staffing.actual.administrative': 6,
    })
  })

  it('takes stages in a row for those of what the row names, and 其中 for the stage of the row above', () => {
    const { facts } = read([
      [
        ['部门预算收入（元）', '900', '部门预算支出（元）', '900'],
        ['其中：基本支出（元）', '600', '项目支出（元）', '300'],
        ['部门决算支出（元）', '880', '预算执行率', '97.78%'],
        ['三公经费', '预算数（元）', '50', '决算数（元）', '40'],
        ['绿化面积', '预算数（元）', '70', '决算数（元）', '60'],
      ],
    ])
    expect(values(facts)).toEqual({
      'revenue.total@budget': 900,
      'expenditure.total@budget': 900,
      'expenditure.basic@budget': 600,
      'expenditure.project@budget': 300,
      'expenditure.total': 880,
      'execution_rate.total': 97.78,
      'three_public.total@budget': 50,
      'three_public.total': 40,
    })
  })

  it('says where each value stands', () => {
    const fact = read([form]).facts.find((found) => found.concept === 'staffing.actual')
    expect(fact?.evidence).toEqual([{ block: 0, row: 1, column: 3, quote: '10' }])
  })

  it('keeps a field left empty as blank, never as zero', () => {
    const { facts } = read([[['人员编制', '', '实有人数', '']]])
    expect(facts.map(({ concept, value, state }) => ({ concept, value, state }))).toEqual([
      { concept: 'staffing.authorized', value: null, state: 'blank' },
      { concept: 'staffing.actual', value: null, state: 'blank' },
    ])
  })

  it('pairs the expected goal with what was done beneath it', () => {
    const { goals } = read([
      [
        ['预期目标', '把服务送到一线职工身边'],
        ['实际完成情况', '全部完成'],
      ],
    ])
    expect(goals.map(({ expected, actual }) => ({ expected, actual }))).toEqual([
      { expected: '把服务送到一线职工身边', actual: '全部完成' },
    ])
  })
})

describe('a goal table', () => {
  const rows: CellSpec[][] = [
    ['评价内容', '', '绩效目标', '完成情况'],
    [span('产出目标', 1, 3), span('数量指标', 1, 3), '指标1：新建工会20家', '已完成'],
    ['指标2：', ''],
    ['……', ''],
    [span('效益目标', 1, 2), '社会效益', '职工队伍稳定', '已完成'],
    ['社会公众或服务对象满意度', '得到职工认可', '93%'],
  ]

  it('gives filled goals, the satisfaction reported, and drops empty template rows', () => {
    const { goals, facts, residue } = read([rows])
    expect(goals.map(({ expected, actual }) => [expected, actual])).toEqual([
      ['新建工会20家', '已完成'],
      ['职工队伍稳定', '已完成'],
      ['得到职工认可', '93%'],
    ])
    expect(values(facts)).toEqual({ satisfaction: 93 })
    expect(residue.map((cell) => cell.text)).toEqual(['指标2：', '……'])
  })

  it('names a dropped hint of the template, cut short where it is long', () => {
    const hint = '（简要描述项目实施内容及过程和主要做法，100字以内）'
    const { residue } = read([
      [
        ['项目实施内容', hint],
        ['评价等次', '优秀'],
      ],
    ])
    expect(findResidue(residue).map(({ message }) => message.zh)).toEqual([
      '模板占位内容未填写，已略去 1 处（如“（简要描述项目实施内容及过程和主要做法，…”）',
    ])
  })
})

describe('a project table', () => {
  it('gives each project with budget, money received and spent, in 分, and leaves sums out', () => {
    const { projects } = read([
      '单位：万元',
      [
        ['项目名称', '预算数', '实际到位', '实际支出'],
        ['困难职工帮扶', '7.704', '7.704', '7.5'],
        ['党建专项', '1.38', '0', '0'],
        ['合计', '9.084', '7.704', '7.5'],
      ],
    ])
    expect(projects.map(({ evidence, ...rest }) => rest)).toEqual([
      { name: '困难职工帮扶', budget: 7_704_000, received: 7_704_000, spent: 7_500_000 },
      { name: '党建专项', budget: 1_380_000, received: 0, spent: 0 },
    ])
  })
})
