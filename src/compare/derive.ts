/**
 * Figures computed from reported ones. They are always marked as derived and carry the facts that they come from;
 * they never fill a gap in what a report says.
 */
import { type ConceptKind, conceptOf } from '../model/concepts.ts'
import { countsOtherwise } from '../model/counted.ts'
import type { Message } from '../model/problem.ts'
import type { Fact } from '../model/report.ts'

/** A quotient of two reported figures. The first key of each list that is reported is taken. */
export interface Derivation {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly kind: ConceptKind
  readonly unit: string
  readonly numerator: readonly string[]
  readonly denominator: readonly string[]
  /** 100 for a percentage */
  readonly times: number
}

export interface DerivedValue {
  /** 分 for money (rounded), percent with two decimals */
  readonly value: number
  readonly approximate: boolean
  readonly numerator: Fact
  readonly denominator: Fact
}

const perHead = (id: string, zh: string, en: string, of: string): Derivation => ({
  id: `derived.${id}`,
  zh,
  en,
  kind: 'money',
  unit: 'CNY',
  numerator: [of],
  denominator: ['staffing.actual'],
  times: 1,
})

const ratio = (id: string, name: Message, over: Derivation['numerator'][]): Derivation => ({
  id,
  ...name,
  kind: 'rate',
  unit: 'percent',
  numerator: over[0] ?? [],
  denominator: over[1] ?? [],
  times: 100,
})

/** Spending over the whole year's budget: the adjusted one, or the one budget that the report gives; never the initial. */
export const EXECUTION_RATE = ratio(
  'derived.execution_rate',
  { zh: '预算执行率', en: 'Budget execution rate' },
  [['expenditure.total'], ['expenditure.total@adjusted', 'expenditure.total@budget']],
)

export const DERIVATIONS: readonly Derivation[] = [
  EXECUTION_RATE,
  perHead('personnel_per_head', '人均人员经费', 'Personnel cost per head', 'expenditure.basic.personnel'),
  perHead('public_per_head', '人均公用经费', 'Running costs per head', 'expenditure.basic.public'),
  perHead('three_public_per_head', '人均三公经费', 'Three public expenses per head', 'three_public.total'),
  ratio('derived.basic_share', { zh: '基本支出占比', en: 'Share of basic expenditure' }, [
    ['expenditure.basic'],
    ['expenditure.total'],
  ]),
  ratio('derived.staffing_rate', { zh: '在职/编制', en: 'Staff to posts' }, [
    ['staffing.actual'],
    ['staffing.authorized'],
  ]),
]

/** A derivation's value over the displayed facts; undefined where a part is not reported or the divisor is zero. */
export function derive(
  derivation: Derivation,
  read: (key: string) => Fact | undefined,
): DerivedValue | undefined {
  const numerator = firstNumber(derivation.numerator, read)
  const denominator = firstNumber(derivation.denominator, read)
  if (!numerator || !denominator || denominator.value === 0) return undefined
  return {
    value: rounded(derivation, numerator.value / denominator.value),
    approximate: numerator.fact.approximate || denominator.fact.approximate,
    numerator: numerator.fact,
    denominator: denominator.fact,
  }
}

/** Whether a derivation fails for a divisor that is reported as 0 or 无. */
export function divisorIsZero(derivation: Derivation, read: (key: string) => Fact | undefined): boolean {
  return firstNumber(derivation.denominator, read)?.value === 0
}

function firstNumber(keys: readonly string[], read: (key: string) => Fact | undefined) {
  for (const key of keys) {
    const fact = read(key)
    if (fact && typeof fact.value === 'number' && hasBaseUnit(fact)) return { fact, value: fact.value }
  }
  return undefined
}

function rounded({ kind, times }: Derivation, quotient: number): number {
  return kind === 'money' ? Math.round(quotient * times) : Math.round(quotient * times * 100) / 100
}

/** Whether it is known what a figure counts, in its base unit or in another one. */
export function hasSettledUnit(fact: Fact): boolean {
  return hasBaseUnit(fact) || countsOtherwise(fact)
}

/** False where the unit of a figure could not be settled: such a figure is shown as printed and never computed with. */
export function hasBaseUnit(fact: Fact): boolean {
  return fact.unit === (fact.stage === 'change_rate' ? 'percent' : conceptOf(fact.concept).unit)
}
