/** A row of a table by what its labels and cells mean. */
import type { OriginSlot } from '../../model/document.ts'
import type { Stage } from '../../model/report.ts'
import type { LabelMatch } from '../labels.ts'
import type { CellValue } from '../values.ts'
import type { Column } from './column.ts'

export interface MatrixCell {
  readonly column: Column
  readonly cell: OriginSlot
  readonly value: CellValue
  /** set where the figure was put together or taken apart: the cells that print it */
  readonly parts?: readonly OriginSlot[]
}

export interface MatrixRow {
  readonly row: number
  /** label texts, outermost first (a merged group label, then the row's own) */
  readonly labels: readonly string[]
  /** whether a label of its own stands in the row, not only one that spans down from above */
  readonly named: boolean
  readonly match: LabelMatch | undefined
  readonly stage: Stage | undefined
  /** a total of the year's and of what was carried over, where the year's has a row of its own */
  readonly grandTotal?: boolean
  readonly cells: readonly MatrixCell[]
}
