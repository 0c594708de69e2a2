/** The lexicon as something that changes: its fingerprint, and whether a change of it touches a reading. */
import { fingerprintOf } from './fingerprint.ts'
import { isListed, rolesOf, sharedMatch, stageOf } from './labels.ts'
import * as lexicon from './lexicon.ts'
import type { Question } from './questions.ts'

const { LABELS, STAGE_LABELS, COLUMN_ROLES, ...shared } = lexicon

/** Patterns that any text may meet, so that a change of one touches every reading. */
const SHARED_FINGERPRINT = fingerprintOf(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Of the whole lexicon: where it is the same, no reading is touched. */
export const LEXICON_FINGERPRINT = fingerprintOf([LABELS, STAGE_LABELS, COLUMN_ROLES, SHARED_FINGERPRINT])

/** Every word, as "concept staffing.actual 实有人数", "stage initial 年初预算" or "column weight 分值". */
export const LEXICON_WORDS: readonly string[] = [
  ...LABELS.flatMap(([concept, labels, topic]) => wordsOf('concept', concept, labels, topic)),
  ...STAGE_LABELS.flatMap(([stage, labels]) => wordsOf('stage', stage, labels)),
  ...Object.entries(COLUMN_ROLES).flatMap(([role, labels]) => wordsOf('column', role, labels)),
]

function wordsOf(kind: string, meaning: string, labels: string, topic?: string): string[] {
  return labels.split('|').map((label) => [kind, meaning, label, ...(topic ? [topic] : [])].join(' '))
}

const ANSWERS: Readonly<Record<string, (text: string) => unknown>> = {
  label(text) {
    const end = text.indexOf(':')
    const topic = lexicon.TOPIC_WORDS.find(([name]) => name === text.slice(0, end))?.[0]
    return sharedMatch(text.slice(end + 1), topic)
  },
  known: isListed,
  stage: stageOf,
  column: rolesOf,
}

/** What this lexicon answers to the questions of a reading, as a fingerprint: the same answers give the same reading. */
export function answersTo(asked: readonly Question[]): string {
  const answers = asked.map((question) => {
    const end = question.indexOf(':')
    return ANSWERS[question.slice(0, end)]?.(question.slice(end + 1)) ?? null
  })
  return fingerprintOf([SHARED_FINGERPRINT, answers])
}
