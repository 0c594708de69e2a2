/** Agreements of several kinds in one sentence: whose companies and workers its figures are. */
import { allMatches } from '../matches.ts'
import type { Clause, Mark, Segment, Sentence } from './prose.ts'

/** 区域性工资集体合同; 区域性工资集体协商6份: a kind, by its agreement or by what is counted of it; 工资专项合同 are of no kind. */
const KIND =
  /(?:区域|行业|女职工|安全|独立|单独|单个|工资)[^,;、。]{0,8}(?:(?:合同|协议)|协商[^,;、。\d]{0,4}(?=\d))/
const KINDS = new RegExp(KIND, 'g')
/** 在签订的合同中，区域性的325份: a kind of them. */
const AMONG = /其中|在[^,;]{0,20}中,/
/** Kinds that are not on wages. */
const OF_OTHER_THINGS = /^(?:女职|安全)/
const ON_WAGES = '工资'

/**
 * Of what a figure speaks where agreements of several kinds are told: of all, of the kind told first, or of another one, which
 * would mix its companies with the first one's (区域性合同6份，覆盖企业110家；单个企业合同4份，覆盖职工477人).
 */
export function agreementsOf(
  sentence: Sentence,
  segment: Segment,
  { quantity }: Mark,
): 'all' | 'first' | 'other' {
  const { start } = quantity
  if (isAmongParts(sentence, start)) return 'other'
  // with the first digit, which a kind that is counted at once ends before
  const upToFigure = (clause: Clause) => clause.text.slice(0, Math.max(0, start + 1 - clause.start))
  const named = segment.clauses.findLast((clause) => clause.start < start && KIND.test(upToFigure(clause)))
  if (!named) return 'all'
  // 签订单独合同52份、行业性合同1份、区域性合同14份，覆盖企业369家: all of them together
  if (named.end < start && new Set(kindsIn(named.text)).size > 1) return 'all'
  const own = kindsIn(upToFigure(named)).at(-1)!
  if (own === ON_WAGES) return 'all'
  if (OF_OTHER_THINGS.test(own)) return named.end < start || !/工资/.test(upToFigure(named)) ? 'other' : 'all'
  if (AMONG.test(sentence.text.slice(0, start - sentence.start))) return 'other'
  const kinds = kindsIn(sentence.text).filter((kind) => kind !== ON_WAGES)
  if (new Set(kinds).size <= 1) return 'all'
  const isList = sentence.clauses.some(({ text }) => new Set(kindsIn(text)).size > 1)
  const first = kinds.find((kind) => !OF_OTHER_THINGS.test(kind))
  return !isList && own === first ? 'first' : 'other'
}

/** 共96份，其中：企业签订80份，覆盖5000人；区域性16份，…: parts with semicolons between them, each with what it covers. */
function isAmongParts({ segments, text, start: from }: Sentence, start: number): boolean {
  const among = text.slice(0, start - from).search(/其中/)
  if (among < 0) return false
  const told = segments.filter((one) => one.start + one.text.length > from + among)
  return told.filter((one) => /\d份/.test(one.text.slice(Math.max(0, from + among - one.start)))).length > 1
}

function kindsIn(text: string): string[] {
  return allMatches(text, KINDS).map(([name]) => name.slice(0, 2).replace(/[独单]./, '单独'))
}
