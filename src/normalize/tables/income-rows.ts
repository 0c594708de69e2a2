/** Rows behind 收入合计, up to the first one of expenditure, are sources of the income whatever the table is about. */

import { type LabelContext, type LabelMatch, matchLabel, normalizeLabel } from '../labels.ts'
import type { Column } from './column.ts'
import type { MatrixRow } from './matrix-row.ts'

/** Gives such rows that nothing else names their source: 一般公共预算. */
export function tellIncomeRows(
  rows: readonly MatrixRow[],
  aliases: LabelContext['aliases'] = [],
): readonly MatrixRow[] {
  let open = false
  return rows.map((row) => {
    const concept = row.match?.concept
    if (concept) open = concept === 'revenue.total' || (open && concept.startsWith('revenue.'))
    if (concept || !open || !row.named) return row
    const match = matchLabel(row.labels.at(-1) ?? '', { topic: 'revenue', aliases })
    return match?.concept.startsWith('revenue.') && match.grade !== 'close' ? { ...row, match } : row
  })
}

/** 一、收入 | 年初预算 | 决算: a row of a whole side of the account, where its columns are stages. */
export function bareSide(label: string, columns: readonly Column[]): LabelMatch | undefined {
  const side = normalizeLabel(label)
  if (!columns.some(({ stage }) => stage) || !/^(?:收入|支出)$/.test(side)) return undefined
  return { concept: side === '收入' ? 'revenue.total' : 'expenditure.total', grade: 'synonym' }
}
