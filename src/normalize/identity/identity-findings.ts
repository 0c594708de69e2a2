/** What is doubtful in whose report it is and on which year. */
import type { Message } from '../../model/problem.ts'
import type { Finding } from '../../model/report.ts'
import type { Region } from '../regions/regions.ts'
import type { FiscalYear } from './fiscal-year.ts'
import type { Reading } from './spots.ts'

export interface Doubts {
  readonly name: Reading<string> | null
  /** regions that the name may mean where nothing decides */
  readonly candidates: readonly Region[]
  readonly year: FiscalYear | null
  readonly date: Reading<string> | null
}

/** The findings that an identity gives rise to. */
export function identityFindings({ name, candidates, year, date }: Doubts): readonly Finding[] {
  return [
    ...(name && candidates.length > 1 ? [ambiguousRegion(name, candidates)] : []),
    ...(year?.isWeak ? [inferredYear(year)] : []),
    ...(year && date && isTooEarly(year.value, date.value) ? [dateOrder(year, date)] : []),
  ]
}

const LISTED = 6

function ambiguousRegion(name: Reading<string>, candidates: readonly Region[]): Finding {
  const places = candidates.map(({ province, city, name: own }) =>
    [...new Set([province, city, own])].join(''),
  )
  const listed = places.slice(0, LISTED).join('、') + (places.length > LISTED ? '……' : '')
  return finding('region_ambiguous', 'reading', [...name.evidence], {
    zh: `“${name.value}”可能属于 ${places.length} 个地区（${listed}），报告中没有可以判定的依据，地区代码留空；请核对`,
    en: `“${name.value}” may belong to ${places.length} regions (${listed}); nothing in the report decides, so it has no region code: please check`,
  })
}

function inferredYear(year: Reading<number>): Finding {
  return finding('year_inferred', 'reading', [...year.evidence], {
    zh: `标题和表头都没有写明年度，正文依据不足，推断为 ${year.value} 年；请核对`,
    en: `No title or head states the year; ${year.value} is inferred from little in the running text: please check`,
  })
}

/** A report on a year is written after it ends; one dated within the year, or before it, has a slip in one of the two. */
function isTooEarly(year: number, date: string): boolean {
  return Number(date.slice(0, 4)) <= year && date < `${year}-12`
}

function dateOrder(year: Reading<number>, date: Reading<string>): Finding {
  return finding('date_order', 'filing', [...date.evidence, ...year.evidence], {
    zh: `报告日期 ${date.value} 早于 ${year.value} 年度结束，请核对年度与日期`,
    en: `The report is dated ${date.value}, before the year ${year.value} it covers had ended; check year and date`,
  })
}

function finding(
  code: Finding['code'],
  verdict: Finding['verdict'],
  evidence: Finding['evidence'],
  message: Message,
): Finding {
  return { code, verdict, severity: 'warning', concepts: [], message, expected: null, found: null, evidence }
}
