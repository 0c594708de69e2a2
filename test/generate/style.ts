/** How a report prints its figures. Values stay exact: whatever the style, the text says the same number. */

export type Fen = number

export interface Style {
  readonly unit: '元' | '万元'
  /** 2,749,800.00 */
  readonly separators: boolean
  /** ２７４．９８ */
  readonly fullWidth: boolean
  /** 共 107 家 */
  readonly spaced: boolean
  /** 77,040.00 rather than 77,040 */
  readonly fixedDecimals: boolean
  /** what a cell for an amount of nothing holds */
  readonly zero: '0' | '无' | '' | '0.00'
}

export const PLAIN: Style = {
  unit: '万元',
  separators: false,
  fullWidth: false,
  spaced: false,
  fixedDecimals: false,
  zero: '0',
}

/** 分 to which amounts are drawn, so that two decimals of the style's unit print them exactly. */
export function grainOf(style: Style): Fen {
  return style.unit === '元' ? 1 : 10_000
}

const PLACES = { 元: 2, 万元: 6 } as const

/** 分 → decimal text in `unit`, trailing zeros cut, or at least two decimals where `fixed`. */
export function decimalText(fen: Fen, unit: '元' | '万元', fixed = false): string {
  const digits = String(Math.abs(fen)).padStart(PLACES[unit] + 1, '0')
  const whole = digits.slice(0, -PLACES[unit])
  const fraction = digits.slice(-PLACES[unit]).replace(/0+$/, '')
  const shown = fixed ? fraction.padEnd(2, '0') : fraction
  return `${fen < 0 ? '-' : ''}${whole}${shown && `.${shown}`}`
}

/** An amount in a cell whose unit stands elsewhere. */
export function amountCell(fen: Fen, style: Style): string {
  return fen === 0 ? style.zero : numberText(decimalText(fen, style.unit, style.fixedDecimals), style)
}

/** An amount in running text, unit included. */
export function amountText(fen: Fen, style: Style, unit = style.unit): string {
  return `${spacing(numberText(decimalText(fen, unit, style.fixedDecimals && unit === style.unit), style), style)}${unit}`
}

/** A count or rate in running text. */
export function countText(value: number | string, style: Style): string {
  return spacing(numberText(String(value), { ...style, separators: false }), style)
}

function spacing(text: string, style: Style): string {
  return style.spaced ? ` ${text} ` : text
}

function numberText(digits: string, style: Style): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = style.separators ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return style.fullWidth ? widen(text) : text
}

/** ASCII digits, points, commas and percent signs → their full-width forms. */
export function widen(text: string): string {
  return text.replace(/[0-9.,%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}
