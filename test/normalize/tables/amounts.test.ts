import { describe, expect, it } from 'vitest'
import { factKey } from '../../../src/model/report.ts'
import { type BlockSpec, type CellSpec, span } from '../../build-document.ts'
import { read } from './read.ts'

const rows = (...heads: string[]): CellSpec[][] => [
  ['项目', ...heads],
  ['基本支出', ...heads.map((_, index) => `${20 - index}.00`)],
  ['项目支出', ...heads.map((_, index) => `${30 - index}.00`)],
]
const keys = (...blocks: BlockSpec[]) => read(['单位：万元', ...blocks]).facts.map(factKey)
const causes = (...blocks: BlockSpec[]) =>
  read(['单位：万元', ...blocks]).facts.map(({ confidence }) => confidence.causes.includes('stage:assumed'))

describe('a column headed 金额 alone', () => {
  it.each([
    ['2022年度支出决算表', ['expenditure.basic', 'expenditure.project']],
    ['部门预算执行情况', ['expenditure.basic', 'expenditure.project']],
    ['2022年度部门预算表', ['expenditure.basic@budget', 'expenditure.project@budget']],
  ])('takes its stage from the caption %s', (caption, expected) => {
    expect(keys(caption, rows('金额'))).toEqual(expected)
    expect(causes(caption, rows('金额'))).toEqual([false, false])
  })

  it('is what was spent beside a column of the budget', () => {
    expect(keys(rows('年初预算数', '金额'))).toEqual([
      'expenditure.basic@initial',
      'expenditure.basic',
      'expenditure.project@initial',
      'expenditure.project',
    ])
  })

  it('stays without a meaning beside a column of what was spent', () => {
    expect(keys(rows('金额', '决算数'))).toEqual(['expenditure.basic', 'expenditure.project'])
  })

  it('takes the stage of the head over it', () => {
    const table: CellSpec[][] = [
      [span('项目', 1, 2), span('年初预算', 2), span('决算', 2)],
      ['金额', '占比', '金额', '占比'],
      ['基本支出', '20.00', '40%', '18.00', '45%'],
    ]
    expect(keys(table)).toEqual([
      'expenditure.basic@initial',
      'share.basic@initial',
      'expenditure.basic',
      'share.basic',
    ])
  })

  it('is taken for what was spent, in doubt, where nothing decides', () => {
    expect(keys(rows('金额'))).toEqual(['expenditure.basic', 'expenditure.project'])
    expect(causes(rows('金额'))).toEqual([true, true])
  })
})
