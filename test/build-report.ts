/** Reports built in code, for tests: only what a test is about needs saying. */
import { conceptOf } from '../src/model/concepts.ts'
import type { Fact, Finding, Indicator, Report } from '../src/model/report.ts'

export function buildFact(concept: string, value: Fact['value'], more: Partial<Fact> = {}): Fact {
  const { unit } = conceptOf(concept)
  return {
    concept,
    stage: 'actual',
    value,
    state: value === null ? 'blank' : value === 0 ? 'zero' : 'stated',
    unit,
    sourceUnit: unit === 'CNY' ? '元' : null,
    unitReason: unit === 'CNY' ? 'caption' : null,
    decimals: 2,
    approximate: false,
    raw: String(value),
    qualifiers: [],
    status: 'extracted',
    origin: 'table',
    confidence: { grade: 'high', causes: ['label:exact'] },
    evidence: [{ block: 1, row: 2, column: 3, page: 4, quote: `值 ${value}` }],
    ...more,
  }
}

export function buildFinding(code: Finding['code'], more: Partial<Finding> = {}): Finding {
  return {
    code,
    verdict: 'filing',
    severity: 'warning',
    concepts: ['expenditure.total'],
    message: { zh: '合计与分项不符', en: 'The parts do not add up' },
    expected: 300,
    found: 200,
    evidence: [{ block: 1, quote: '3.00' }],
    ...more,
  }
}

export function buildIndicator(path: readonly string[], more: Partial<Indicator> = {}): Indicator {
  return {
    path: [...path],
    canonical: null,
    target: '≥95%',
    actual: '96%',
    unit: '%',
    weight: 10,
    groupWeight: null,
    completionRate: 100,
    score: 9.5,
    criterion: null,
    reason: null,
    evidence: [{ block: 5, row: 1, column: 4, quote: '9.5' }],
    ...more,
  }
}

/** The 2023 report of a county union that no region holds, with one fact of money. */
export function buildReport(more: Partial<Report> = {}): Report {
  return {
    unit: {
      name: '东河县总工会',
      code: '429901',
      level: 'county',
      province: '湖北省',
      city: null,
      county: '东河县',
    },
    fiscalYear: 2023,
    reportDate: '2024-03-15',
    budgetCode: '101001',
    contact: { name: '张三', phone: '13800000000' },
    documentType: 'department-self-evaluation',
    profile: { id: 'generic', version: 1, confidence: 0.9, reasons: ['title'], runnerUp: null },
    facts: [buildFact('expenditure.total', 123_456_78)],
    indicators: [],
    dimensions: [],
    projects: [],
    goals: [],
    sections: [],
    findings: [],
    unclaimed: [],
    coverage: { numbers: 0, claimed: 0, ignorable: 0, unclaimed: 0, share: null, kinds: {} },
    ...more,
  }
}
