/** A Report as rows: pure, and without the personal contact data, which stays in the packed Report alone. */
import { displayed, type Fact, type Finding, factKey, type Report } from '../model/report.ts'
import { scoreSchemeOf } from '../model/score-scheme.ts'
import type {
  DimensionTable,
  FactTable,
  FindingTable,
  Flag,
  IndicatorTable,
  ProjectTable,
  ReportTable,
  SectionTable,
} from './schema.ts'

/** The rows of a report's parts, by table; they still lack their report's id. */
export interface PartRows {
  readonly facts: readonly Omit<FactTable, 'report_id'>[]
  readonly indicators: readonly Omit<IndicatorTable, 'report_id'>[]
  readonly dimensions: readonly Omit<DimensionTable, 'report_id'>[]
  readonly projects: readonly Omit<ProjectTable, 'report_id'>[]
  readonly sections: readonly Omit<SectionTable, 'report_id'>[]
  readonly findings: readonly Omit<FindingTable, 'report_id'>[]
}

export function partRows(report: Report): PartRows {
  return {
    facts: factRows(report.facts),
    indicators: report.indicators.map((indicator, position) => ({
      position,
      level1: indicator.path[0] ?? null,
      level2: indicator.path[1] ?? null,
      level3: indicator.path[2] ?? null,
      path: JSON.stringify(indicator.path),
      canonical: indicator.canonical,
      target: indicator.target,
      actual: indicator.actual,
      unit: indicator.unit,
      weight: indicator.weight,
      group_weight: indicator.groupWeight,
      completion_rate: indicator.completionRate,
      score: indicator.score,
      criterion: indicator.criterion,
      reason: indicator.reason,
      project: indicator.project ?? null,
      evidence: JSON.stringify(indicator.evidence),
    })),
    dimensions: report.dimensions.map(({ evidence, ...dimension }, position) => ({
      position,
      ...dimension,
      evidence: JSON.stringify(evidence),
    })),
    projects: report.projects.map((project, position) => ({
      position,
      name: project.name,
      budget_fen: project.budget,
      received_fen: project.received,
      spent_fen: project.spent,
      score: project.score ?? null,
      evidence: JSON.stringify(project.evidence),
    })),
    sections: report.sections.map(({ evidence, ...section }, position) => ({
      position,
      ...section,
      evidence: JSON.stringify(evidence),
    })),
    findings: report.findings.map(findingRow),
  }
}

export type HeadColumns = Pick<
  ReportTable,
  | 'unit_name'
  | 'unit_code'
  | 'unit_level'
  | 'province'
  | 'city'
  | 'county'
  | 'fiscal_year'
  | 'report_date'
  | 'budget_code'
  | 'document_type'
  | 'profile_id'
  | 'profile_version'
  | 'profile_confidence'
  | 'score_scheme'
  | 'fact_count'
  | 'indicator_count'
  | 'error_count'
  | 'warning_count'
  | 'info_count'
>

/** The columns of a reports row that say whose report it is and what it holds. */
export function headColumns(report: Report): HeadColumns {
  const { unit, profile } = report
  const severities = (severity: Finding['severity']): number =>
    report.findings.filter((finding) => finding.severity === severity).length
  return {
    unit_name: unit?.name ?? null,
    unit_code: unit?.code ?? null,
    unit_level: unit?.level ?? null,
    province: unit?.province ?? null,
    city: unit?.city ?? null,
    county: unit?.county ?? null,
    fiscal_year: report.fiscalYear,
    report_date: report.reportDate,
    budget_code: report.budgetCode,
    document_type: report.documentType,
    profile_id: profile.id,
    profile_version: profile.version,
    profile_confidence: profile.confidence,
    score_scheme: scoreSchemeOf(report).key,
    fact_count: report.facts.length,
    indicator_count: report.indicators.length,
    error_count: severities('error'),
    warning_count: severities('warning'),
    info_count: severities('info'),
  }
}

/** The same columns of a reading that gave no report. */
export const NO_REPORT: HeadColumns = {
  unit_name: null,
  unit_code: null,
  unit_level: null,
  province: null,
  city: null,
  county: null,
  fiscal_year: null,
  report_date: null,
  budget_code: null,
  document_type: null,
  profile_id: null,
  profile_version: null,
  profile_confidence: null,
  score_scheme: null,
  fact_count: 0,
  indicator_count: 0,
  error_count: 0,
  warning_count: 0,
  info_count: 0,
}

function factRows(facts: readonly Fact[]): PartRows['facts'] {
  const shown = new Set(
    [...Map.groupBy(facts, factKey)].map(([key, candidates]) => displayed(candidates, key)),
  )
  return facts.map((fact, position) => ({
    position,
    concept: fact.concept,
    stage: fact.stage,
    ...valueColumns(fact),
    state: fact.state,
    unit: fact.unit,
    source_unit: fact.sourceUnit,
    unit_reason: fact.unitReason,
    decimals: fact.decimals,
    approximate: flag(fact.approximate),
    raw: fact.raw,
    qualifiers: JSON.stringify(fact.qualifiers),
    status: fact.status,
    origin: fact.origin,
    confidence: fact.confidence.grade,
    confidence_causes: JSON.stringify(fact.confidence.causes),
    displayed: flag(shown.has(fact)),
    evidence: JSON.stringify(fact.evidence),
  }))
}

function valueColumns({ value, unit }: Fact): Pick<FactTable, 'value_fen' | 'value' | 'code'> {
  const none = { value_fen: null, value: null, code: null }
  if (typeof value === 'string') return { ...none, code: value }
  return unit === 'CNY' ? { ...none, value_fen: value } : { ...none, value }
}

function findingRow(finding: Finding, position: number): PartRows['findings'][number] {
  return {
    position,
    code: finding.code,
    verdict: finding.verdict,
    severity: finding.severity,
    concepts: JSON.stringify(finding.concepts),
    message_zh: finding.message.zh,
    message_en: finding.message.en,
    expected: finding.expected,
    found: finding.found,
    evidence: JSON.stringify(finding.evidence),
  }
}

const flag = (value: boolean): Flag => (value ? 1 : 0)
