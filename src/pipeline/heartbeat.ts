/** A sign of life that a thread at work gives every second, so that slow is told from stuck. Loads nothing else. */
export const ALIVE = 'alive'
const EVERY_MS = 1_000

/** Gives the sign until the work is done. A loop that never yields gives none. */
export async function withHeartbeat<Result>(beat: () => void, work: () => Promise<Result>): Promise<Result> {
  const timer = setInterval(beat, EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
