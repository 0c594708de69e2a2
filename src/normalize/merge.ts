/** Candidates that say the same are one fact with several places; candidates that differ stay apart. */
import { type Evidence, type Fact, factKey, ORIGINS } from '../model/report.ts'
import { confidence } from './fact.ts'
import { tellGrandTotals } from './grand-totals.ts'
import { withoutProjectFacts } from './tables/project-form.ts'
import { tellPartsAgain } from './told-parts.ts'

/**
 * Joins facts of equal key, value and state; the best origin leads, evidence and causes add up. What single projects'
 * forms say is left out where the report speaks of the whole unit.
 */
export function mergeFacts(facts: readonly Fact[]): Fact[] {
  const merged = new Map<string, Fact>()
  for (const fact of tellPartsAgain(tellGrandTotals(withoutProjectFacts(facts)))) {
    const { value, unit, state, approximate, qualifiers } = fact
    // what was computed confirms nothing that is stated
    const isDerived = fact.status === 'derived'
    const key = [factKey(fact), value, unit, state, approximate, qualifiers.join(), isDerived].join('|')
    const other = merged.get(key)
    merged.set(key, other ? join(other, fact) : fact)
  }
  return [...merged.values()]
}

function join(a: Fact, b: Fact): Fact {
  const [lead, other] = ORIGINS.indexOf(b.origin) < ORIGINS.indexOf(a.origin) ? [b, a] : [a, b]
  const places = new Map(
    [...lead.evidence, ...other.evidence].map((evidence) => [placeOf(evidence), evidence]),
  )
  const causes = new Set([...lead.confidence.causes, ...(places.size > 1 ? ['agreement'] : [])])
  return { ...lead, confidence: confidence([...causes]), evidence: [...places.values()] }
}

/** One string a place, so that the same place is not listed twice. */
export function placeOf(evidence: Evidence): string {
  return [evidence.block, evidence.row, evidence.column, evidence.start].join(':')
}
