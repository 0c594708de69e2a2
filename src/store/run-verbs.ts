/** The part of the store that remembers runs: what each did with every file, attempts, and what readings were made from. */
import type { Problem } from '../model/problem.ts'
import type { Coverage } from '../model/report.ts'
import type { Attempt, MadeFrom } from './outcome.ts'
import type { ItemState, RunCommand } from './states.ts'

/** The parts of the work on a file, in order; each is timed. */
export const WORK_STAGES = ['read', 'extract', 'normalise', 'store'] as const
export type WorkStage = (typeof WORK_STAGES)[number]
/** Milliseconds; a stage that was not reached is absent. */
export type Durations = Readonly<Partial<Record<WorkStage, number>>>

export interface RunItem {
  readonly path: string
  readonly state: ItemState
  readonly problem: Problem | null
  readonly reportId: number | null
  readonly durations: Durations
  /** pages of a PDF, sheets of a workbook; null for flowing text and where unknown */
  readonly pages: number | null
  /** figures of the report taken up and not; of files read in this run alone, not stored */
  readonly figures?: Pick<Coverage, 'claimed' | 'unclaimed'>
  /** readings begun until this one, where it was not the first */
  readonly attempts?: number
  /** the reading that the path or its document had before */
  readonly formerId?: number
}

export interface Run {
  readonly id: number
  readonly command: RunCommand
  /** the paths that it was given */
  readonly paths: readonly string[]
  /** the user of the operating system; null for runs of earlier versions, as are the next two */
  readonly person: string | null
  /** of the product and its stages, by name */
  readonly versions: Readonly<Record<string, string | number>> | null
  readonly options: Readonly<Record<string, unknown>> | null
  readonly startedAt: string
  /** null while it runs, and for a run that was cut off */
  readonly finishedAt: string | null
  /** whether a person stopped it before all was done */
  readonly stopped: boolean
  /** the run that was cut off and that this one went on with */
  readonly resumes: number | null
  readonly counts: Readonly<Record<ItemState, number>>
}

/** A run as it begins. */
export type NewRun = Pick<Run, 'command' | 'paths'> &
  Partial<Pick<Run, 'person' | 'versions' | 'options' | 'resumes'>>

export interface RunVerbs {
  /** Notes that a reading still holds under another lexicon or other profiles, which do not touch it. */
  renewMadeFrom(reportId: number, madeFrom: MadeFrom): Promise<void>
  /** What the reading asked of the lexicon; undefined where that was not kept. */
  readAsked(reportId: number): Promise<readonly string[] | undefined>
  /** Keeps the words of a lexicon under its fingerprint, so that a later one can be told from it. */
  keepLexicon(fingerprint: string, words: readonly string[]): Promise<void>
  lexiconWords(fingerprint: string): Promise<readonly string[] | undefined>

  /** Readings that did not end well; see attempts.ts. */
  findAttempt(sha256: string): Promise<Attempt | undefined>
  listAttempts(): Promise<readonly Attempt[]>
  beginAttempt(document: Pick<Attempt, 'sha256' | 'path'>): Promise<void>
  withdrawAttempt(sha256: string): Promise<void>
  setAside(sha256: string): Promise<void>
  forgetAttempts(sha256s: readonly string[]): Promise<void>

  startRun(run: NewRun): Promise<number>
  recordItems(run: number, items: readonly RunItem[]): Promise<void>
  /** `stopped`: by a person, before all was done. */
  finishRun(run: number, stopped?: boolean): Promise<void>
  /** Newest first. */
  listRuns(): Promise<readonly Run[]>
  readRun(id: number): Promise<(Run & { readonly items: readonly RunItem[] }) | undefined>
  /** The readings that stood after a run, one a document, with all paths that held it, sorted. */
  readingsAfter(
    run: number,
  ): Promise<readonly { readonly paths: readonly string[]; readonly reportId: number }[]>
}
