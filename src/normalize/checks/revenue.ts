/** Revenue and its sources; forms differ on whether what was carried over is part of the total. */
import { conceptOf } from '../../model/concepts.ts'
import { figureOf } from '../../model/figure.ts'
import type { Finding } from '../../model/report.ts'
import { REVENUE_SOURCES, sumCloses } from '../identities.ts'
import { type Check, candidates, evidenceOf, printed, verdictOf } from './check.ts'

/** Total revenue against its sources, with and without 上年结转; tried where a table states two or more of them. */
export const checkRevenue: Check = ({ facts }) => {
  const fromTable = facts.filter((fact) => fact.origin === 'table')
  const first = (concept: string) => candidates(fromTable, concept)[0]
  const total = first('revenue.total')
  const sources = REVENUE_SOURCES.flatMap((concept) => first(concept) ?? [])
  const carryover = first('revenue.carryover_in')
  if (!total || sources.length + (carryover ? 1 : 0) < 2) return []
  const figures = (list: typeof sources) => list.flatMap((fact) => figureOf(fact) ?? [])
  const [whole] = figures([total])
  const tried = [sources, ...(carryover ? [[...sources, carryover]] : [])]
  if (!whole || tried.some((parts) => sumCloses(whole, figures(parts)).closes)) return []
  const parts = tried.at(-1)!
  const { expected } = sumCloses(whole, figures(parts))
  const concept = conceptOf('revenue.total')
  const finding: Finding = {
    code: 'identity',
    verdict: verdictOf([total, ...parts]),
    severity: 'warning',
    concepts: ['revenue.total', ...parts.map((fact) => fact.concept)],
    message: {
      zh: `${concept.zh}为 ${printed(total, whole.value)}，各项来源合计 ${printed(total, expected)}`,
      en: `${concept.en} is ${printed(total, whole.value)}, its sources add up to ${printed(total, expected)}`,
    },
    expected,
    found: whole.value,
    evidence: evidenceOf([total, ...parts]),
  }
  return [finding]
}
