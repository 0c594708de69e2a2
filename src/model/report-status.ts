/** How far a report could be read, as its reading or a person's corrections leave it. */
import type { Finding, Report } from './report.ts'

type Judged = Pick<Report, 'unit' | 'fiscalYear' | 'findings'>

/** Why a report counts as read in part. */
export interface StatusGaps {
  readonly unit: boolean
  readonly fiscalYear: boolean
  /** the grave findings that we may have misread something */
  readonly misread: readonly Finding[]
}

/** What keeps a report from being read for certain; all empty where nothing does. */
export function statusGaps({ unit, fiscalYear, findings }: Judged): StatusGaps {
  return {
    unit: unit === null,
    fiscalYear: fiscalYear === null,
    misread: findings.filter(({ verdict, severity }) => verdict === 'reading' && severity === 'error'),
  }
}

/** `partial` where we cannot say whose report it is or of which year, or suspect that we misread a figure. */
export function statusOf(report: Judged): 'ok' | 'partial' {
  const { unit, fiscalYear, misread } = statusGaps(report)
  return unit || fiscalYear || misread.length > 0 ? 'partial' : 'ok'
}
