/**
 * The export contract: one plain object a document, failed ones included, money in 元. Keys are fixed; adding one
 * is allowed, renaming or dropping one is not.
 */

import { conceptOf } from '../../model/concepts.ts'
import type { AppliedCorrection } from '../../model/corrections.ts'
import type { MadeFrom } from '../../model/made-from.ts'
import { fenToYuan } from '../../model/money.ts'
import type { Message } from '../../model/problem.ts'
import type { Evidence, Fact, Finding, Project, Report, ScoreScheme } from '../../model/report.ts'
import { scoreSchemeOf } from '../../model/score-scheme.ts'
import type { Verification } from '../../model/verification.ts'
import { type BoundMark, boundMark } from '../certainty.ts'
import { saidInYuan } from '../correction-text.ts'
import type { FiledReport, ReviewOf } from '../filed-report.ts'
import { pairedNumbers } from '../finding-numbers.ts'
import { maskContact } from './contact.ts'

type Nullable<T> = { readonly [key in keyof T]: T[key] | null }
type Carried = Pick<Report, 'unit' | 'fiscalYear' | 'reportDate' | 'budgetCode' | 'documentType' | 'profile'>

export interface ExportedReport extends Nullable<Carried> {
  readonly source: {
    readonly path: string
    /** everywhere that the same bytes lie */
    readonly paths: readonly string[]
    readonly sha256: string | null
    readonly format: string | null
  }
  readonly status: FiledReport['status']
  readonly error: { readonly code: string; readonly message: Message } | null
  /** only when asked for */
  readonly contact?: Report['contact']
  /** money in 元 */
  readonly facts: readonly ExportedFact[]
  readonly indicators: Report['indicators']
  readonly dimensions: Report['dimensions']
  /** scores compare only where `key` is the same; null where the document failed */
  readonly scoreScheme: ScoreScheme | null
  /** money in 元 */
  readonly projects: readonly Project[]
  readonly goals: Report['goals']
  readonly sections: Report['sections']
  /** `expected` and `found` in 元 where they are money; null where the finding sets no two numbers against each other */
  readonly findings: readonly Finding[]
  /** what people corrected, money in 元; `facts` hold both the corrected value and what was read */
  readonly corrections: readonly AppliedCorrection[]
  /** who vouches for what is exported, and since when that is stale */
  readonly review: ReviewOf | null
  /** its numbers as a second engine read them; null where that was not asked */
  readonly verification: Verification | null
  /** what the reading was made from; null where the document does not say */
  readonly versions: ExportedVersions | null
  readonly unclaimed: {
    readonly count: number
    readonly numbers: readonly { readonly text: string; readonly evidence: Evidence }[]
  }
  /** what became of all numbers; null where the document failed, or was read before this was kept */
  readonly coverage: Report['coverage'] | null
}

/** `bound` where its number is the least or the most there may be; `approximate` is true of the words 约, 余 and the like too */
export interface ExportedFact extends Fact {
  readonly bound: BoundMark | null
}

export type ExportedVersions = NonNullable<FiledReport['versions']> & Partial<MadeFrom>

export interface ContractOptions {
  /** names and phone numbers of contact persons; left out, and masked in quotes, unless true */
  readonly withContacts: boolean
}

/** A document with its report → the object that the export contract promises. */
export function exportReport(document: FiledReport, { withContacts }: ContractOptions): ExportedReport {
  const filed = withContacts ? document : maskContact(document)
  const { source, status, problem, report, verification, versions, madeFrom } = filed
  return {
    source: { path: source.path, paths: source.paths, sha256: source.sha256, format: source.format },
    status,
    error: problem && { code: problem.code, message: problem.message },
    ...identity(report),
    ...(withContacts && { contact: report?.contact ?? null }),
    corrections: (filed.corrections ?? []).map(correctionInYuan),
    review: filed.review ? reviewOf(filed.review) : null,
    verification: verification ?? null,
    versions: versions ? { ...versions, ...madeFrom } : null,
    ...content(report),
  }
}

function identity(report: Report | null): Nullable<Carried> {
  return {
    unit: report?.unit ?? null,
    fiscalYear: report?.fiscalYear ?? null,
    reportDate: report?.reportDate ?? null,
    budgetCode: report?.budgetCode ?? null,
    documentType: report?.documentType ?? null,
    profile: report?.profile ?? null,
  }
}

function content(report: Report | null) {
  const { facts = [], indicators = [], dimensions = [], projects = [], goals = [] } = report ?? {}
  const { sections = [], findings = [], unclaimed = [] } = report ?? {}
  return {
    facts: facts.map(exportFact),
    indicators,
    dimensions,
    scoreScheme: report && scoreSchemeOf(report),
    projects: projects.map(projectInYuan),
    goals,
    sections,
    findings: findings.map(findingInYuan),
    unclaimed: { count: unclaimed.length, numbers: unclaimed },
    coverage: report?.coverage ?? null,
  }
}

/** A fact with money in 元, and with its bound. */
export function exportFact(fact: Fact): ExportedFact {
  const { unit, value } = fact
  const isMoney = unit === 'CNY' && typeof value === 'number'
  return { ...fact, value: isMoney ? fenToYuan(value) : value, bound: boundMark(fact) ?? null }
}

/** A correction with money in 元. */
function correctionInYuan(correction: AppliedCorrection): AppliedCorrection {
  const { target, value, replaced, now } = correction
  const inYuan = (said: AppliedCorrection['now']) => saidInYuan(target, said)
  return { ...correction, value: inYuan(value), replaced: inYuan(replaced), now: inYuan(now) }
}

function reviewOf({ by, at, because, staleSince }: ReviewOf): ReviewOf {
  return { by, at, because, staleSince }
}

/** A project with money in 元. */
function projectInYuan(project: Project): Project {
  const { budget, received, spent } = project
  return { ...project, budget: yuan(budget), received: yuan(received), spent: yuan(spent) }
}

/** A finding with `expected` and `found` in 元 where they are money, null where they are no pair. */
function findingInYuan(finding: Finding): Finding {
  const { expected, found } = pairedNumbers(finding)
  if (!findingIsMoney(finding)) return { ...finding, expected, found }
  return { ...finding, expected: yuan(expected), found: yuan(found) }
}

/** Whether a finding's two numbers are money: a rate that does not follow from two sums is none, a sum of sums is. */
export function findingIsMoney({ code, concepts }: Finding): boolean {
  return code !== 'rate' && concepts.length > 0 && concepts.every(isMoneyKey)
}

function isMoneyKey(key: string): boolean {
  const [id = key, stage] = key.split('@')
  return conceptOf(id).kind === 'money' && stage !== 'change_rate'
}

function yuan(fen: number | null): number | null {
  return fen === null ? null : fenToYuan(fen)
}
