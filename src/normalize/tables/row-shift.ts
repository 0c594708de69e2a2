/**
 * A row of an indicator table whose cells slipped left or right of their columns, found by what each column may
 * hold: figures under 分值 and 得分, words under the level names, a target under 年度指标值.
 */
import type { OriginSlot } from '../../model/document.ts'
import { originAt } from '../../model/document.ts'
import { parseCell } from '../values.ts'
import type { CellOf, IndicatorColumns } from './indicator-columns.ts'
import type { Column, Region } from './regions.ts'

/** How to read a row's cells by column: as printed, or with one empty cell put in where a level name is missing. */
export function alignRow(region: Region, row: number, columns: IndicatorColumns): CellOf {
  const { table } = region.placed
  const printed: CellOf = (column) => (column ? originAt(table, row, column.start) : undefined)
  if (fits(columns, printed)) return printed
  const width = table.slots[row]!.length
  const gaps = columns.levels.map((column) => column.start).reverse()
  for (const gap of gaps) {
    const moved: CellOf = (column) =>
      column ? slipped(table.slots[row]!.length, column, gap, (at) => originAt(table, row, at)) : undefined
    if (width > gap && fits(columns, moved)) return moved
  }
  return printed
}

function slipped(
  width: number,
  column: Column,
  gap: number,
  at: (column: number) => OriginSlot | undefined,
): OriginSlot | undefined {
  if (column.start < gap) return at(column.start)
  if (column.start === gap) return undefined
  return column.start - 1 < width ? at(column.start - 1) : undefined
}

const LEVEL_WORD = /[^\d\s.,%％<>=≤≥≦≧]/

/** Whether every cell holds what its column may hold. */
function fits({ levels, by }: IndicatorColumns, cellOf: CellOf): boolean {
  const text = (column: Column | undefined) => cellOf(column)?.text.trim() ?? ''
  const levelsAreWords = levels.every(
    (column) => text(column) === '' || (LEVEL_WORD.test(text(column)) && !isFigure(text(column))),
  )
  const figures = [by.weight, by.score].every(
    (column) => !column || text(column) === '' || isFigure(text(column)),
  )
  const unit = !by.unit || text(by.unit) === '' || !/^[\d.]+$/.test(text(by.unit))
  return levelsAreWords && figures && unit
}

function isFigure(text: string): boolean {
  const { digits, operator } = parseCell(text)
  return digits !== null || operator !== null
}
