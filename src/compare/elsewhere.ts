/** What the other documents of a unit and year say of a figure. */
import { differ } from '../model/figure.ts'
import { displayed, type Fact, factKey } from '../model/report.ts'
import type { OtherFigure } from './comparison.ts'
import { hasSettledUnit } from './derive.ts'
import type { ReadReport } from './filed-report.ts'

/** The figure as other documents of the same unit and year give it, where both can't be right. */
export function saidElsewhere(fact: Fact, others: readonly ReadReport[]): OtherFigure[] {
  return others.flatMap((document) => {
    const other = displayed(document.report.facts, factKey(fact))
    return other && isSettled(fact) && isSettled(other) && differ(fact, other)
      ? [{ document, fact: other }]
      : []
  })
}

/** A cell left blank or masked says nothing against a figure, nor does one whose unit is not settled. */
function isSettled(fact: Fact): boolean {
  return fact.state !== 'blank' && fact.state !== 'masked' && fact.value !== null && hasSettledUnit(fact)
}
