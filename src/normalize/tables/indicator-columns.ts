/** Which columns of a region make it an indicator table. */
import type { OriginSlot } from '../../model/document.ts'
import type { ColumnRole } from '../lexicon.ts'
import type { Column, Region } from './regions.ts'

/** The columns of an indicator table by what they hold. */
export interface IndicatorColumns {
  readonly levels: readonly Column[]
  readonly by: Partial<Record<ColumnRole, Column>>
}

/** A row's cells by column, after any slip was set right. */
export type CellOf = (column: Column | undefined) => OriginSlot | undefined

/** Whether a region is an indicator table, and its columns. */
export function indicatorColumns(region: Region): IndicatorColumns | undefined {
  const columns = region.columns
  const level = (role: ColumnRole) => columns.filter((column) => column.roles.includes(role))
  const innermost = (role: ColumnRole) => columns.find((column) => column.roles.includes(role))
  const levels = [...new Set([level('level1')[0], level('level2')[0], level('level3')[0]])].flatMap(
    (column) => column ?? [],
  )
  const by: Partial<Record<ColumnRole, Column>> = {}
  for (const role of [
    'target',
    'actual',
    'unit',
    'weight',
    'completion',
    'score',
    'criterion',
    'reason',
    'adjustedTarget',
  ] as const) {
    const column = innermost(role)
    if (column && !levels.includes(column)) by[role] = column
  }
  const named = level('level2').length > 0 || level('level3').length > 0
  return named && (by.weight || by.score || by.target) ? { levels, by } : undefined
}
