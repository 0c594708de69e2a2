/** What a table cell that should hold a number says. */
import { remembering } from '../remember.ts'
import { chineseNumber } from './chinese-number.ts'
import { decimalsOf, flatten, multiplierPlaces, shiftDecimal } from './decimal.ts'
import type { CellValue } from './quantity.ts'
import { AFTERWARDS, BEFORE, MORE, MULTIPLIER, UNIT } from './units.ts'

const BLANK = /^(?:[-—–―_/\\]*|N\/?A)$/i
const NONE = /^(?:无|没有|暂无|未发生|无此项|本年无)[。.]?$/
const MASKED = /^(?:[*×＊]{2,}|[xX]{2,})(?:元|万元|人)?$/
const OPERATORS: Readonly<Record<string, CellValue['operator']>> = {
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '>': '>',
  '﹥': '>',
  '<': '<',
  '﹤': '<',
  '=': '=',
  不少于: '>=',
  不低于: '>=',
  至少: '>=',
  不超过: '<=',
  不高于: '<=',
}
const OPERATOR = new RegExp(`^(${Object.keys(OPERATORS).join('|')})`)
const YEARS = /^年|^月|^日/
const NUMERAL = '[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+'
/** More digits than binary floating point holds: an account or a code, no figure. */
const LONG_NUMBER = /^-?0*[1-9]\d{15}/
const CELL = new RegExp(
  `^(?<before>${BEFORE})?(?<number>-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?|-?\\.\\d+|${NUMERAL})` +
    `(?<more>${MORE})?(?<multiplier>${MULTIPLIER})?(?<later>${MORE})?(?<unit>百分比|${UNIT})?(?<after>${AFTERWARDS})?$`,
)

const empty = { digits: null, decimals: 0, unit: null, approximate: false, operator: null } as const

/**
 * A cell's number with its unit and comparison; words, ranges, dates, codes and open amounts (十几) give `text`.
 * A dash or a slash is blank: it states nothing; 无 is `none`.
 */
export const parseCell = remembering((text: string): CellValue => {
  const plain = joined(flatten(text).trim())
  if (BLANK.test(plain)) return { state: 'blank', ...empty }
  if (NONE.test(plain)) return { state: 'none', ...empty }
  if (MASKED.test(plain)) return { state: 'masked', ...empty }
  const operator = OPERATOR.exec(plain)?.[0] ?? ''
  const bare = unbracket(plain.slice(operator.length).replace(/^[¥￥]/, ''))
  const groups = CELL.exec(bare)?.groups
  const digits = groups && numberDigits(groups.number!)
  if (!groups || digits == null || YEARS.test(groups.unit ?? '')) return { state: 'text', ...empty }
  if (LONG_NUMBER.test(shiftDecimal(digits, multiplierPlaces(groups.multiplier ?? ''))))
    return { state: 'text', ...empty }
  return cellValue(digits, groups, OPERATORS[operator] ?? null)
})

/** A cell that holds money: 60.00万 lacks its 元. */
export function asMoney(value: CellValue): CellValue {
  const { multiplier, printed, ...rest } = value
  if (value.unit !== null || !multiplier || printed === undefined) return value
  return { ...rest, digits: printed, decimals: decimalsOf(printed), unit: `${multiplier}元` }
}

function cellValue(
  digits: string,
  groups: Readonly<Record<string, string | undefined>>,
  operator: CellValue['operator'],
): CellValue {
  const { before, more, later, after, multiplier = '' } = groups
  const unit = groups.unit === '百分比' ? '%' : (groups.unit ?? null)
  const bound = after === '以上' ? '>=' : after === '以下' || after === '以内' ? '<=' : null
  const exact = unit === '元' ? digits : shiftDecimal(digits, multiplierPlaces(multiplier))
  return {
    state: /[1-9]/.test(digits) ? 'stated' : 'zero',
    digits: /[1-9]/.test(digits) ? exact : exact.replace('-', ''),
    decimals: decimalsOf(exact),
    unit: unit === '元' ? `${multiplier}元` : unit,
    approximate: Boolean(before || more || later || after),
    operator: operator ?? bound ?? OPERATORS[before ?? ''] ?? null,
    ...(unit === null && /^[万亿]$/.test(multiplier) && { multiplier, printed: digits }),
  }
}

/** Spaces go where they cannot hold two numbers apart: "4.21 万 元", "95.\n10%", "2 749 800"; not "100 98". */
function joined(text: string): string {
  const mended = text.replace(/(?<=\d\.)\s+(?=\d)|(?<!\d)\s+|\s+(?!\d)/g, '')
  return /^-?\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/.test(mended) ? mended.replace(/\s/g, '') : mended
}

/** (5.2) is negative in accounts; 【5.2】 is not seen. */
function unbracket(text: string): string {
  const inner = /^\(([\d.,]+)\)$/.exec(text)
  return inner ? `-${inner[1]}` : text
}

function numberDigits(number: string): string | null {
  if (/\d/.test(number)) return number.replaceAll(',', '').replace(/^(-?)\./, '$10.')
  if (/^[百千万亿]/.test(number)) return null
  const value = chineseNumber(number)
  return value === null ? null : String(value)
}
