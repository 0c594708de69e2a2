/** Is a document a performance self-evaluation report, and which known form does it have? */
import type { Document } from '../model/document.ts'
import type { Message } from '../model/problem.ts'
import type { ProfileMatch } from '../model/report.ts'
import { fingerprintHits } from './fingerprint-hits.ts'
import type { Outline } from './outline.ts'
import { isOwnOutput } from './own-output.ts'
import type { Fingerprint, Profile } from './profile.ts'
import { isCutReport, isReport } from './report-signs.ts'
import { traitsOf } from './traits.ts'

export type Recognition =
  | {
      readonly kind: 'report'
      readonly match: ProfileMatch
      readonly profile: Profile | null
      /** only the begin of it is there: a title that says what it is, and a few lines */
      readonly cut?: true
    }
  | { readonly kind: 'not-a-report'; readonly message: Message }

/** Below this the shared lexicon reads the report without a profile. */
const LEAST_CONFIDENCE = 0.5
/** Weight of fingerprints at which, unopposed, the confidence is one half. */
const HALF_WEIGHT = 2
export const GENERIC = { id: 'generic', version: 1 } as const

/** One fingerprint of a profile, and what of the document fits it. */
export interface TraitHit {
  readonly where: Fingerprint['where']
  readonly pattern: string
  readonly weight: number
  readonly found: string | null
}

export interface ProfileScore {
  readonly id: string
  readonly weight: number
  readonly confidence: number
  readonly traits: readonly TraitHit[]
}

interface Score {
  readonly profile: Profile
  readonly weight: number
  readonly reasons: readonly string[]
}

/** Recognises by the form alone: headings, labels, captions. Names of counties and units play no part. */
export function recognise(document: Document, outline: Outline, profiles: readonly Profile[]): Recognition {
  if (isOwnOutput(document)) return { kind: 'not-a-report', message: ownOutput() }
  const traits = traitsOf(document, outline)
  if (!isReport(traits))
    return isCutReport(traits)
      ? { ...generic(undefined, 0), cut: true }
      : { kind: 'not-a-report', message: notAReport() }
  const [best, next] = scored(profiles, fingerprintHits(traits, profiles))
  const confidence = best ? confidenceOf(best, next) : 0
  if (!best || confidence < LEAST_CONFIDENCE) return generic(best, confidence)
  const { id, version } = best.profile
  return {
    kind: 'report',
    match: { id, version, confidence, reasons: [...best.reasons], runnerUp: runnerUp(next, best) },
    profile: best.profile,
  }
}

/** Every profile with each of its traits, hit or missed; the best first. */
export function scoreProfiles(
  document: Document,
  outline: Outline,
  profiles: readonly Profile[],
): ProfileScore[] {
  const hits = fingerprintHits(traitsOf(document, outline), profiles)
  const scores = scored(profiles, hits)
  return scores.map((own) => ({
    id: own.profile.id,
    weight: own.weight,
    confidence: confidenceOf(own, scores[0] === own ? scores[1] : scores[0]),
    traits: own.profile.fingerprints.map((print) => ({
      where: print.where,
      pattern: print.pattern.source,
      weight: print.weight,
      found: hits.get(print) ?? null,
    })),
  }))
}

type Hits = ReturnType<typeof fingerprintHits>

/** The profiles by what of them fits, the best first. */
function scored(profiles: readonly Profile[], hits: Hits): readonly Score[] {
  return profiles
    .map((profile) => score(profile, hits))
    .toSorted((a, b) => b.weight - a.weight || (a.profile.id < b.profile.id ? -1 : 1))
}

function score(profile: Profile, hits: Hits): Score {
  const own = profile.fingerprints.flatMap((print) => {
    const found = hits.get(print)
    return found === undefined ? [] : [{ weight: print.weight, reason: `${print.where}: ${found}` }]
  })
  return {
    profile,
    weight: own.reduce((sum, hit) => sum + hit.weight, 0),
    reasons: own.map((hit) => hit.reason),
  }
}

/** Grows with the weight found, and is shared with the form that fits next best. */
function confidenceOf(own: Score, other: Score | undefined): number {
  if (own.weight === 0) return 0
  const share = own.weight / (own.weight + (other?.weight ?? 0))
  return Math.round((own.weight / (own.weight + HALF_WEIGHT)) * share * 100) / 100
}

function runnerUp(other: Score | undefined, best: Score): ProfileMatch['runnerUp'] {
  if (!other || other.weight === 0) return null
  return { id: other.profile.id, confidence: confidenceOf(other, best) }
}

function generic(best: Score | undefined, confidence: number): Recognition & { kind: 'report' } {
  const match: ProfileMatch = {
    ...GENERIC,
    confidence: 0,
    reasons: [`no known form reaches ${LEAST_CONFIDENCE}`],
    runnerUp: best && best.weight > 0 ? { id: best.profile.id, confidence } : null,
  }
  return { kind: 'report', match, profile: null }
}

function notAReport(): Message {
  return {
    zh: '这不是绩效自评报告：没有找到自评报告应有的章节、指标表或收支数字；请核对文件，若确为报告请附上样张反馈',
    en: 'This is no performance self-evaluation report: its chapters, indicator tables and figures are missing; check the file, and send us a sample if it is one',
  }
}

function ownOutput(): Message {
  return {
    zh: '这是本工具自己导出的结果，不是报告；请移出报告文件夹，把原始报告放进来',
    en: 'This is output of this very product and no report; move it out of the folder of reports, and put the original there',
  }
}
