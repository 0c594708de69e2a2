/** Why a file did not become a report. Each code is a named state in a run's summary. */
export const PROBLEM_CODES = [
  'empty', // no bytes, or nothing in it
  'unsupported', // a kind of file that is not read
  'encrypted',
  'truncated',
  'damaged',
  'too_large', // over a limit; the message names the limit and the option
  'no_text', // pages without a text layer (a scan)
  'not_a_report', // read, but no 绩效自评 report
  'unreadable', // the file system refused
  'timeout',
  'crashed', // the reading process ended, or an error of ours
  'quarantined', // set aside: its reading ended the process or crashed time and again
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** One clear sentence each way: what is wrong, and the remedy where there is one. */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** A message of these two sentences. */
export const say = (zh: string, en: string): Message => ({ zh, en })

export interface Problem {
  readonly code: ProblemCode
  readonly message: Message
}

/** Thrown by a reader that cannot go on with a file; `readDocument` turns it into a Problem. */
export class UnreadableFile extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, message: Message, options?: ErrorOptions) {
    super(message.en, options)
    this.name = 'UnreadableFile'
    this.problem = { code, message }
  }
}
