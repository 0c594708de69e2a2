/** A header of which one row too few was read: its first row ended up above it, or its last among the values. */

import { toColumns } from '../columns.ts'
import type { TableContext } from '../context.ts'
import { type Matrix, matrixCell, readMatrix } from '../matrix.ts'
import type { Region } from '../regions.ts'
import { isNumeric, ownTexts, rowCells } from '../rows.ts'
import { afterSums, type Hypothesis, type Reading } from './hypothesis.ts'

/** The table with the row above its header taken into it, and with the first row beneath it. */
export function headerDepths(
  reading: Reading,
  context: TableContext,
  failing: boolean,
): readonly Hypothesis[] {
  const { region } = reading.matrix
  const [first] = region.header
  const [beneath, ...rest] = region.rows
  const above = first === undefined ? -1 : first - 1
  const sign = hasStrayFigures(reading.matrix)
  if (!sign && !failing) return []
  return [
    ...(isHeaderLike(region, above) ? [reheaded(region, [above, ...region.header], region.rows)] : []),
    ...(beneath !== undefined && rest.length > 0 && isHeaderLike(region, beneath)
      ? [reheaded(region, [...region.header, beneath], rest)]
      : []),
  ].flatMap(({ header, rows, added }): Hypothesis[] => {
    const columns = toColumns(region.placed.table, header, { sources: context, topic: region.topic })
    const matrix = readMatrix({ ...region, header, rows, columns }, context)
    if (!matrix) return []
    return [
      {
        ...reading,
        matrix,
        code: 'repaired_table',
        proof: sign ? 1 : 2,
        sign,
        repairs: () => true,
        message: afterSums(
          `第 ${added + 1} 行并入表头后各项合计相符`,
          `Row ${added + 1} of this table was taken into its header`,
        ),
        cells: ownTexts(rowCells(region.placed.table, added)).map(({ origin }) => origin),
      },
    ]
  })
}

function reheaded(region: Region, header: readonly number[], rows: readonly number[]) {
  const added = header.find((row) => !region.header.includes(row))!
  return { header, rows, added }
}

/** More than one cell with words, and none with a figure. */
function isHeaderLike({ placed }: Region, row: number): boolean {
  if (row < 0) return false
  const own = ownTexts(rowCells(placed.table, row))
  return own.length >= 2 && !own.some(({ text }) => isNumeric(text))
}

/** A column of figures whose head says nothing that we know. */
function hasStrayFigures({ region, rows, valueColumns }: Matrix): boolean {
  return valueColumns.some(
    (column) =>
      !column.concept &&
      !column.stage &&
      column.roles.length === 0 &&
      rows.some(({ row }) => isNumeric(matrixCell(region, row, column)?.cell.text ?? '')),
  )
}
