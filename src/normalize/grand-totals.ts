/**
 * 收入总计 and 支出总计 of published accounts include what was carried over. Where a report has the year's own total
 * beside them, they carry a qualifier, also where its running text repeats them, and are no rivals of the year's.
 */
import { type Fact, factKey, isPartial } from '../model/report.ts'

export const GRAND_TOTAL = 'with_carryover'
/** 一般公共预算财政拨款基本支出: a figure of one fund, beside that of all of them. */
export const ONE_FUND = 'fund:general_public'
/** Words of that fund. */
export const OF_FUND = /一般公共预算|财政拨款|公共财政/

const OF_THE_YEAR = /本年度?(?:实际)?(?:收入|支出)|(?:收入|支出)合计/

/**
 * 总计 in running text is a grand total where the report tells 本年收入 or 收入合计 beside it; else it is the unit's total.
 */
function withoutLoneTotals(facts: readonly Fact[]): readonly Fact[] {
  const others = facts.filter((fact) => !isGrandTotal(fact))
  const told = others.filter(({ evidence }) => evidence.some(({ quote }) => OF_THE_YEAR.test(quote)))
  const differs = (fact: Fact) => (other: Fact) =>
    factKey(other) === factKey(fact) && other.value !== fact.value
  // 财政拨款收入总计 holds every fund, beside 一般公共预算财政拨款收入
  const beside = (fact: Fact) => (fact.concept.endsWith('.total') ? told : others)
  const rivalled = facts.filter((fact) => isGrandTotal(fact) && beside(fact).some(differs(fact)))
  // a change of the grand total goes with it, and is no rival of the change of the year's
  const hasRival = (fact: Fact) =>
    isChange(fact)
      ? rivalled.some(({ concept }) => concept === fact.concept) || others.some(differs(fact))
      : rivalled.includes(fact)
  const isLone = (fact: Fact) =>
    isGrandTotal(fact) && (fact.origin === 'text' || fact.origin === 'conclusion') && !hasRival(fact)
  return facts.map((fact) =>
    isLone(fact) ? { ...fact, qualifiers: fact.qualifiers.filter((it) => it !== GRAND_TOTAL) } : fact,
  )
}

/** A figure of one fund is a part only where a figure of all is told beside it that differs; else it is the unit's. */
function withoutLoneFunds(facts: readonly Fact[]): readonly Fact[] {
  const ofAll = facts.filter((fact) => !isPartial(fact) && fact.value !== null)
  const isPart = (fact: Fact) => {
    const rivals = ofAll.filter((other) => factKey(other) === factKey(fact))
    return rivals.length > 0 && rivals.every(({ value }) => value !== fact.value)
  }
  const spentOfAll = facts.some(
    (fact) => isOfFund(fact) && factKey(fact) === 'expenditure.total' && isPart(fact),
  )
  return facts.map((fact) =>
    isOfFund(fact) && !(isPart(fact) || ((isChange(fact) || fact.unit === 'percent') && spentOfAll))
      ? { ...fact, qualifiers: fact.qualifiers.filter((it) => it !== ONE_FUND) }
      : fact,
  )
}

/** 财政拨款收入 is no 一般公共预算拨款 where that and the other funds, told beside it, add up to it. */
function withoutAllFunds(facts: readonly Fact[]): readonly Fact[] {
  const told = (key: string) => facts.filter((fact) => factKey(fact) === key && Number(fact.value) > 0)
  const general = told('revenue.general_public')
  const others = [...told('revenue.government_fund'), ...told('revenue.state_capital')]
  const sums = new Set(
    general.flatMap((one) => others.map((other) => Number(one.value) + Number(other.value))),
  )
  const ofAll = general.filter((fact) => sums.has(Number(fact.value)))
  if (ofAll.length === 0) return facts
  const isChangeOfAll = (fact: Fact) =>
    fact.concept === 'revenue.general_public' && isChange(fact) && isGrandTotal(fact)
  return facts.filter((fact) => !ofAll.includes(fact) && !isChangeOfAll(fact))
}

function isChange({ stage }: Fact): boolean {
  return stage === 'change' || stage === 'change_rate'
}

function isOfFund({ qualifiers }: Fact): boolean {
  return qualifiers.includes(ONE_FUND)
}

/** Facts of the same key and value as a grand total are told as such. */
export function tellGrandTotals(all: readonly Fact[]): readonly Fact[] {
  const facts = withoutLoneFunds(withoutLoneTotals(withoutAllFunds(all)))
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
