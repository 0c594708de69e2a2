/** Rows of an indicator table that name a group and nothing else: 一、投入（20分） over the indicators of that part. */
import type { Table } from '../../model/document.ts'
import type { Column } from './column.ts'
import { isNumeric, ownTexts, type RowCell, rowCells } from './rows.ts'

const GROUP =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?[\p{Script=Han}“”]{2,10}(?:[（(]\d+(?:\.\d+)?分?[)）])?[:：]?$/u

/** The cell of a row that holds nothing but the name of a group. */
export function groupNameOf(cells: readonly RowCell[]): RowCell | undefined {
  const own = ownTexts(cells)
  const [only] = own
  const isAlone = own.length === 1 && cells.every((cell) => cell === only || cell.text === '')
  return isAlone && only && GROUP.test(only.text.replace(/\s/g, '')) ? only : undefined
}

/** Whether a row across a table's whole width names a group of the indicators whose header stands above it. */
export function opensGroup(table: Table, row: number, columns: readonly Column[]): boolean {
  const has = (role: 'score' | 'weight' | 'target') => columns.some(({ roles }) => roles.includes(role))
  if (!has('score') || !(has('weight') || has('target'))) return false
  if (!groupNameOf(rowCells(table, row))) return false
  const next = row + 1 < table.slots.length ? ownTexts(rowCells(table, row + 1)) : []
  const figures = next.filter(({ text }) => isNumeric(text))
  return figures.length > 0 && next.every(({ start }) => columns.some((column) => column.start === start))
}
