/** A reading and its corrections → the report as people are shown it. What was read stays beside what was corrected. */
import {
  type AppliedCorrection,
  type Correction,
  indicatorKeys,
  isIdentity,
  mergeCorrection,
  readFact,
  readTarget,
  type Said,
} from './corrections.ts'
import { unitCounted } from './counted.ts'
import { type Fact, type Finding, factKey, type Report, type Stage } from './report.ts'
import { readScoreScheme } from './score-scheme.ts'

/** The findings that a corrected report has in place of those of the report as read. */
export type Recheck = (asRead: Report, corrected: Report) => Finding[]

export interface CorrectedReport {
  readonly report: Report
  /** every correction given that was not undone, by id */
  readonly applied: readonly AppliedCorrection[]
}

/**
 * Merges each correction with `asRead`, the report as the normalizer gave it, and applies those that are needed or in
 * conflict: what a person said is shown until a person says otherwise. Of several for one target the latest holds.
 */
export function applyCorrections(
  asRead: Report,
  corrections: readonly Correction[],
  recheck: Recheck = (_, { findings }) => findings,
): CorrectedReport {
  const live = corrections.filter(({ undone }) => undone === null).sort((a, b) => a.id - b.id)
  const latest = new Map(live.map(({ target, id }) => [target, id]))
  const applied = live.map((correction): AppliedCorrection => {
    const now = readTarget(asRead, correction.target)
    const holds = latest.get(correction.target) === correction.id
    return { ...correction, now, state: holds ? mergeCorrection(correction, now) : 'superseded' }
  })
  const holding = applied.filter(({ state }) => state !== 'superseded')
  if (holding.length === 0) return { report: asRead, applied }
  const corrected = holding.reduce(applyOne, asRead)
  const conflicts = holding.filter(({ state }) => state === 'conflict').map(conflictFinding)
  const findings = recheck(asRead, withoutFormer(corrected))
  const scoreScheme = readScoreScheme(corrected)
  return {
    report: { ...corrected, scoreScheme, findings: [...settled(findings, holding), ...conflicts] },
    applied,
  }
}

function applyOne(report: Report, correction: AppliedCorrection): Report {
  const { target, state } = correction
  if (state === 'agrees') return confirm(report, target)
  if (isIdentity(target)) return applyIdentity(report, correction)
  return target.startsWith('score:') ? applyScore(report, correction) : applyFact(report, correction)
}

/** The reading found out for itself what a person said of it. */
function confirm(report: Report, target: string): Report {
  const read = readFact(report, target)
  return {
    ...report,
    facts: report.facts.map((fact) =>
      fact === read
        ? { ...fact, confidence: { grade: 'high', causes: [...fact.confidence.causes, 'correction:agrees'] } }
        : fact,
    ),
  }
}

function applyFact(report: Report, { target, value, state, now, replaced }: AppliedCorrection): Report {
  if (value === null) return { ...report, facts: report.facts.filter((fact) => factKey(fact) !== target) }
  const [concept = target, stage = 'actual'] = target.split('@')
  const fact: Fact = {
    concept,
    stage: stage as Stage,
    value: value.value,
    state: value.state,
    unit:
      stage === 'change_rate'
        ? 'percent'
        : unitCounted(concept, value.sourceUnit ?? (now ?? replaced)?.sourceUnit ?? null),
    sourceUnit: value.sourceUnit,
    unitReason: value.sourceUnit === null ? null : 'correction',
    decimals: value.decimals,
    approximate: value.approximate,
    raw: value.raw,
    qualifiers: [],
    status: 'corrected',
    origin: 'correction',
    confidence: { grade: state === 'conflict' ? 'low' : 'high', causes: [`correction:${state}`] },
    evidence: [...((now ?? replaced)?.evidence ?? [])],
  }
  return { ...report, facts: [...report.facts, fact] }
}

function applyIdentity(report: Report, { target, value }: AppliedCorrection): Report {
  if (target === 'unit') return { ...report, unit: value?.identity ?? null }
  if (target === 'fiscal_year')
    return { ...report, fiscalYear: typeof value?.value === 'number' ? value.value : null }
  return { ...report, reportDate: typeof value?.value === 'string' ? value.value : null }
}

function applyScore(report: Report, { target, value }: AppliedCorrection): Report {
  const index = indicatorKeys(report.indicators).indexOf(target)
  const score = typeof value?.value === 'number' ? value.value : null
  return {
    ...report,
    indicators: report.indicators.map((indicator, place) =>
      place === index ? { ...indicator, score, corrected: { score: indicator.score } } : indicator,
    ),
  }
}

/** For checks: a corrected figure is in no conflict with what it corrects. */
function withoutFormer(report: Report): Report {
  const corrected = new Set(report.facts.filter(isCorrected).map(factKey))
  return {
    ...report,
    facts: report.facts.filter((fact) => isCorrected(fact) || !corrected.has(factKey(fact))),
  }
}

const isCorrected = ({ status }: Fact): boolean => status === 'corrected'

/** What a person has said of unit or year is inferred no longer. */
function settled(findings: readonly Finding[], applied: readonly AppliedCorrection[]): Finding[] {
  const targets = new Set(applied.map(({ target }) => target))
  return findings.filter(
    ({ code }) =>
      !(code === 'year_inferred' && targets.has('fiscal_year')) &&
      !(code === 'region_ambiguous' && targets.has('unit')),
  )
}

function conflictFinding({ id, target, value, now, replaced }: AppliedCorrection): Finding {
  const [was, is, said] = [replaced, now, value].map((each) => sayingText(each))
  return {
    code: 'correction_conflict',
    verdict: 'reading',
    severity: 'warning',
    concepts: isIdentity(target) || target.startsWith('score:') ? [] : [target],
    message: {
      zh: `更正 ${id} 时读作 ${was!.zh}，更正为 ${said!.zh}，现在读作 ${is!.zh}：请对照原文，重新更正或撤销`,
      en: `When correction ${id} was made this was read as ${was!.en} and corrected to ${said!.en}; now it is read as ${is!.en}: look at the original, then correct it again or undo the correction`,
    },
    expected: typeof value?.value === 'number' ? value.value : null,
    found: typeof now?.value === 'number' ? now.value : null,
    evidence: [...(now?.evidence ?? [])],
  }
}

function sayingText(said: Said | null): { readonly zh: string; readonly en: string } {
  if (said === null || said.raw === '') return { zh: '没有这一项', en: 'not there' }
  const unit = said.sourceUnit !== null && !said.raw.endsWith(said.sourceUnit) ? said.sourceUnit : ''
  return { zh: `“${said.raw}${unit}”`, en: `"${said.raw}${unit}"` }
}
