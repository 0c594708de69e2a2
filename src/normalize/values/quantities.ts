/** Every number of a running text with its unit. */
import { decimalToFen, type MoneyUnit } from '../../model/money.ts'
import { type Bounds, chineseAmount } from './chinese-run.ts'
import { decimalsOf, flatten, multiplierPlaces, shiftDecimal } from './decimal.ts'
import { ordinalSpans } from './ordinals.ts'
import type { Quantity } from './quantity.ts'
import { AFTERWARDS, BEFORE, followsChinese, MORE, MULTIPLIER, UNIT, unitKind } from './units.ts'

const S = '[ \\t]*'
const ARABIC = '(\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
const CHINESE = '([〇零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟几数]+)'
const TAIL = `(?:${S}(${MORE}))?(?:${S}(${MULTIPLIER}))?(?:${S}(${MORE}))?(?:${S}(${UNIT}))?(?:${S}(${AFTERWARDS}))?`
const BEFORE_NUMBER = new RegExp(`(?:${BEFORE})${S}$`)
/** Groups: 百分之, currency sign, digits, Chinese numeral, 余, multiplier, 余, unit, 以上. */
const NUMBER = new RegExp(`(百分之)?([¥￥]${S})?(?:${ARABIC}|${CHINESE})${TAIL}`, 'y')
const START = /[\d〇零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟几数¥￥]/g
const RANGE = /^[ \t]*(?:-|—|–|~|至)[ \t]*(?=[\d一二两三四五六七八九十])/
const SIGN = /(?:^|[为是率达长幅降额余:(,、\s])-$/

/** One printed number with what hangs on it, before its value is worked out. */
interface Reading {
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly bounds: Bounds | null
  readonly multiplier: string
  readonly unit: string | null
  readonly vague: boolean
}

/** What a text holds of numbers. */
export interface Numbers {
  readonly quantities: readonly Quantity[]
  /** spans whose digits are no quantities: list markers, document numbers, dates in one word … */
  readonly ordinals: readonly (readonly [number, number])[]
}

const NO_NUMBERS: Numbers = { quantities: [], ordinals: [] }

/**
 * The numbers of a text in order, with exact offsets. List markers, document numbers, dates in one word and
 * numerals inside words are left out; years, months and days come as plain numbers with that unit.
 */
export function findQuantities(text: string): readonly Quantity[] {
  return findNumbers(text).quantities
}

/** The quantities of a text as `findQuantities` gives them, and the spans that were passed over. */
export function findNumbers(text: string): Numbers {
  const flat = flatten(text)
  if (flat.search(START) < 0) return NO_NUMBERS
  const numbers = lately.get(flat) ?? keep(flat, scan(flat))
  if (text === flat) return numbers
  const asPrinted = numbers.quantities.map((found) => ({ ...found, raw: text.slice(found.start, found.end) }))
  return { ...numbers, quantities: asPrinted }
}

/** A paragraph is asked for by the clause reader, and again when all numbers of its report are accounted for. */
const lately = new Map<string, Numbers>()
const MOST = 300

function keep(flat: string, numbers: Numbers): Numbers {
  if (lately.size >= MOST) lately.clear()
  lately.set(flat, numbers)
  return numbers
}

function scan(text: string): Numbers {
  const ordinals = ordinalSpans(text)
  return { quantities: scanQuantities(text, ordinals), ordinals }
}

function scanQuantities(flat: string, ordinals: Numbers['ordinals']): readonly Quantity[] {
  const found: Quantity[] = []
  let at = 0
  let ordinal = 0
  for (;;) {
    START.lastIndex = at
    const next = START.exec(flat)
    if (!next) return found
    while (ordinals[ordinal] && ordinals[ordinal]![1] <= next.index) ordinal++
    const skip = ordinals[ordinal]
    if (skip && skip[0] <= next.index) {
      at = skip[1]
      continue
    }
    const reading = readNumber(flat, next.index)
    if (!reading) {
      at = next.index + runLength(flat, next.index)
      continue
    }
    const upper = readUpper(flat, reading)
    const quantity = upper ? rangeQuantity(flat, reading, upper) : pointQuantity(flat, reading)
    if (quantity) found.push(quantity)
    at = (upper ?? reading).end
  }
}

const RUN = new RegExp(`\\d[\\d.,]*|${CHINESE}`, 'y')
/** Longer runs of numerals than any number has are skipped whole. */
const LONGEST = 20

/** How far to go on after a character that began no number: over the digits, or over one numeral. */
function runLength(flat: string, at: number): number {
  RUN.lastIndex = at
  const run = RUN.exec(flat)?.[0] ?? ''
  return /^\d/.test(run) || run.length > LONGEST ? run.length : 1
}

/** 1,23: no thousands. */
const MISGROUPED = /^[.\d]*\d,\d{0,2}(?:\D|$)/

function readNumber(flat: string, at: number): Reading | null {
  NUMBER.lastIndex = at
  const match = NUMBER.exec(flat)
  if (!match) return null
  const [whole, hundredths, currency, arabic, chinese, more, multiplier, later, printed, after] = match
  const number = arabic ?? chinese!
  if (chinese && chinese.length > LONGEST) return null
  const isMoney = currency !== undefined || (arabic !== undefined && lacksYuan(flat, at, at + whole.length))
  const unit = printed ?? (isMoney ? '元' : undefined)
  // most numerals of a text are parts of words: they are told apart before anything else is asked
  if (chinese && !hundredths && !(unit && followsChinese(unit))) return null
  const numberStart = at + (hundredths?.length ?? 0) + (currency?.length ?? 0)
  // in most cells nothing stands before the number
  const lead = at === 0 ? '' : (BEFORE_NUMBER.exec(flat.slice(Math.max(0, at - 6), at))?.[0] ?? '')
  const groups = { more, multiplier, later, unit, after }
  const end = at + whole.length
  if (arabic !== undefined) {
    if (/^0\d/.test(arabic) || (arabic.includes(',') && MISGROUPED.test(arabic))) return null
    const sign = flat[at - 1] === '-' && SIGN.test(flat.slice(Math.max(0, at - 2), at)) ? '-' : ''
    const digits = sign + arabic.replaceAll(',', '')
    return reading({ digits, bounds: null, groups, lead: lead || sign, start: at, end, hundredths })
  }
  const amount = chineseAmount(flat, numberStart, number, { ...groups, lead })
  if (!amount) return null
  return reading({ ...amount, groups, lead, start: at + amount.skipped, end, hundredths })
}

/** 支出合计60.00万，: money by the word before it, where nothing follows that it could count. */
function lacksYuan(flat: string, start: number, end: number): boolean {
  if (
    !/[万亿]$/.test(flat.slice(start, end)) ||
    !/^\s*(?:$|[,;:、()和及]|[。；，）])/.test(flat.slice(end, end + 2))
  )
    return false
  return MONEY_BEFORE.test(flat.slice(Math.max(0, start - 40), start))
}
const MONEY_BEFORE =
  /(?:支出|收入|经费|资金|预算|决算|金额|总额|拨款|[费金]|款项|余额|结余|结转)(?:数|总额|合计|共计|总计|累计|分别|共|了|为|是|达到?|约|近|:)*(?:\d[\d.,]*[万亿]元?[、和及])*$/

function reading(input: {
  readonly digits: string
  readonly bounds: Bounds | null
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly lead: string
  readonly start: number
  readonly end: number
  readonly hundredths: string | undefined
}): Reading {
  const { groups, lead } = input
  const vague = Boolean((lead && lead !== '-') || groups.more || groups.later || groups.after)
  return {
    start: input.start - lead.length,
    end: input.end,
    digits: input.digits,
    bounds: input.bounds,
    multiplier: groups.multiplier ?? '',
    unit: input.hundredths ? '%' : (groups.unit ?? null),
    vague,
  }
}

/** The second number of a range: 2-3家, 10至20人, 90%-95%. */
function readUpper(flat: string, lower: Reading): Reading | null {
  const link = lower.end < flat.length ? RANGE.exec(flat.slice(lower.end, lower.end + 6)) : null
  if (!link || lower.bounds || lower.digits.startsWith('-')) return null
  const upper = readNumber(flat, lower.end + link[0].length)
  if (!upper || upper.bounds) return null
  if (lower.unit !== null && lower.unit !== upper.unit) return null
  return { ...upper, digits: upper.digits.replace('-', '') }
}

function pointQuantity(text: string, from: Reading): Quantity | null {
  const unit = unitWord(from)
  const low = from.bounds && amountOf(from.bounds.low, from)
  const high = from.bounds && amountOf(from.bounds.high, from)
  return {
    ...common(text, from.start, from.end),
    kind: unitKind(unit),
    value: from.bounds ? null : amountOf(from.digits, from),
    digits: from.digits,
    decimals: decimalsOf(from.digits),
    unit,
    approximate: from.vague || from.bounds !== null,
    ...multiple(from),
    ...(low != null && high != null && { low, high }),
  }
}

function rangeQuantity(text: string, lower: Reading, upper: Reading): Quantity | null {
  const first =
    lower.unit === null && lower.multiplier === '' ? { ...lower, multiplier: upper.multiplier } : lower
  const ends = [amountOf(first.digits, { ...first, unit: upper.unit }), amountOf(upper.digits, upper)]
  const [low, high] = [Math.min(...ends.map(Number)), Math.max(...ends.map(Number))]
  // "3-1" after a heading or a form's name is a number of a thing, never an amount
  if (upper.unit === null && low === Number(ends[1])) return null
  return {
    ...common(text, lower.start, upper.end),
    kind: unitKind(unitWord(upper)),
    value: null,
    digits: upper.digits,
    decimals: Math.max(decimalsOf(lower.digits), decimalsOf(upper.digits)),
    unit: unitWord(upper),
    approximate: true,
    ...multiple(upper),
    ...(ends.every((end) => end !== null) && { low, high }),
  }
}

function common(text: string, start: number, end: number) {
  return { start, end, raw: text.slice(start, end) }
}

/** As printed: money keeps its multiplier (万元), a count names its measure word alone. */
function unitWord({ unit, multiplier }: Reading): string | null {
  return unit === '元' ? `${multiplier}元` : unit
}

function multiple({ unit, multiplier }: Reading): { multiplier?: number } {
  return unit === '元' || multiplier === '' ? {} : { multiplier: 10 ** multiplierPlaces(multiplier) }
}

function amountOf(digits: string, { unit, multiplier }: Reading): number | null {
  const shifted = shiftDecimal(digits, multiplierPlaces(multiplier))
  if (unit === '元') return decimalToFen(shifted, '元' satisfies MoneyUnit) ?? null
  const value = Number(shifted)
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null
}
