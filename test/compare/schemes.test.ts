import { describe, expect, it } from 'vitest'
import { stated } from '../../src/compare/columns.ts'
import { compareReports } from '../../src/compare/compare.ts'
import { comparisonObject } from '../../src/compare/exports/comparison-object.ts'
import { exportReport } from '../../src/compare/exports/contract.ts'
import { schemesNote, schemeText } from '../../src/compare/schemes.ts'
import { cellText } from '../../src/compare/value-text.ts'
import type { ScoreScheme } from '../../src/model/report.ts'
import { COUNTY, fact, failed, filed } from './filed.ts'

const known = (execution: number | null, output: number): ScoreScheme => ({
  key: `100:执行${execution ?? '-'}+产出${output}`,
  total: 100,
  execution,
  dimensions: [{ name: '产出', weight: output }],
  reason: null,
})
const UNKNOWN: ScoreScheme = {
  key: null,
  total: null,
  execution: 20,
  dimensions: [],
  reason: 'weights_missing',
}
const TEN = known(10, 90)
const NONE = known(null, 100)
const columns = [stated('expenditure.total'), stated('score.total')]

function compare(...schemes: ScoreScheme[]) {
  const documents = schemes.map((scoreScheme, index) => {
    const facts = [fact('expenditure.total', 100), fact('score.total', 90 + index)]
    return filed({ unit: { ...COUNTY, name: `第${index}工会` }, facts, scoreScheme })
  })
  const comparison = compareReports(documents, columns)
  return {
    ...comparison,
    texts: comparison.rows.map(({ cells }) => cells.map((cell) => cellText(cell, 'zh'))),
  }
}

describe('scores beside each other', () => {
  it('bear no mark where one known scheme gave them all', () => {
    const { texts, schemes } = compare(TEN, TEN)
    expect([texts, schemes]).toEqual([
      [
        ['1.00', '90'],
        ['1.00', '91'],
      ],
      [],
    ])
  })

  it('are marked with their scheme where there are several, the commonest first', () => {
    const { texts, schemes } = compare(NONE, TEN, TEN, UNKNOWN)
    expect(texts.map(([, score]) => score)).toEqual(['90[2]', '91[1]', '92[1]', '93[?]'])
    expect(schemesNote(schemes, 'zh')).toEqual([
      '得分按不同的评分方案评定，[ ] 内编号不同的不能比较或排名，[?] 的方案不明：',
      '[1] 100 分 = 执行率 10 + 产出 90（2 行）',
      '[2] 100 分 = 产出 100（1 行）',
      '[?] 方案不明（1 行）',
    ])
  })

  it('are told apart where none of their schemes is known, but not where one score stands alone', () => {
    expect(compare(UNKNOWN, UNKNOWN).texts.map(([, score]) => score)).toEqual(['90[?]', '91[?]'])
    expect(compare(UNKNOWN).schemes).toEqual([])
  })

  it('name eight schemes and count the others', () => {
    const { schemes } = compare(...Array.from({ length: 10 }, (_, i) => known(i, 100 - i)))
    expect(schemesNote(schemes, 'en').slice(-1)).toEqual([
      '[9–10] and 2 more schemes: see the “Score scheme” of each report (ziping show, and that column of the workbook)',
    ])
    expect(schemesNote(schemes, 'zh').slice(-1)).toEqual([
      '[9–10] 另有 2 种方案，见各报告的“评分方案”（ziping show，工作簿“评分方案”一栏）',
    ])
  })

  it('carry their schemes to programs', () => {
    const { rows, schemes } = comparisonObject(compare(NONE, TEN))
    expect(rows.map(({ scoreScheme }) => scoreScheme)).toEqual([NONE, TEN])
    expect(schemes).toEqual([
      { mark: '1', scheme: NONE, rows: 1 },
      { mark: '2', scheme: TEN, rows: 1 },
    ])
    const exported = [filed({ scoreScheme: TEN }), failed()].map((it) =>
      exportReport(it, { withContacts: false }),
    )
    expect(exported.map(({ scoreScheme }) => scoreScheme)).toEqual([TEN, null])
  })
})

describe('a scheme in words', () => {
  it('says what is not known of it', () => {
    expect([schemeText(TEN, 'en'), schemeText(UNKNOWN, 'en'), schemeText(UNKNOWN, 'zh')]).toEqual([
      '100 points = execution rate 10 + 产出 90',
      'not known: some weights are missing (execution rate 20)',
      '不明：分值没有列全（执行率 20）',
    ])
  })
})
