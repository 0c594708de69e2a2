/** Filed reports built in code: what the comparison and the exports are given. */
import type { FiledReport, ReadReport } from '../../src/compare/filed-report.ts'
import { conceptOf } from '../../src/model/concepts.ts'
import type { Evidence, Fact, Finding, Report, Stage } from '../../src/model/report.ts'

/** A stated fact of the table; money in 分. */
export function fact(key: string, value: Fact['value'], over: Partial<Fact> = {}): Fact {
  const [concept = key, stage = 'actual'] = key.split('@')
  const { unit } = conceptOf(concept)
  return {
    concept,
    stage: stage as Stage,
    value,
    state: 'stated',
    unit,
    sourceUnit: null,
    unitReason: null,
    decimals: 2,
    approximate: false,
    raw: String(value),
    qualifiers: [],
    status: 'extracted',
    origin: 'table',
    confidence: { grade: 'high', causes: ['label:exact'] },
    evidence: [evidence()],
    ...over,
  }
}

export function evidence(over: Partial<Evidence> = {}): Evidence {
  return { block: 4, row: 1, column: 2, page: 3, quote: '支出合计', ...over }
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    code: 'identity',
    verdict: 'filing',
    severity: 'warning',
    concepts: ['expenditure.total', 'expenditure.basic'],
    message: { zh: '各项之和与合计不符。', en: 'The parts do not add up to the total.' },
    expected: 10_000_00,
    found: 9_000_00,
    evidence: [evidence()],
    ...over,
  }
}

export const COUNTY = {
  name: '甲县总工会',
  code: '430101',
  level: 'county',
  province: '湖南省',
  city: '长沙市',
  county: '甲县',
} as const

export function report(over: Partial<Report> = {}): Report {
  return {
    unit: COUNTY,
    fiscalYear: 2023,
    reportDate: '2024-05-20',
    budgetCode: null,
    contact: null,
    documentType: '部门整体支出绩效自评报告',
    profile: { id: 'generic', version: 1, confidence: 0.9, reasons: ['heading'], runnerUp: null },
    facts: [],
    indicators: [],
    dimensions: [],
    projects: [],
    goals: [],
    sections: [],
    findings: [],
    unclaimed: [],
    coverage: { numbers: 0, claimed: 0, ignorable: 0, unclaimed: 0, share: null, kinds: {} },
    ...over,
  }
}

let lastId = 0

/** A document that became the given report. */
export function filed(over: Partial<Report> = {}, path = 'reports/甲县.docx'): ReadReport {
  lastId += 1
  return {
    id: lastId,
    source: { path, paths: [path], sha256: 'a'.repeat(64), format: 'docx' },
    status: 'ok',
    problem: null,
    report: report(over),
  }
}

/** A document that could not be read. */
export function failed(path = 'reports/乙县.pdf'): FiledReport {
  lastId += 1
  return {
    id: lastId,
    source: { path, paths: [path], sha256: 'b'.repeat(64), format: 'pdf' },
    status: 'failed',
    problem: {
      code: 'no_text',
      message: { zh: '没有文字层，请先做文字识别。', en: 'There is no text layer; run OCR first.' },
    },
    report: null,
  }
}
