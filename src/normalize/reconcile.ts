/** The judge: every check over what was read. Nothing is corrected here; what does not add up is said. */
import type { Finding, Report } from '../model/report.ts'
import type { Check, Checked } from './checks/check.ts'
import { checkConflicts } from './checks/conflicts.ts'
import { checkDoubtful } from './checks/doubtful.ts'
import { checkMissing } from './checks/missing.ts'
import { checkRates } from './checks/rates.ts'
import { checkRevenue } from './checks/revenue.ts'
import { checkScale } from './checks/scale.ts'
import { checkGrade, checkScoreSum, checkScoreWeights } from './checks/scores.ts'
import { checkStaffing } from './checks/staffing.ts'
import { checkSums } from './checks/sums.ts'
import { checkUnread } from './checks/unread.ts'

const CHECKS: readonly Check[] = [
  checkUnread,
  checkConflicts,
  checkSums,
  checkRevenue,
  checkRates,
  checkStaffing,
  checkScoreSum,
  checkScoreWeights,
  checkGrade,
  checkMissing,
  checkDoubtful,
  checkScale,
]

/** All findings of all checks, in the order of the list. */
export function reconcile(report: Checked): Finding[] {
  return CHECKS.flatMap((check) => check(report))
}

/**
 * The findings of a report that people corrected: those that its figures no longer give are gone, those that they newly
 * give are there; what the document itself gave cause to (its layout, a poor scan) stays.
 */
export function recheck(asRead: Report, corrected: Report): Finding[] {
  const before = new Set(reconcile({ ...asRead, notices: [] }).map(subject))
  return [
    ...corrected.findings.filter((finding) => !before.has(subject(finding))),
    ...reconcile({ ...corrected, notices: [] }),
  ]
}

/** What a finding is about, whatever its figures are. */
function subject({ code, concepts }: Finding): string {
  return [code, ...concepts].join(' ')
}
