/** Ctrl-C while a long command runs: the first stops it cleanly, the second ends the program at once. */
import { IMPORT_MESSAGES } from './import-messages.ts'
import type { Terminal } from './terminal.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** Exit code of a command that was stopped before it was done: what shells report of a program that Ctrl-C ended. */
export const INTERRUPTED = 130

export interface Interruptible {
  /** what to do before the first message: a bar may stand in its way */
  clear(): void
}

/** Does the work; its signal is aborted where a person, or the system, asks to stop. */
export async function withInterrupt<T>(
  { note }: Terminal,
  { clear }: Interruptible,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController()
  const interrupt = (): void => {
    clear()
    if (stopping.signal.aborted) {
      note(IMPORT_MESSAGES.stoppedAtOnce())
      process.exit(INTERRUPTED)
    }
    note(IMPORT_MESSAGES.stopping())
    stopping.abort()
  }
  for (const signal of SIGNALS) process.on(signal, interrupt)
  try {
    return await work(stopping.signal)
  } finally {
    // What is still to be done after a first Ctrl-C, a second one may end too.
    if (!stopping.signal.aborted) for (const signal of SIGNALS) process.off(signal, interrupt)
  }
}
