/** What limits a figure of an activity: a part of the year, of the whole, or of one sort. */
import type { Fact } from '../../model/report.ts'
import { isOfOccasion, wholeOf } from './activity-parts.ts'
import { isOfOneSort } from './activity-sorts.ts'
import { isOverYears } from './activity-years.ts'
import { agreementsOf } from './agreement-kinds.ts'
import type { Clause, Mark, Prose, Segment, Sentence } from './prose.ts'
import { type aspectOf, qualifiersOf } from './scope.ts'
import { partOfYear } from './time.ts'
import type { Seen, Told } from './told-figures.ts'

/** Where a figure stands. */
export interface FigurePlace {
  readonly prose: Prose
  readonly sentence: Sentence
  readonly segment: Segment
  readonly clause: Clause
  readonly mark: Mark
}

interface Place extends FigurePlace {
  readonly concept: string
}

/** When and how a figure is told. */
export interface Circumstances {
  /** what the sentence said up to the figure, and with the sentences that it goes on with */
  readonly spoken: string
  readonly timed: string
  readonly aspect: ReturnType<typeof aspectOf>
  /** the year's share of a figure of several years */
  readonly ofYear: boolean
  /** what its segment says before the figure */
  readonly words: string
}

interface Limits {
  readonly qualifiers: readonly string[]
  readonly ofOccasion: boolean
  readonly ofSort: boolean
}

/** What keeps a figure from speaking for all and the year; null where it is of other agreements than those told. */
export function limitsOf(
  { prose, sentence, segment, clause, mark, concept }: Place,
  { spoken, timed, aspect, ofYear }: Circumstances,
  { facts, seen, told }: Pick<Told, 'facts' | 'seen'> & { readonly told: ReadonlyMap<Mark, string> },
): Limits | null {
  const kind = isOfAgreements(concept) ? agreementsOf(sentence, segment, mark) : 'all'
  if (kind === 'other' || (kind === 'first' && tellsAllAgreements(facts))) return null
  const ofSort = kind === 'first' || isOfOneSort(concept, clause, mark)
  const whole = ofYear ? undefined : wholeOf(segment, mark)
  const isPart = whole !== undefined && [undefined, concept].includes(told.get(whole))
  const since = isOverYears(prose, sentence, spoken, mark) ? ['cumulative'] : []
  const ofOccasion = isOfOccasion(spoken)
  const ofMonth = aspect === 'result' ? monthOf(timed, sentence, mark) : []
  const own = [...qualifiersOf(mark.head, aspect), ...ofMonth, ...since]
  const ofTime = own.length > 0 ? own : timeOfAgreements(concept, segment, seen)
  return { qualifiers: [...ofTime, ...(isPart || ofOccasion || ofSort ? ['part'] : [])], ofOccasion, ofSort }
}

/** What a further figure must share to tell the same; a part of one sort stands apart from the whole until that is told. */
export function keyOf(
  what: readonly string[],
  { qualifiers, ofOccasion, ofSort }: Limits,
  seen: ReadonlyMap<string, Seen>,
): string {
  const periods = qualifiers.filter((word) => word.startsWith('period:'))
  const ofAll = [...what, ...periods, ofOccasion].join()
  return ofSort && !seen.has(ofAll) ? `${ofAll},sort` : ofAll
}

/** 9月发展会员300人，全年发展会员3000人: of a month only where the year's is told behind it. */
function monthOf(timed: string, sentence: Sentence, { quantity }: Mark): string[] {
  const rest = sentence.text.slice(quantity.end - sentence.start)
  const part = /全年|累计/.test(rest) ? partOfYear(timed) : null
  return part && /^period:\d+月/.test(part) ? [part] : []
}

const AGREEMENTS = 'activity.wage_negotiation.'
const isOfAgreements = (concept: string) => concept.startsWith(AGREEMENTS)

/** Whether agreements of all kinds are told already, beside which one kind's are a part. */
function tellsAllAgreements(facts: readonly Fact[]): boolean {
  return facts.some(({ concept, qualifiers }) => isOfAgreements(concept) && !qualifiers.includes('part'))
}

/** 上半年签订协议6份，涵盖企业110家: what agreements cover is of their time. */
function timeOfAgreements(concept: string, { start }: Segment, seen: ReadonlyMap<string, Seen>): string[] {
  if (!isOfAgreements(concept)) return []
  const signed = [...seen.values()].find(
    ({ fact, mark }) => fact.concept === `${AGREEMENTS}contracts` && mark.quantity.start >= start,
  )
  return signed?.fact.qualifiers.filter((word) => /^(?:until|period|forecast)/.test(word)) ?? []
}
