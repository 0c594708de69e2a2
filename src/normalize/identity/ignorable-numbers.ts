/** Numbers that are no figures: years, dates, document numbers, ordinals, numbering, telephone numbers, names. */
import type { Evidence, IgnorableKind } from '../../model/report.ts'
import { type SignedPattern, signed, signedMatches } from '../matches.ts'
import { parseNumbering } from '../numbering.ts'
import type { Spot } from './spots.ts'

/** A number that nobody would compare, and what it is instead. */
export interface IgnorableNumber {
  readonly kind: IgnorableKind
  readonly evidence: Evidence
}

// biome-ignore format: one form a line
const PATTERNS: readonly (readonly [IgnorableKind, SignedPattern])[] = [
  ['date', signed('年', /(?:19|20)\d{2}\s*(?:年(?:度)?)?\s*[-－—~～至]\s*(?:19|20)?\d{2}\s*年(?:度)?/g)],
  ['date', signed('年', /(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?)?/g)],
  ['date', signed('-/.', /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/g)],
  ['date', signed('月', /\d{1,2}\s*月\s*\d{1,2}\s*日?\s*[-－—~～至]\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g)],
  ['date', signed('月', /\d{1,2}\s*[-－—~～至]\s*\d{1,2}\s*月(?:份)?/g)],
  ['date', signed('月', /\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?/g)],
  ['document_number', signed('〔［[【（(', /[〔［[【（(]\s*(?:19|20)\d{2}\s*[〕］\]】）)]\s*(?:第\s*)?\d+\s*号?/g)],
  ['ordinal', signed('第', /第\s*(?:\d+|[一二三四五六七八九十百]+)\s*[期届次轮条款批号个]/g)],
  ['ordinal', signed('附', /附\s*[件表录]\s*\d+(?:\s*[-－—]\s*\d+)?/g)],
  ['telephone', signed('电方', /(?:联系|联络)?(?:电话|方式)[^\d]{0,4}[\d－—-]{7,}/g)],
  ['telephone', signed('-－—', /\d{3,4}[-－—]\d{7,8}/g)],
  ['telephone', signed('1', /(?<![\d.])(?:12351|12345|12333)(?![\d.])/g)],
  ['web_page', signed('击览读访', /(?:点击数|点击量|浏览次数|浏览量|阅读次数|阅读量|访问量|访问次数)[:：]?\s*\d+/g)],
  // round the clock, the name of a rule, and what a title or a name in quotation marks is made of
  ['name', signed('时', /(?<!\d)24\s*小时/g)],
  ['name', signed('项个大稳保', /八项规定|四个(?:意识|自信|全面)|两个(?:确立|维护)|三重一大|六稳|六保/g)],
  ['name', signed('《', /《[^《》]{1,60}》/g)],
  ['name', signed('“', /“[^“”\d]{0,8}\d+(?:\s*\+\s*\d+)*(?![\d.]|\s*(?:万?元|[%％]))[^“”\d]{0,8}”/g)],
]

/** Most cells with digits; too short for a telephone number, and none of the others. */
const FIGURE_ALONE = /^\d{1,4}(?:\.\d+)?[%％]?$/

/** Every such number with its kind. Places may overlap; none of them is money, a count or a rate. */
export function readIgnorableNumbers(spots: readonly Spot[]): readonly IgnorableNumber[] {
  return spots.flatMap((spot) => {
    if (!/[\d第《“项个大稳]/.test(spot.text) || FIGURE_ALONE.test(spot.text)) return []
    const numbers = /\d/.test(spot.text) ? numbering(spot) : []
    return [...numbers, ...PATTERNS.flatMap((form) => matches(spot, form))]
  })
}

function matches(spot: Spot, [kind, pattern]: (typeof PATTERNS)[number]): readonly IgnorableNumber[] {
  return signedMatches(spot.text, pattern).map(({ 0: text, index }) => ({
    kind,
    evidence: spot.evidence(index, index + text.length),
  }))
}

function numbering(spot: Spot): readonly IgnorableNumber[] {
  const found = parseNumbering(spot.text.trimStart())
  if (!found || !/\d/.test(found.marker) || (spot.place === 'cell' && found.body === '')) return []
  const start = spot.text.length - spot.text.trimStart().length
  const evidence = spot.evidence(start, start + found.marker.trimEnd().length)
  return [{ kind: found.style === '附件' ? 'ordinal' : 'list_number', evidence }]
}
