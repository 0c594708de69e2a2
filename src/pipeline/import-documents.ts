/** Importing: files → store, many at a time, whatever any of them holds. */
import { resolve } from 'node:path'
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import type { Problem } from '../model/problem.ts'
import type { FileIdentity, Outcome, RunItem, Store, StoredReading } from '../store/store.ts'
import { beginRun, pathsDone } from './begin-run.ts'
import { eachSource, type Source, sourcesOf, type Taken } from './each-source.ts'
import { type FoundFiles, findFiles } from './find-files.ts'
import { type FileReader, openPool, PoolClosed, type PoolOptions } from './pool.ts'
import { type AttemptOptions, type Attempts, openAttempts } from './quarantine.ts'
import { normaliseTask } from './renormalise.ts'
import { type Entry, openSaveQueue, type SaveQueue } from './save-queue.ts'
import type { PackedReading, Task } from './serve.ts'
import { beginsAt, renewMadeFrom, type StaleReason, staleReasons } from './staleness.ts'
import { figuresOf, type Summary, summarise } from './summary.ts'
import { type StageVersions, VERSIONS } from './versions.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  readonly path: string
  readonly state: RunItem['state']
}

export interface ImportOptions extends PoolOptions {
  readonly store: Store
  /** files and folders */
  readonly paths: readonly string[]
  /** reads unchanged files again too */
  readonly force?: boolean
  readonly onProgress?: (progress: Progress) => void
  /** stops: files not yet stored are left out, those stored stay */
  readonly signal?: AbortSignal
  /** where to read instead of a pool of threads; closed by its owner */
  readonly reader?: FileReader
  /** whose versions tell what is out of date; default: the product's */
  readonly stages?: StageVersions
  /** readings of a document in a row that end badly before it is set aside; default 3 */
  readonly attempts?: number
}

/**
 * Imports all files beneath the paths. Cut off at any instant, it goes on where it is called again the same way. Rejects
 * only where the store cannot go on (StoreError).
 */
export async function importDocuments(options: ImportOptions): Promise<Summary> {
  const { store, paths, signal, stages = VERSIONS } = options
  const started = performance.now()
  const { files, problems } = await findFiles(paths)
  const asked = { command: 'import', paths: paths.map((path) => resolve(path)) } as const
  const { id: run, resumes } = await beginRun(store, { ...asked, options: recorded(options) }, stages)
  const reader = options.reader ?? openPool(options)
  const stop = (): void => void reader.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const work = {
      options: { ...options, stages },
      reader,
      attempts: await openAttempts(store, attemptOptions(options)),
      done: options.force ? await pathsDone(store, resumes) : new Set<string>(),
    }
    const items = await importAll(work, run, { files, problems })
    const stopped = signal?.aborted ?? false
    await store.finishRun(run, stopped)
    return summarise(run, items, { elapsed: performance.now() - started, stopped })
  } finally {
    signal?.removeEventListener('abort', stop)
    if (!options.reader) await reader.close()
  }
}

export function attemptOptions(options: Pick<ImportOptions, 'attempts' | keyof PoolOptions>): AttemptOptions {
  const { attempts: most, limits = {}, timeoutMs, totalMs, memoryMb } = options
  const ownBounds = [...Object.values(limits), timeoutMs, totalMs, memoryMb].some(
    (bound) => bound !== undefined,
  )
  return { ownBounds, ...(most && { most }) }
}

/** What a run keeps of its options: those that change what it does. */
function recorded({ limits, force, timeoutMs, totalMs, memoryMb, attempts }: ImportOptions) {
  return {
    ...(limits && Object.keys(limits).length > 0 && { limits }),
    ...(force && { force }),
    ...(timeoutMs && { timeoutMs }),
    ...(totalMs && { totalMs }),
    ...(memoryMb && { memoryMb }),
    ...(attempts && { attempts }),
  }
}

/** What the work on each file shares. */
interface Work {
  readonly options: ImportOptions & { readonly stages: StageVersions }
  readonly reader: FileReader
  readonly queue: SaveQueue
  readonly attempts: Attempts
  /** paths that a forced import, cut off and now gone on with, had read again already */
  readonly done: ReadonlySet<string>
}

type DocumentSource = Extract<Source, { readonly kind: 'document' }>
type Twins = Map<string, Promise<Storing>>

/** A document that was read; `stored` resolves later, with nothing where the import was stopped before. */
interface Storing {
  readonly stored: Promise<RunItem | undefined>
}

const NOT_STORED: Storing = { stored: Promise.resolve(undefined) }

