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

/** （三）直属事业单位: a chapter on the others alone. */
const CHAPTER_ON_OTHERS =
  /^(?:参照公务员法管理|参公管理?|直属|所属|下属|二级|公益[一二]类)的?(?:参公|事业|预算|二级)*单位(?:情况|概况)?$/
/** 市妇联幼儿园：编制21名: whose staff the segment counts. */
const NAMED =
  /(?:^|[)）:])(?![^,:;]*(?:机关|本级|我会|单位))([\p{Script=Han}]{2,24}(?:院|所|站|馆|校|园|队|社|宫|中心))(?:[,:]|为[^,;]{2,14}单位,)?(?:核定|共有|现有|核准)?(?:全额|差额|自收自支)*(?:事业)?(?:编制|在编|实有|在职)/u
const OF_ALL = /本部门|本系统|全系统|合计|总计|共计|全会/

/** Whether a passage or a segment counts the staff of another unit by its own name. */
export function isNamedOther(path: readonly string[], words: string, unitName: string | null): boolean {
  const segment = words.slice(words.lastIndexOf(';') + 1)
  if (OF_ALL.test(segment)) return false
  const heading = (path.at(-1) ?? '').replace(/^[(（\d一二三四五六七八九十)）、.．\s]+|[:：。\s]+$/g, '')
  const clause = segment.slice(segment.lastIndexOf(',') + 1)
  const name = (NAMED.exec(segment) ?? NAMED.exec(clause))?.[1]
  const isOwn = name !== undefined && unitName !== null && name.slice(-4) === unitName.slice(-4)
  return (CHAPTER_ON_OTHERS.test(heading) || name !== undefined) && !isOwn
}
