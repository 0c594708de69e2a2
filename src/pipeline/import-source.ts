/** One document on its way into the store: is its stored reading good, and if not, what is to be done. */
import type { Limits } from '../extractors/extractor.ts'
import type { Problem } from '../model/problem.ts'
import type { FileIdentity, Outcome, RunItem, Store, StoredReading } from '../store/store.ts'
import { type Source, sourcesOf, type Taken } from './each-source.ts'
import { type FileReader, PoolClosed } from './pool.ts'
import type { Attempts } from './quarantine.ts'
import type { Entry, SaveQueue } from './save-queue.ts'
import type { PackedReading, Task } from './serve.ts'
import { beginsAt, renewMadeFrom, type StaleReason, staleReasons } from './staleness.ts'
import { figuresOf } from './summary.ts'
import type { StageVersions } from './versions.ts'

/** What the work on each document of a run shares. */
export interface Work {
  readonly store: Store
  readonly stages: StageVersions
  readonly reader: FileReader
  readonly queue: SaveQueue
  readonly attempts: Attempts
  readonly signal: AbortSignal
  /** reads what is up to date too */
  readonly force: boolean
  /** paths that a forced run, cut off and now gone on with, had read again already */
  readonly done: ReadonlySet<string>
  /** told of each document whose pages are about to be recognised */
  readonly onRecognising?: (path: string) => void
  /** documents of this run by their hash: the same bytes at another path are read once */
  readonly twins: Map<string, Promise<Storing>>
}

type DocumentSource = Extract<Source, { readonly kind: 'document' }>

/** A document that was read; `stored` resolves later, with nothing where the run was stopped before. */
export interface Storing {
  readonly stored: Promise<RunItem | undefined>
}

const NOT_STORED: Storing = { stored: Promise.resolve(undefined) }

/** Whether a process ended while reading it: it waits until all others are stored, and is then read alone. */
export function isSuspect({ attempts }: Work, source: Source): boolean {
  return source.kind === 'document' && attempts.isSuspect(source.taken.sha256)
}

/** The documents at these paths, one after the other, each stored before the next is begun. */
export async function importAlone(work: Work, paths: readonly string[], limits: Limits): Promise<void> {
  if (paths.length === 0) return
  for await (const source of sourcesOf(paths, limits)) {
    if (work.signal.aborted) return
    await importSource(work, source)
    await work.queue.flush()
  }
}

/** One document: resolves when it is read, whether or not it is stored yet. */
export async function importSource(
  work: Work,
  source: Exclude<Source, { readonly kind: 'opened' }>,
): Promise<Storing> {
  const { path, taken } = source
  if (source.kind === 'refused') return { stored: work.queue.push(refusal(path, source.problem, taken)) }
  const known = await work.store.sourceState(path)
  if (known?.sha256 === source.taken.sha256 && (await stale(work, known, path)).length === 0)
    return {
      stored: work.queue.push({ outcome: null, item: { ...itemOf(path, known), state: 'unchanged' } }),
    }
  const twin = work.twins.get(source.taken.sha256)
  if (twin) return importTwin(work, path, source.taken, twin)
  const storing = importBytes(work, source, known)
  work.twins.set(source.taken.sha256, storing)
  return storing
}

/** The same bytes as another file of this import: its reading is theirs. */
async function importTwin(work: Work, path: string, taken: Taken, twin: Promise<Storing>): Promise<Storing> {
  const { stored: storing } = await twin
  await work.queue.flush()
  const item = await storing
  if (!item) return NOT_STORED
  const stored = await work.store.findReading(taken.sha256)
  const outcome: Outcome = {
    path,
    file: identity(taken, stored?.format ?? null),
    reading: { kind: 'stored' },
  }
  return { stored: work.queue.push({ outcome, item: { ...item, path, durations: {} } }) }
}

