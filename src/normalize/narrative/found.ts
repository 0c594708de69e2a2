/** Facts of running text: one place where a bound quantity becomes a Fact. */
import { conceptOf } from '../../model/concepts.ts'
import type { Evidence, Fact, Stage } from '../../model/report.ts'
import { confidence } from '../fact.ts'
import { evidenceIn } from '../outline.ts'
import type { Quantity } from '../values.ts'
import { type Clause, type Prose, placeOf } from './prose.ts'
import { originOf } from './scope.ts'

export interface Binding {
  readonly concept: string
  readonly stage: Stage
  readonly quantity: Quantity
  readonly clause: Pick<Clause, 'start' | 'end'>
  readonly qualifiers?: readonly string[]
  /** changes the sign: a decrease */
  readonly negative?: boolean
  /** the unit that a bare amount takes over from its neighbours, with the value that this gives, in 分 */
  readonly inherited?: { readonly unit: string; readonly value: number }
}

/** The fact that a quantity states; its evidence is the clause. */
export function factOf(prose: Prose, binding: Binding): Fact {
  const { quantity, inherited, stage } = binding
  const value = inherited?.value ?? quantity.value
  const range =
    quantity.low === undefined
      ? []
      : [`range:${bound(quantity, quantity.low)}-${bound(quantity, quantity.high!)}`]
  const sourceUnit = inherited?.unit ?? printedUnit(quantity)
  return {
    concept: binding.concept,
    stage,
    value: value === null ? null : binding.negative ? -value : value,
    state: value === 0 ? 'zero' : 'stated',
    unit: stage === 'change_rate' ? 'percent' : conceptOf(binding.concept).unit,
    sourceUnit,
    unitReason: sourceUnit === null ? null : 'clause',
    decimals: quantity.decimals,
    approximate: quantity.approximate,
    raw: originalText(prose, quantity.start, quantity.end),
    qualifiers: [...range, ...(binding.qualifiers ?? [])],
    status: 'extracted',
    origin: originOf(prose.passage),
    confidence: confidence(['text']),
    evidence: [evidenceAt(prose, binding.clause.start, binding.clause.end, quantity.start)],
  }
}

/** A fact without a quantity: a written 无, or a grade. */
export function wordFact(
  prose: Prose,
  from: {
    readonly concept: string
    readonly stage?: Stage
    readonly value: number | string
    readonly state: Fact['state']
    readonly raw: string
    readonly clause: Pick<Clause, 'start' | 'end'>
  },
): Fact {
  return {
    concept: from.concept,
    stage: from.stage ?? 'actual',
    value: from.value,
    state: from.state,
    unit: conceptOf(from.concept).unit,
    sourceUnit: null,
    unitReason: null,
    decimals: 0,
    approximate: false,
    raw: from.raw,
    qualifiers: [],
    status: 'extracted',
    origin: originOf(prose.passage),
    confidence: confidence(['text']),
    evidence: [evidenceAt(prose, from.clause.start, from.clause.end)],
  }
}

/** Evidence for a span of the prose, on the page where its figure begins, or else the span itself. */
export function evidenceAt(prose: Prose, start: number, end: number, figure = start): Evidence {
  const [told] = placeOf(prose, figure, figure)
  return evidenceIn(prose.passage, ...placeOf(prose, start, end), told)
}

function originalText(prose: Prose, start: number, end: number): string {
  return prose.passage.text.slice(...placeOf(prose, start, end))
}

/** 万人 where the count was printed with its multiplier; money and the rest as they are. */
function printedUnit({ unit, multiplier }: Quantity): string | null {
  const words: Readonly<Record<number, string>> = { 100: '百', 1000: '千', 10000: '万', 1e8: '亿' }
  return multiplier && words[multiplier] ? `${words[multiplier]}${unit ?? ''}` : unit
}

/** Bounds of money are told in 元. */
function bound(quantity: Quantity, value: number): number {
  return quantity.kind === 'money' ? value / 100 : value
}
