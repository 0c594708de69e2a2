import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a table whose rows are stages', () => {
  it('may tell what was added among them', () => {
    const { facts } = read([
      '单位：元',
      [
        ['', '合计', '人员经费', '项目支出'],
        ['年初预算', '300000', '200000', '100000'],
        ['年中追加', '30000', '10000', '20000'],
        ['全年预算', '330000', '210000', '120000'],
        ['实际支出', '320000', '208000', '112000'],
        ['执行率', '96.97%', '99.05%', '93.33%'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 300_000,
      'expenditure.basic.personnel@initial': 200_000,
      'expenditure.project@initial': 100_000,
      'expenditure.adjustment': 30_000,
      'expenditure.total@adjusted': 330_000,
      'expenditure.basic.personnel@adjusted': 210_000,
      'expenditure.project@adjusted': 120_000,
      'expenditure.total': 320_000,
      'expenditure.basic.personnel': 208_000,
      'expenditure.project': 112_000,
      'execution_rate.total': 96.97,
      'execution_rate.personnel': 99.05,
      'execution_rate.project': 93.33,
    })
  })
})

describe('a table of staff by kind', () => {
  it('counts posts and people of each, and all of them', () => {
    const { facts } = read([
      [
        ['人员类别', '核定编制', '年末实有', '备注'],
        ['行政', '8', '8', ''],
        ['事业', '9', '7', '空编2名'],
        ['合计', '17', '15', ''],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized.administrative': 8,
      'staffing.actual.administrative': 8,
      'staffing.authorized.institution': 9,
      'staffing.actual.institution': 7,
      'staffing.authorized': 17,
      'staffing.actual': 15,
    })
  })
})

describe('indicators in groups under rows of their own', () => {
  const table: CellSpec[][] = [
    ['指标', '目标值', '完成值', '分值', '扣分', '得分', '扣分原因'],
    [span('一、投入（40分）', 7)],
    ['预算编制合理性', '合理', '合理', '40', '0', '40', ''],
    [span('二、产出（60分）', 7)],
    ['举办讲座', '4场', '3场', '35', '5', '30', '场地维修'],
    ['受益职工满意度（%）', '90', '94', '25', '0', '25', ''],
    ['总分', '', '', '100', '5', '95', ''],
  ]

  it('have the group for their outer level, and its points for a dimension', () => {
    const { indicators, dimensions, facts, residue } = read([table])
    expect(indicators.map(({ path, weight, score }) => [path, weight, score])).toEqual([
      [['投入', '预算编制合理性'], 40, 40],
      [['产出', '举办讲座'], 35, 30],
      [['产出', '受益职工满意度（%）'], 25, 25],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['投入', 40],
      ['产出', 60],
    ])
    expect(values(facts)).toEqual({ 'score.full': 100, 'score.total': 95, satisfaction: 94 })
    expect(residue).toEqual([])
  })
})

describe('income of this year beside that of the last one', () => {
  it('is told by source, with what it changed by', () => {
    const { facts } = read([
      [
        [
          span('收入来源', 1, 2),
          span('本年收入（千元）', 1, 2),
          span('上年收入（千元）', 1, 2),
          span('比上年增减', 2),
        ],
        ['增减额（千元）', '增减（%）'],
        ['财政拨款收入', '4,600', '4,500', '100', '2.22'],
        ['收入合计', '4,750', '4,620', '130', '2.81'],
      ],
    ])
    expect(values(facts)).toEqual({
      'revenue.general_public': 4_600_000,
      'revenue.general_public@prior': 4_500_000,
      'revenue.general_public@change': 100_000,
      'revenue.general_public@change_rate': 2.22,
      'revenue.total': 4_750_000,
      'revenue.total@prior': 4_620_000,
      'revenue.total@change': 130_000,
      'revenue.total@change_rate': 2.81,
    })
  })
})

describe('heads in other words', () => {
  it('评价维度 is the level over 评价指标', () => {
    const { indicators } = read([
      [
        ['评价维度', '评价指标', '目标值', '完成值', '分值', '得分'],
        [span('产出', 1, 2), '举办讲座', '4场', '4场', '50', '50'],
        ['慰问职工', '40人', '36人', '50', '45'],
      ],
    ])
    expect(indicators.map(({ path, score }) => [path, score])).toEqual([
      [['产出', '举办讲座'], 50],
      [['产出', '慰问职工'], 45],
    ])
  })

  it('预算资金（A） and 支出资金（C） are a project’s budget and spending beside what arrived', () => {
    const { projects } = read([
      '项目支出情况表（单位：万元）',
      [
        ['项目名称', '预算资金（A）', '到位资金（B）', '到位率（B/A）', '支出资金（C）', '执行率（C/B）'],
        ['职工书屋', '50', '50', '100%', '46', '92%'],
      ],
    ])
    expect(projects.map(({ name, budget, received, spent }) => [name, budget, received, spent])).toEqual([
      ['职工书屋', 50_000_000, 50_000_000, 46_000_000],
    ])
  })
})

describe('cells with a label and its figure', () => {
  it('count departments, subordinates and vehicles too, and the points for execution', () => {
    const { facts } = read([
      [
        [span('部门基本信息', 4)],
        ['内设机构：3个', '下属单位：1个', '车辆编制：2辆', '实有车辆：1辆'],
        ['预算执行率（10分）', '全年预算数：300万元', '全年执行数：285万元', '得分：9.5分'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'org.departments': 3,
      'org.subordinate_units': 1,
      'org.vehicles.authorized': 2,
      'org.vehicles.actual': 1,
      'expenditure.total@adjusted': 3_000_000,
      'expenditure.total': 2_850_000,
      'score.execution': 9.5,
    })
  })
})

describe('blocks of a form side by side', () => {
  it('are read by what stands over their labels', () => {
    const { facts } = read(
      [
        [
          ['编制数', '26', '实有人数', '25', span('收入', 2), span('支出', 2)],
          ['其中：行政', '11', '其中：行政', '10', '财政拨款', '826.4', '基本支出', '598.3'],
          ['事业', '15', '事业', '15', '其他收入', '12.5', '项目支出', '226.4'],
          ['退休人数', '24', '公务用车（辆）', '1', '合计', '838.9', '合计', '824.7'],
        ],
      ],
      { documentUnit: '万元' },
    )
    expect(values(facts)).toMatchObject({
      'staffing.authorized': 26,
      'staffing.authorized.administrative': 11,
      'staffing.authorized.institution': 15,
      'staffing.actual': 25,
      'staffing.actual.administrative': 10,
      'staffing.actual.institution': 15,
      'revenue.general_public': 8_264_000,
      'revenue.other': 125_000,
      'revenue.total': 8_389_000,
      'expenditure.total': 8_247_000,
    })
  })
})

describe('a table of assets', () => {
  it('tells what there was at the end of the year, and how much of it was in use', () => {
    const { facts } = read([
      [
        ['资产类别', '期初账面数（元）', '期末账面数（元）', '其中：在用', '其中：闲置'],
        ['通用设备', '486,000', '512,000', '505,000', '7,000'],
        ['家具用具', '165,000', '172,000', '172,000', '0'],
        ['固定资产合计', '651,000', '684,000', '677,000', '7,000'],
      ],
    ])
    expect(values(facts)).toEqual({ 'fixed_assets.total': 684_000, 'fixed_assets.in_use': 677_000 })
  })
})

describe('sources over budget and spending', () => {
  it('are parts of the sum with the same heads', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('资金性质', 1, 2), span('财政拨款', 2), span('自有资金', 2), span('合计', 2)],
        ['预算数', '支出数', '预算数', '支出数', '预算数', '支出数'],
        ['基本支出', '26', '25', '0', '0', '26', '25'],
        ['项目支出', '8', '6', '2', '1', '10', '7'],
        ['合计', '34', '31', '2', '1', '36', '32'],
      ],
    ])
    const whole = facts.filter(({ qualifiers }) => qualifiers.length === 0)
    expect(values(whole)).toEqual({
      'expenditure.basic@budget': 260_000,
      'expenditure.basic': 250_000,
      'expenditure.project@budget': 100_000,
      'expenditure.project': 70_000,
      'expenditure.total@budget': 360_000,
      'expenditure.total': 320_000,
    })
    expect(facts.filter((fact) => !whole.includes(fact)).map(({ qualifiers }) => qualifiers)).toEqual(
      Array(6).fill(['fund:general_public']),
    )
  })
})

describe('a score table by 评价内容 and 评价要点', () => {
  it('has levels, and no dimension for each row', () => {
    const { indicators, dimensions } = read([
      [
        ['评价内容', '评价要点', '满分', '得分', '扣分依据'],
        [span('投入管理', 1, 2), '预算编制', '40', '39', ''],
        ['目标设置', '60', '58', ''],
        [span('合计', 2), '100', '97', ''],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path, weight, score])).toEqual([
      [['投入管理', '预算编制'], 40, 39],
      [['投入管理', '目标设置'], 60, 58],
    ])
    expect(dimensions).toEqual([])
  })
})
