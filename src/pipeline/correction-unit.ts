/** Amounts typed without a unit, of a report that does not print its money in 元. */
import { conceptOf } from '../model/concepts.ts'
import { isIdentity, type Said } from '../model/corrections.ts'
import { MONEY_UNITS } from '../model/money.ts'
import type { Message } from '../model/problem.ts'
import { displayed, type Report } from '../model/report.ts'

/**
 * What to ask where an amount may be meant in the unit that the report prints it in: taken as 元, 275.98 would be
 * ten thousand times too small. Undefined where the value says its unit, or needs none.
 */
export function unclearUnit(report: Report, target: string, value: Said): Message | undefined {
  if (isIdentity(target) || target.startsWith('score:')) return undefined
  const [concept = target, stage] = target.split('@')
  if (conceptOf(concept).kind !== 'money' || stage === 'change_rate') return undefined
  if (value.sourceUnit !== null || !value.value) return undefined
  const unit = unitOf(report, target)
  if (unit === null || unit === '元') return undefined
  return {
    zh: `报告这个数以“${unit}”填报，请写明单位：${value.raw}${unit} 或 ${value.raw}元。`,
    en: `The report prints this in ${unit}: say which unit you mean, ${value.raw}${unit} or ${value.raw}元.`,
  }
}

/** In which the report prints the figure, or else most of its money. */
function unitOf({ facts }: Report, target: string): string | null {
  const own = displayed(facts, target)?.sourceUnit
  if (own && own in MONEY_UNITS) return own
  const units = facts.flatMap(({ sourceUnit }) =>
    sourceUnit && sourceUnit in MONEY_UNITS ? [sourceUnit] : [],
  )
  const counted = [...Map.groupBy(units, (unit) => unit)].sort(([, a], [, b]) => b.length - a.length)
  return counted[0]?.[0] ?? null
}
