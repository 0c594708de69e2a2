/** What every check is given and how a finding is put together. */

import { conceptOf } from '../../model/concepts.ts'
import type { Notice } from '../../model/document.ts'
import type { Message } from '../../model/problem.ts'
import type { Dimension, Fact, Finding, Indicator, Project } from '../../model/report.ts'
import { displayed, factKey } from '../../model/report.ts'
import { STAGE_WORDS } from '../../model/stage-words.ts'

export interface Checked {
  readonly facts: readonly Fact[]
  readonly indicators: readonly Indicator[]
  readonly dimensions: readonly Dimension[]
  readonly projects: readonly Project[]
  /** what the document's reader noticed */
  readonly notices: readonly Notice[]
}

/** A check reads and never changes anything: what it finds are values. */
export type Check = (report: Checked) => readonly Finding[]

/** Every candidate of a key that holds a number, the displayed one first. */
export function candidates(
  facts: readonly Fact[],
  concept: string,
  stage: Fact['stage'] = 'actual',
): readonly Fact[] {
  return figuresOf(facts).get(factKey({ concept, stage })) ?? []
}

/** Checks and sums ask the same facts for some hundred keys, most of which no report states. */
const known = new WeakMap<readonly Fact[], ReadonlyMap<string, readonly Fact[]>>()

function figuresOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const last = known.get(facts)
  if (last) return last
  const byKey = figuresByKey(facts)
  known.set(facts, byKey)
  return byKey
}

function figuresByKey(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const figures = facts.filter(({ value, status }) => typeof value === 'number' && status !== 'derived')
  const byKey = Map.groupBy(figures, factKey)
  for (const [key, all] of byKey) {
    const first = displayed(all, key)!
    byKey.set(key, [first, ...all.filter((fact) => fact !== first)])
  }
  return byKey
}

/** "We may have misread" where a fact taking part was repaired, weakly matched, or read in doubt. */
export function verdictOf(facts: readonly Fact[]): Finding['verdict'] {
  return facts.some(isDoubtful) ? 'reading' : 'filing'
}

function isDoubtful({ status, confidence }: Fact): boolean {
  const doubtful = confidence.causes.some((cause) => cause.endsWith(':doubtful'))
  return status === 'repaired' || confidence.grade === 'low' || doubtful
}

/** What a figure is called, with its stage where it is not the actual one. */
export function nameOf({ concept, stage }: Pick<Fact, 'concept' | 'stage'>): Message {
  const { zh, en } = conceptOf(concept)
  const words = STAGE_WORDS[stage]
  return stage === 'actual' ? { zh, en } : { zh: `${zh}（${words.zh}）`, en: `${en} (${words.en})` }
}

/** The first place of each fact. */
export function evidenceOf(facts: readonly Fact[]): Finding['evidence'] {
  return facts.flatMap((fact) => fact.evidence.slice(0, 1))
}

/** A fact's value as people read it: 分 as 元 with thousands and two decimals, a percentage with its sign. */
export function printed(fact: Pick<Fact, 'concept' | 'stage'>, value: number): string {
  const kind = fact.stage === 'change_rate' ? 'rate' : conceptOf(fact.concept).kind
  if (kind === 'money') return `${yuan(value)} 元`
  return kind === 'rate' ? `${Number(value.toFixed(2))}%` : `${Number(value.toFixed(4))}`
}

/** 分 → 元 with thousands and two decimals, as Intl prints them; loading Intl costs as much as reading two reports. */
function yuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',')
}
