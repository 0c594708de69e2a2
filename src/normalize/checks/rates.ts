/** Stated rates that are not what their parts give. */
import { figureOf } from '../../model/figure.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { factKey } from '../../model/report.ts'
import { RATES, type Rate, rateHolds } from '../identities.ts'
import { type Check, candidates, evidenceOf, nameOf, printed, verdictOf } from './check.ts'

/** Every rate of the list that is stated together with its part and whole. */
export const checkRates: Check = ({ facts }) => RATES.flatMap((rate) => checkRate(facts, rate) ?? [])

function checkRate(facts: readonly Fact[], rate: Rate): Finding | undefined {
  const stated = candidates(facts, rate.rate)[0]
  const parts = candidates(facts, rate.part)
  const wholes =
    rate.wholeStages.map((stage) => candidates(facts, rate.whole, stage)).find((found) => found.length > 0) ??
    []
  if (!stated || parts.length === 0 || wholes.length === 0) return undefined
  const outcomes = parts.flatMap((part) =>
    wholes.map((whole) => ({ part, whole, outcome: outcome(stated, part, whole) })),
  )
  const failed = outcomes.filter(({ outcome }) => outcome)
  if (failed.length < outcomes.length || !failed[0]?.outcome) return undefined
  return finding(stated, [failed[0].part, failed[0].whole], failed[0].outcome.expected)
}

/** Undefined where the rate holds (or cannot be tried: a whole of zero). */
function outcome(stated: Fact, part: Fact, whole: Fact): { expected: number } | undefined {
  const [partFigure, wholeFigure] = [figureOf(part), figureOf(whole)]
  if (!partFigure || !wholeFigure || wholeFigure.value === 0 || stated.approximate) return undefined
  const result = rateHolds(
    { value: stated.value as number, decimals: stated.decimals },
    partFigure,
    wholeFigure,
  )
  return result.holds ? undefined : { expected: result.expected }
}

function finding(stated: Fact, [part, whole]: [Fact, Fact], expected: number): Finding {
  const involved = [stated, part, whole]
  const name = nameOf(stated)
  const quotient = `${printed(part, part.value as number)} ÷ ${printed(whole, whole.value as number)}`
  return {
    code: 'rate',
    verdict: verdictOf(involved),
    severity: 'warning',
    concepts: involved.map(factKey),
    message: {
      zh: `${name.zh}填报为 ${stated.value}%，按 ${quotient} 计算应为 ${expected.toFixed(2)}%`,
      en: `${name.en} is stated as ${stated.value}%, but ${quotient} gives ${expected.toFixed(2)}%`,
    },
    expected: Number(expected.toFixed(4)),
    found: stated.value as number,
    evidence: evidenceOf(involved),
  }
}
