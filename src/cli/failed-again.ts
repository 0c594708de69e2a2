/** Reports that could not be read again, so that what is shown is the former reading. */
import type { ReportSummary } from '../store/store.ts'
import { displayPath } from './paths.ts'
import { RUN_MESSAGES } from './run-messages.ts'
import type { Terminal } from './terminal.ts'

/** A line on stderr for each. */
export function tellFailedAgain(reports: readonly ReportSummary[], { note }: Terminal): void {
  for (const { source, failedAgain } of reports) {
    if (!failedAgain) continue
    const { at, problem } = failedAgain
    note(RUN_MESSAGES.failedAgain(displayPath(source.path), at.slice(0, 10), problem.message))
  }
}
