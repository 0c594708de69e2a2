/**
 * 收入总计 and 支出总计 of published accounts include what was carried over. Where a report has the year's own total
 * beside them, they carry a qualifier, also where its running text repeats them, and are no rivals of the year's.
 */
import { type Fact, factKey } from '../model/report.ts'

export const GRAND_TOTAL = 'with_carryover'

/** Facts of the same key and value as a grand total are told as such. */
export function tellGrandTotals(facts: readonly Fact[]): readonly Fact[] {
  const grand = new Set(facts.filter(isGrandTotal).map(place))
  if (grand.size === 0) return facts
  const ofTheYear = new Set(facts.filter((fact) => fact.origin === 'table' && !isGrandTotal(fact)).map(place))
  return facts.map((fact) =>
    !isGrandTotal(fact) && grand.has(place(fact)) && !ofTheYear.has(place(fact))
      ? { ...fact, qualifiers: [...fact.qualifiers, GRAND_TOTAL] }
      : fact,
  )
}

const place = (fact: Fact) => `${factKey(fact)}=${fact.value}`

export function isGrandTotal({ qualifiers }: Pick<Fact, 'qualifiers'>): boolean {
  return qualifiers.includes(GRAND_TOTAL)
}
