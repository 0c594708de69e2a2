/** The judge: every check over what was read. Nothing is corrected here; what does not add up is said. */
import type { Message } from '../model/problem.ts'
import { type Finding, factKey, type Report, type Stage } from '../model/report.ts'
import { type Check, type Checked, nameOf } from './checks/check.ts'
import { checkConflicts } from './checks/conflicts.ts'
import { checkCorrected } from './checks/corrected.ts'
import { checkDoubtful } from './checks/doubtful.ts'
import { checkExceeding } from './checks/exceeding.ts'
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
  checkExceeding,
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

/** All findings of all checks, in the order of the list; on a table whose rows are in doubt none is the unit's fault. */
export function reconcile(report: Checked): Finding[] {
  const findings = CHECKS.flatMap((check) => check(report))
  const doubtful = new Set(
    report.notices.flatMap(({ code, anchor }) => (code === 'doubtful-rows' && anchor ? [anchor.block] : [])),
  )
  if (doubtful.size === 0) return findings
  const isScored = [...report.indicators, ...report.dimensions].some(isIn(doubtful))
  return findings.map((finding) =>
    finding.verdict === 'filing' && (isIn(doubtful)(finding) || (isScored && finding.code === 'score_sum'))
      ? { ...finding, verdict: 'reading' }
      : finding,
  )
}

function isIn(blocks: ReadonlySet<number>): (of: Pick<Finding, 'evidence'>) => boolean {
  return ({ evidence }) => evidence.some(({ block }) => blocks.has(block))
}

/**
 * The findings of a report that people corrected: those that its figures no longer give are gone, those that they newly
 * give are there; what the document itself gave cause to (its layout, a poor scan) stays.
 */
export function recheck(asRead: Report, corrected: Report): Finding[] {
  const given = reconcile({ ...asRead, notices: [] })
  const before = new Set(given.map(subject))
  const doubted = new Set(asRead.findings.filter(({ verdict }) => verdict === 'reading').map(subject))
  return [
    ...corrected.findings.filter((finding) => !before.has(subject(finding))),
    ...reconcile({ ...corrected, notices: [] })
      .map((finding) => blameCorrection(finding, given, corrected))
      .map((finding) =>
        doubted.has(subject(finding)) ? { ...finding, verdict: 'reading' as const } : finding,
      ),
    ...checkCorrected(asRead, corrected).map(({ finding }) => finding),
  ]
}

/** What a finding is about, whatever its figures are. */
function subject({ code, concepts }: Finding): string {
  return [code, ...concepts].join(' ')
}

/**
 * The unit never wrote what a person corrected: a finding on that, or that came of it, is no question to the unit. Nor does
 * it make the document one that was read in part.
 */
function blameCorrection(finding: Finding, asRead: readonly Finding[], { facts }: Report): Finding {
  if (finding.verdict !== 'filing') return finding
  const isCorrected = (key: string) =>
    facts.some((fact) => fact.status === 'corrected' && factKey(fact) === key)
  const corrected = finding.concepts.filter(isCorrected)
  const isOld = asRead.some(
    (old) =>
      subject(old) === subject(finding) && old.expected === finding.expected && old.found === finding.found,
  )
  if (isOld && corrected.length === 0) return finding
  const { zh, en } = finding.message
  const names = (language: 'zh' | 'en') => corrected.map((key) => nameOfKey(key)[language])
  const message =
    corrected.length === 0
      ? {
          zh: `${zh}；更正之后才有此项，请先核对更正`,
          en: `${en}; it came of a correction: check that first`,
        }
      : {
          zh: `${zh}；${names('zh').join('、')}为人工更正，请先核对更正`,
          en: `${en}; corrected by a person, check that first: ${names('en').join(', ')}`,
        }
  return {
    ...finding,
    verdict: 'reading',
    severity: finding.severity === 'error' ? 'warning' : finding.severity,
    message,
  }
}

function nameOfKey(key: string): Message {
  const [concept = key, stage = 'actual'] = key.split('@')
  return nameOf({ concept, stage: stage as Stage })
}
