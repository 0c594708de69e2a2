/** Outcomes on their way into the store: what has gathered is stored together, in the order it came. */
import type { Outcome, RunItem, Saved, Store } from '../store/store.ts'
import { crashProblem } from './crash.ts'

/** A file's outcome, and what the run shall say of it; null where the stored reading holds. */
export interface Entry {
  readonly outcome: Outcome | null
  readonly item: RunItem
}

/** Files of one transaction. */
const BATCH = 50

export interface SaveQueue {
  /** Resolves when the file is stored, with the item as recorded. Rejects where the store cannot go on. */
  push(entry: Entry): Promise<RunItem>
}

export function openSaveQueue(store: Store, run: number): SaveQueue {
  const waiting: { entry: Entry; done: PromiseWithResolvers<RunItem> }[] = []
  let storing = false
  const drain = async (): Promise<void> => {
    storing = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      try {
        const entries = batch.map(({ entry }) => entry)
        const items = await storeBatch(store, entries)
        await store.recordItems(run, items)
        batch.forEach(({ done }, index) => void done.resolve(items[index]!))
      } catch (error) {
        for (const { done } of batch) done.reject(error)
      }
    }
    storing = false
  }
  return {
    push(entry) {
      const done = Promise.withResolvers<RunItem>()
      waiting.push({ entry, done })
      if (!storing) void drain()
      return done.promise
    },
  }
}

async function storeBatch(store: Store, entries: readonly Entry[]): Promise<readonly RunItem[]> {
  const outcomes = entries.flatMap(({ outcome }) => outcome ?? [])
  const started = performance.now()
  const saved = await store.saveOutcomes(outcomes)
  const each = (performance.now() - started) / Math.max(1, outcomes.length)
  const results = saved.values()
  const items: RunItem[] = []
  for (const { outcome, item } of entries)
    items.push(outcome ? await stored(store, outcome, item, results.next().value!, each) : item)
  return items
}

/** The item with what storing came to; a refused outcome is kept as a failed file. */
async function stored(
  store: Store,
  outcome: Outcome,
  item: RunItem,
  saved: Saved,
  milliseconds: number,
): Promise<RunItem> {
  const durations = { ...item.durations, store: milliseconds }
  if (!saved.error) return { ...item, reportId: saved.reportId, durations }
  const problem = crashProblem(saved.error)
  const reading = { kind: 'problem', problem, versions: { extractor: null, normalizer: null } } as const
  const { path, file } = outcome
  const kept = await store.saveOutcome(file ? { path, file, reading } : { path, file, problem })
  return { ...item, state: 'failed', problem, reportId: kept.reportId, durations }
}
