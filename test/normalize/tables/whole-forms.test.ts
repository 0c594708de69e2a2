/** Layouts that whole published forms have beside those of single tables. */
import { describe, expect, it } from 'vitest'
import { readOutline } from '../../../src/normalize/outline.ts'
import { buildDocument, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a row of money beside its block’s label', () => {
  const heads = [
    '年初预算数',
    '全年（调整）预算数',
    '全年执行数',
    '执行率（%）',
    '执行率权重（分）',
    '执行率得分（分）',
  ]
  const row = ['640.20', '711.50', '700.00', '98.38', '10', '9.84']
  const whole = {
    'expenditure.total@initial': 6_402_000,
    'expenditure.total@adjusted': 7_115_000,
    'expenditure.total': 7_000_000,
    'execution_rate.total': 98.38,
    execution_weight: 10,
    'score.execution': 9.84,
  }

  it('is the whole unit’s, with rows of its parts beneath it', () => {
    const { facts } = read([
      [
        [span('部门预算执行情况（万元）', 1, 2), ...heads],
        row,
        ['其中：一般公共预算', '620.20', '691.50', '680.00', '98.34', '', ''],
        ['政府性基金预算', '20.00', '20.00', '20.00', '100.00', '', ''],
      ],
    ])
    expect(values(facts)).toEqual(whole)
  })

  it('is nobody’s where the rows beneath it are no parts', () => {
    const { facts } = read([
      [
        [span('部门预算执行情况（万元）', 1, 2), ...heads],
        row,
        ['县级', '620.20', '691.50', '680.00', '98.34', '', ''],
      ],
    ])
    expect(values(facts)).toEqual({})
  })
})

describe('the sum of an expense’s lines', () => {
  it('is the expense', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('人员经费', 3), span('公用经费', 3)],
        ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
        ['301', '工资福利支出', '212.40', '302', '商品和服务支出', '38.10'],
        ['303', '对个人和家庭的补助', '17.60', '310', '资本性支出', '1.90'],
        [span('人员经费合计', 2), '230.00', span('公用经费合计', 2), '40.00'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.economic.wages': 2_124_000,
      'expenditure.economic.individuals': 176_000,
      'expenditure.basic.personnel': 2_300_000,
      'expenditure.economic.goods_services': 381_000,
      'expenditure.economic.capital': 19_000,
      'expenditure.basic.public': 400_000,
    })
  })
})

describe('score tables', () => {
  it('end with their total, which stands in the column of ordinals too', () => {
    const { indicators, facts } = read([
      [
        ['序号', '一级指标', '二级指标', '三级指标', '指标分值', '评分标准', '自评得分'],
        ['1', '执行（40分）', '预算执行', '预算执行率', '40', '得分=执行率×40', '38'],
        ['2', '产出（60分）', '职责履行', '重点工作完成率', '60', '按完成率计分', '57.5'],
        [span('合计', 4), '100', '', '95.5'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path.at(-1), weight, score])).toEqual([
      ['预算执行率', 40, 38],
      ['重点工作完成率', 60, 57.5],
    ])
    expect(values(facts)).toEqual({ 'score.full': 100, 'score.total': 95.5 })
  })

  it('may have a name and a weight of each level beneath its head', () => {
    const { indicators, dimensions } = read([
      [
        [
          span('一级指标', 2),
          span('二级指标', 2),
          span('三级指标', 2),
          span('评分标准', 1, 2),
          span('自评分数', 1, 2),
        ],
        ['名称', '权重', '名称', '权重', '名称', '权重'],
        ['预算编制', '20', '目标设置', '20', '绩效目标合理性', '20', '合理得20分', '18'],
        ['预算执行', '80', '资金管理', '80', '支出完成率', '80', '按完成率计分', '79.2'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path, weight, score])).toEqual([
      [['预算编制', '目标设置', '绩效目标合理性'], 20, 18],
      [['预算执行', '资金管理', '支出完成率'], 80, 79.2],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['预算编制', 20],
      ['预算执行', 80],
    ])
  })
})

describe('the row of what a budget was adjusted by', () => {
  const table = (row: readonly string[]) => [
    '单位：万元',
    [
      ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['支出总额', '310', '320', '352'],
      ['部门整体支出预算调整', ...row],
    ],
  ]

  it('tells the whole budget before and after where it has a budget of its own', () => {
    expect(values(read(table(['——', '320', '360'])).facts)).toEqual({
      'expenditure.total@prior': 3_100_000,
      'expenditure.total@budget': 3_200_000,
      'expenditure.total': 3_520_000,
      'expenditure.total@adjusted': 3_600_000,
    })
  })

  it('tells what was added elsewhere', () => {
    expect(values(read(table(['——', '——', '40'])).facts)).toMatchObject({ 'expenditure.adjustment': 400_000 })
  })
})

describe('a project of a list with a form of its own', () => {
  it('is one project with the form’s budget, where both tell the same spending', () => {
    const { projects } = read([
      '项目支出情况表',
      [
        ['项目名称', '年初预算数（万元）', '全年执行数（万元）'],
        ['送温暖', '20', '26'],
        ['技能竞赛', '15', '15'],
      ],
      '项目支出绩效自评表',
      [
        [span('项目名称', 2), span('送温暖', 5)],
        [span('项目资金（万元）', 1, 2), '', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
        ['年度资金总额', '20', '26', '26', '10', '10'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出', '数量', '慰问户数', '60户', '64户', '90', '87'],
        [span('总分', 5), '100', '97'],
      ],
    ])
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['送温暖', 26_000_000, 26_000_000],
      ['技能竞赛', 15_000_000, 15_000_000],
    ])
  })
})

describe('a goal of the year', () => {
  it('is told as done beneath heads that begin with the year', () => {
    const { passages } = readOutline(
      buildDocument([
        ['财年', '目标', '实际完成情况'],
        ['2023', '新建工会12家。', '新建工会14家，发展会员600人。'],
        ['2024', '新建工会15家。', '---'],
      ]),
    )
    expect(passages.map(({ text }) => text)).toEqual(['新建工会14家，发展会员600人。'])
  })
})

describe('rows beneath the label of their group', () => {
  const { facts, projects } = read([
    '单位：万元',
    [
      ['支出类别', '支出内容', '上年决算数', '年初预算数', '本年决算数'],
      [span('基本支出', 1, 3), '工资福利支出', '81', '82', '83'],
      ['商品和服务支出', '11', '12', '12'],
      ['小计', '92', '94', '95'],
      [span('项目支出', 1, 3), '送温暖资金', '20', '20', '21'],
      ['劳动竞赛经费', '8', '8', '7'],
      ['小计', '28', '28', '28'],
      [span('合计', 2), '120', '122', '123'],
    ],
  ])

  it('are named by their contents, and sums by their group', () => {
    expect(values(facts)).toEqual({
      'expenditure.economic.wages@prior': 810_000,
      'expenditure.economic.wages@initial': 820_000,
      'expenditure.economic.wages': 830_000,
      'expenditure.economic.goods_services@prior': 110_000,
      'expenditure.economic.goods_services@initial': 120_000,
      'expenditure.economic.goods_services': 120_000,
      'expenditure.basic@prior': 920_000,
      'expenditure.basic@initial': 940_000,
      'expenditure.basic': 950_000,
      'expenditure.project@prior': 280_000,
      'expenditure.project@initial': 280_000,
      'expenditure.project': 280_000,
      'expenditure.total@prior': 1_200_000,
      'expenditure.total@initial': 1_220_000,
      'expenditure.total': 1_230_000,
    })
  })

  it('are projects where the group is the project expenditure', () => {
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['送温暖资金', 20_000_000, 21_000_000],
      ['劳动竞赛经费', 8_000_000, 7_000_000],
    ])
  })
})

