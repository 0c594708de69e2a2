/** The finding on a table that seems misread and that no sum sets right: nothing of it is guessed. */
import type { OriginSlot } from '../../../model/document.ts'
import type { Message } from '../../../model/problem.ts'
import type { Finding } from '../../../model/report.ts'
import { cellEvidence } from '../../fact.ts'

/** Places that a finding quotes at most. */
const QUOTED = 20

/** A doubt about our reading, with the first cells it is about; `found` counts the rows or places, where they count. */
export function unrepairedTable(
  message: Message,
  found: number | null,
  cells: readonly OriginSlot[],
): Finding {
  return {
    code: 'unrepaired_table',
    verdict: 'reading',
    severity: 'warning',
    concepts: [],
    message,
    expected: null,
    found,
    evidence: cells.slice(0, QUOTED).map((cell) => cellEvidence(cell)),
  }
}
