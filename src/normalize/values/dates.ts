/** Dates in running text and in cells. */
import { allMatches } from '../matches.ts'
import { chineseNumber } from './chinese-number.ts'
import { flatten } from './decimal.ts'

export interface FoundDate {
  /** ISO; the day is absent where none is printed: 2021-08 */
  readonly iso: string
  readonly start: number
  readonly end: number
}

const S = '\\s*'
const N = '[〇零一二三四五六七八九十]'
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(\\d{4})${S}年${S}(\\d{1,2})${S}月(?:份?${S}(\\d{1,2})${S}[日号])?`, 'g'),
  new RegExp(`([〇零○一二三四五六七八九]{4})${S}年${S}(${N}{1,3})${S}月(?:${S}(${N}{1,3})${S}[日号])?`, 'g'),
  /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g,
  /(?<![\d-])(\d{4})[-/](\d{1,2})(?![\d/-])/g,
  /(?<![\d.])(\d{4})(\d{2})(\d{2})(?![\d.])/g,
]

/** The first date of a text, or null. A bare year is no date; a day that its month lacks is none either. */
export function parseDate(text: string): FoundDate | null {
  const flat = flatten(text)
  if (!/\d{4}|年/.test(flat)) return null
  const all = FORMS.flatMap((form) => allMatches(flat, form).map(readDate)).filter((date) => date !== null)
  return all.reduce<FoundDate | null>(
    (first, date) => (first && first.start <= date.start ? first : date),
    null,
  )
}

function readDate(match: RegExpExecArray): FoundDate | null {
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => part && numeric(part))
  if (!year || !month || year < 1949 || year > 2100 || month > 12) return null
  if (match[3] !== undefined && (!day || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null
  const parts = [String(year), pad(month), ...(day ? [pad(day)] : [])]
  return { iso: parts.join('-'), start: match.index, end: match.index + match[0].length }
}

function numeric(part: string): number | null {
  return /^\d+$/.test(part) ? Number(part) : chineseNumber(part.replaceAll('○', '〇'))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
