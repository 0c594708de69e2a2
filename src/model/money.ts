/**
 * Money is exact: an integer number of 分 (1/100 元). Sums and differences stay in integers; decimal text is
 * shifted as text, never multiplied as binary floating point.
 */
export type Fen = number

/** Decimal places from a printed unit to 分: 元 has 2, 万元 has 6 … */
export const MONEY_UNITS = { 元: 2, 千元: 5, 仟元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const
export type MoneyUnit = keyof typeof MONEY_UNITS

/**
 * Decimal text in `unit` → 分, exact; digits finer than 分 are rounded half away from zero.
 * `digits` is plain: optional sign, digits, optional fraction ("-1234.5"). Undefined for anything else, or
 * where the amount leaves the safe integers.
 */
export function decimalToFen(digits: string, unit: MoneyUnit): Fen | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(digits)
  if (!match || (!match[2] && !match[3])) return undefined
  const shift = MONEY_UNITS[unit]
  const fraction = (match[3] ?? '').padEnd(shift + 1, '0')
  const whole = Number(`${match[2]}${fraction.slice(0, shift)}`)
  const fen = whole + (fraction.charCodeAt(shift) >= 53 ? 1 : 0)
  if (!Number.isSafeInteger(fen)) return undefined
  return match[1] === '-' && fen !== 0 ? -fen : fen
}

/** 分 → 元 as a number with at most two decimals. */
export function fenToYuan(fen: Fen): number {
  return fen / 100
}

/** Half a last printed digit, in 分: an amount printed as 274.98 万元 is known to ± 50 元. */
export function halfDigit(unit: MoneyUnit, decimals: number): Fen {
  return 10 ** (MONEY_UNITS[unit] - decimals) / 2
}
