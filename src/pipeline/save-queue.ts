/** Outcomes on their way into the store: what has gathered is stored together, in the order it came. */
import type { Outcome, RunItem, Saved, Store } from '../store/store.ts'
import { crashProblem } from './crash.ts'

/** A file's outcome, and what the run shall say of it; null where the stored reading holds. */
export interface Entry {
  readonly outcome: Outcome | null
  readonly item: RunItem
}

/** Files of one transaction: each commit has its price, but while files are stored no thread gets its next one. */
const BATCH = 16
/** How long the first of them waits for others, in milliseconds. */
const GATHERING = 250

export interface SaveQueue {
  /**
   * Resolves when the file is stored, with the item as recorded; rejects where the store cannot go on. It need not
   * be waited for: after such a rejection the next push throws, and so does `flush`.
   */
  push(entry: Entry): Promise<RunItem>
  /** Stores at once what waits. Rejects where the store could not go on. */
  flush(): Promise<void>
}

/** `onStored` is told of every item as it was recorded. */
export function openSaveQueue(
  store: Store,
  run: number,
  onStored: (item: RunItem) => void = () => undefined,
): SaveQueue {
  const waiting: { entry: Entry; done: PromiseWithResolvers<RunItem> }[] = []
  let draining: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let failure: { readonly error: unknown } | undefined
  const drain = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      try {
        const entries = batch.map(({ entry }) => entry)
        const items = await storeBatch(store, entries)
        await store.recordItems(run, items)
        for (const item of items) onStored(item)
        batch.forEach(({ done }, index) => void done.resolve(items[index]!))
      } catch (error) {
        failure ??= { error }
        for (const { done } of batch) done.reject(error)
      }
    }
    draining = undefined
  }
  const startDraining = async (): Promise<void> => {
    if (waiting.length > 0) draining ??= drain()
    await draining
  }
  return {
    push(entry) {
      if (failure) throw failure.error
      const done = Promise.withResolvers<RunItem>()
      done.promise.catch(() => undefined)
      waiting.push({ entry, done })
      if (waiting.length >= BATCH) void startDraining()
      else timer ??= setTimeout(startDraining, GATHERING)
      return done.promise
    },
    async flush() {
      await startDraining()
      if (failure) throw failure.error
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
  const durations = { ...item.durations, store: (item.durations.store ?? 0) + milliseconds }
  if (!saved.error) return { ...item, reportId: saved.reportId, durations }
  const problem = crashProblem(saved.error)
  const reading = { kind: 'problem', problem, versions: { extractor: null, normalizer: null } } as const
  const { path, file } = outcome
  const kept = await store.saveOutcome(file ? { path, file, reading } : { path, file, problem })
  return { ...item, state: 'failed', problem, reportId: kept.reportId, durations }
}
