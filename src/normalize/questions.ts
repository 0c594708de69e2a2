/**
 * What a reading asks of data that may change: labels of the lexicon, and which readers of tables took part. Kept so
 * that later one can tell which readings a change of that data touches. Normalising one document never yields, so
 * that what is noted between begin and end belongs to it alone.
 */

import type { Part } from './version.ts'

/** "label:expenditure:支出合计", "stage:决算数", "column:分值", "known:编制数", "part:indicators". */
export type Question = string

let noted: Set<Question> | undefined

/** Notes a question, told in parts, where someone listens. */
export function note(...parts: readonly string[]): void {
  noted?.add(parts.join(':'))
}

/** Notes that readers took part. */
export function notePart(...parts: readonly Part[]): void {
  for (const part of parts) note('part', part)
}

/** The questions without the parts, and the parts: `core` takes part in every reading. */
export function partsOf(asked: readonly Question[]): {
  readonly questions: readonly Question[]
  readonly parts: readonly Part[]
} {
  const questions = asked.filter((question) => !question.startsWith('part:'))
  const named = asked.filter((question) => question.startsWith('part:'))
  return { questions, parts: ['core', ...named.map((question) => question.slice('part:'.length) as Part)] }
}

/** Does the work and gives its result with the questions that it asked, sorted. */
export function noting<Result>(work: () => Result): {
  readonly result: Result
  readonly asked: readonly Question[]
} {
  const outer = noted
  const own = new Set<Question>()
  noted = own
  try {
    return { result: work(), asked: [...own].sort() }
  } finally {
    noted = outer
  }
}
