/** Whose staff a figure counts, where a report tells the body, its subordinates, and then all of them together. */
import { type Fact, factKey } from '../../model/report.ts'
import { allMatches } from '../matches.ts'
import type { Mark, Sentence } from './prose.ts'

export type StaffScope = 'body' | 'all'

const BODY = /(?:^|[,:])(?:其中:?)?(?:[^,;]{0,12}总工会|我会|会)?(?:机关|本级)/
const ALL =
  /(?:全系统|全部门|全会|三家|两家|各单位|合并|以上)[^,;]*?(?:编制|在职|实有|人员|退休|职工)|^(?:合计|总计|共计)/

/** The scope that the words of its segment give a figure. */
export function scopeOfStaff({ segments }: Sentence, { quantity }: Mark): StaffScope | null {
  const segment = segments.findLast(({ start }) => start <= quantity.start)
  const words = segment?.text.slice(0, quantity.start - segment.start) ?? ''
  const [all, body] = [lastEnd(words, ALL), lastEnd(words, BODY)]
  if (all < 0 && body < 0) return null
  return body > all ? 'body' : 'all'
}

/** Where the last match of a pattern ends; -1 where there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  const last = allMatches(text, new RegExp(pattern, 'g')).at(-1)
  return last ? last.index + last[0].length : -1
}

/** Beside a count of all, the body's own count is marked as its part. */
export function markBody(facts: readonly Fact[], scopes: ReadonlyMap<Fact, StaffScope>): Fact[] {
  const ofAll = new Set(facts.filter((fact) => scopes.get(fact) === 'all').map(factKey))
  return facts.map((fact) =>
    scopes.get(fact) === 'body' && ofAll.has(factKey(fact))
      ? { ...fact, qualifiers: [...fact.qualifiers, 'unit:机关'] }
      : fact,
  )
}
