/** The course of a run: what it reads with, and what ends it before its end. */
import { type FileReader, openPool, type PoolOptions } from './pool.ts'

export interface CourseOptions extends PoolOptions {
  /** where to read instead of a pool of processes; closed by its owner */
  readonly reader?: FileReader
  /** a person's wish to stop */
  readonly signal?: AbortSignal
}

export interface Course {
  readonly reader: FileReader
  /** aborted where a person stops the run, or a fault that is none of a document does */
  readonly signal: AbortSignal
  /**
   * Does the same in several turns at once: one document ahead of each process, so that its bytes are there when the
   * process is free, and no more lie in memory. Where one fails, the others are stopped and waited for, so that what
   * they had begun is settled; rejects with the first fault.
   */
  inTurns(turn: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/**
 * Opens what a run reads with: `reader` where one is given, else a pool of processes by the other options. A wish to stop
 * (`signal`), also one from before, aborts the course and closes the reader. To be closed when the run ends.
 */
export function openCourse({ reader: given, signal, ...options }: CourseOptions): Course {
  const reader = given ?? openPool(options)
  const stopping = new AbortController()
  const stop = (): void => {
    stopping.abort()
    void reader.close()
  }
  if (signal?.aborted) stop()
  else signal?.addEventListener('abort', stop, { once: true })
  return {
    reader,
    signal: stopping.signal,
    async inTurns(turn) {
      const faults: unknown[] = []
      const take = (): Promise<void> =>
        turn().catch((fault: unknown) => {
          faults.push(fault)
          stop()
        })
      await Promise.all(Array.from({ length: reader.jobs * 2 }, take))
      if (faults.length > 0) throw faults[0]
    },
    async close() {
      signal?.removeEventListener('abort', stop)
      if (!given) await reader.close()
    },
  }
}
