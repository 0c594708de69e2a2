/** Scores that a report cannot say of its own indicators: above their weight. */
import { conceptOf } from '../model/concepts.ts'
import { indicatorKeys } from '../model/corrections.ts'
import type { Message } from '../model/problem.ts'
import { displayed, type Report } from '../model/report.ts'

/** Facts that are points of other facts. */
const FULL_OF: ReadonlyMap<string, string> = new Map([
  ['score.total', 'score.full'],
  ['score.execution', 'execution_weight'],
])

/** Why a report cannot have this value for the target; undefined where nothing in it stands against that. */
export function beyondWeight(report: Report, target: string, value: number): Message | undefined {
  const most = weightOf(report, target)
  // A weight below 0 is one of points taken off.
  if (!most || (value <= Math.max(0, most.weight) && value >= Math.min(0, most.weight))) return undefined
  const { name, weight } = most
  return {
    zh: `“${name.zh}”的分值为 ${weight}，得分不能是 ${value}；请核对指标和数值。`,
    en: `"${name.en}" has ${weight} points at most and cannot score ${value}; check the indicator and the value.`,
  }
}

function weightOf(
  report: Report,
  target: string,
): { readonly name: Message; readonly weight: number } | undefined {
  const indicator = report.indicators[indicatorKeys(report.indicators).indexOf(target)]
  if (indicator) {
    const weight = indicator.weight ?? indicator.groupWeight
    const name = indicator.path.at(-1) ?? target
    return weight === null ? undefined : { name: { zh: name, en: name }, weight }
  }
  const weight = displayed(report.facts, FULL_OF.get(target) ?? '')?.value
  return typeof weight === 'number' ? { name: conceptOf(target), weight } : undefined
}
