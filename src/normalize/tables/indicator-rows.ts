/** The rows of an indicator table that say something, each with its cells where they belong. */
import { TOTAL_ROW } from '../lexicon.ts'
import type { IndicatorColumns } from './indicator-columns.ts'
import type { Region } from './regions.ts'
import { type AlignedRow, alignRow } from './row-shift.ts'
import { ownTexts, type RowCell, rowCells } from './rows.ts'

export interface IndicatorCells extends AlignedRow {
  readonly row: number
  /** the first cell that is filled, behind the number of the row */
  readonly first: RowCell
}

/** The filled rows in order, aligned to the columns; a total may stand where rows are numbered. */
export function filledRows(region: Region, columns: IndicatorColumns): readonly IndicatorCells[] {
  const ordinals = new Set(
    region.columns.filter(({ roles }) => roles.includes('ordinal')).map(({ start }) => start),
  )
  return region.rows.flatMap((row) => {
    const first = ownTexts(rowCells(region.placed.table, row)).find(
      (cell) => !ordinals.has(cell.start) || namesTotal(cell),
    )
    return first ? [{ row, first, ...alignRow(region, row, columns) }] : []
  })
}

/** Whether a cell opens the row of the total. */
export function namesTotal({ text }: RowCell): boolean {
  return TOTAL_ROW.test(withoutPoints(text))
}

/** A name without layout spaces, colons and the points in brackets behind it. */
export function withoutPoints(text: string): string {
  return text.replace(/[\s：:]/g, '').replace(/[（(]\d+(?:\.\d+)?分[）)]$/, '')
}
