/** The row of a form that numbers its columns. */
import { normalizeLabel } from '../labels.ts'
import { ownTexts, type RowCell } from './rows.ts'

/** 栏次 | 1 | 2 right beneath a header, or 1 | 2 | 3 alone: the columns' numbers, not figures. */
export function numbersColumns(cells: readonly RowCell[]): boolean {
  const own = ownTexts(cells)
  const numbers = own.filter(({ text }) => /^\d{1,2}$/.test(text))
  // in any order: columns that were moved keep their numbers
  const counted = new Set(numbers.map(({ text }) => Number(text)))
  const complete = numbers.every((_, index) => counted.has(index + 1))
  const words = own.filter((cell) => !numbers.includes(cell))
  const named =
    words.length > 0 && words.every(({ text }) => /^(?:栏次|行次|项目)$/.test(normalizeLabel(text)))
  return complete && ((named && numbers.length > 0) || (words.length === 0 && numbers.length > 2))
}
