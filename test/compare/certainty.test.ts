import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { reportFootnotes } from '../../src/cli/footnotes.ts'
import { comparisonWorkbook } from '../../src/compare/exports/xlsx/workbook.ts'
import { valueText } from '../../src/compare/value-text.ts'
import { fact, filed, report } from './filed.ts'

const jobs = (raw: string, value: number | null = 280, qualifiers: string[] = []) =>
  fact('activity.job_fairs.posts', value, { raw, approximate: true, qualifiers })

describe('a figure that is not exact', () => {
  it.each([
    ['近280个', '≈280'],
    ['280余个', '≈280'],
    ['不少于280个', '≥280'],
    ['≥ 280', '≥280'],
    ['280个以上', '≥280'],
    ['超过280个', '>280'],
    ['不超过280个', '≤280'],
    ['280个以内。', '≤280'],
    ['＜280', '<280'],
  ])('%s is shown as %s', (raw, text) => {
    expect(valueText(jobs(raw), 'zh')).toBe(text)
  })

  it('keeps the bound of a table that prints one with a sign', () => {
    expect(valueText(fact('satisfaction', 95, { raw: '≥95%' }), 'zh')).toBe('≥95.00%')
  })

  it('is shown by its bounds where it is told as a range', () => {
    const some = fact('activity.cooling.amount', null, {
      raw: '十几万元',
      sourceUnit: '元',
      qualifiers: ['range:100000-200000'],
    })
    expect(valueText(jobs('2—3个', null, ['range:2-3']), 'zh')).toBe('2～3')
    expect(valueText(some, 'zh')).toBe('100,000～200,000')
    expect(valueText({ ...some, unit: '?' }, 'zh')).toBe('十几万元 (?)')
  })

  it('has its bound in the workbook as a number that can be reckoned with', async () => {
    const facts = [fact('staffing.actual', 30, { raw: '30人以上', approximate: true })]
    const bytes = await comparisonWorkbook([filed({ facts })], { language: 'zh', withContacts: false })
    const cells = Object.values(XLSX.read(bytes, { cellNF: true }).Sheets.对比!)
    expect(cells.filter((cell) => cell.v === 30).map(({ z }) => z)).toEqual(['"≥"#,##0'])
  })
})

describe('the footnotes of figures that are not exact', () => {
  const notes = (...shown: Parameters<typeof reportFootnotes>[1][number][]) =>
    reportFootnotes(report({ facts: shown }), shown, 'zh')
      .split('\n')
      .filter((line) => /^[≈≥～(]/.test(line))

  it('tell what each kind of them means', () => {
    expect(notes(jobs('近280个'), jobs('不少于280个'), jobs('2-3个', null, ['range:2-3']))).toEqual([
      '≈ 原文为约数（余、多、近、约）',
      '≥、>、≤、< 原文只给出限度（不少于、以上、超过、不超过），实际数未写明',
      '～ 原文只给出范围，没有确定的数，不参与计算',
    ])
  })

  it('do not blame the unit where it is the number that is not settled', () => {
    const money = { raw: '若干', sourceUnit: '万元' }
    expect(notes(fact('expenditure.total', null, money))).toEqual([
      '(?) 数值未能确定，按原文显示，不参与计算',
    ])
    expect(notes(fact('expenditure.total', null, { raw: '12.5' }))).toEqual([
      '(?) 单位未能确定，按原文显示，不参与计算',
    ])
  })
})
