import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('one row of figures beside a label for header and row', () => {
  it('is the money of the whole unit', () => {
    const { facts } = read([
      [
        [
          span('部门预算执行情况（万元）', 1, 2),
          '年初预算数',
          '全年（调整）预算数',
          '全年执行数',
          '执行率（%）',
          '执行率权重',
          '执行率得分',
        ],
        ['80.00', '90.00', '81.00', '90', '10', '9'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 800_000,
      'expenditure.total@adjusted': 900_000,
      'expenditure.total': 810_000,
      'execution_rate.total': 90,
      execution_weight: 10,
      'score.execution': 9,
    })
  })
})

describe('labels of money', () => {
  it('that stand against executed amounts as (A) and (B) mean the adjusted budget', () => {
    const { facts } = read([
      [
        ['', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
        ['部门整体支出总额（万元）', '50', '48', '96%', '19.2'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@adjusted': 500_000,
      'expenditure.total': 480_000,
      'execution_rate.total': 96,
      'score.execution': 19.2,
      execution_weight: 20,
    })
  })

  it.each(['办公经费', '公务经费', '业务经费'])(
    'are not taken for one that differs in one of four characters: %s',
    (label) => {
      expect(
        read([
          [
            ['项目', '预算数', '决算数'],
            ['三公经费（万元）', '2', '1.8'],
            [`${label}（万元）`, '9', '8.7'],
          ],
        ]).facts.map(({ value }) => value),
      ).toEqual([2_000_000, 1_800_000])
    },
  )
})

describe('labels with their figures in one cell', () => {
  const form = (project: string) => [
    ['年度预算申请（万元）', '年初预算数', '全年预算数', '全年执行数'],
    ['年度资金总额', '80', '90', '85'],
    [span('按收入性质分：', 2), span('按支出性质分：', 2)],
    [span('其中：一般公共预算：90', 2), span('其中：基本支出：60', 2)],
    [span('其他资金：0', 2), span(`项目支出：${project}`, 2)],
  ]

  it('are of the stage whose total they add up to', () => {
    expect(values(read([form('30')]).facts)).toMatchObject({
      'revenue.general_public@adjusted': 900_000,
      'expenditure.basic@adjusted': 600_000,
      'expenditure.project@adjusted': 300_000,
    })
  })

  it('are left alone where they add up to none', () => {
    const facts = values(read([form('31')]).facts)
    expect(facts).toHaveProperty('revenue.general_public@adjusted')
    expect(Object.keys(facts).filter((key) => /basic|project/.test(key))).toEqual([])
  })
})

describe('form rows of money', () => {
  it('take stage and unit from the labels around them', () => {
    const { facts } = read([
      [
        [span('当年预算情况（万元）', 1, 2), '支出预算合计', '26', '其中：人员经费', '15'],
        ['支出执行合计', '25', '其中：人员经费', '14'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@budget': 260_000,
      'expenditure.basic.personnel@budget': 150_000,
      'expenditure.total': 250_000,
      'expenditure.basic.personnel': 140_000,
    })
  })

  it('are left alone where several figures stand beside a label and no head says of what', () => {
    const { facts } = read([
      [
        ['公务接待费（万元）', '3.3', '7', '2.7'],
        ['公务用车运行维护费（万元）', '4.2', '10'],
      ],
    ])
    expect(values(facts)).toEqual({ 'three_public.vehicle.operation': 42_000 })
  })

  it('that name a stage alone speak of the whole unit', () => {
    const { facts } = read([
      [
        ['年初预算数（万元）', '12', '调整后预算数（万元）', '13'],
        ['实际支出数（万元）', '12.8', '预算执行率', '98.46%'],
      ],
    ])
    expect(values(facts)).toEqual({
      'expenditure.total@initial': 120_000,
      'expenditure.total@adjusted': 130_000,
      'expenditure.total': 128_000,
      'execution_rate.total': 98.46,
    })
  })
})
