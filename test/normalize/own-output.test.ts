/** What the product writes is taken back by nobody as a report. */
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { csvHeader, csvRecords } from '../../src/compare/exports/csv.ts'
import { jsonLine } from '../../src/compare/exports/jsonl.ts'
import { comparisonWorkbook } from '../../src/compare/exports/xlsx/workbook.ts'
import { readDocument } from '../../src/extractors/index.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { outlineText } from '../../src/pipeline/outline-text.ts'
import { buildDocument } from '../build-document.ts'
import { fact, filed } from '../compare/filed.ts'

const LANGUAGES = ['zh', 'en'] as const
const OURS = { kind: 'not-a-report', message: { zh: expect.stringMatching(/^这是本工具自己导出的结果/) } }
const INDICATOR = {
  path: ['产出指标', '数量指标', '慰问职工'],
  canonical: null,
  target: '100',
  actual: '120',
  unit: '人',
  weight: 5,
  groupWeight: null,
  completionRate: null,
  score: 5,
  criterion: null,
  reason: null,
  evidence: [],
}
const documents = [
  filed({
    facts: [fact('expenditure.total', 100_00), fact('grade', 'good'), fact('score.total', 96)],
    indicators: [INDICATOR],
  }),
]

async function normalised(bytes: Uint8Array) {
  const read = await readDocument(bytes)
  if (!read.ok) throw new Error(read.problem.message.en)
  return normalize(read.document)
}

const textOf = (text: string) => normalised(new TextEncoder().encode(text))

describe('what the product wrote itself is no report', () => {
  it.each(LANGUAGES)('the workbook in %s, also with notes on it and some sheets less', async (language) => {
    const bytes = await comparisonWorkbook(documents, { language, withContacts: false })
    expect(await normalised(bytes)).toMatchObject(OURS)
    const book = XLSX.read(bytes)
    XLSX.utils.sheet_add_aoa(book.Sheets[book.SheetNames[0]!]!, [['部门整体支出绩效自评报告']], {
      origin: 'A1',
    })
    const noted = { ...book, SheetNames: book.SheetNames.filter((name) => !/发现|Findings/.test(name)) }
    expect(await normalised(XLSX.write(noted, { type: 'buffer', bookType: 'xlsx' }))).toMatchObject(OURS)
  })

  it.each(LANGUAGES)('facts as csv in %s', async (language) => {
    const records = documents.map((each) =>
      csvRecords(each, { language, inComparison: true, withContacts: false }),
    )
    expect(await textOf(csvHeader(language) + records.join(''))).toMatchObject(OURS)
  })

  it('an export as jsonl', async () => {
    expect(await textOf(jsonLine(documents[0]!, { withContacts: false }))).toMatchObject(OURS)
  })

  it('the golden outline of a document', async () => {
    const document = buildDocument(
      '某县总工会2022年度部门整体支出绩效自评报告',
      '一、部门概况',
      '编制12人，实有11人。',
      '二、绩效自评结论',
      '全年支出310.25万元，自评得分96分。',
    )
    expect(normalize(document)).toMatchObject({ kind: 'report' })
    expect(await textOf(outlineText(document))).toMatchObject(OURS)
  })
})
