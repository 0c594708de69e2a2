/** What reading processes are told and tell apart from tasks and their answers. Loads nothing else. */

/** A sign of life that a process at work gives every second, so that slow is told from stuck. */
export const ALIVE = 'alive'
const EVERY_MS = 1_000

/** Said once a document, when the first of its pages is about to be recognised. */
export const RECOGNISES = 'recognises'

/** Tells an idle process to end. */
export const NO_MORE = 'no more'

/** What a process that outgrew its memory says on stderr before it ends. */
export const OUT_OF_MEMORY = 'ziping: over the limit of memory'

/** Gives the sign until the work is done. A loop that never yields gives none. */
export async function withHeartbeat<Result>(beat: () => void, work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(beat, EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
