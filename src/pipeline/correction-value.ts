/** What a person types for a figure, a year, a date or a unit → what it says, or why that is not clear. */
import { conceptOf } from '../model/concepts.ts'
import { plain, type Said } from '../model/corrections.ts'
import { decimalToFen, type MoneyUnit } from '../model/money.ts'
import { type Message, say } from '../model/problem.ts'
import { resolveUnit } from '../normalize/identity/unit-region.ts'
import { parseDate } from '../normalize/values/dates.ts'
import { decimalsOf, flatten } from '../normalize/values/decimal.ts'
import { findQuantities, type Quantity } from '../normalize/values.ts'

export type Typed =
  | { readonly ok: true; readonly value: Said }
  | { readonly ok: false; readonly message: Message }

const refuse = (message: Message): Typed => ({ ok: false, message })
const accept = (value: Said): Typed => ({ ok: true, value })

const SHORT_UNITS: ReadonlyMap<string, MoneyUnit> = new Map([
  ['万', '万元'],
  ['千', '千元'],
  ['亿', '亿元'],
  ['百万', '百万元'],
])
/** Groups: sign, digits, what follows. */
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(.*)$/

interface TypedNumber {
  readonly digits: string
  readonly unit: string
  readonly decimals: number
}

/** For a target as `readTarget` knows them; money in 元 where no unit is typed. */
export function parseTyped(target: string, text: string): Typed {
  const typed = text.trim()
  if (target === 'unit') return parseUnit(typed)
  if (target === 'fiscal_year') return parseYear(typed)
  if (target === 'report_date') return parseReportDate(typed)
  if (target.startsWith('score:')) return parseAmount(typed, 'score')
  const [concept = target, stage] = target.split('@')
  const { kind } = conceptOf(concept)
  if (kind === 'code') return parseGrade(typed)
  if (typed === '无') return accept({ ...plain(0, typed), state: 'none' })
  return parseAmount(typed, stage === 'change_rate' ? 'rate' : kind)
}

type AmountKind = 'money' | 'count' | 'rate' | 'score'

function parseAmount(typed: string, kind: AmountKind): Typed {
  const bare = flatten(typed)
    .replace(/\s/g, '')
    .replace(/^[¥￥]/, '')
  const number = readNumber(bare)
  const value = number ? PARSERS[kind](number) : undefined
  const read =
    number && value !== undefined ? accept(amount(typed, number, value)) : parsePrinted(typed, kind)
  if (!read || !isPossible(read, kind)) return refuse(BAD_AMOUNT[kind](typed))
  return kind === 'money' && isLost(read, bare) ? refuse(belowFen(typed)) : read
}

/** An amount that is there, and nothing once it is rounded to 分. */
function isLost(read: Typed, bare: string): boolean {
  return read.ok && read.value.value === 0 && /[1-9一二三四五六七八九壹贰叁肆伍陆柒捌玖两]/.test(bare)
}

/** Nobody counts half a person, or fewer than none; digits without end are no number. */
function isPossible(read: Typed, kind: AmountKind): boolean {
  const value = read.ok ? read.value.value : null
  if (typeof value !== 'number') return true
  return kind === 'count' ? Number.isSafeInteger(value) && value >= 0 : Number.isFinite(value)
}

function readNumber(bare: string): TypedNumber | undefined {
  const [, sign = '', digits, unit = ''] = NUMBER.exec(bare) ?? []
  if (digits === undefined) return undefined
  const joined = digits.replaceAll(',', '')
  return { digits: sign + joined, unit, decimals: decimalsOf(joined) }
}

const PARSERS: Record<AmountKind, (typed: TypedNumber) => number | undefined> = {
  money: ({ digits, unit }) => {
    const known = moneyUnit(unit)
    return known && decimalToFen(digits, known)
  },
  count: ({ digits, unit }) => {
    const [, many, word] = /^(万|千|百)?(\p{Script=Han}{0,3})$/u.exec(unit) ?? []
    if (word === undefined || /[元%％分万千百亿]/.test(word)) return undefined
    const times = many === undefined ? 1 : { 万: 10_000, 千: 1_000, 百: 100 }[many as '万' | '千' | '百']
    return Number((Number(digits) * times).toPrecision(15))
  },
  rate: ({ digits, unit }) => (/^[%％]?$/.test(unit) ? Number(digits) : undefined),
  score: ({ digits, unit }) => (/^分?$/.test(unit) ? Number(digits) : undefined),
}

function moneyUnit(word: string): MoneyUnit | undefined {
  if (word === '' || word === '元' || word === '元人民币') return '元'
  const short = SHORT_UNITS.get(word)
  if (short) return short
  return /^(?:千元|仟元|万元|百万元|亿元)$/.test(word) ? (word as MoneyUnit) : undefined
}

