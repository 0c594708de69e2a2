import { describe, expect, it } from 'vitest'
import { csvHeader, csvRecords } from '../../src/compare/exports/csv.ts'
import { howRead } from '../../src/compare/how-read.ts'
import { partialText } from '../../src/compare/partial-text.ts'
import type { Fact } from '../../src/model/report.ts'
import { fact, failed, filed, finding } from './filed.ts'

const read = (causes: string[], over: Partial<Fact> = {}) =>
  fact('staffing.actual', 10, { confidence: { grade: 'medium', causes }, ...over })

describe('how a figure was read', () => {
  it('tells what the file holds as text from what was recognised in a picture', () => {
    expect(
      [
        read(['text']),
        read(['text', 'ocr', 'agreement']),
        read(['label:exact', 'ocr', 'ocr:doubtful'], { status: 'repaired' }),
        read(['label:exact', 'ocr'], { status: 'repaired' }),
        read(['ocr'], { status: 'corrected' }),
      ].map((each) => [howRead(each, 'zh'), howRead(each, 'en')]),
    ).toEqual([
      ['原文读取', 'extracted'],
      ['识别读取', 'recognised'],
      ['识别读取(把握不足)', 'recognised in doubt'],
      ['识别后修复表格', 'recognised, repaired table'],
      ['人工更正', 'corrected by a person'],
    ])
  })

  it('is a column of its own in separated values', () => {
    const records = csvRecords(filed({ facts: [read(['text', 'ocr']), fact('grade', 'good')] }), {
      withContacts: false,
      language: 'zh',
      inComparison: true,
    })
    const column = csvHeader('zh').split(',').indexOf('图像识别')
    expect(
      records
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(',')[column]),
    ).toEqual(['是', '否'])
  })
})

describe('why a document counts as read in part', () => {
  it('is that unit or year were not made out, or that something may have been misread', () => {
    const misread = finding({ code: 'unit_unknown', verdict: 'reading', severity: 'error' })
    const findings = [misread, misread, finding()]
    const partial = { ...filed({ unit: null, fiscalYear: null, findings }), status: 'partial' as const }
    expect(partialText(partial)).toEqual({
      zh: '没有认出是哪家单位，没有认出年度，疑有误读（单位不明）',
      en: 'it was not made out whose report it is, its fiscal year was not made out, something may have been misread (unit of money unknown)',
    })
  })

  it('is asked neither of one read whole nor of one that failed', () => {
    expect([partialText(filed()), partialText(failed())]).toEqual([null, null])
  })
})
