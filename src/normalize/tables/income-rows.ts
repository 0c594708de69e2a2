/** Rows behind 收入合计, up to the first one of expenditure, are sources of the income whatever the table is about. */
import { type LabelContext, matchLabel } from '../labels.ts'
import type { MatrixRow } from './matrix.ts'

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
