/** What a table cell says as a figure; an Excel cell's exact number stands behind its shown text. */
import type { OriginSlot } from '../../model/document.ts'
import { decimalToFen, type MoneyUnit } from '../../model/money.ts'
import { finite } from '../fact.ts'
import { type CellValue, parseCell } from '../values.ts'

/** Binary floating point holds 15 significant digits exactly; no figure of a report has more. */
const MOST_EXACT = 1e15

/** The cell's value. Where the shown text is a rounded form of the exact number, the exact one counts. */
export function cellValue(cell: OriginSlot): CellValue {
  const shown = parseCell(cell.text)
  if (cell.value === undefined || shown.digits === null || shown.unit === '%') return shown
  if (shown.unit !== null || Number(shown.digits) === cell.value) return shown
  if (Math.abs(cell.value) >= MOST_EXACT || !isRounded(shown, cell.value)) return shown
  const digits = exactDigits(cell.value)
  return {
    ...shown,
    digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    state: cell.value === 0 ? 'zero' : 'stated',
  }
}

/** Whether the shown text is the number to its last digit; a format that shows thousands or 万 of it prints another. */
function isRounded({ digits, decimals }: CellValue, value: number): boolean {
  return Math.abs(Number(digits) - value) <= 0.5 * 10 ** -decimals * (1 + 1e-9)
}

/** What stands before the 16th significant digit is what was typed. */
function exactDigits(value: number): string {
  const digits = Number(value.toPrecision(15)).toFixed(8)
  return digits.replace(/\.?0+$/, '')
}

/** The cell's value as a number (a score, a weight, a rate); null where it holds none. */
export function cellNumber(cell: OriginSlot | undefined): number | null {
  const digits = cell ? cellValue(cell).digits : null
  return digits === null ? null : finite(digits)
}

/** A cell's amount in 分; undefined without a figure or a unit. */
export function fenOf({ digits }: CellValue, unit: MoneyUnit | undefined): number | undefined {
  return digits === null || !unit ? undefined : decimalToFen(digits, unit)
}
