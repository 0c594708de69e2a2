/** The tables as Kysely sees them; migrations/ makes them. Flags are 0 or 1, times ISO UTC, JSON columns text. */
import type { Generated } from 'kysely'
import type { Format } from '../model/document.ts'
import type { ProblemCode } from '../model/problem.ts'
import type { Dimension, Fact, Finding, Section, UnitIdentity } from '../model/report.ts'
import type { CorrectionSchema } from './correction-schema.ts'
import type { ItemState, RunCommand, Status } from './states.ts'

export type Flag = 0 | 1

export interface Schema extends CorrectionSchema {
  migrations: { number: number; name: string; applied_at: string }
  settings: { key: string; value: string }
  concepts: ConceptTable
  documents: DocumentTable
  reports: ReportTable
  sources: SourceTable
  facts: FactTable
  indicators: IndicatorTable
  dimensions: DimensionTable
  projects: ProjectTable
  sections: SectionTable
  findings: FindingTable
  runs: RunTable
  run_items: RunItemTable
  verifications: VerificationTable
  lexicons: { fingerprint: string; words: Uint8Array; first_used: string }
  attempts: AttemptTable
  /** what is searched: see searchable.ts */
  document_texts: { document_id: number; text: string }
  region_changes: RegionChangeTable
}

export interface ConceptTable {
  id: string
  position: number
  zh: string
  en: string
  kind: string
  unit: string
  parent: string | null
}

export interface DocumentTable {
  id: Generated<number>
  sha256: string
  format: Format | null
  bytes: number
  title: string | null
  extractor_version: number | null
  /** packed Document; null where extraction failed */
  content: Uint8Array | null
  first_seen: string
  /** whether any of it was read from a picture; null where nothing was read */
  recognised: Flag | null
}

/** A reading of a document, failed ones too. */
export interface ReportTable {
  id: Generated<number>
  /** null where the file's bytes were not taken in */
  document_id: number | null
  status: Status
  problem_code: ProblemCode | null
  problem_zh: string | null
  problem_en: string | null
  unit_name: string | null
  unit_code: string | null
  unit_level: UnitIdentity['level'] | null
  province: string | null
  city: string | null
  county: string | null
  fiscal_year: number | null
  report_date: string | null
  budget_code: string | null
  document_type: string | null
  profile_id: string | null
  profile_version: number | null
  profile_confidence: number | null
  /** the key of its scheme (model/score-scheme.ts); null where that is not known */
  score_scheme: string | null
  extractor_version: number | null
  normalizer_version: number | null
  fact_count: number
  indicator_count: number
  error_count: number
  warning_count: number
  info_count: number
  /** packed Report; null when failed */
  content: Uint8Array | null
  /** the same with its corrections; null where there are none */
  corrected: Uint8Array | null
  /** whether a path holds it now */
  current: Flag
  superseded_by: number | null
  imported_at: string
  /** `MadeFrom` as JSON, and what the reading asked of the lexicon; null before these were kept */
  made_from: string | null
  lexicon_part: Uint8Array | null
}

/** What a path held, from `first_seen` on; one row a path is current. */
export interface SourceTable {
  id: Generated<number>
  path: string
  document_id: number | null
  report_id: number
  current: Flag
  superseded_by: number | null
  first_seen: string
  last_seen: string
}

interface Part {
  report_id: number
  /** place in the report's own list, from 0 */
  position: number
}

export interface FactTable extends Part {
  concept: string
  stage: Fact['stage']
  /** 分; exactly one of the three values is set, none for a blank */
  value_fen: number | null
  value: number | null
  code: string | null
  state: Fact['state']
  unit: string
  source_unit: string | null
  unit_reason: string | null
  decimals: number
  approximate: Flag
  raw: string
  qualifiers: string
  status: Fact['status']
  origin: Fact['origin']
  confidence: Fact['confidence']['grade']
  confidence_causes: string
  /** the candidate that people are shown for its concept and stage */
  displayed: Flag
  evidence: string
}

export interface IndicatorTable extends Part {
  level1: string | null
  level2: string | null
  level3: string | null
  path: string
  canonical: string | null
  target: string | null
  actual: string | null
  unit: string | null
  weight: number | null
  group_weight: number | null
  completion_rate: number | null
  score: number | null
  criterion: string | null
  reason: string | null
  /** whose form it stands in; null for the unit's own */
  project: string | null
  evidence: string
}

export interface DimensionTable extends Part {
  name: string
  weight: number | null
  score: number | null
  rate: number | null
  grade: Dimension['grade']
  evidence: string
}

export interface ProjectTable extends Part {
  name: string
  budget_fen: number | null
  received_fen: number | null
  spent_fen: number | null
  /** of its own form, in points */
  score: number | null
  evidence: string
}

export interface SectionTable extends Part {
  kind: Section['kind']
  heading: string
  text: string
  evidence: string
}

export interface FindingTable extends Part {
  code: Finding['code']
  verdict: Finding['verdict']
  severity: Finding['severity']
  concepts: string
  message_zh: string
  message_en: string
  expected: number | null
  found: number | null
  evidence: string
}

export interface RunTable {
  id: Generated<number>
  command: RunCommand
  paths: string
  started_at: string
  finished_at: string | null
  /** who ran it; null before that was kept, as are `versions` and `options` */
  person: string | null
  versions: string | null
  options: string | null
  stopped: Flag
  /** the run that this one went on with */
  resumes: number | null
}

export interface RunItemTable {
  run_id: number
  position: number
  path: string
  state: ItemState
  problem_code: ProblemCode | null
  problem_zh: string | null
  problem_en: string | null
  report_id: number | null
  read_ms: number | null
  extract_ms: number | null
  normalise_ms: number | null
  store_ms: number | null
  pages: number | null
  attempts: number | null
  /** the reading that the path held before */
  former_id: number | null
}

/** A document whose last reading has not ended, or ended badly. */
export interface AttemptTable {
  sha256: string
  path: string
  /** readings begun in a row that did not end well */
  count: number
  started_at: string
  under_way: Flag
  problem_code: ProblemCode | null
  problem_zh: string | null
  problem_en: string | null
  set_aside_at: string | null
}

/** A code of GB/T 2260 that was given up, and the one under which the region goes on. */
export interface RegionChangeTable {
  code: string
  name: string
  /** the year in which it ended */
  until: number
  present_code: string
  present_name: string
  present_city: string | null
}

/** One a document: the latest. */
export interface VerificationTable {
  document_id: number
  /** of our reading that was compared */
  extractor_version: number
  engine: string
  engine_version: string
  verified_at: string
  our_numbers: number
  second_numbers: number
  agreed_numbers: number
  difference_count: number
  differences: string
  explained: string
}
