/** What reading a file gives to whoever stores it. */
import type { Format } from '../model/document.ts'
import type { Report } from '../model/report.ts'
import type { Durations, Reading } from '../store/store.ts'

type ProblemReading = Extract<Reading, { kind: 'problem' }>
type ReportReading = Omit<Extract<Reading, { kind: 'report' }>, 'report'> & { readonly report: Report }

/** What the work on one file came to; nothing in it is bound to this thread. */
export interface FileReading {
  /** null where detection did not know it */
  readonly format: Format | null
  readonly reading: ReportReading | ProblemReading
  readonly durations: Durations
  /** pages of a PDF, sheets of a workbook; null for flowing text and where unknown */
  readonly pages: number | null
}
