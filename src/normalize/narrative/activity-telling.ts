/** Tells a figure of an activity beside what its passage told before. */
import type { Fact, Stage } from '../../model/report.ts'
import type { Rule } from './activities.ts'
import { type Circumstances, type FigurePlace, keyOf, limitsOf } from './activity-limits.ts'
import { COUNTED_BY_TIMES, isCountedAgain, isOfOneKind, isOneOfGroups } from './activity-parts.ts'
import { countedUnit } from './counted-unit.ts'
import { factOf } from './found.ts'
import type { Mark } from './prose.ts'
import { isExact, isOfYear, isSurer } from './surer-figures.ts'
import {
  isRunningTotal,
  isTold,
  RUNNING_TOTAL,
  type Told,
  tellOfYears,
  tellRunningTotal,
  withdraw,
  withdrawOne,
} from './told-figures.ts'

/** What a passage has told so far: the concept of each figure too, and the facts that yield to the report's others. */
export interface Telling extends Told {
  readonly told: Map<Mark, string>
  readonly yielding: Set<Fact>
  /** those told of the whole year: 全年共… */
  readonly allYear: Set<Fact>
}

/** A concept that a figure states by the rules. */
export interface Fitting {
  readonly concept: string
  readonly yields: Rule['yields']
}

interface Place extends FigurePlace {
  /** those that the figure is the sum of */
  readonly addends: readonly Mark[]
}

/** Adds the fact that a figure states of a concept, unless the passage told of it before; a surer one takes the place of that. */
export function tell(
  place: Place,
  { concept, yields }: Fitting,
  circumstances: Circumstances,
  telling: Telling,
): void {
  const { prose, clause, mark } = place
  const { facts, used, seen, told, yielding, allYear } = telling
  const { aspect, ofYear, words } = circumstances
  if (concept === COUNTED_BY_TIMES && isCountedAgain(clause, mark)) return
  if (isOneOfGroups(concept, clause, mark) || isOfOneKind(concept, place.sentence, mark)) return
  const limits = limitsOf({ ...place, concept }, circumstances, telling)
  if (!limits) return
  const stage: Stage = aspect === 'result' ? 'actual' : 'target'
  const unit = countedUnit(concept, mark)
  const key = keyOf([concept, stage, unit], limits, seen)
  if (ofYear) tellOfYears(key, telling)
  const first = seen.get(key)
  if (first && (isExact(first.mark, mark) || place.addends.includes(first.mark)))
    withdrawOne(first, key, telling)
  else if (first && ((first.yields && !yields) || isSurer(first, { mark, words }))) withdraw(first, telling)
  // 建成职工书屋5家，累计建成18家
  if (first && isRunningTotal(concept, first.mark, mark)) withdrawOne(first, key, telling)
  const isTotal = seen.has(key) && RUNNING_TOTAL.test(mark.before)
  // 慰问品8万元…，慰问金12万元，累计20万元: of those before it, not of years
  const qualifiers = limits.qualifiers.filter((word) => word !== 'cumulative' || place.addends.length === 0)
  const read = factOf(prose, { concept, stage, quantity: mark.quantity, clause, qualifiers })
  const fact = { ...read, unit }
  const isFurther = seen.has(key) && !(isTotal && tellRunningTotal(facts, fact))
  // a further figure that differs is left over for people to see
  if (!isFurther || isTold(facts, concept, mark.quantity)) used.push(mark)
  told.set(mark, concept)
  if (seen.has(key)) return
  facts.push(fact)
  seen.set(key, { fact, mark, words, yields: yields !== undefined })
  if (yields === 'report') yielding.add(fact)
  if (stage === 'actual' && isOfYear(words)) allYear.add(fact)
}
