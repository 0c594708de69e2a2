/** Figures whose label is lost (a merged cell that was not read), named by the sums that they complete. */

import { conceptOf } from '../../../model/concepts.ts'
import { REVENUE_SOURCES, SUMS } from '../../identities.ts'
import { type LabelMatch, normalizeLabel } from '../../labels.ts'
import { BARE_TOTALS } from '../../lexicon.ts'
import type { Column } from '../column.ts'
import type { Matrix } from '../matrix.ts'
import type { MatrixCell, MatrixRow } from '../matrix-row.ts'
import { rowsAreConcepts } from '../place-cells.ts'
import { afterSums, type Hypothesis, type Reading } from './hypothesis.ts'

const IN_SUMS = [
  ...new Set([...SUMS.flatMap(({ total, parts }) => [total, ...parts]), ...REVENUE_SOURCES, 'revenue.total']),
]
const SUBTOTALS = [...BARE_TOTALS, '小计']

/** Each row, or column, of figures without a label, read as each concept of the table's tree that has none. */
export function lostLabels(reading: Reading): readonly Hypothesis[] {
  return rowsAreConcepts(reading.matrix) ? lostRows(reading) : lostHeads(reading)
}

function lostRows(reading: Reading): readonly Hypothesis[] {
  const { rows } = reading.matrix
  return rows.filter(isUnnamed).flatMap((row) =>
    missing(rows.map(({ match }) => match?.concept)).map((concept): Hypothesis => {
      const labelled = { ...row, named: true, match: matchOf(concept) }
      return {
        ...named(reading, row.cells),
        matrix: replaceRow(reading.matrix, row, labelled),
        repairs: (entry) => entry.row.row === row.row,
        message: afterSums(
          `第 ${row.row + 1} 行缺少项目名称，读作“${conceptOf(concept).zh}”`,
          `Row ${row.row + 1} of this table has lost its label; it was taken for “${conceptOf(concept).en}”`,
        ),
      }
    }),
  )
}

function lostHeads(reading: Reading): readonly Hypothesis[] {
  const { matrix } = reading
  return matrix.valueColumns.filter(isHeadless).flatMap((column) =>
    missing(matrix.valueColumns.map(({ concept }) => concept)).map((concept): Hypothesis => {
      const headed: Column = { ...column, concept, grade: 'close' }
      return {
        ...named(reading, cellsUnder(matrix, column)),
        matrix: replaceColumn(matrix, column, headed),
        repairs: (entry) => entry.cell.column.start === column.start,
        message: afterSums(
          `第 ${column.start + 1} 列缺少标题，读作“${conceptOf(concept).zh}”`,
          `Column ${column.start + 1} of this table has lost its head; it was taken for “${conceptOf(concept).en}”`,
        ),
      }
    }),
  )
}

/** One sum is enough for figures of four digits or more, which meet by chance once in thousands of tables. */
function named(reading: Reading, cells: readonly MatrixCell[]) {
  const digits = cells.map(({ value }) => (value.digits ?? '').replace(/^0+|\D/g, '').length)
  const proof: Hypothesis['proof'] = Math.max(0, ...digits) >= 4 ? 1 : 2
  return {
    ...reading,
    code: 'repaired_table' as const,
    proof,
    sign: true,
    cells: cells.map(({ cell }) => cell),
  }
}

function cellsUnder({ rows }: Matrix, column: Column): readonly MatrixCell[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column))
}

const matchOf = (concept: string): LabelMatch => ({ concept, grade: 'close' })

/** A row of figures with no label at all, or one that only says that it adds up others. */
function isUnnamed({ match, named, labels, cells }: MatrixRow): boolean {
  const own = named ? normalizeLabel(labels.at(-1) ?? '') : ''
  const isFilled = cells.some(({ value }) => value.digits !== null && value.state === 'stated')
  return !match && isFilled && (own === '' || SUBTOTALS.includes(own))
}

function isHeadless({ path, concept, stage, roles }: Column): boolean {
  const own = normalizeLabel(path.at(-1) ?? '')
  return !concept && !stage && roles.length === 0 && (own === '' || SUBTOTALS.includes(own))
}

/** Concepts that could complete a sum of those present, and are not present themselves. */
function missing(present: readonly (string | undefined)[]): readonly string[] {
  const trees = new Set(present.map((concept) => concept?.split('.')[0]))
  return IN_SUMS.filter((concept) => trees.has(concept.split('.')[0]) && !present.includes(concept))
}

function replaceRow(matrix: Matrix, old: MatrixRow, row: MatrixRow): Matrix {
  return { ...matrix, rows: matrix.rows.map((other) => (other === old ? row : other)) }
}

function replaceColumn(matrix: Matrix, old: Column, column: Column): Matrix {
  const rows = matrix.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.column === old ? { ...cell, column } : cell)),
  }))
  return { ...matrix, valueColumns: matrix.valueColumns.map((it) => (it === old ? column : it)), rows }
}
