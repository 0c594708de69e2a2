/** Counts of something else than what their concept counts: 293户 beside workers, 428人 beside visits. */
import { conceptOf, isConcept } from './concepts.ts'
import type { Fact } from './report.ts'

const COUNTED: ReadonlySet<string> = new Set(['person', 'household', 'item'])

/** Whether a fact is a count in another unit than its concept's; it is shown with its unit and never computed with. */
export function countsOtherwise({ concept, stage, unit }: Pick<Fact, 'concept' | 'stage' | 'unit'>): boolean {
  if (stage === 'change_rate' || !COUNTED.has(unit) || !isConcept(concept)) return false
  const own = conceptOf(concept)
  return own.kind === 'count' && own.unit !== unit
}
