/** Correcting and signing off reports: names and words that people type → what the store keeps. */
import { CONCEPTS } from '../model/concepts.ts'
import { type IdentityTarget, indicatorKeys, type Said } from '../model/corrections.ts'
import type { Message } from '../model/problem.ts'
import { factKey, type Report, STAGES, type Stage } from '../model/report.ts'
import { checkCorrected } from '../normalize/checks/corrected.ts'
import type { Store } from '../store/store.ts'
import { beyondScore, weightDoubt } from './correction-bounds.ts'
import { unclearUnit } from './correction-unit.ts'
import { parseTyped } from './correction-value.ts'
import { conceptCalled } from './figure-names.ts'

export type FoundTarget =
  | { readonly kind: 'found'; readonly target: string }
  | { readonly kind: 'several'; readonly targets: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

const IDENTITY_NAMES: ReadonlyMap<string, IdentityTarget> = new Map([
  ['unit', 'unit'],
  ['单位', 'unit'],
  ['单位名称', 'unit'],
  ['year', 'fiscal_year'],
  ['fiscal_year', 'fiscal_year'],
  ['年度', 'fiscal_year'],
  ['date', 'report_date'],
  ['report_date', 'report_date'],
  ['报告日期', 'report_date'],
])

/**
 * What of a report a person names: an id of the registry, its label or what forms call it, with `@stage` or a stage apart; `单位`,
 * `年度`, `报告日期`; or `得分:` (`score:`) with an indicator's name, or as much of its path as tells it from others.
 */
export function findTarget(report: Report, name: string, stage: Stage = 'actual'): FoundTarget {
  const identity = IDENTITY_NAMES.get(name)
  if (identity) return { kind: 'found', target: identity }
  const indicator = /^(?:score|得分)[:：](.+)$/.exec(name)?.[1]
  if (indicator !== undefined) return findScore(report, indicator.trim())
  const [id = name, own] = name.split('@')
  const chosen = own === undefined ? stage : STAGES.find((candidate) => candidate === own)
  const known = CONCEPTS.find((concept) => concept.id === id || concept.zh === id || concept.en === id)
  const concept = known?.id ?? conceptCalled(id)
  if (concept && chosen) return { kind: 'found', target: factKey({ concept, stage: chosen }) }
  return { kind: 'unknown', nearest: nearest(id) }
}

function findScore({ indicators }: Report, name: string): FoundTarget {
  const keys = indicatorKeys(indicators)
  const path = (key: string): string => key.slice('score:'.length)
  const exact = keys.filter((key) => path(key) === name)
  const found = exact.length > 0 ? exact : keys.filter((key) => path(key).endsWith(`/${name}`))
  const [only] = found
  if (only !== undefined && found.length === 1) return { kind: 'found', target: only }
  if (found.length > 1) return { kind: 'several', targets: found }
  const near = keys.filter((key) => key.includes(name))
  return { kind: 'unknown', nearest: (near.length > 0 ? near : keys).slice(0, MOST_NEAR) }
}

const MOST_NEAR = 6

/** Those whose id or label has the name in it, or the most characters of it. */
function nearest(name: string): string[] {
  const shared = (text: string): number => new Set([...name].filter((char) => text.includes(char))).size
  const within = CONCEPTS.filter(({ id, zh }) => id.includes(name) || zh.includes(name) || name.includes(zh))
  const ranked =
    within.length > 0 ? within : CONCEPTS.toSorted((a, b) => shared(b.zh + b.id) - shared(a.zh + a.id))
  return ranked.slice(0, MOST_NEAR).map(({ id, zh }) => `${zh} (${id})`)
}

export interface CorrectOptions {
  readonly reportId: number
  /** as `findTarget` gives it */
  readonly target: string
  /** as typed: "12.5万元", "35人", "优"; null where the report does not say this at all */
  readonly text: string | null
  readonly because: string
  readonly author: string
}

export type CorrectResult =
  | {
      readonly kind: 'corrected'
      readonly id: number
      readonly value: Said | null
      /** a score that is beyond its weight as read, a value that is hardly meant: what to look at */
      readonly doubt?: Message
    }
  | { readonly kind: 'refused'; readonly message: Message }

/** Keeps a correction of a stored report and applies it; refuses a value that the target cannot have in this report. */
export async function correctReport(store: Store, options: CorrectOptions): Promise<CorrectResult> {
  const { reportId, target, text, because, author } = options
  if (because.trim() === '') return { kind: 'refused', message: NO_REASON }
  const typed = text === null ? null : parseTyped(target, text)
  if (typed && !typed.ok) return { kind: 'refused', message: typed.message }
  const value = typed?.value ?? null
  const report = (await store.readReport(reportId))?.report
  const said = value?.value
  const beyond = report && typeof said === 'number' ? beyondScore(report, target, said) : undefined
  if (beyond) return { kind: 'refused', message: beyond }
  const unclear = report && value && unclearUnit(report, target, value)
  if (unclear) return { kind: 'refused', message: unclear }
  const id = await store.saveCorrection({ reportId, target, value, because: because.trim(), author })
  const atWeight = report && typeof said === 'number' ? weightDoubt(report, target, said) : undefined
  const doubt = atWeight ?? (await hardlyMeant(store, reportId, target))
  return { kind: 'corrected', id, value, ...(doubt && { doubt }) }
}

/** What the report itself says against a value that was kept. */
async function hardlyMeant(store: Store, reportId: number, target: string): Promise<Message | undefined> {
  const corrected = (await store.readReport(reportId))?.report
  const asRead = (await store.readReport(reportId, { corrections: 'leave-out' }))?.report
  if (!corrected || !asRead) return undefined
  const doubt = checkCorrected(asRead, corrected).find((each) => each.target === target)
  if (!doubt) return undefined
  const { zh, en } = doubt.finding.message
  return {
    zh: `${zh}；已按所给数值保存，有误时请重新更正。`,
    en: `${en}; it is kept as given, correct it again where it is wrong.`,
  }
}

const NO_REASON: Message = {
  zh: '更正必须说明理由；请用 --because 写明。',
  en: 'A correction needs its reason: say it with --because.',
}
