import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText } from './narrative-words.ts'
import { values } from './tables/read.ts'

const read = (text: string, place = {}) =>
  readNarrative(outlineOfText(text, place), { fiscalYear: 2022, unitName: null, documentUnit: '万元' })
const told = (text: string) => values(read(text).facts as Fact[])

const WHOLE = {
  'expenditure.total@initial': 1_500_000,
  'expenditure.total@adjusted': 1_600_000,
  'expenditure.total': 1_520_000,
  execution_weight: 10,
  'execution_rate.total': 95,
  'score.execution': 9.5,
}

describe('a form in one line', () => {
  it('is read pair by pair', () => {
    const line = '年初预算数 150 全年预算数 160 执行数 152 分值 10 执行率 95 % 得分 9.5'
    expect(told(line)).toEqual(WHOLE)
    expect(told(`部门整体支出 ${line}`)).toEqual(WHOLE)
  })

  it('is read by its heads and rows', () => {
    expect(
      told(
        '项目 年初预算数 全年预算数 执行数 分值 执行率 得分 年度资金总额 150 160 152 10 95% 9.5 基本支出 90 100 100 - 100% -',
      ),
    ).toEqual({
      ...WHOLE,
      'expenditure.basic@initial': 900_000,
      'expenditure.basic@adjusted': 1_000_000,
      'expenditure.basic': 1_000_000,
      'execution_rate.basic': 100,
    })
  })

  it('is of the part that it begins with, or of a project', () => {
    expect(told('项目支出 年初预算数 50 执行数 48 执行率 96%')).toEqual({
      'expenditure.project@initial': 500_000,
      'expenditure.project': 480_000,
      'execution_rate.project': 96,
    })
    const { facts, projects } = read('困难职工帮扶项目 年初预算数 20 全年预算数 22 执行数 21 执行率 95.45%')
    expect(facts).toEqual([])
    expect(projects.map(({ name, budget, spent }) => [name, budget, spent])).toEqual([
      ['困难职工帮扶项目', 22_000_000, 21_000_000],
    ])
  })

  it('takes the unit that its heads say before that of the document', () => {
    expect(told('年初预算数（元） 1500 全年预算数（元） 1600 执行数（元） 1520')).toEqual({
      'expenditure.total@initial': 1500,
      'expenditure.total@adjusted': 1600,
      'expenditure.total': 1520,
    })
  })

  it('shows where each figure stands', () => {
    const text = '年初预算数 150 全年预算数 160 执行数 152'
    const { facts, claims } = read(text)
    expect(facts.map(({ evidence }) => evidence[0])).toMatchObject([
      { block: 3, start: 6, end: 9, quote: '150' },
      { block: 3, start: 16, end: 19, quote: '160' },
      { block: 3, start: 24, end: 27, quote: '152' },
    ])
    expect(claims).toHaveLength(3)
  })

  it('of a project’s chapter is none of the unit', () => {
    expect(read('年初预算数 150 全年预算数 160 执行数 152', { path: ['2.劳模疗休养经费'] }).facts).toEqual([])
  })

  it.each([
    '年初预算数 150 其他数 160 执行数 152',
    '年初预算数 150 160 152 全年预算数',
    '执行数 152 分值 10 得分 9.5。',
  ])('is none where its heads are no stages of money, or its cells out of turn: %s', (text) => {
    expect(told(text)).toEqual({})
  })
})
