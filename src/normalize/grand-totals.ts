/**
 * 收入总计 and 支出总计 of published accounts include what was carried over. Where a report has the year's own total
 * beside them, they carry a qualifier, also where its running text repeats them, and are no rivals of the year's.
 */
import { type Fact, factKey } from '../model/report.ts'

export const GRAND_TOTAL = 'with_carryover'

const OF_THE_YEAR = /本年度?(?:实际)?(?:收入|支出)/

/**
 * 总计 in running text is a grand total where the report tells 本年收入 or 本年支出 beside it; else it is the unit's total.
 */
function withoutLoneTotals(facts: readonly Fact[]): readonly Fact[] {
  const told = facts.filter(
    (fact) => !isGrandTotal(fact) && fact.evidence.some(({ quote }) => OF_THE_YEAR.test(quote)),
  )
  const hasRival = (fact: Fact) =>
    told.some((other) => factKey(other) === factKey(fact) && other.value !== fact.value)
  const isLone = (fact: Fact) =>
    isGrandTotal(fact) && (fact.origin === 'text' || fact.origin === 'conclusion') && !hasRival(fact)
  return facts.map((fact) =>
    isLone(fact) ? { ...fact, qualifiers: fact.qualifiers.filter((it) => it !== GRAND_TOTAL) } : fact,
  )
}

/** Facts of the same key and value as a grand total are told as such. */
export function tellGrandTotals(all: readonly Fact[]): readonly Fact[] {
  const facts = withoutLoneTotals(all)
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
