/** How fast a long command goes, and how long it will take still. */

export interface Speed {
  /** a second, of late; null while too little is done to say */
  readonly rate: number | null
  /** seconds to the end; null where the rate is, and where nothing moves */
  readonly left: number | null
}

/** Unchanged files pass a hundred times as fast as those that are read: only what was done of late tells what comes. */
const OF_LATE_MS = 30_000
const ENOUGH_MS = 2_000
const MARK_EVERY_MS = 250

/** Takes how many are done as it becomes known; `now` in milliseconds. */
export function openPace(now: () => number = () => performance.now()) {
  const marks = [{ at: now(), done: 0 }]
  return (done: number, total: number): Speed => {
    const at = now()
    if (at - marks.at(-1)!.at >= MARK_EVERY_MS) marks.push({ at, done })
    while (marks.length > 2 && marks[1]!.at <= at - OF_LATE_MS) marks.shift()
    const first = marks[0]!
    const elapsed = at - first.at
    if (elapsed < ENOUGH_MS) return { rate: null, left: null }
    const rate = ((done - first.done) / elapsed) * 1_000
    return { rate, left: rate > 0 ? (total - done) / rate : null }
  }
}
