import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

const ROWS = [
  ['基本支出', '60', '70', '69'],
  ['项目支出', '40', '50', '49'],
  ['合计', '100', '120', '118'],
]
const BUDGETS = {
  'expenditure.basic@initial': 600_000,
  'expenditure.basic@adjusted': 700_000,
  'expenditure.basic': 690_000,
  'expenditure.project@initial': 400_000,
  'expenditure.project@adjusted': 500_000,
  'expenditure.project': 490_000,
  'expenditure.total@initial': 1_000_000,
  'expenditure.total@adjusted': 1_200_000,
  'expenditure.total': 1_180_000,
}

describe('a head of two lines', () => {
  it.each([
    ['预算', '年初', '调整后', '决算'],
    ['预算数', '年初数', '调整数', '决算数'],
    ['年度预算', '年初', '全年', '实际支出'],
    ['预算安排情况', '年初批复', '追加后', '执行数'],
    ['2023年预算', '年初下达', '年中调整后', '2023年决算'],
  ])('tells the budgets apart by both lines: %s over %s and %s', (budget, before, after, spent) => {
    const { facts } = read([
      '单位：万元',
      [[span('项目', 1, 2), span(budget, 2), span(spent, 1, 2)], [before, after], ...ROWS],
    ])
    expect(values(facts)).toEqual(BUDGETS)
  })

  it('may have lost the spans of its first line', () => {
    const { facts } = read([
      '单位：万元',
      [['项目', '预算', '', '决算'], ['', '年初', '调整后', ''], ...ROWS],
    ])
    expect(values(facts)).toEqual(BUDGETS)
  })

  it('may name the fund between the two', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('项目', 1, 3), span('预算', 2), span('决算', 1, 3)],
        [span('财政拨款', 2)],
        ['年初', '调整后'],
        ...ROWS,
      ],
    ])
    expect(values(facts)).toEqual(BUDGETS)
  })

  it.each(['追加', '追加（减）', '调整', '调整数'])('tells what was added (%s) from the sum', (added) => {
    const { facts } = read([
      '单位：万元',
      [
        [span('项目', 1, 2), span('预算', 3), span('决算', 1, 2)],
        ['年初', added, '调整后'],
        ['基本支出', '60', '10', '70', '69'],
        ['项目支出', '40', '10', '50', '49'],
        ['合计', '100', '20', '120', '118'],
      ],
    ])
    expect(values(facts)).toEqual({ ...BUDGETS, 'expenditure.adjustment': 200_000 })
  })

  it('takes 调整 for what was added where only that fits what was spent', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('项目', 1, 2), span('预算', 2), span('决算', 1, 2)],
        ['年初', '调整'],
        ['基本支出', '60', '10', '69'],
        ['项目支出', '40', '-5', '34'],
        ['合计', '100', '5', '103'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.basic@initial': 600_000,
      'expenditure.basic': 690_000,
      'expenditure.project@initial': 400_000,
      'expenditure.project': 340_000,
      'expenditure.total@initial': 1_000_000,
      'expenditure.adjustment': 50_000,
      'expenditure.total': 1_030_000,
    })
  })

  it('tells last year from this one, and leaves the budget of last year out', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('项目', 1, 2), span('预算', 2), span('决算', 2)],
        ['上年', '本年', '上年', '本年'],
        ['基本支出', '55', '60', '54', '59'],
        ['项目支出', '30', '40', '29', '38'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.basic@budget': 600_000,
      'expenditure.basic@prior': 540_000,
      'expenditure.basic': 590_000,
      'expenditure.project@budget': 400_000,
      'expenditure.project@prior': 290_000,
      'expenditure.project': 380_000,
    })
  })

  it('gives the part that one fund paid as such', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('科目', 1, 2), span('年初预算数', 2), span('决算数', 2)],
        ['小计', '其中：财政拨款', '小计', '其中：财政拨款'],
        ['基本支出', '60', '58', '70', '66'],
        ['项目支出', '40', '30', '48', '42'],
      ],
    ])
    expect(facts.map(({ concept, stage, raw, qualifiers }) => [concept, stage, raw, ...qualifiers])).toEqual([
      ['expenditure.basic', 'initial', '60'],
      ['expenditure.basic', 'initial', '58', 'fund:general_public'],
      ['expenditure.basic', 'actual', '70'],
      ['expenditure.basic', 'actual', '66', 'fund:general_public'],
      ['expenditure.project', 'initial', '40'],
      ['expenditure.project', 'initial', '30', 'fund:general_public'],
      ['expenditure.project', 'actual', '48'],
      ['expenditure.project', 'actual', '42', 'fund:general_public'],
    ])
  })
})

describe('a head of one line', () => {
  it('may say 年初 and 调整后 alone beside what was spent', () => {
    const { facts } = read(['单位：万元', [['项目', '年初', '调整后', '决算数'], ...ROWS]])
    expect(values(facts)).toEqual(BUDGETS)
  })

  it('says nothing of budgets where 年初 and 年末 are ends of the year', () => {
    const { facts } = read([
      '单位：万元',
      [
        ['项目', '年初', '决算数', '年末'],
        ['基本支出', '5', '60', '7'],
        ['项目支出', '3', '40', '2'],
      ],
    ])
    expect(values(facts)).toEqual({ 'expenditure.basic': 600_000, 'expenditure.project': 400_000 })
  })
})

describe('rows of stages', () => {
  it('are told apart by the label over both', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('类别', 2), '基本支出', '项目支出', '合计'],
        [span('预算', 1, 2), '年初', '60', '40', '100'],
        ['调整后', '70', '50', '120'],
        [span('决算', 2), '69', '49', '118'],
      ],
    ])
    expect(values(facts)).toEqual(BUDGETS)
  })

  it('may be a label over what is counted', () => {
    const { facts } = read([
      '单位：万元',
      [
        [span('类别', 2), '金额'],
        [span('预算', 1, 2), '基本支出', '60'],
        ['项目支出', '40'],
        [span('决算', 1, 2), '基本支出', '59'],
        ['项目支出', '38'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.basic@budget': 600_000,
      'expenditure.project@budget': 400_000,
      'expenditure.basic': 590_000,
      'expenditure.project': 380_000,
    })
  })
})

describe('what differs', () => {
  const CHANGES = [
    ['基本支出', '60', '70', '10', '16.67%'],
    ['项目支出', '40', '30', '-10', '-25%'],
  ]

  it.each([
    ['增减额', '增减率（%）'],
    ['变动情况', '变动幅度'],
  ])('from a budget is no change since the year before: %s', (change, rate) => {
    const { facts } = read(['单位：万元', [['项目', '年初预算数', '决算数', change, rate], ...CHANGES]])
    expect(values(facts)).toEqual({
      'expenditure.basic@initial': 600_000,
      'expenditure.basic': 700_000,
      'expenditure.project@initial': 400_000,
      'expenditure.project': 300_000,
    })
  })

  it.each([
    ['上年决算数', '本年决算数', '增减额'],
    ['预算数', '决算数', '比上年增减'],
  ])('from the year before is, where a head says so: %s, %s, %s', (before, spent, change) => {
    const { facts } = read(['单位：万元', [['项目', before, spent, change, '备注'], ...CHANGES]])
    expect(values(facts)).toMatchObject({
      'expenditure.basic@change': 100_000,
      'expenditure.project@change': -100_000,
    })
  })
})
