/**
 * What people correct in a report, and what becomes of it when the report is read again. Pure: a correction and a
 * reading go in, the state of the one and the corrected form of the other come out. Money is in 分.
 */
import type { Evidence, Fact, Indicator, Report, UnitIdentity } from './report.ts'
import { displayed, factKey } from './report.ts'

/** What a report, or a person, says of one target. */
export interface Said {
  /** as in a Fact; a unit's full name, a year, an ISO date, points */
  readonly value: number | string | null
  readonly state: Fact['state']
  /** the words of the document, or those that the person typed */
  readonly raw: string
  readonly sourceUnit: string | null
  readonly decimals: number
  readonly approximate: boolean
  readonly evidence: readonly Evidence[]
  /** of a unit */
  readonly identity?: UnitIdentity
}

/** Targets of the identity; the others are keys of facts, and `score:` with the path of an indicator. */
export const IDENTITY_TARGETS = ['unit', 'fiscal_year', 'report_date'] as const
export type IdentityTarget = (typeof IDENTITY_TARGETS)[number]

export interface Correction {
  readonly id: number
  /** "expenditure.total@initial", an IdentityTarget, or "score:产出指标/数量指标/培训人数" */
  readonly target: string
  /** null: the report does not say this at all, what was read of it is wrong */
  readonly value: Said | null
  /** what the report was read to say when it was corrected; null: nothing */
  readonly replaced: Said | null
  readonly because: string
  readonly author: string
  /** ISO, UTC */
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string } | null
}

/**
 * needed: the reading still says what was corrected · agrees: it says what the person said · conflict: it says a third
 * thing, so that a person has to look again · superseded: a later correction of the same target holds.
 */
export const CORRECTION_STATES = ['needed', 'agrees', 'conflict', 'superseded'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

export interface AppliedCorrection extends Correction {
  readonly state: CorrectionState
  /** what the report is read to say now */
  readonly now: Said | null
}

/** Three ways: what was read when it was corrected, what the person said, what is read now. */
export function mergeCorrection(
  correction: Pick<Correction, 'value' | 'replaced'>,
  now: Said | null,
): Exclude<CorrectionState, 'superseded'> {
  if (saysSame(correction.value, now)) return 'agrees'
  return saysSame(correction.replaced, now) ? 'needed' : 'conflict'
}

/** An empty cell says as little as none; 无 and 0 are both nothing of a thing. */
function saysSame(a: Said | null, b: Said | null): boolean {
  return (a?.value ?? null) === (b?.value ?? null)
}

/** What a report, as read, says of a target; null where it says nothing. Corrected facts are passed over. */
export function readTarget(report: Report, target: string): Said | null {
  if (isIdentity(target)) return readIdentityTarget(report, target)
  if (target.startsWith(SCORE)) {
    const indicator = report.indicators[indicatorKeys(report.indicators).indexOf(target)]
    return indicator ? scoreOf(indicator) : null
  }
  const fact = readFact(report, target)
  if (!fact) return null
  const { value, state, raw, sourceUnit, decimals, approximate, evidence } = fact
  return { value, state, raw, sourceUnit, decimals, approximate, evidence }
}

/** The fact that would be shown of a key, had nobody corrected it. */
export function readFact({ facts }: Report, key: string): Fact | undefined {
  return displayed(
    facts.filter(({ status }) => status !== 'corrected'),
    key,
  )
}

/** Whether a target is one of the identity's. */
export function isIdentity(target: string): target is IdentityTarget {
  return (IDENTITY_TARGETS as readonly string[]).includes(target)
}

const SCORE = 'score:'

/** Names of the indicators' scores, in their order; rows of the same path are told apart by their place. */
export function indicatorKeys(indicators: readonly Indicator[]): string[] {
  const seen = new Map<string, number>()
  return indicators.map(({ path, project }) => {
    const key = `${SCORE}${project === undefined ? '' : `${project}#`}${path.join('/')}`
    const place = (seen.get(key) ?? 0) + 1
    seen.set(key, place)
    return place === 1 ? key : `${key} (${place})`
  })
}

function scoreOf({ score, evidence, corrected }: Indicator): Said {
  const read = corrected ? corrected.score : score
  return { ...plain(read), state: read === null ? 'blank' : 'stated', evidence }
}

function readIdentityTarget(report: Report, target: IdentityTarget): Said | null {
  const { unit, fiscalYear, reportDate } = report
  if (target === 'unit') return unit && { ...plain(unit.name), identity: unit }
  const value = target === 'fiscal_year' ? fiscalYear : reportDate
  return value === null ? null : plain(value)
}

/** A value that no unit and no doubt hangs on. */
export function plain(value: Said['value'], raw = value === null ? '' : String(value)): Said {
  return { value, state: 'stated', raw, sourceUnit: null, decimals: 0, approximate: false, evidence: [] }
}

/** What is shown of a report, as text: it changes exactly when a figure, score or the identity that people see does. */
export function shownContent(report: Report): string {
  const keys = [...new Set(report.facts.map(factKey))].sort()
  const figures = keys.flatMap((key) => {
    const fact = displayed(report.facts, key)
    return fact ? [[key, fact.value, fact.state]] : []
  })
  const names = indicatorKeys(report.indicators)
  const scores = report.indicators.map(({ score }, index) => [names[index], score])
  const { unit, fiscalYear, reportDate } = report
  return JSON.stringify([unit?.name ?? null, fiscalYear, reportDate, figures, scores])
}
