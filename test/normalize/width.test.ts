import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { buildDocument, span } from '../build-document.ts'

const wide = (text: string) =>
  text.replace(/[0-9.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

function form(text: (plain: string) => string) {
  const document = buildDocument(
    text('青山县总工会2023年度部门整体支出绩效自评报告'),
    text('一、部门基本情况'),
    text(
      '核定编制12人，实有在职人员11人。2023年支出决算总额350.25万元，其中基本支出300.25万元、项目支出50万元。',
    ),
    text('二、部门整体支出绩效情况'),
    [
      [span('绩效自评综合得分', 2), text('96.5')],
      [span('评价等次', 2), '优秀'],
    ],
    text('三、存在的问题：预算编制还不够细，个别项目启动较晚，需要继续改进。'),
  )
  const result = normalize(document)
  if (result.kind !== 'report') throw new Error(result.message.en)
  return result.report
}

describe('full-width figures', () => {
  const [plain, printed] = [form((text) => text), form(wide)]

  it('give the same facts, unit and year as half-width ones', () => {
    const brief = (report: typeof plain) => [
      report.fiscalYear,
      report.unit?.name,
      report.facts.map((fact) => [factKey(fact), fact.value]),
    ]
    expect(brief(printed)).toEqual(brief(plain))
    expect(plain.facts.length).toBeGreaterThan(5)
  })

  it('are quoted as printed', () => {
    const raws = printed.facts.filter((fact) => typeof fact.value === 'number').map((fact) => fact.raw)
    expect(raws.every((raw) => raw === wide(raw))).toBe(true)
  })
})

describe('traditional characters', () => {
  const printed = '核定編制12人，實有在職人員11人。2023年支出決算總額350.25萬元。'
  const document = buildDocument(
    '青山縣總工會2023年度部門整體支出績效自評報告',
    '一、部門基本情況',
    printed,
    '二、部門整體支出績效情況',
    '自評得分96.5分，等級為優。',
  )
  const result = normalize(document)

  it('are read as simplified ones, and quoted as printed', () => {
    if (result.kind !== 'report') throw new Error(result.message.en)
    const { facts } = result.report
    expect(Object.fromEntries(facts.map((fact) => [factKey(fact), fact.value]))).toMatchObject({
      'staffing.authorized': 12,
      'staffing.actual': 11,
      'expenditure.total': 350_250_000,
      'score.total': 96.5,
      grade: 'excellent',
    })
    const total = facts.find(({ concept }) => concept === 'expenditure.total')
    expect(total?.raw).toBe('350.25萬元')
    expect(printed).toContain(total?.evidence[0]?.quote)
  })
})