async function importBytes(
  work: Work,
  { path, taken, notices, milliseconds }: DocumentSource,
  known: StoredReading | undefined,
): Promise<Storing> {
  const { store } = work
  const durations = { read: milliseconds }
  const stored = await store.findReading(taken.sha256)
  const reasons = stored ? await stale(work, stored, path) : []
  if (stored && reasons.length === 0) {
    const outcome: Outcome = { path, file: identity(taken, stored.format), reading: { kind: 'stored' } }
    return { stored: work.queue.push({ outcome, item: { ...itemOf(path, stored), durations } }) }
  }
  const again = stored && beginsAt(reasons) === 'normalise' ? await normaliseTask(store, taken.sha256) : null
  const task = again ?? { kind: 'read', bytes: taken.bytes, notices }
  const document = { sha256: taken.sha256, path }
  const attempted = await work.attempts.read(document, (begin) =>
    readOrStop(work, task, begin, () => work.onRecognising?.(path)),
  )
  if (!attempted) return NOT_STORED
  const { reading, attempts } = attempted
  const format = reading.format ?? stored?.format ?? null
  const entry = entryOf({ path, durations }, identity(taken, format), reading)
  const former = known ?? stored
  const history = { ...(attempts > 1 && { attempts }), ...(former && { formerId: former.reportId }) }
  return { stored: work.queue.push({ ...entry, item: { ...entry.item, ...history } }) }
}

/** Undefined where the run was stopped. */
export async function readOrStop(
  { reader, signal }: Work,
  task: Task,
  begin: () => Promise<void>,
  recognises?: () => void,
): Promise<PackedReading | undefined> {
  try {
    return await reader.run(task, begin, recognises)
  } catch (error) {
    if (error instanceof PoolClosed && signal.aborted) return undefined
    throw error
  }
}

const FORCED: StaleReason = { kind: 'changed' }

/** Why a stored reading is not what this version would make of the same bytes; notes where it is, under new data. */
async function stale(
  { store, stages, force, done }: Work,
  reading: StoredReading,
  path: string,
): Promise<readonly StaleReason[]> {
  if (force && !done.has(path)) return [FORCED]
  const reasons = await staleReasons(reading, { store, stages })
  if (reasons.length === 0) await renewMadeFrom(reading, { store, stages })
  return reasons
}

function identity({ sha256, bytes }: Taken, format: FileIdentity['format']): FileIdentity {
  return { sha256, bytes: bytes.length, format }
}

function itemOf(path: string, { status, problem, reportId }: StoredReading): RunItem {
  return { path, state: status, problem, reportId, durations: {}, pages: null }
}

export function entryOf(
  { path, durations }: Pick<RunItem, 'path' | 'durations'>,
  file: FileIdentity,
  read: PackedReading,
): Entry {
  const { reading, pages } = read
  const failed = reading.kind === 'problem'
  return {
    outcome: { path, file, reading },
    item: {
      path,
      state: failed ? 'failed' : reading.status,
      problem: failed ? reading.problem : null,
      reportId: null,
      durations: { ...durations, ...read.durations },
      pages,
      ...figuresOf(reading),
    },
  }
}

/** A document that no reader gets: its bytes could not be had, or it is a container with a fault. */
export function refusal(path: string, problem: Problem, taken: Taken | null = null): Entry {
  const item: RunItem = { path, state: 'failed', problem, reportId: null, durations: {}, pages: null }
  if (!taken) return { outcome: { path, file: null, problem }, item }
  const reading = { kind: 'problem', problem, versions: { extractor: null, normalizer: null } } as const
  return { outcome: { path, file: identity(taken, null), reading }, item }
}

/** The task of normalising a stored Document again; null where none is stored. */
async function normaliseTask(store: Store, sha256: string): Promise<Task | null> {
  const stored = await store.findDocument(sha256)
  if (!stored?.document || stored.extractorVersion === null) return null
  return { kind: 'normalise', document: stored.document, extractorVersion: stored.extractorVersion }
}
