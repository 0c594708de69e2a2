/** Fields that the template has and the report leaves empty. */
import { conceptOf } from '../../model/concepts.ts'
import { type Finding, factKey } from '../../model/report.ts'
import type { Check } from './check.ts'

const CORE = [
  'staffing.authorized',
  'staffing.actual',
  'revenue.total',
  'expenditure.total',
  'expenditure.basic',
  'expenditure.project',
  'score.total',
  'grade',
]

export const checkMissing: Check = ({ facts }) => {
  const empty = facts.filter(
    (fact) =>
      CORE.includes(fact.concept) &&
      fact.state === 'blank' &&
      !facts.some((other) => factKey(other) === factKey(fact) && other.value !== null),
  )
  return empty.map((fact): Finding => {
    const concept = conceptOf(fact.concept)
    return {
      code: 'missing_core',
      verdict: 'filing',
      severity: 'warning',
      concepts: [factKey(fact)],
      message: { zh: `表中“${concept.zh}”一栏为空`, en: `The form leaves “${concept.en}” empty` },
      expected: null,
      found: null,
      evidence: fact.evidence.slice(0, 1),
    }
  })
}
