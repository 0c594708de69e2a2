/** Sums that do not close. */
import { conceptOf } from '../../model/concepts.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { factKey } from '../../model/report.ts'
import { SUMS, type Sum, sumCloses } from '../identities.ts'
import { type Check, evidenceOf, nameOf, printed, verdictOf } from './check.ts'
import { closing, summedStages, type Term } from './closing.ts'

/** Every identity of the list, at every stage that states all its terms. */
export const checkSums: Check = ({ facts }) => {
  const stages = summedStages(facts)
  return SUMS.flatMap((sum) => stages.flatMap((stage) => checkSum(facts, sum, stage) ?? []))
}

function checkSum(facts: readonly Fact[], sum: Sum, stage: Fact['stage']): Finding | undefined {
  const found = closing(facts, sum, stage)
  if (!found || found.closes) return undefined
  const told = finding(found.total, found.parts, sum)
  return sum.bounded && Number(told.expected) > Number(told.found) ? undefined : told
}

function finding(total: Term, parts: readonly Term[], sum: Sum): Finding {
  const { expected } = sumCloses(
    total.figure,
    parts.map((part) => part.figure),
  )
  const found = total.figure.value
  const involved = [total, ...parts].map((term) => term.fact)
  const name = nameOf(total.fact)
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
