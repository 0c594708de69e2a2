/** A comparison workbook of documents built in code, opened again, and its rows in short. */
import * as XLSX from 'xlsx'
import { comparisonWorkbook } from '../../src/compare/exports/xlsx/workbook.ts'
import type { Indicator } from '../../src/model/report.ts'
import { evidence, fact, failed, filed, finding } from './filed.ts'

export const facts = [
  fact('staffing.actual', 10),
  fact('expenditure.total', 2_749_800_05, {
    raw: '274.980005',
    evidence: [evidence({ sheet: '表1', cell: 'C7' })],
  }),
  fact('expenditure.total', 2_700_000_00, { origin: 'text', raw: '270万元' }),
  fact('expenditure.basic.public', 607_700_00, { approximate: true }),
  fact('three_public.total', 0, { state: 'none', raw: '无' }),
  fact('activity.cooling.persons', 120),
]
export const documents = [
  filed({ facts, findings: [finding({ code: 'conflict', concepts: ['expenditure.total'] })] }),
  failed(),
]

export const INDICATOR: Indicator = {
  path: ['产出指标', '数量指标', '慰问职工'],
  canonical: null,
  criterion: null,
  target: '100',
  actual: '120',
  unit: '人',
  weight: 5,
  groupWeight: null,
  score: 5,
  completionRate: null,
  reason: null,
  evidence: [evidence()],
}

export async function open(language: 'zh' | 'en', given = documents) {
  const bytes = await comparisonWorkbook(given, { language, withContacts: false })
  return XLSX.read(bytes, { cellNF: true, cellStyles: true })
}

/** Where the header of a sheet of units stands, counting rows from 0: below as many notes as there are. */
export function headerOf(book: XLSX.WorkBook, name: string): number {
  const cells = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, blankrows: true })
  return cells.findIndex(([first]) => first === '单位' || first === 'Unit')
}

/** The rows of a sheet below its header, as objects by column title (first line of it). */
export function rows(
  book: XLSX.WorkBook,
  name: string,
  headerRow = headerOf(book, name),
): Record<string, unknown>[] {
  const [titles = [], ...body] = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, {
    header: 1,
    range: headerRow,
    defval: null,
  })
  return body.map((row) =>
    Object.fromEntries(titles.map((title, i) => [String(title).replaceAll('\n', ''), row[i]])),
  )
}
