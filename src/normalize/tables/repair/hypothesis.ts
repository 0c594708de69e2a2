/** What a table may have meant where it does not add up as printed: one reading among several that are tried. */

import type { OriginSlot } from '../../../model/document.ts'
import type { Message } from '../../../model/problem.ts'
import type { Finding } from '../../../model/report.ts'
import type { ResolvedUnit } from '../../fact.ts'
import type { Matrix, PlacedCell } from '../matrix.ts'
import type { MatrixCell, MatrixRow } from '../matrix-row.ts'

export type UnitOf = (cell: MatrixCell, row: MatrixRow) => ResolvedUnit | undefined

/** A reading of a table, with the units of its cells. */
export interface Reading {
  readonly matrix: Matrix
  readonly unitOf: UnitOf
}

export interface Hypothesis extends Reading {
  readonly code: Extract<Finding['code'], 'shifted_rows' | 'repaired_table'>
  /** how many identities more than as printed it must close */
  readonly proof: 1 | 2
  /** something is visibly out of place, so that it may be tried though no sum fails as printed */
  readonly sign: boolean
  /** which of its cells it reads otherwise than printed */
  readonly repairs: (entry: PlacedCell) => boolean
  /** what was done */
  readonly message: Message
  /** the cells as printed, to look at */
  readonly cells: readonly OriginSlot[]
}

/** A hypothesis as the message of its finding says it. */
export function afterSums(zh: string, en: string): Message {
  return {
    zh: `${zh}；按勾稽关系读取，请核对原件`,
    en: `${en}; read so that the sums close, please check the original`,
  }
}

/** A row's label as messages name it. */
export function labelOf(row: MatrixRow): string {
  return (row.labels.at(-1) ?? '').replace(/\s/g, '').slice(0, 20)
}
