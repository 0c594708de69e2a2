import { describe, expect, it } from 'vitest'
import { budgetNoted } from '../../src/normalize/budget-note.ts'
import { readOutline } from '../../src/normalize/outline.ts'
import { buildDocument } from '../build-document.ts'
import { read, values } from './tables/read.ts'

const noted = (...lines: string[]) => budgetNoted(readOutline(buildDocument(...lines)))

describe('a note on what 预算数 means', () => {
  it.each([
    ['注：预算数为调整后预算数，决算数取自决算报表。', 'adjusted'],
    ['备注：1.表中预算数均为全年预算数。', 'adjusted'],
    ['说明：预算数（A）口径为年初部门预算数。', 'initial'],
    ['注：预算数是2023年追加后的预算。', 'adjusted'],
  ])('names the budget: %s', (line, stage) => {
    expect(noted('一、收支情况', line)).toBe(stage)
  })

  it.each(['年初预算数为调整后预算数的八成。', '执行率为执行数占全年预算数的比例。', '预算数为56万元。'])(
    'is no such sentence: %s',
    (line) => {
      expect(noted('一、收支情况', line)).toBeUndefined()
    },
  )

  it('is obeyed by heads that say 预算数 alone', () => {
    const table = [
      ['项目', '预算数', '决算数'],
      ['基本支出', '60', '58'],
      ['项目支出', '40', '39'],
    ]
    expect(values(read(['单位：万元', table], { budget: 'adjusted' }).facts)).toEqual({
      'expenditure.basic@adjusted': 600_000,
      'expenditure.basic': 580_000,
      'expenditure.project@adjusted': 400_000,
      'expenditure.project': 390_000,
    })
  })
})
