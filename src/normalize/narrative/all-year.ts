/** Figures told of one visit or batch beside the year's, which another passage tells: 走访慰问86户…。全年共慰问1260户. */
import { type Fact, factKey, isPartial } from '../../model/report.ts'

/** A figure that is not far from the year's tells the same otherwise, and people are to see that the two differ. */
const LARGEST_SHARE = 0.5

/** The facts, those that the year's figures (`ofYear`) leave behind by far marked as parts of them. */
export function tellPartsOfYear(facts: readonly Fact[], ofYear: ReadonlySet<Fact>): readonly Fact[] {
  const years = Map.groupBy(
    [...ofYear].filter((fact) => !isPartial(fact)),
    keyOf,
  )
  if (years.size === 0) return facts
  const isPart = (fact: Fact) =>
    !ofYear.has(fact) &&
    !isPartial(fact) &&
    (years.get(keyOf(fact)) ?? []).some(({ value }) => Number(fact.value) <= Number(value) * LARGEST_SHARE)
  return facts.map((fact) => (isPart(fact) ? { ...fact, qualifiers: [...fact.qualifiers, 'part'] } : fact))
}

const keyOf = (fact: Fact) => `${factKey(fact)} ${fact.unit}`