/** The items of all documents that were stored, in the order of their paths. */
async function importAll(
  shared: Omit<Work, 'queue'>,
  run: number,
  { files, problems }: FoundFiles,
): Promise<readonly RunItem[]> {
  const { store, onProgress, signal, limits } = shared.options
  const items: RunItem[] = []
  let total = files.length + problems.length
  const queue = openSaveQueue(store, run, (item) => {
    items.push(item)
    onProgress?.({ done: items.length, total, path: item.path, state: item.state })
  })
  const work: Work = { ...shared, queue }
  const bounds = { ...DEFAULT_LIMITS, ...limits }
  const sources = eachSource(files, bounds)
  const twins: Twins = new Map()
  const suspects: string[] = []
  const takeTurns = async (): Promise<void> => {
    for await (const source of sources) {
      if (signal?.aborted) return
      total += documentsBeyond(source)
      if (source.kind === 'opened') await store.releasePath(source.path)
      else if (isSuspect(work, source)) suspects.push(source.path)
      else await importSource(work, source, twins)
    }
  }
  for (const { path, problem } of problems) void queue.push(refusal(path, problem))
  // One document ahead of each thread: its bytes are there when the thread is free, and no more lie in memory.
  const turns = Array.from({ length: work.reader.jobs * 2 }, takeTurns)
  await Promise.all(turns).finally(() => queue.flush())
  for await (const source of sourcesOf(suspects, bounds)) {
    if (signal?.aborted) break
    await importSource(work, source, twins)
    await queue.flush()
  }
  return items.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whether a process ended while reading it: it waits until all others are stored, and is then read alone. */
function isSuspect({ attempts }: Work, source: Source): boolean {
  return source.kind === 'document' && attempts.isSuspect(source.taken.sha256)
}

/** A container was counted as one file before its members were known. */
function documentsBeyond({ kind, inside }: Source): number {
  if (kind === 'opened') return inside ? 0 : -1
  return inside ? 1 : 0
}

/** One document: resolves when it is read, whether or not it is stored yet. */
async function importSource(
  work: Work,
  source: Exclude<Source, { readonly kind: 'opened' }>,
  twins: Twins,
): Promise<Storing> {
  const { path, taken } = source
  if (source.kind === 'refused') return { stored: work.queue.push(refusal(path, source.problem, taken)) }
  const known = await work.options.store.sourceState(path)
  if (known?.sha256 === source.taken.sha256 && (await stale(work, known, path)).length === 0)
    return {
      stored: work.queue.push({ outcome: null, item: { ...itemOf(path, known), state: 'unchanged' } }),
    }
  const twin = twins.get(source.taken.sha256)
  if (twin) return importTwin(work, path, source.taken, twin)
  const storing = importBytes(work, source)
  twins.set(source.taken.sha256, storing)
  return storing
}

/** The same bytes as another file of this import: its reading is theirs. */
async function importTwin(work: Work, path: string, taken: Taken, twin: Promise<Storing>): Promise<Storing> {
  const { stored: storing } = await twin
  await work.queue.flush()
  const item = await storing
  if (!item) return NOT_STORED
  const stored = await work.options.store.findReading(taken.sha256)
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
): Promise<Storing> {
  const { store } = work.options
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
  const attempted = await work.attempts.read(document, (begin) => readOrStop(work, task, begin))
  if (!attempted) return NOT_STORED
  const { reading, attempts } = attempted
  const format = reading.format ?? stored?.format ?? null
  const entry = entryOf({ path, taken, durations }, { ...reading, format })
  const history = { ...(attempts > 1 && { attempts }), ...(stored && { formerId: stored.reportId }) }
  return { stored: work.queue.push({ ...entry, item: { ...entry.item, ...history } }) }
}

async function readOrStop(
  { reader, options }: Work,
  task: Task,
  begin: () => Promise<void>,
): Promise<PackedReading | undefined> {
  try {
    return await reader.run(task, begin)
  } catch (error) {
    if (error instanceof PoolClosed && options.signal?.aborted) return undefined
    throw error
  }
}

const FORCED: StaleReason = { kind: 'changed' }

/** Why a stored reading is not what this version would make of the same bytes; notes where it is, under new data. */
async function stale(
  { options, done }: Work,
  reading: StoredReading,
  path: string,
): Promise<readonly StaleReason[]> {
  const { store, stages } = options
  if (options.force && !done.has(path)) return [FORCED]
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

function entryOf(
  { path, taken, durations }: Pick<RunItem, 'path' | 'durations'> & { readonly taken: Taken },
  read: PackedReading,
): Entry {
  const { reading, format, pages } = read
  const failed = reading.kind === 'problem'
  return {
    outcome: { path, file: identity(taken, format), reading },
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
function refusal(path: string, problem: Problem, taken: Taken | null = null): Entry {
  const item: RunItem = { path, state: 'failed', problem, reportId: null, durations: {}, pages: null }
  if (!taken) return { outcome: { path, file: null, problem }, item }
  const reading = { kind: 'problem', problem, versions: { extractor: null, normalizer: null } } as const
  return { outcome: { path, file: identity(taken, null), reading }, item }
}
