/** Chinese figures: numbers, money, percentages, counts and dates, as printed text → exact values. */
export { asMoney, parseCell } from './values/cells.ts'
export { chineseNumber } from './values/chinese-number.ts'
export { type FoundDate, parseDate } from './values/dates.ts'
export { findNumbers, findQuantities } from './values/quantities.ts'
export type { CellValue, Quantity } from './values/quantity.ts'
