/** Arithmetic as a witness: figures that close a sum or give the stated rate are surer than their labels alone make them. */

import { figureOf } from '../model/figure.ts'
import type { Fact } from '../model/report.ts'
import { candidates } from './checks/check.ts'
import { closing, summedStages } from './checks/closing.ts'
import { confidence } from './fact.ts'
import { RATES, rateHolds, SUMS } from './identities.ts'

/**
 * Marks the facts that an identity confirms with the cause `identity`, which weighs against one weak cause. A sum of
 * one part is none; what was repaired by arithmetic, or recognised in doubt, is not confirmed by it.
 */
export function confirmByArithmetic(facts: readonly Fact[]): Fact[] {
  const confirmed = new Set([...bySums(facts), ...byRates(facts)])
  return facts.map((fact) => (confirmed.has(fact) && isOpen(fact) ? raised(fact) : fact))
}

function isOpen({ status, confidence }: Fact): boolean {
  return status === 'extracted' && !confidence.causes.some((cause) => /doubtful/.test(cause))
}

function raised(fact: Fact): Fact {
  return { ...fact, confidence: confidence([...fact.confidence.causes, 'identity']) }
}

function bySums(facts: readonly Fact[]): readonly Fact[] {
  const stages = summedStages(facts)
  return SUMS.flatMap((sum) =>
    stages.flatMap((stage) => {
      const found = closing(facts, sum, stage)
      const filled = found?.parts.filter(({ figure }) => figure.value !== 0) ?? []
      return found?.closes && filled.length > 1 ? [found.total, ...found.parts].map(({ fact }) => fact) : []
    }),
  )
}

function byRates(facts: readonly Fact[]): readonly Fact[] {
  return RATES.flatMap(({ rate, part, whole, wholeStages }) => {
    const [stated] = candidates(facts, rate)
    const wholes = wholeStages.flatMap((stage) => candidates(facts, whole, stage))
    const found = candidates(facts, part)
      .flatMap((dividend) => wholes.map((divisor) => [dividend, divisor] as const))
      .find(([dividend, divisor]) => stated && gives(stated, dividend, divisor))
    return stated && found ? [stated, ...found] : []
  })
}

/** 100 % of equal figures proves nothing. */
function gives(stated: Fact, part: Fact, whole: Fact): boolean {
  const [dividend, divisor] = [figureOf(part), figureOf(whole)]
  if (!dividend || !divisor || divisor.value === 0 || dividend.value === divisor.value || stated.approximate)
    return false
  return rateHolds({ value: Number(stated.value), decimals: stated.decimals }, dividend, divisor).holds
}
