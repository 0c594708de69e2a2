/** A fact as the interval that its printed digits leave open: what two figures are compared by. */
import { halfDigit, MONEY_UNITS, type MoneyUnit } from './money.ts'
import type { Fact } from './report.ts'

/** A value with half its last printed digit. */
export interface Figure {
  readonly value: number
  readonly half: number
}

/** A fact as an interval; undefined where it holds no number. Exact counts and a written 无 have no width. */
export function figureOf(fact: Fact): Figure | undefined {
  if (typeof fact.value !== 'number') return undefined
  if (fact.unit === 'percent') return { value: fact.value, half: 10 ** -fact.decimals / 2 }
  if (fact.unit !== 'CNY') return { value: fact.value, half: halfCount(fact) }
  const unit = fact.sourceUnit && fact.sourceUnit in MONEY_UNITS ? (fact.sourceUnit as MoneyUnit) : '元'
  const half = fact.state === 'stated' && unit !== '元' ? halfDigit(unit, fact.decimals) : 0
  return { value: fact.value, half: fact.approximate ? Math.max(half, Math.abs(fact.value) * 0.1) : half }
}

const COUNTED_IN: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 仟: 1000, 万: 10_000, 亿: 1e8 }

/** 1.2万人 is known to a thousand, half either way; a count printed in full is exact. */
function halfCount({ sourceUnit, decimals }: Fact): number {
  const counted = COUNTED_IN[sourceUnit?.[0] ?? '']
  return (counted ?? 1e-9) * (10 ** -decimals / 2)
}

/** Whether two facts of one concept can't both be right: intervals that do not meet, or other words; 20户 and 50人 can. */
export function differ(a: Fact, b: Fact): boolean {
  if (a.unit !== b.unit) return false
  const [x, y] = [figureOf(a), figureOf(b)]
  if (!x || !y) return a.value !== b.value
  return Math.abs(x.value - y.value) > x.half + y.half + 1e-6
}
