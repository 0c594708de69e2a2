/** The year that a report is about: never the year of its date, its notice or its publication. */
import { allMatches } from '../matches.ts'
import { chineseNumber } from '../values.ts'
import type { Reading, Spot } from './spots.ts'

interface Mention {
  readonly year: number
  readonly weight: number
  readonly reason: string
  readonly spot: Spot
  readonly start: number
  readonly end: number
}

const YEAR =
  /(?=[2二])(?<![\d〔[【（(]|[〔[【])(20\d{2}|二[〇○零]{1}[〇○零一二三四五六七八九]{2})\s*年(度)?(?!起(?!止)|开始|\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月)(?!\s*\d+\s*号)/g
const CAPTION_YEAR = /[（(]\s*(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年\s*(?:度)?\s*[)）]/g
/** 22年度; 22年 may be a length of time, and names a year only in a title. */
const SHORT_YEAR =
  /(?<![\d.,〇-九第近满]|建会|成立)(?:(1[5-9]|2\d|3[0-5])\s*年\s*(度)|(1[5-9]|2\d)\s*年)(?!\s*\d{1,2}\s*月|[来内多余])/g
/** Lines of the page around the report, not of the report. */
const PUBLISHING = /发布|日期|时间|来源|印发|浏览|索引|文号|备案|〔|［20/
const MONEY = /支出|预算|决算|收入|经费|万元|元/
/** 2005年独立建制，2019年机构改革后: what became of the body, and no account of a year. */
const FOUNDED = /成立|建制|机构改革|组建|挂牌|更名|划转/
const AHEAD = /计划|下一步|规划|至|[-－—~～]/

export interface FiscalYear extends Reading<number> {
  /** few sentences of running text name it, or another year as often */
  readonly isWeak: boolean
}

/** The fiscal year with its evidence; null where the report names none. */
export function readFiscalYear(spots: readonly Spot[], documentTitle: string | undefined): FiscalYear | null {
  const mentions = spots.flatMap(mentionsIn)
  const totals = new Map<number, number>()
  for (const { year, weight } of mentions) totals.set(year, (totals.get(year) ?? 0) + weight)
  const named = /(20\d{2})\s*年/.exec(documentTitle ?? '')?.[1]
  if (named) totals.set(Number(named), (totals.get(Number(named)) ?? 0) + WEIGHTS.property)
  const [best, second] = [...totals].toSorted((a, b) => b[1] - a[1])
  if (!best) return null
  const [value, total] = best
  const own = mentions.filter((mention) => mention.year === value).toSorted((a, b) => b.weight - a.weight)
  return {
    value,
    reason: own[0]?.reason ?? 'property:title',
    isWeak: total < WEIGHTS.heading && (total < LEAST_TOTAL || (second?.[1] ?? 0) > total / 2),
    evidence: own.slice(0, 3).map(({ spot, start, end }) => spot.evidence(start, end)),
  }
}

/** Two sentences on the money of a year, where no title or head states one. */
const LEAST_TOTAL = 6

const WEIGHTS = { title: 100, caption: 60, heading: 20, property: 15, money: 3, text: 0.5 } as const

function mentionsIn(spot: Spot): readonly Mention[] {
  if (!spot.text.includes('年')) return []
  const isHead = spot.place !== 'text' && spot.text.length <= 60
  if (isHead && PUBLISHING.test(spot.text)) return []
  const beside = labelledYear(spot)
  if (beside) return [beside]
  const forms = [...allMatches(spot.text, YEAR), ...allMatches(spot.text, CAPTION_YEAR)]
  return [...forms, ...shortYears(spot)].flatMap((match) => {
    const sentence = sentenceAround(spot.text, match.index)
    if (spot.place === 'text' && FOUNDED.test(sentence) && !MONEY.test(sentence)) return []
    return {
      year: yearOf((match[1] ?? match[3])!),
      ...weigh(spot, sentence),
      spot,
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

function shortYears(spot: Spot): readonly RegExpExecArray[] {
  const isTitle = spot.place !== 'text' && spot.text.length <= 60 && TITLE.test(spot.text)
  return allMatches(spot.text, SHORT_YEAR).filter((match) => match[2] !== undefined || isTitle)
}

const TITLE = /自评|绩效|整体支出|决算/
const YEAR_LABEL = /^(?:预算|评价|自评|填报|绩效|会计|报告)?年度$/
const INLINE_YEAR = /^(?:预算|评价|自评|填报|绩效|会计|报告)年度[:：]\s*(20\d{2})$/

/** A bare year in the cell beside 年度, or behind 评价年度：. */
function labelledYear(spot: Spot): Mention | undefined {
  const label = spot.text.replace(/[\s:：]/g, '')
  const value = YEAR_LABEL.test(label) ? spot.right : undefined
  const digits = /^\s*(20\d{2})\s*$/.exec(value?.text ?? '')?.[1] ?? INLINE_YEAR.exec(spot.text.trim())?.[1]
  if (!digits) return undefined
  const at = value ?? spot
  const start = at.text.indexOf(digits)
  return { year: Number(digits), weight: WEIGHTS.caption, reason: 'label', spot: at, start, end: start + 4 }
}

function weigh(spot: Spot, sentence: string): { weight: number; reason: string } {
  const short = spot.text.length <= 60
  const isTitle = TITLE.test(spot.text)
  if (spot.place === 'cover' && short)
    return { weight: isTitle ? WEIGHTS.title : WEIGHTS.caption, reason: 'title' }
  if (/^\s*[（(]?\s*20\d{2}\s*年\s*度?\s*[)）]?\s*$/.test(spot.text))
    return { weight: WEIGHTS.caption, reason: 'caption' }
  if (spot.place === 'heading' && short)
    return { weight: isTitle ? WEIGHTS.caption : WEIGHTS.heading, reason: 'heading' }
  if (spot.place === 'cell' && short && isTitle) return { weight: WEIGHTS.heading, reason: 'cell' }
  const aboutMoney = MONEY.test(sentence) && !AHEAD.test(sentence.slice(0, 12))
  return aboutMoney
    ? { weight: WEIGHTS.money, reason: 'money-sentence' }
    : { weight: WEIGHTS.text, reason: 'text' }
}

function sentenceAround(text: string, at: number): string {
  const before = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1
  const after = text.slice(at).search(/[。；]/)
  return text.slice(before, after < 0 ? text.length : at + after)
}

function yearOf(digits: string): number {
  if (/^\d{2}$/.test(digits)) return 2000 + Number(digits)
  return /^\d+$/.test(digits)
    ? Number(digits)
    : (chineseNumber(digits.replaceAll(/[○零]/g, '〇')) ?? Number.NaN)
}
