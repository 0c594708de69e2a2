/** Groups of columns that say one thing of a reading, and the inverse. */
import type { Problem } from '../model/problem.ts'
import type { AttemptTable, ReportTable } from './schema.ts'
import type { ProfileSummary, ReportSummary } from './store.ts'

export type ProblemColumns = Pick<ReportTable, 'problem_code' | 'problem_zh' | 'problem_en'>

export function problemOf(row: ProblemColumns): Problem | null {
  if (row.problem_code === null || row.problem_zh === null || row.problem_en === null) return null
  return { code: row.problem_code, message: { zh: row.problem_zh, en: row.problem_en } }
}

/** The inverse of `problemOf`. */
export function problemColumns(problem: Problem | null): ProblemColumns {
  return {
    problem_code: problem?.code ?? null,
    problem_zh: problem?.message.zh ?? null,
    problem_en: problem?.message.en ?? null,
  }
}

export type ProfileColumns = Pick<ReportTable, 'profile_id' | 'profile_version' | 'profile_confidence'>

export function profileOf(row: ProfileColumns): ProfileSummary | null {
  const { profile_id: id, profile_version: version, profile_confidence: confidence } = row
  return id === null || version === null || confidence === null ? null : { id, version, confidence }
}

/** The last attempt to read the same bytes, where it failed. */
export interface FailedAttempt {
  readonly failed_code: AttemptTable['problem_code']
  readonly failed_zh: string | null
  readonly failed_en: string | null
  readonly failed_count: number | null
  readonly failed_at: string | null
}

export function failedAgain(
  row: FailedAttempt & Pick<ReportTable, 'status'>,
): Pick<ReportSummary, 'failedAgain'> {
  const problem = problemOf({
    problem_code: row.failed_code,
    problem_zh: row.failed_zh,
    problem_en: row.failed_en,
  })
  if (!problem || row.status === 'failed' || row.failed_count === null || row.failed_at === null) return {}
  return { failedAgain: { problem, attempts: row.failed_count, at: row.failed_at } }
}
