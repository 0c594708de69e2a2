/** Documents whose reading ends its process or crashes time and again: counted before the work begins, set aside after. */
import type { Problem } from '../model/problem.ts'
import type { Attempt, Run, Store } from '../store/store.ts'
import type { PackedReading } from './serve.ts'

/** Attempts in a row after which a document is set aside. */
const MOST_ATTEMPTS = 3

export interface Attempted {
  readonly reading: PackedReading
  /** readings begun until this one, itself included */
  readonly attempts: number
}

export interface Attempts {
  /** Whether a process ended while it read this document: it is to be read last, and alone. */
  isSuspect(sha256: string): boolean
  /** Reads with `read`, whose argument notes the begin; undefined where the work was stopped. */
  read(
    document: Pick<Attempt, 'sha256' | 'path'>,
    read: (begin: () => Promise<void>) => Promise<PackedReading | undefined>,
  ): Promise<Attempted | undefined>
}

export interface AttemptOptions {
  /** attempts after which a document is set aside; default 3 */
  readonly most?: number
  /** whether a person chose what a reading may cost: what was over another bound is tried again */
  readonly ownBounds?: boolean
}

/** The attempts of one run. */
export async function openAttempts(store: Store, options: AttemptOptions = {}): Promise<Attempts> {
  const former = new Map((await store.listAttempts()).map((attempt) => [attempt.sha256, attempt]))
  const runs = former.size === 0 ? [] : await store.listRuns()
  const isAtEnd = (attempt: Attempt) => isOver(attempt, options) && !isOfOtherVersion(attempt, runs)
  return {
    isSuspect: (sha256) => {
      const attempt = former.get(sha256)
      return attempt?.underWay === true && !isAtEnd(attempt)
    },
    async read(document, read) {
      const before = former.get(document.sha256)
      if (before && isAtEnd(before)) {
        await store.setAside(document.sha256)
        return { reading: quarantined(before), attempts: before.count }
      }
      let begun = false
      const withdraw = async (): Promise<void> => {
        if (begun) await store.withdrawAttempt(document.sha256)
      }
      const reading = await read(async () => {
        begun = true
        await store.beginAttempt(document)
      }).catch(async (fault: unknown) => {
        // No fault of the document: one of its own comes back as its reading.
        await withdraw()
        throw fault
      })
      if (reading) return { reading, attempts: (before?.count ?? 0) + 1 }
      await withdraw()
      return undefined
    },
  }
}

const OF_BOUNDS: ReadonlySet<Problem['code'] | undefined> = new Set(['timeout', 'too_large'])

function isOver(
  { count, setAsideAt, problem }: Attempt,
  { most = MOST_ATTEMPTS, ownBounds = false }: AttemptOptions,
): boolean {
  if (ownBounds && OF_BOUNDS.has(problem?.code)) return false
  return setAsideAt !== null || count >= most
}

/** Whether another version of the product made the attempt: this one may do better. Runs are newest first. */
function isOfOtherVersion({ startedAt }: Attempt, runs: readonly Run[]): boolean {
  const then = runs.find((run) => run.startedAt <= startedAt)?.versions
  const now = runs[0]?.versions
  if (!then || !now) return false
  return then.ziping !== now.ziping || then.normalizer !== now.normalizer
}

function quarantined({ count, problem }: Attempt): PackedReading {
  const versions = { extractor: null, normalizer: null }
  const reading = { kind: 'problem', problem: quarantineProblem(count, problem), versions } as const
  return { format: null, reading, durations: {}, pages: null }
}

function quarantineProblem(count: number, problem: Problem | null): Problem {
  const cause = problem?.message ?? {
    zh: '每次读取它时整个程序都中断',
    en: 'the whole program ended each time while reading it',
  }
  return {
    code: 'quarantined',
    message: {
      zh: `读取 ${count} 次都没有完成，已隔离（${cause.zh}）；可运行 ziping quarantine retry 再试`,
      en: `Set aside after ${count} readings that did not end well (${cause.en}); ziping quarantine retry tries again`,
    },
  }
}
