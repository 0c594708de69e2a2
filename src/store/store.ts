/**
 * The seam of the store: what the pipeline writes and what comparison, exports, CLI and web read. SQLite stands
 * behind it now (`openStore` in open.ts); a second database implements the same verbs. The store never changes
 * a value. Money is in 分 in `Report`s and in 元 in the rows made for people, which say so.
 */

import type { Recheck } from '../model/apply-corrections.ts'
import type { AppliedCorrection } from '../model/corrections.ts'
import type { Document, Format } from '../model/document.ts'
import type { Message, Problem } from '../model/problem.ts'
import type { Fact, Finding, ProfileMatch, Report, Stage, UnitIdentity } from '../model/report.ts'
import type { Verification } from '../model/verification.ts'
import type { CheckFault } from './check-faults.ts'
import type { ClaimOptions, Release } from './claim.ts'
import type { CorrectionVerbs, Review } from './correction-verbs.ts'
import type { MadeFrom, Outcome, Saved, Status, Versions } from './outcome.ts'
import type { ReportFilter } from './report-filter.ts'
import type { RunVerbs } from './run-verbs.ts'
import type { SearchOptions, SearchResult } from './search-result.ts'

export type { CheckFault } from './check-faults.ts'
export type { ClaimOptions, Release, Writer } from './claim.ts'
export * from './correction-verbs.ts'
export * from './outcome.ts'
export * from './report-filter.ts'
export * from './run-verbs.ts'
export * from './search-result.ts'

export type ProfileSummary = Pick<ProfileMatch, 'id' | 'version' | 'confidence'>

/** The newest reading of some bytes, or of a path as last imported. */
export interface StoredReading {
  /** null where the file's bytes were not taken in */
  readonly sha256: string | null
  readonly format: Format | null
  readonly status: Status
  readonly problem: Problem | null
  /** null where it is no report */
  readonly profile: ProfileSummary | null
  readonly versions: Versions
  /** null for a reading of an earlier version, which does not say */
  readonly madeFrom: MadeFrom | null
  /** id for `readReport` */
  readonly reportId: number
}

export interface StoredDocument {
  readonly sha256: string
  readonly format: Format | null
  readonly bytes: number
  readonly title: string | null
  readonly extractorVersion: number | null
  /** null where extraction failed */
  readonly document: Document | null
  /** paths that hold these bytes now, sorted */
  readonly paths: readonly string[]
  /** the current reading of these bytes */
  readonly reportId: number | null
  /** ISO, UTC */
  readonly firstSeen: string
}

/** A reading without its facts, for lists. */
export interface ReportSummary {
  readonly id: number
  readonly source: {
    /** the first of `paths`; the last known path of a superseded reading */
    readonly path: string
    readonly paths: readonly string[]
    /** null where the file's bytes were not taken in */
    readonly sha256: string | null
    readonly format: Format | null
    readonly bytes: number | null
  }
  readonly status: Status
  /** set exactly where status is failed */
  readonly problem: Problem | null
  readonly unit: UnitIdentity | null
  readonly fiscalYear: number | null
  readonly reportDate: string | null
  readonly documentType: string | null
  readonly profile: ProfileSummary | null
  readonly versions: Versions
  /** absent for a reading of an earlier version, which does not say */
  readonly madeFrom?: MadeFrom
  readonly counts: {
    readonly facts: number
    readonly indicators: number
    readonly findings: Readonly<Record<Finding['severity'], number>>
  }
  readonly current: boolean
  /** id of the reading that took this one's place */
  readonly supersededBy: number | null
  /** ISO, UTC */
  readonly importedAt: string
  /** the last attempt to read it again, where that failed: this is the reading that was kept */
  readonly failedAgain?: { readonly problem: Problem; readonly attempts: number; readonly at: string }
}

/** A reading with the whole Report, corrected by people (personal contact data included); null when failed. */
export interface StoredReport extends ReportSummary {
  readonly report: Report | null
  /** what people corrected in it, each with what is read now; empty where corrections are left out */
  readonly corrections: readonly AppliedCorrection[]
  /** the last sign-off; null where there is none */
  readonly review: Review | null
  /** the last comparison with a second engine, of this very extraction; null where there was none */
  readonly verification: Verification | null
}

/** A file as it was verified: its bytes, and the version of our extractor that read them. */
export interface VerifiedDocument {
  readonly sha256: string
  readonly extractorVersion: number
}

/** A row of the comparison: one unit and year. */
export interface ComparisonRow {
  readonly reportId: number
  readonly unit: string | null
  readonly code: string | null
  readonly level: UnitIdentity['level'] | null
  readonly province: string | null
  readonly city: string | null
  readonly county: string | null
  readonly fiscalYear: number | null
  readonly reportDate: string | null
  readonly status: 'ok' | 'partial'
  readonly profile: string
  readonly path: string
  /** the same for all years of a unit, whatever its region was called; null where the unit is not known */
  readonly unitKey: string | null
  /** the unit's name today, where its region has another one now */
  readonly presentUnit: string | null
  /** whether it was read from pictures */
  readonly recognised: boolean
  /** other documents of the same unit and year, not shown */
  readonly others: number
  /** why this document is shown and not one of the others (comparison-view.ts); null where there is none */
  readonly why: Message | null
  readonly findings: number
  /**
   * By fact key ("expenditure.total", "expenditure.total@initial"): money in 元, counts, percents and points as
   * numbers, grades as codes; null where the report has no such value. Keys: COMPARISON_COLUMNS (columns.ts).
   */
  readonly values: Readonly<Record<string, number | string | null>>
}

