/** Scores that a report cannot have, and those that only what was read of their weight stands against. */
import { conceptOf } from '../model/concepts.ts'
import { indicatorKeys } from '../model/corrections.ts'
import type { Message } from '../model/problem.ts'
import { displayed, type Fact, type Report } from '../model/report.ts'

/** Facts that are points of other facts. */
const FULL_OF: ReadonlyMap<string, string> = new Map([
  ['score.total', 'score.full'],
  ['score.execution', 'execution_weight'],
])
/** More than the full score of any form. */
const MOST_POINTS = 1000

interface Points {
  readonly name: Message
  readonly weight: number | null
  /** the weight is what a person said, or the full score */
  readonly isSure: boolean
}

/**
 * Why a report cannot have this score: it is none at all, or above the full score or a weight that a person corrected;
 * undefined where the value may be right, or the target is no score.
 */
export function beyondScore(report: Report, target: string, value: number): Message | undefined {
  const points = pointsOf(report, target)
  if (!points) return undefined
  const { name, weight, isSure } = points
  const full = displayed(report.facts, 'score.full')?.value
  const most = Math.min(
    MOST_POINTS,
    typeof full === 'number' ? full : MOST_POINTS,
    isSure && weight !== null ? weight : MOST_POINTS,
  )
  if (value > most)
    return isSure && weight === most ? aboveWeight(name, most, value) : aboveFull(name, most, value)
  // Points that are taken off have a weight below 0.
  if (value < 0 && !(weight !== null && weight < 0 && value >= -MOST_POINTS)) return negative(name, value)
  return undefined
}

/** What to look at where a score that was accepted is beyond its weight as read: the weight may be misread. */
export function weightDoubt(report: Report, target: string, value: number): Message | undefined {
  const points = pointsOf(report, target)
  if (!points || points.weight === null) return undefined
  const { name, weight } = points
  if (value <= Math.max(0, weight) && value >= Math.min(0, weight)) return undefined
  return {
    zh: `“${name.zh}”的分值读作 ${weight}，得分 ${value} 与它不符（score_exceeds_weight）；请对照原文核对分值。`,
    en: `The weight of "${name.en}" was read as ${weight}, which the score ${value} does not fit (score_exceeds_weight): check the weight in the original.`,
  }
}

function pointsOf(report: Report, target: string): Points | undefined {
  const indicator = report.indicators[indicatorKeys(report.indicators).indexOf(target)]
  if (indicator) {
    const name = indicator.path.at(-1) ?? target
    return { name: { zh: name, en: name }, weight: indicator.weight ?? indicator.groupWeight, isSure: false }
  }
  const full = FULL_OF.get(target)
  if (full === undefined) return undefined
  const fact = displayed(report.facts, full)
  const weight = typeof fact?.value === 'number' ? fact.value : null
  return { name: conceptOf(target), weight, isSure: full === 'score.full' || isCorrected(fact) }
}

const isCorrected = (fact: Fact | undefined): boolean => fact?.status === 'corrected'

function aboveWeight(name: Message, weight: number, value: number): Message {
  return {
    zh: `“${name.zh}”的分值为 ${weight}，得分不能是 ${value}；请核对指标和数值。`,
    en: `"${name.en}" has ${weight} points at most and cannot score ${value}; check the indicator and the value.`,
  }
}

function aboveFull(name: Message, full: number, value: number): Message {
  return {
    zh: `“${name.zh}”的得分不能是 ${value}：报告满分为 ${full}；满分读错时请先更正 score.full。`,
    en: `"${name.en}" cannot score ${value}: the full score is ${full}; correct score.full first where it was misread.`,
  }
}

function negative(name: Message, value: number): Message {
  return {
    zh: `“${name.zh}”的得分不能是 ${value}；请核对指标和数值。`,
    en: `"${name.en}" cannot score ${value}; check the indicator and the value.`,
  }
}
