/**
 * Watching folders: new and changed files are imported once they are wholly written. Folders are looked through
 * again and again, not listened to: shares of other machines send no events, and folders may vanish and come back.
 */
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '../model/problem.ts'
import { StoreError } from '../store/error.ts'
import { findFiles } from './find-files.ts'
import { type ImportOptions, importDocuments } from './import-documents.ts'
import type { Summary } from './summary.ts'

export interface WatchOptions extends ImportOptions {
  readonly signal: AbortSignal
  /** pause between two looks; a file that is the same in both is taken for whole; default 2000 */
  readonly everyMs?: number
  /** Told of each look through the paths, before what is ready is imported: how many files are there. */
  readonly onLook?: (files: number) => void
  /** Told what each batch came to; files that are gone are told once. */
  readonly onBatch?: (summary: Summary) => void
  /** Told of a path, or `DATABASE`, that cannot be had for now; with null when it can again. */
  readonly onTrouble?: (place: string, trouble: Message | null) => void
}

/** Imports what comes to lie beneath the paths until the signal. Rejects where the store cannot go on for good. */
export async function watchDocuments(options: WatchOptions): Promise<void> {
  const { signal, everyMs = 2_000 } = options
  const watch: Watch = { taken: new Map(), missing: new Set(), troubles: new Set() }
  let before: Look = { stamps: new Map(), troubles: new Map() }
  while (!signal.aborted) {
    const look = await lookThrough(options.paths)
    options.onLook?.(look.stamps.size)
    tellTroubles(watch, options, look.troubles)
    if (!signal.aborted) await takeBatch(watch, options, { before, look })
    before = look
    const pause = watch.troubles.has(DATABASE) ? everyMs * IN_TROUBLE : everyMs
    await sleep(pause, undefined, { signal }).catch(endedBySignal)
  }
}

interface Watch {
  /** what files were like when they were imported */
  readonly taken: Map<string, Stamp>
  /** paths told to be missing */
  readonly missing: Set<string>
  /** places told to be in trouble */
  readonly troubles: Set<string>
}

/** Size and times of a file. */
type Stamp = string

interface Look {
  readonly stamps: ReadonlyMap<string, Stamp>
  readonly troubles: ReadonlyMap<string, Message>
}

async function lookThrough(paths: readonly string[]): Promise<Look> {
  const { files, problems } = await findFiles(paths)
  const stamps = new Map<string, Stamp>()
  for (const file of files) {
    const stamp = await stampOf(file)
    if (stamp) stamps.set(file, stamp)
  }
  return { stamps, troubles: new Map(problems.map(({ path, problem }) => [path, problem.message])) }
}

/** Undefined for a file that is gone since it was found, or that the file system refuses. */
async function stampOf(file: string): Promise<Stamp | undefined> {
  return stat(file).then(
    ({ size, mtimeMs, ctimeMs }) => [size, mtimeMs, ctimeMs].join(),
    () => undefined,
  )
}

/** Imports the files that are new or changed, and lie still. */
async function takeBatch(
  watch: Watch,
  options: WatchOptions,
  { before, look }: { readonly before: Look; readonly look: Look },
): Promise<void> {
  const ready = [...look.stamps].filter(
    ([path, stamp]) => watch.taken.get(path) !== stamp && before.stamps.get(path) === stamp,
  )
  const vanished = [...watch.taken.keys()].filter((path) => !look.stamps.has(path))
  if (ready.length === 0 && vanished.length === 0) return
  const summary = await importOrWait(watch, { ...options, only: new Set(ready.map(([path]) => path)) })
  if (!summary) return
  for (const path of vanished) watch.taken.delete(path)
  for (const [path, stamp] of summary.stopped ? [] : ready) {
    watch.taken.set(path, stamp)
    watch.missing.delete(path)
  }
  const missing = summary.missing.filter((path) => !watch.missing.has(path))
  for (const path of missing) watch.missing.add(path)
  if (summary.items.length + missing.length + summary.pruned.length > 0)
    options.onBatch?.({ ...summary, missing })
}

/** The database may be in use by another, or its disk full, for a while. */
async function importOrWait(watch: Watch, options: WatchOptions): Promise<Summary | undefined> {
  try {
    const summary = await importDocuments(options)
    if (watch.troubles.delete(DATABASE)) options.onTrouble?.(DATABASE, null)
    return summary
  } catch (error) {
    if (!(error instanceof StoreError) || !PASSING.includes(error.code)) throw error
    if (!watch.troubles.has(DATABASE)) options.onTrouble?.(DATABASE, error.text)
    watch.troubles.add(DATABASE)
    return undefined
  }
}

/** A place in trouble is told once, and once when it is over. */
function tellTroubles(
  { troubles }: Watch,
  { onTrouble }: WatchOptions,
  now: ReadonlyMap<string, Message>,
): void {
  for (const [path, trouble] of now) {
    if (!troubles.has(path)) onTrouble?.(path, trouble)
    troubles.add(path)
  }
  for (const path of troubles)
    if (path !== DATABASE && !now.has(path)) {
      troubles.delete(path)
      onTrouble?.(path, null)
    }
}

/** What `onTrouble` is told where the database is in use by another, or its disk full. */
export const DATABASE = 'database'
/** How many pauses to wait where a whole batch would be read in vain. */
const IN_TROUBLE = 10
const PASSING: readonly StoreError['code'][] = ['locked', 'full']

function endedBySignal(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
