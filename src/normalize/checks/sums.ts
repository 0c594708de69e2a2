/** Sums that do not close. */
import { conceptOf } from '../../model/concepts.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { factKey, STAGES } from '../../model/report.ts'
import { type Figure, figureOf, SUMS, type Sum, sumCloses } from '../identities.ts'
import { type Check, candidates, evidenceOf, printed, verdictOf } from './check.ts'

/** Every identity of the list, at every stage that states all its terms. */
export const checkSums: Check = ({ facts }) =>
  SUMS.flatMap((sum) =>
    STAGES.filter((stage) => !stage.startsWith('change')).flatMap(
      (stage) => checkSum(facts, sum, stage) ?? [],
    ),
  )

interface Term {
  readonly fact: Fact
  readonly figure: Figure
}

function terms(facts: readonly Fact[], concept: string, stage: Fact['stage']): Term[] {
  return candidates(facts, concept, stage).flatMap((fact) => {
    const figure = figureOf(fact)
    return figure ? [{ fact, figure }] : []
  })
}

function checkSum(facts: readonly Fact[], sum: Sum, stage: Fact['stage']): Finding | undefined {
  const totals = terms(facts, sum.total, stage)
  if (totals.length === 0) return undefined
  const parts = sum.parts.map((part) => terms(facts, part, stage))
  if (parts.some((part) => part.length === 0)) return undefined
  const optional = (sum.optional ?? [])
    .map((part) => terms(facts, part, stage))
    .filter((part) => part.length > 0)
  const choices = combinations([...parts, ...optional])
  const others = sum.or ? terms(facts, sum.or, stage) : []
  if ([...totals, ...others].some((total) => choices.some((choice) => closesWith(total, choice))))
    return undefined
  return finding(totals[0]!, choices[0]!, sum)
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

function finding(total: Term, parts: readonly Term[], sum: Sum): Finding {
  const { expected } = sumCloses(
    total.figure,
    parts.map((part) => part.figure),
  )
  const found = total.figure.value
  const involved = [total, ...parts].map((term) => term.fact)
  const name = conceptOf(sum.total)
  const names = parts.map((part) => conceptOf(part.fact.concept))
  const gap = printed(total.fact, Math.abs(expected - found))
  return {
    code: 'identity',
    verdict: verdictOf(involved),
    severity: sum.severity,
    concepts: involved.map(factKey),
    message: {
      zh: `${name.zh}为 ${printed(total.fact, found)}，而${names.map((it) => it.zh).join('、')}合计 ${printed(total.fact, expected)}，相差 ${gap}`,
      en: `${name.en} is ${printed(total.fact, found)}, but ${names.map((it) => it.en).join(' + ')} make ${printed(total.fact, expected)}: a gap of ${gap}`,
    },
    expected,
    found,
    evidence: evidenceOf(involved),
  }
}
