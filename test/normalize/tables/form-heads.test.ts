import { describe, expect, it } from 'vitest'
import { readOutline } from '../../../src/normalize/outline.ts'
import { type BlockSpec, buildDocument, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('the weight of the execution rate', () => {
  const form = (label: string, head: string): BlockSpec => [
    [span(label, 1, 2), '', '预算数（A）', '执行数（B）', '执行率（B/A）', head],
    ['部门整体支出总额', '828.64', '802.19', '96.81%', '19.36'],
  ]
  it('is what heads and labels print where no column has it', () => {
    const { facts } = read([form('预算执行情况（万元）（20分）', '得分（20分*执行率）')])
    expect(values(facts)).toMatchObject({ execution_weight: 20, 'score.execution': 19.36 })
  })
  it('is not told where they differ', () => {
    const { facts } = read([form('预算执行情况（万元）（10分）', '得分（20分*执行率）')])
    expect(values(facts)).not.toHaveProperty('execution_weight')
  })
})

describe('kinds of staff', () => {
  it('behind the column of the staff are its parts', () => {
    const { facts } = read([
      [
        ['编制数', '年末在职人数', '其中：行政', '事业', '离退休人数'],
        ['15', '13', '8', '5', '12'],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized': 15,
      'staffing.actual': 13,
      'staffing.actual.administrative': 8,
      'staffing.actual.institution': 5,
      'staffing.retired': 12,
    })
  })
})

describe('a table of staff', () => {
  const kinds = [
    ['合计', '12', '11'],
    ['行政人员', '6', '5'],
    ['工勤人员', '6', '6'],
    ['退休人员', '—', '9'],
  ]
  const staff = {
    'staffing.authorized': 12,
    'staffing.actual': 11,
    'staffing.authorized.administrative': 6,
    'staffing.actual.administrative': 5,
    'staffing.authorized.worker': 6,
    'staffing.actual.worker': 6,
    'staffing.retired': 9,
  }

  it('crosses kinds with posts and people', () => {
    expect(values(read([[['人员情况', '编制数', '年末实有数'], ...kinds]]).facts)).toEqual(staff)
  })

  it('may name the kinds by one word', () => {
    const table = [
      ['人员类别', '编制数', '实有数'],
      ['行政', '6', '6'],
      ['事业', '8', '7'],
      ['合计', '14', '13'],
    ]
    expect(values(read([table]).facts)).toEqual({
      'staffing.authorized': 14,
      'staffing.actual': 13,
      'staffing.authorized.administrative': 6,
      'staffing.actual.administrative': 6,
      'staffing.authorized.institution': 8,
      'staffing.actual.institution': 7,
    })
  })

  it('is apart from the table of vehicles beside it', () => {
    const cars = [['公务用车', '1', '1'], ...kinds.slice(1).map(() => ['', '', ''])]
    const table = [
      ['人员情况', '编制数', '年末实有数', '车辆情况', '编制数', '实有数'],
      ...kinds.map((row, index) => [...row, ...cars[index]!]),
    ]
    expect(values(read([table]).facts)).toEqual(staff)
  })
})

describe('a head with a part in brackets', () => {
  it('is the head of that part', () => {
    const table = [
      ['年度资金', '总计', '基本支出（人员经费）', '基本支出（公用经费）', '项目支出'],
      ['年初预算数', '302', '198', '14', '90'],
      ['全年执行数', '345', '211', '14', '120'],
    ]
    expect(values(read(['单位：万元', table]).facts)).toMatchObject({
      'expenditure.basic.personnel@initial': 1_980_000,
      'expenditure.basic.public@initial': 140_000,
      'expenditure.basic.personnel': 2_110_000,
    })
  })
})

describe('a grade', () => {
  it.each(['自评等级：良', '评价等次: 良好'])('names itself in a cell: %s', (text) => {
    const { facts } = read([
      [
        ['一级指标', '二级指标', '三级指标', '分值', '得分'],
        ['产出', '数量', '走访', '100', '88'],
        [span(text, 5)],
      ],
    ])
    expect(values(facts)).toMatchObject({ grade: 'good' })
  })
})

describe('the operator of a target', () => {
  it('may stand in a column of its own', () => {
    const { indicators } = read([
      [
        ['一级指标', '二级指标', '三级指标', '运算符号', '指标值', '完成值', '分值', '得分'],
        ['产出', '数量', '帮扶人数', '>=', '120', '126', '15', '15'],
      ],
    ])
    expect(indicators.map(({ target }) => target)).toEqual(['>=120'])
  })
})

describe('what was done of the goals', () => {
  const goals = [
    [span('年度总体目标', 1, 2), '年初预期目标', '实际完成情况'],
    ['新建工会35个。', '新建工会38个；帮扶困难职工215人。'],
  ]
  const passages = (...blocks: BlockSpec[]) =>
    readOutline(buildDocument(...blocks)).passages.map(({ text, path }) => [text, ...path])

  it('is running text under its head', () => {
    expect(passages([['部门名称', span('甲县总工会', 2)], ...goals])).toEqual([
      ['新建工会38个；帮扶困难职工215人。', '实际完成情况'],
    ])
  })
  it('is none of the unit’s in a project’s own form', () => {
    expect(passages([['项目名称', span('帮扶资金', 2)], ...goals])).toEqual([])
  })
})

describe('其中：财政拨款 beneath a part of the expenditure', () => {
  it('is neither the unit’s revenue nor a project', () => {
    const { facts, projects } = read([
      [
        ['支出项目', '年初预算（元）', '全年执行数（元）'],
        ['年度资金总额', '3254110', '3846230'],
        ['基本支出', '2454110', '2671442'],
        ['项目支出', '800000', '1174788'],
        ['其中：财政拨款', '800000', '974788'],
      ],
    ])
    expect(Object.keys(values(facts)).filter((key) => key.startsWith('revenue'))).toEqual([])
    expect(projects).toEqual([])
  })
})

describe('a level with its points in brackets', () => {
  it('needs no measure for them', () => {
    const { indicators, dimensions } = read([
      [
        ['一级指标', '二级指标', '三级指标', '分值', '得分'],
        [span('目标实现情况（60）', 1, 2), '产出（30）', '产出数量', '30', '28'],
        ['效果（30）', '社会效益', '30', '29'],
        ['管理情况（40）', '财务管理（40）', '制度健全性', '40', '38'],
      ],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['目标实现情况', 60],
      ['管理情况', 40],
    ])
    expect(indicators.map(({ path }) => path.join('/'))).toEqual([
      '目标实现情况/产出/产出数量',
      '目标实现情况/效果/社会效益',
      '管理情况/财务管理/制度健全性',
    ])
  })
})

describe('what is left at the end of the year', () => {
  it('stands beside the parts of the expenditure', () => {
    const { facts } = read([
      [
        [span('年度支出（万元）', 1, 2), '合计', '基本支出', '项目支出', '年末结转'],
        ['321.08', '206.35', '114.73', '7.36'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total': 3_210_800,
      'expenditure.basic': 2_063_500,
      'expenditure.project': 1_147_300,
      'balance.carryover_out': 73_600,
    })
  })
})
