/**
 * Rates printed without a percent sign: 0.9 in a cell may be 90 % (a ratio that a workbook did not format) or 0.9 %.
 * The figures that the rate follows from decide; where they do not, the fact is marked as doubtful.
 */

import { figureOf } from '../model/figure.ts'
import type { Fact } from '../model/report.ts'
import { confidence } from './fact.ts'
import { RATES, rateHolds } from './identities.ts'

/** The mark of a rate that may be a hundred times as much. */
export const DOUBTFUL_RATIO = 'ratio:doubtful'

/** A ratio above this is no share that anybody would leave without its percent sign. */
export const LARGEST_RATIO = 1.5

/** Facts with every bare ratio read as a percentage where its parts say so. */
export function settleRatios(facts: readonly Fact[]): readonly Fact[] {
  return facts.some(isBareRatio)
    ? facts.map((fact) => (isBareRatio(fact) ? settle(fact, facts) : fact))
    : facts
}

/** Whether a fact's figure is small enough to be a ratio and prints no percent sign of its own. */
function isBareRatio(fact: Fact): boolean {
  return fact.unit === 'percent' && isRatioSized(fact) && !/[%％]|百分/.test(fact.raw)
}

export function isRatioSized({ value }: Fact): boolean {
  return typeof value === 'number' && value > 0 && value <= LARGEST_RATIO
}

function settle(fact: Fact, facts: readonly Fact[]): Fact {
  const meaning = meaningOf(fact, facts)
  if (meaning === 'ratio') return asPercent(fact)
  return meaning === 'percent' || fact.sourceUnit === '%' ? fact : withCause(fact, DOUBTFUL_RATIO)
}

/** Digits behind the point of a ratio's percentage; a bare 1 or 0.9 is taken for exact, not for anything near it. */
export function ratioDecimals({ decimals }: Pick<Fact, 'decimals'>): number {
  return Math.max(0, decimals - 2)
}

/** A ratio as the percentage that it is: 0.959 → 95.9, by two digits of its text. */
export function asPercent(fact: Fact): Fact {
  const percent = Number((Number(fact.value) * 100).toFixed(ratioDecimals(fact)))
  const settled = {
    ...fact,
    value: percent,
    decimals: ratioDecimals(fact),
    unitReason: 'arithmetic',
  }
  return withCause(settled, 'arithmetic:ratio')
}

export function withCause(fact: Fact, cause: string): Fact {
  return { ...fact, confidence: confidence([...fact.confidence.causes, cause]) }
}

/** What the parts of a rate say of it; undefined where they are not stated or fit neither meaning. */
function meaningOf(fact: Fact, facts: readonly Fact[]): 'ratio' | 'percent' | undefined {
  const value = Number(fact.value)
  for (const { part, whole } of quotients(fact, facts)) {
    if (rateHolds({ value: value * 100, decimals: ratioDecimals(fact) }, part, whole).holds) return 'ratio'
    if (rateHolds({ value, decimals: fact.decimals }, part, whole).holds) return 'percent'
  }
  return undefined
}

function quotients({ concept, stage }: Fact, facts: readonly Fact[]) {
  const at = (key: string, at: Fact['stage']) =>
    facts.flatMap((fact) => (fact.concept === key && fact.stage === at ? (figureOf(fact) ?? []) : []))
  if (stage === 'change_rate')
    return at(concept, 'actual').flatMap((now) =>
      at(concept, 'prior').flatMap((before) =>
        before.value === 0
          ? []
          : [{ part: { value: now.value - before.value, half: now.half + before.half }, whole: before }],
      ),
    )
  return RATES.filter(({ rate }) => rate === concept).flatMap(({ part, whole, wholeStages }) =>
    at(part, 'actual').flatMap((numerator) =>
      wholeStages
        .flatMap((wholeStage) => at(whole, wholeStage))
        .filter(({ value }) => value !== 0)
        .map((denominator) => ({ part: numerator, whole: denominator })),
    ),
  )
}
