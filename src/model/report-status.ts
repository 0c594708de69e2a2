/** How far a report could be read, as its reading or a person's corrections leave it. */
import type { Report } from './report.ts'

/** `partial` where we cannot say whose report it is or of which year, or suspect that we misread a figure. */
export function statusOf(report: Pick<Report, 'unit' | 'fiscalYear' | 'findings'>): 'ok' | 'partial' {
  const misread = report.findings.some(
    ({ verdict, severity }) => verdict === 'reading' && severity === 'error',
  )
  return report.unit === null || report.fiscalYear === null || misread ? 'partial' : 'ok'
}
