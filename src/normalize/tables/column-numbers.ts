/** The row of a form that numbers its columns. */
import type { Table } from '../../model/document.ts'
import { normalizeLabel } from '../labels.ts'
import { isNumeric, ownTexts, type RowCell, rowCells } from './rows.ts'

/** A region's body rows without a first one that numbers the columns; an only row, or one over no figures, stays. */
export function withoutColumnNumbers(table: Table, rows: readonly number[]): readonly number[] {
  const [first, ...others] = rows
  if (first === undefined || !numbersColumns(rowCells(table, first))) return rows
  const hasFigures = (row: number) => ownTexts(rowCells(table, row)).some(({ text }) => isNumeric(text))
  return others.some(hasFigures) ? others : rows
}

/** 栏次 | 1 | 2 right beneath a header, or 1 | 2 | 3 alone: the columns' numbers from left to right, not figures. */
function numbersColumns(cells: readonly RowCell[]): boolean {
  const own = ownTexts(cells)
  const numbers = own.filter(({ text }) => /^\d{1,2}$/.test(text))
  const words = own.filter((cell) => !numbers.includes(cell)).map(({ text }) => normalizeLabel(text))
  if (numbers.length === 0) return false
  // whose columns were moved keeps its numbers: 栏次 says what they are in any order
  if (words.length > 0 && words.every((word) => LINE.test(word))) return isComplete(numbers)
  const ascends = numbers.every(({ text }, index) => Number(text) === index + 1)
  // so many numbers that are all there, each once, are those of columns, though two of them changed places
  if (words.length === 0 && numbers.length >= MOST_BY_CHANCE) return isComplete(numbers)
  return ascends && (words.length === 0 ? numbers.length > 2 : words.every((word) => NAMED.test(word)))
}

const MOST_BY_CHANCE = 6
const LINE = /^(?:栏次|行次)$/
const NAMED = /^(?:栏次|行次|项目)$/

function isComplete(numbers: readonly RowCell[]): boolean {
  const counted = new Set(numbers.map(({ text }) => Number(text)))
  return numbers.every((_, index) => counted.has(index + 1))
}