/** The document that stands for a unit and year, seen from one that does not. */
export interface ShownInstead {
  readonly reportId: number
  readonly why: Message
}

export interface FactFilter extends ReportFilter {
  /** concept ids; one that ends in ".*" takes all beneath it */
  readonly concepts?: readonly string[]
  readonly stages?: readonly Stage[]
  /** `displayed` (the default): one candidate a concept and stage; `all`: every candidate */
  readonly candidates?: 'displayed' | 'all'
}

/** A row of the view `fact_list`. */
export interface FactRow {
  readonly reportId: number
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly concept: string
  readonly zh: string
  readonly en: string
  readonly stage: Stage
  /** money in 元 */
  readonly value: number | string | null
  readonly state: Fact['state']
  readonly valueUnit: string
  readonly raw: string
  readonly status: Fact['status']
  readonly origin: Fact['origin']
  readonly confidence: Fact['confidence']['grade']
  readonly displayed: boolean
  readonly path: string
  readonly page: number | null
  readonly sheet: string | null
  readonly cell: string | null
  readonly quote: string | null
}

export interface FindingFilter extends ReportFilter {
  readonly codes?: readonly Finding['code'][]
  readonly verdict?: Finding['verdict']
  readonly severities?: readonly Finding['severity'][]
}

/** A row of the view `finding_list`. */
export interface FindingRow extends Finding {
  readonly reportId: number
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly path: string
}

/**
 * A collection of reports. Every verb may reject with a StoreError (error.ts) that names the remedy: locked by
 * another process, opened read-only, disk full, damaged.
 */
export interface Store extends CorrectionVerbs, RunVerbs {
  readonly mode: 'read' | 'write'
  findDocument(sha256: string): Promise<StoredDocument | undefined>
  /** What is stored for a path now; undefined for a path never imported. */
  sourceState(path: string): Promise<StoredReading | undefined>
  /** The newest reading of these bytes, superseded or not. */
  findReading(sha256: string): Promise<StoredReading | undefined>

  /** Stores one file's outcome whole or not at all; rejects where the database refuses it. */
  saveOutcome(outcome: Outcome): Promise<Saved>
  /** Stores outcomes in one transaction, each whole or not at all; a refused one carries its `error`. */
  saveOutcomes(outcomes: readonly Outcome[]): Promise<readonly Saved[]>

  /**
   * The path holds no document any more: its file is gone, or an archive, whose members have paths of their own.
   * What it held stays as a superseded reading; nothing where it held none.
   */
  releasePath(path: string): Promise<void>
  /** Paths that hold a document now, as last imported, members of archives too; sorted. */
  listPaths(): Promise<readonly string[]>

  /** Sorted by unit, year, path; failed files included (without unit and year, last). */
  listReports(filter?: ReportFilter): Promise<readonly ReportSummary[]>
  readReport(id: number, filter?: Pick<ReportFilter, 'corrections'>): Promise<StoredReport | undefined>
  /**
   * Every document once, sorted by path, read in batches; failed ones with their problem, last import's unchanged
   * ones as they are stored. Other verbs may be called between steps.
   */
  eachReport(filter?: ReportFilter): AsyncIterable<StoredReport>

  /** One row a unit and year, sorted by unit and year (see views.ts for which document stands for it). */
  comparison(filter?: ReportFilter): Promise<readonly ComparisonRow[]>
  /** which document the comparison shows in place of this one, and why; undefined where it shows this one, or neither */
  shownInstead(reportId: number): Promise<ShownInstead | undefined>
  listFacts(filter?: FactFilter): Promise<readonly FactRow[]>
  listFindings(filter?: FindingFilter): Promise<readonly FindingRow[]>
  /** Documents whose text holds every word; words are parted by spaces, quotation marks hold them together. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>
  /** Makes anew what is derived from the readings: views, names of concepts, the text that is searched. */
  rebuildDerived(): Promise<void>

  /** Keeps what a second engine made of a stored document, in place of what was kept before. */
  saveVerification(document: VerifiedDocument, verification: Verification): Promise<void>

  /**
   * Takes the turn at long work, of which one process at a time has one. Rejects with StoreError `locked`, which names
   * the process at work. Readers and single saves need no turn.
   */
  claim(options: ClaimOptions): Promise<Release>
  /** Looks the whole database over; empty when sound. */
  check(): Promise<readonly CheckFault[]>
  close(): Promise<void>
}

export interface OpenOptions {
  /** `read` needs an existing database that is up to date; `write` (the default) makes and migrates it */
  readonly mode?: 'read' | 'write'
  /** how long to wait for another process's write before StoreError `locked`; default 5000 */
  readonly lockTimeoutMs?: number
  /** makes the findings of corrected reports; those of the reading stay where it is absent */
  readonly recheck?: Recheck
}