function amount(typed: string, { unit, decimals }: TypedNumber, value: number): Said {
  const sourceUnit = unit === '' ? null : (SHORT_UNITS.get(unit) ?? unit)
  return { ...plain(value, typed), state: value === 0 ? 'zero' : 'stated', sourceUnit, decimals }
}

const KINDS: Record<AmountKind, readonly Quantity['kind'][]> = {
  money: ['money'],
  count: ['count', 'plain'],
  rate: ['percent'],
  score: ['plain'],
}

/** As a report would print it: 约12万元, 十二万五千元, 百分之九十五. */
function parsePrinted(typed: string, kind: AmountKind): Typed | undefined {
  const [only, ...others] = findQuantities(typed)
  if (!only || others.length > 0 || only.value === null || only.low !== undefined) return undefined
  const around = typed.slice(0, only.start) + typed.slice(only.end)
  if (!/^\s*(?:约|近)?\s*$/.test(around) || !KINDS[kind].includes(only.kind)) return undefined
  const approximate = only.approximate || around.trim() !== ''
  const { value, unit: sourceUnit, decimals } = only
  return accept({
    ...plain(value, typed),
    state: value === 0 ? 'zero' : 'stated',
    sourceUnit,
    decimals,
    approximate,
  })
}

const BAD_AMOUNT: Record<AmountKind, (typed: string) => Message> = {
  money: (typed) =>
    say(
      `“${typed}”不是金额；可写 125000、125,000.00元、12.5万元 或 无。`,
      `"${typed}" is no amount of money; write 125000 (yuan), 125,000.00元, 12.5万元 or 无 (none).`,
    ),
  count: (typed) =>
    say(`“${typed}”不是数量；可写 35、35人 或 1.2万。`, `"${typed}" is no count; write 35, 35人 or 1.2万.`),
  rate: (typed) =>
    say(
      `“${typed}”不是百分比；可写 95.93 或 95.93%。`,
      `"${typed}" is no percentage; write 95.93 or 95.93%.`,
    ),
  score: (typed) => say(`“${typed}”不是得分；可写 92.5。`, `"${typed}" is no score; write 92.5.`),
}

const belowFen = (typed: string): Message =>
  say(
    `“${typed}”不足 1 分，金额最小到分；没有这笔金额请写 无 或 0。`,
    `"${typed}" is less than 1 分 (0.01 yuan), the least amount that is kept; write 无 or 0 for none.`,
  )

const GRADES: ReadonlyMap<string, string> = new Map([
  ['优', 'excellent'],
  ['良', 'good'],
  ['中', 'fair'],
  ['差', 'poor'],
])

function parseGrade(typed: string): Typed {
  const word = typed.replace(/秀$|好$/, '')
  const code = GRADES.get(word) ?? [...GRADES.values()].find((grade) => grade === typed)
  if (code !== undefined) return accept(plain(code, typed))
  return refuse(
    say(`“${typed}”不是等次；可写 优、良、中、差。`, `"${typed}" is no grade; write 优, 良, 中 or 差.`),
  )
}

function parseYear(typed: string): Typed {
  const year = Number(/^(\d{4})\s*(?:年度?)?$/.exec(flatten(typed))?.[1])
  if (year >= 1990 && year <= 2100) return accept(plain(year, typed))
  return refuse(say(`“${typed}”不是年度；请写四位数字，如 2023。`, `"${typed}" is no year; write 2023.`))
}

function parseReportDate(typed: string): Typed {
  const found = parseDate(typed)
  if (found && found.start === 0 && found.end === typed.length) return accept(plain(found.iso, typed))
  return refuse(
    say(
      `“${typed}”不是日期；可写 2024-03-15、2024年3月15日 或 2024-03。`,
      `"${typed}" is no date; write 2024-03-15, 2024年3月15日 or 2024-03.`,
    ),
  )
}

function parseUnit(typed: string): Typed {
  const printed = typed.replace(/\s+/g, '')
  if (!/^\p{Script=Han}[\p{Script=Han}（）()·]+$/u.test(printed))
    return refuse(
      say(
        `“${typed}”不是单位名称；请写全称，如 某市某区总工会。`,
        `"${typed}" is no name of a unit; write it in full, such as 某市某区总工会.`,
      ),
    )
  const { unit, candidates } = resolveUnit(printed, { titles: [], text: '' })
  if (candidates.length < 2) return accept({ ...plain(unit.name, typed), identity: unit })
  return refuse(
    say(
      `“${typed}”可能指 ${candidates.length} 个地区；请在前面写上所在的市，如 某市${printed}。`,
      `"${typed}" may mean ${candidates.length} regions; put the city before it, such as 某市${printed}.`,
    ),
  )
}