describe('blocks of heads and figures beside labels', () => {
  it('are of the stage that their label says', () => {
    const heads = ['收入合计', '财政拨款', '支出合计', '基本支出', '项目支出']
    const { facts } = read([
      [
        [span('年度收支预算（万元）', 1, 2), ...heads],
        ['86', '86', '86', '50', '36'],
        [span('年度收支决算（万元）', 1, 2), ...heads],
        ['92', '92', '91', '52', '39'],
      ],
    ])
    expect(values(facts)).toEqual({
      'revenue.total@budget': 860_000,
      'revenue.general_public@budget': 860_000,
      'expenditure.total@budget': 860_000,
      'expenditure.basic@budget': 500_000,
      'expenditure.project@budget': 360_000,
      'revenue.total': 920_000,
      'revenue.general_public': 920_000,
      'expenditure.total': 910_000,
      'expenditure.basic': 520_000,
      'expenditure.project': 390_000,
    })
  })
})

describe('score tables without a column of weights', () => {
  it('have the weights in their names, the total’s included', () => {
    const { indicators, facts } = read([
      [
        ['一级指标', '二级指标', '三级指标', '评分标准', '得分'],
        [
          span('过程（40分）', 1, 2),
          span('预算管理（40分）', 1, 2),
          '预算执行率（30分）',
          '按执行率计分',
          '29',
        ],
        ['资产管理规范性（10分）', '规范得10分', '9'],
        ['产出（60分）', '职责履行（60分）', '重点工作完成率（60分）', '按完成率计分', '60'],
        [span('合计（100分）', 4), '98'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path.at(-1), weight, score])).toEqual([
      ['预算执行率', 30, 29],
      ['资产管理规范性', 10, 9],
      ['重点工作完成率', 60, 60],
    ])
    expect(values(facts)).toMatchObject({ 'score.total': 98 })
  })
})

describe('支出总计 behind 年末结转', () => {
  it('holds what was carried over', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('收入', 2), span('支出', 2)],
        ['项目', '金额', '项目', '金额'],
        ['上年结转', '2', '基本支出', '60'],
        ['一般公共预算拨款', '98', '项目支出', '37'],
        ['', '', '年末结转', '3'],
        ['收入总计', '100', '支出总计', '100'],
      ],
    ])
    const total = facts.find(({ concept }) => concept === 'expenditure.total')
    expect(total?.qualifiers).toEqual(['with_carryover'])
  })
})
