/** Labels and values out of step by a row, as where the first label stands in the header row. */

import type { LabelMatch } from '../../labels.ts'
import type { MatrixRow } from '../matrix-row.ts'
import { rowsAreConcepts } from '../place-cells.ts'
import type { Hypothesis, Reading } from './hypothesis.ts'

/** Values one row below their labels, and one row above, where no row of figures would be left without a label. */
export function rowOffsets(reading: Reading): readonly Hypothesis[] {
  const { rows, headerLabel } = reading.matrix
  const [first] = rows
  if (!first || !rowsAreConcepts(reading.matrix)) return []
  const named = headerLabel ? [inHeader(headerLabel, first), ...rows] : rows
  const below = isBare(named[0]!) ? [offsetBy(reading, named, 1)] : []
  const above = isBare(named.at(-1)!) ? [offsetBy(reading, named, -1)] : []
  return [...below, ...above]
}

const isBare = ({ cells }: MatrixRow) => cells.every(({ value }) => value.digits === null)

/** Each label with the cells of the row that lies `offset` below it. */
function offsetBy(reading: Reading, named: readonly MatrixRow[], offset: 1 | -1): Hypothesis {
  const rows = named.map((row, index) => ({ ...row, cells: named[index + offset]?.cells ?? [] }))
  return {
    ...reading,
    matrix: { ...reading.matrix, rows },
    code: 'shifted_rows',
    proof: 2,
    sign: false,
    repairs: () => true,
    message: {
      zh: `表中数值比其项目名称错${offset > 0 ? '下' : '上'} 1 行；按勾稽关系对齐后读取，请核对原件`,
      en: `The values of this table stand 1 row ${offset > 0 ? 'below' : 'above'} their labels; they were realigned by the sums that close, please check the original`,
    },
    cells: reading.matrix.rows.slice(0, 1).flatMap((row) => row.cells.slice(0, 1).map(({ cell }) => cell)),
  }
}

/** The label in the header row; a label beside the whole block (整体支出规模（万元）) is its group too. */
function inHeader(match: LabelMatch, first: MatrixRow): MatrixRow {
  return {
    row: first.row - 1,
    labels: first.labels.slice(0, -1),
    named: true,
    match,
    stage: undefined,
    cells: [],
  }
}
