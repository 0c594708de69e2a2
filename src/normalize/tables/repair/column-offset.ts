/** Values and heads out of step by a column: in the whole table, or in a row that gained or lost a cell. */

import { matchLabel, unitInLabel } from '../../labels.ts'
import type { Column } from '../column.ts'
import type { TableContext } from '../context.ts'
import { type Matrix, matrixCell } from '../matrix.ts'
import type { MatrixCell, MatrixRow } from '../matrix-row.ts'
import { isNumeric } from '../rows.ts'
import { isMoneyUnit } from '../units.ts'
import { afterSums, type Hypothesis, labelOf, type Reading, type UnitOf } from './hypothesis.ts'

const SIDES = [
  { offset: 1, zh: '右', en: 'right' },
  { offset: -1, zh: '左', en: 'left' },
] as const

/** All values one column right of their heads, and one left where the last column then needs no head. */
export function columnOffsets(reading: Reading, failing: boolean): readonly Hypothesis[] {
  const { matrix } = reading
  const sign = hasStrayColumn(matrix)
  if (!sign && !failing) return []
  const last = matrix.region.columns.at(-1)
  const ends = last ? matrix.rows.some(({ row }) => isFigureAt(matrix, row, last)) : true
  return SIDES.filter(({ offset }) => offset > 0 || !ends).map(({ offset, zh, en }) => ({
    matrix: withHeadsMoved(matrix, offset),
    unitOf: withUnitOverLabels(reading, offset),
    code: 'repaired_table',
    proof: 2,
    sign,
    repairs: () => true,
    message: afterSums(
      `表中数值比其列标题错${zh} 1 列`,
      `The values of this table stand 1 column ${en} of their heads`,
    ),
    cells: matrix.rows.slice(0, 1).flatMap((row) => row.cells.map(({ cell }) => cell)),
  }))
}

const isHeaded = ({ concept, stage, roles }: Column) => Boolean(concept ?? stage) || roles.length > 0

/** Figures beneath no head, and a head over nothing. */
function hasStrayColumn({ rows, valueColumns, region }: Matrix): boolean {
  const holds = (column: Column, isHeld: (text: string) => boolean) =>
    rows.some(({ row }) => isHeld(matrixCell(region, row, column)?.cell.text.trim() ?? ''))
  const stray = region.columns.some((column) => column.path.length === 0 && holds(column, isNumeric))
  return stray && valueColumns.some((column) => isHeaded(column) && !holds(column, (text) => text !== ''))
}

/** The head that stands over the labels once all are moved may say the unit: 年度预算数（万元）. */
function withUnitOverLabels({ matrix, unitOf }: Reading, offset: number): UnitOf {
  const head = matrix.region.columns[matrix.labelColumns.length - 1 - offset]
  const unit = head?.path.map(unitInLabel).findLast(isMoneyUnit)
  return (cell, row) => unitOf(cell, row) ?? (unit && { unit, reason: 'caption' })
}

/** Each column under the head that stands `offset` columns left of it. */
function withHeadsMoved(matrix: Matrix, offset: number): Matrix {
  const { columns } = matrix.region
  const labels = matrix.labelColumns.length
  const valueColumns = columns.flatMap((column, index): Column[] => {
    const head = columns[index - offset]
    const isLabel = index < labels && !matrix.rows.some(({ row }) => isFigureAt(matrix, row, column))
    return head && !isLabel && !head.elsewhere ? [{ ...head, start: column.start, end: column.end }] : []
  })
  return { ...matrix, valueColumns, rows: matrix.rows.map((row) => withColumns(matrix, row, valueColumns)) }
}

function withColumns(matrix: Matrix, row: MatrixRow, columns: readonly Column[]): MatrixRow {
  return { ...row, cells: columns.flatMap((column) => matrixCell(matrix.region, row.row, column) ?? []) }
}

function isFigureAt({ region }: Matrix, row: number, column: Column): boolean {
  return isNumeric(matrixCell(region, row, column)?.cell.text ?? '')
}

/** Each row whose outermost cell is empty on one side, with its values one column off to the other. */
export function slippedRows(reading: Reading, context: TableContext): readonly Hypothesis[] {
  const { matrix } = reading
  return matrix.rows.flatMap((row) =>
    SIDES.flatMap(({ offset, zh, en }): Hypothesis[] => {
      const moved = slippedRow(matrix, row, offset, context)
      if (!moved) return []
      return [
        {
          ...reading,
          matrix: { ...matrix, rows: matrix.rows.map((other) => (other === row ? moved : other)) },
          code: 'repaired_table',
          proof: offset < 0 ? 1 : 2,
          sign: true,
          repairs: (entry) => entry.row.row === row.row,
          message: afterSums(
            `“${labelOf(moved)}”一行的数值错${zh} 1 列`,
            `The values of the row “${labelOf(moved)}” stand 1 column too far ${en}`,
          ),
          cells: row.cells.map(({ cell }) => cell),
        },
      ]
    }),
  )
}

function slippedRow(
  matrix: Matrix,
  row: MatrixRow,
  offset: number,
  context: TableContext,
): MatrixRow | undefined {
  const { region, valueColumns } = matrix
  const { columns } = region
  const vacant = offset > 0 ? valueColumns[0] : valueColumns.at(-1)
  if (!vacant || (matrixCell(region, row.row, vacant)?.cell.text.trim() ?? '') !== '') return undefined
  if (offset < 0 && !isFigureAt(matrix, row.row, columns[columns.indexOf(valueColumns[0]!) - 1] ?? vacant))
    return undefined
  const cells = valueColumns.flatMap((column): MatrixCell[] => {
    const source = columns[columns.indexOf(column) + offset]
    const cell = source && matrixCell(region, row.row, source)
    return cell ? [{ ...cell, column }] : []
  })
  if (cells.filter(({ value }) => value.digits !== null).length < 2) return undefined
  return { ...row, ...(offset < 0 && ownLabel(matrix, row, context)), cells }
}

/** The label of a row whose first figure stands where labels do. */
function ownLabel(
  { region }: Matrix,
  { labels }: MatrixRow,
  { aliases }: TableContext,
): Pick<MatrixRow, 'labels' | 'match'> {
  const words = labels.filter((label) => !isNumeric(label))
  return { labels: words, match: matchLabel(words.at(-1) ?? '', { topic: region.topic, aliases }) }
}
