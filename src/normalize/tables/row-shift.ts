/**
 * A row of an indicator table whose cells slipped left or right of their columns, found by what each column may
 * hold: figures under 分值 and 得分, words under the level names, a target under 年度指标值.
 */
import type { OriginSlot } from '../../model/document.ts'
import { originAt } from '../../model/document.ts'
import { type Fact, type Finding, factKey } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'
import { parseCell } from '../values.ts'
import type { Column } from './column.ts'
import type { CellOf, IndicatorColumns } from './indicator-columns.ts'
import type { Region } from './regions.ts'

export interface AlignedRow {
  readonly cellOf: CellOf
  /** whether the row is read otherwise than printed */
  readonly moved: boolean
}

/** How to read a row's cells by column: as printed, or with one empty cell put in where a level name is missing. */
export function alignRow(region: Region, row: number, columns: IndicatorColumns): AlignedRow {
  const { table } = region.placed
  const asPrinted: AlignedRow = {
    cellOf: (column) => (column ? originAt(table, row, column.start) : undefined),
    moved: false,
  }
  if (fits(columns, asPrinted.cellOf)) return asPrinted
  const width = table.slots[row]!.length
  const gaps = columns.levels.map((column) => column.start).reverse()
  for (const gap of gaps) {
    const cellOf: CellOf = (column) =>
      column ? slipped(width, column, gap, (at) => originAt(table, row, at)) : undefined
    if (width > gap && fits(columns, cellOf)) return { cellOf, moved: true }
  }
  return asPrinted
}

/** One note for all rows of a table that were read with a cell put in. */
export function slippedRowsFinding(cells: readonly OriginSlot[], facts: readonly Fact[]): Finding[] {
  if (cells.length === 0) return []
  const names = cells.map(({ text }) => text.replace(/\s/g, '').slice(0, 20))
  return [
    {
      code: 'repaired_table',
      verdict: 'reading',
      severity: 'warning',
      concepts: [...new Set(facts.filter(({ status }) => status === 'repaired').map(factKey))],
      message: {
        zh: `指标表有 ${cells.length} 行错列（如“${names[0]}”），按各列应有的内容对齐后读取，请核对原件`,
        en: `${cells.length} rows of the indicator table slipped a column (such as “${names[0]}”); read by what each column may hold, please check the original`,
      },
      expected: null,
      found: cells.length,
      evidence: cells.slice(0, 20).map((cell) => cellEvidence(cell)),
    },
  ]
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
