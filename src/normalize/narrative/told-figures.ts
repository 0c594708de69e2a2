/** The figures of activities that a passage has told so far, and how a later one changes what an earlier one was. */
import { isConcept } from '../../model/concepts.ts'
import type { Fact } from '../../model/report.ts'
import type { Quantity } from '../values.ts'
import type { Mark } from './prose.ts'

/** The first figure of a concept, and whether a surer one takes its place. */
export interface Seen {
  readonly fact: Fact
  readonly mark: Mark
  /** what its segment says before it */
  readonly words: string
  readonly yields: boolean
}

/** What a passage has told so far. */
export interface Told {
  readonly facts: Fact[]
  readonly used: Mark[]
  readonly seen: Map<string, Seen>
}

/** Takes back a figure, and what was told of it since: 集体合同120份，覆盖企业350家；工资专项集体合同80份，覆盖企业200家. */
export function withdraw({ fact }: Seen, told: Told): void {
  const topic = fact.concept.replace(/\.\w+$/, '.')
  const from = told.facts.indexOf(fact)
  if (from < 0) return
  const since = told.facts.slice(from).filter(({ concept }) => concept.startsWith(topic))
  for (const [key, { fact: other, mark }] of [...told.seen]) {
    if (!since.includes(other)) continue
    told.seen.delete(key)
    told.facts.splice(told.facts.indexOf(other), 1)
    const at = told.used.indexOf(mark)
    if (at >= 0) told.used.splice(at, 1)
  }
}

/** Takes back a figure that is told again more exactly. */
export function withdrawOne({ fact }: Seen, key: string, told: Told): void {
  told.seen.delete(key)
  told.facts.splice(told.facts.indexOf(fact), 1)
}

/** Whether the passage told this figure of a concept already. */
export function isTold(facts: readonly Fact[], concept: string, { value }: Quantity): boolean {
  return facts.some((fact) => fact.concept === concept && fact.value === value)
}

/** What leads up to a total that a figure before it went into. */
export const RUNNING_TOTAL =
  /^[,、(]?(?:目前|现|全[省市县区州旗])?(?:已)?(?:累计|总计|共计|合计|总数|总量)[^,]{0,6}$/

/** Whether a figure is the total of what there is by now, of a concept that has none for what is new. */
export function isRunningTotal(concept: string, first: Mark, { before, quantity }: Mark): boolean {
  if (!concept.endsWith('.total') || isConcept(concept.replace(/\.total$/, '.new'))) return false
  return RUNNING_TOTAL.test(before) && Number(quantity.value) > Number(first.quantity.value)
}

/** 建成驿站5个，累计达到13个: what stood first was new, and the total is told behind it; whether it is so. */
export function tellRunningTotal(facts: Fact[], total: Fact): boolean {
  const isTold = (concept: string) => facts.some((fact) => fact.concept === concept)
  const [added, whole] = ['.new', '.total'].map((end) => total.concept.replace(/\.(?:new|total)$/, end))
  const other = total.concept === whole ? added! : whole!
  const at = facts.findIndex((fact) => fact.concept === total.concept && fact.stage === total.stage)
  const first = facts[at]
  if (!first || !isConcept(other) || isTold(other) || Number(first.value) > Number(total.value)) return false
  const { qualifiers } = first
  facts.splice(at, 1, { ...first, concept: added! }, { ...total, concept: whole!, qualifiers })
  return true
}

/** 参保3.4万人次…其中2023年参保2.2万人次: the figure before the year's was of several years. */
export function tellOfYears(key: string, { facts, seen }: Told): void {
  const first = seen.get(key)
  if (!first) return
  seen.delete(key)
  const qualifiers = [...new Set([...first.fact.qualifiers, 'cumulative'])]
  facts.splice(facts.indexOf(first.fact), 1, { ...first.fact, qualifiers })
}
