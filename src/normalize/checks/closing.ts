/** Which stated figures make a sum up: every way to take one candidate of each term is tried. */

import { type Figure, figureOf } from '../../model/figure.ts'
import { type Fact, STAGES } from '../../model/report.ts'
import { isGrandTotal } from '../grand-totals.ts'
import { type Sum, sumCloses } from '../identities.ts'
import { candidates } from './check.ts'

export interface Term {
  readonly fact: Fact
  readonly figure: Figure
}

/** A sum with a total and its parts; the candidates that close it, or the displayed ones where none do. */
export interface Closing {
  readonly closes: boolean
  readonly total: Term
  readonly parts: readonly Term[]
}

/** The stages that figures are told at; changes add up to nothing. */
export function summedStages(facts: readonly Fact[]): readonly Fact['stage'][] {
  const told = new Set(facts.map(({ stage }) => stage))
  return STAGES.filter((stage) => told.has(stage) && !stage.startsWith('change'))
}

/** Tries a sum at a stage; undefined where a term is not stated. */
export function closing(facts: readonly Fact[], sum: Sum, stage: Fact['stage']): Closing | undefined {
  const totals = terms(facts, sum.total, stage)
  if (totals.length === 0 || (sum.unless && terms(facts, sum.unless, stage).length > 0)) return undefined
  const parts = sum.parts.map((part) => terms(facts, part, stage))
  if (parts.some((part) => part.length === 0)) return undefined
  const optional = (sum.optional ?? [])
    .map((part) => terms(facts, part, stage))
    .filter((part) => part.length > 0)
  const choices = combinations([...parts, ...optional])
  for (const total of [...totals, ...(sum.or ? terms(facts, sum.or, stage) : [])]) {
    const found =
      choices.find((choice) => closesWith(total, choice)) ??
      (sum.nested &&
        choices.flatMap((choice) => withoutNested(choice, sum)).find((choice) => closesWith(total, choice)))
    if (found) return { closes: true, total, parts: found }
  }
  // what was carried over is in it beside its parts
  if (isGrandTotal(totals[0]!.fact)) return undefined
  return { closes: false, total: totals[0]!, parts: choices[0]! }
}

function terms(facts: readonly Fact[], concept: string, stage: Fact['stage']): Term[] {
  const all = candidates(facts, concept, stage).flatMap((fact) => {
    const figure = figureOf(fact)
    return figure ? [{ fact, figure }] : []
  })
  return all.filter(({ figure }) => !all.some((other) => isRoundingOf(figure, other.figure)))
}

/** 约1179万元 beside 11,791,600元: what is told exactly is what adds up. */
function isRoundingOf(coarse: Figure, fine: Figure): boolean {
  return fine.half < coarse.half && Math.abs(coarse.value - fine.value) <= coarse.half + fine.half
}

/** A choice without one or all of the parts that others may hold. */
function withoutNested(choice: readonly Term[], { optional = [], within = [] }: Sum): Term[][] {
  const told = [...optional, ...within].filter((part) => choice.some(({ fact }) => fact.concept === part))
  const without = (parts: readonly string[]) => choice.filter(({ fact }) => !parts.includes(fact.concept))
  return [...told.map((part) => without([part])), without(told)]
}

function closesWith(total: Term, parts: readonly Term[]): boolean {
  return sumCloses(
    total.figure,
    parts.map((part) => part.figure),
  ).closes
}

/** Every way to take one candidate of each part; the displayed ones first. Parts rarely have more than two. */
function combinations(parts: readonly (readonly Term[])[]): Term[][] {
  return parts.reduce<Term[][]>(
    (chosen, part) => chosen.flatMap((choice) => part.slice(0, 3).map((term) => [...choice, term])),
    [[]],
  )
}
