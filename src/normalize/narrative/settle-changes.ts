/** Whose change it is: 三公经费1.8万元，其中公务接待费0元，比上年减少0.15万元，下降7.69%. */
import { conceptOf } from '../../model/concepts.ts'
import { MONEY_UNITS, type MoneyUnit } from '../../model/money.ts'
import type { Fact } from '../../model/report.ts'

/**
 * The facts of a sentence, where an amount and a rate of change that stand behind a part and cannot be the part's are
 * given to the whole: its own figure is told in the sentence, without another change, and the rate fits it.
 */
export function settleChanges(facts: readonly Fact[]): Fact[] {
  let settled = [...facts]
  for (const amount of facts.filter(({ stage }) => stage === 'change')) {
    const rate = facts.find((fact) => fact.stage === 'change_rate' && fact.concept === amount.concept)
    const whole = rate && wholeOf(amount.concept, facts)
    const own = figureOf(amount.concept, facts)
    if (!rate || !whole || (own && fits(own, amount, rate)) || !fits(whole, amount, rate)) continue
    settled = settled.map((fact) =>
      fact === amount || fact === rate ? { ...fact, concept: whole.concept } : fact,
    )
  }
  return settled
}

/** The nearest whole of a part whose figure is told, and no change of it. */
function wholeOf(concept: string, facts: readonly Fact[]): Fact | undefined {
  const { parent } = conceptOf(concept)
  if (parent === undefined) return undefined
  const hasChange = facts.some(({ stage, concept: it }) => stage.startsWith('change') && it === parent)
  const figure = hasChange ? undefined : figureOf(parent, facts)
  return figure ?? wholeOf(parent, facts)
}

function figureOf(concept: string, facts: readonly Fact[]): Fact | undefined {
  return facts.find((fact) => fact.concept === concept && fact.stage === 'actual')
}

/** Whether the rate is the amount's share in the figure of the year before, within the printed digits. */
function fits(figure: Fact, amount: Fact, rate: Fact): boolean {
  const [now, change, percent] = [figure, amount, rate].map(({ value }) => Number(value))
  const half = halfDigit(amount)
  const rates = [change! - half, change! + half].map((it) => (it / (now! - it)) * 100)
  const slack = 10 ** -rate.decimals
  const isWithin = percent! >= Math.min(...rates) - slack && percent! <= Math.max(...rates) + slack
  return now! - change! - half > 0 && isWithin
}

/** Half of the last printed digit, in 分. */
function halfDigit({ sourceUnit, decimals }: Fact): number {
  const unit = sourceUnit !== null && sourceUnit in MONEY_UNITS ? (sourceUnit as MoneyUnit) : '元'
  return 10 ** (MONEY_UNITS[unit] - decimals) / 2
}
