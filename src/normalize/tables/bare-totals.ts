/** What a row that says nothing but 合计 adds up: told by the rows that it closes. */

import { type LabelMatch, normalizeLabel } from '../labels.ts'
import { BARE_TOTALS } from '../lexicon.ts'
import type { MatrixRow } from './matrix-row.ts'

/** Gives each bare total the concept that its table's rows are parts of, where they leave no doubt. */
export function nameBareTotals(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const parts = rows.filter((row) => !isBareTotal(row)).flatMap(({ match }) => match?.concept ?? [])
  const concept = sumOf(new Set(parts))
  if (!concept) return rows
  const match: LabelMatch = { concept, grade: 'synonym' }
  return rows.map((row) => (isBareTotal(row) && row.match?.concept !== concept ? { ...row, match } : row))
}

/** Beneath a group's label (基本支出) a 合计 is the group's already. */
function isBareTotal({ labels, match }: MatrixRow): boolean {
  return BARE_TOTALS.includes(normalizeLabel(labels.at(-1) ?? '')) && (labels.length === 1 || !match)
}

function sumOf(parts: ReadonlySet<string>): string | undefined {
  const all = (prefix: string) => parts.size > 1 && [...parts].every((part) => part.startsWith(prefix))
  // what adds up sources of money may be its income or its spending
  if (all('three_public.')) return 'three_public.total'
  if (!all('expenditure.')) return undefined
  const some = (prefix: string) => [...parts].some((part) => part.startsWith(prefix))
  if (some('expenditure.basic') && some('expenditure.project')) return 'expenditure.total'
  return all('expenditure.basic.') ? 'expenditure.basic' : undefined
}
