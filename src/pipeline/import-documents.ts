/** Importing: files → store, many at a time, whatever any of them holds. */
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import type { Problem } from '../model/problem.ts'
import type { FileIdentity, Outcome, RunItem, Store, StoredReading } from '../store/store.ts'
import { eachSource, type Source, type Taken } from './each-source.ts'
import { type FoundFiles, findFiles } from './find-files.ts'
import { type FileReader, openPool, PoolClosed, type PoolOptions } from './pool.ts'
import { type Entry, openSaveQueue, type SaveQueue } from './save-queue.ts'
import type { PackedReading, Task } from './serve.ts'
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
}

/** Imports all files beneath the paths. Rejects only where the store cannot go on (StoreError). */
export async function importDocuments(options: ImportOptions): Promise<Summary> {
  const { store, paths, signal } = options
  const started = performance.now()
  const { files, problems } = await findFiles(paths)
  const run = await store.startRun({ command: 'import', paths })
  const reader = options.reader ?? openPool(options)
  const stop = (): void => void reader.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const items = await importAll(options, { reader, run }, { files, problems })
    await store.finishRun(run)
    return summarise(run, items, { elapsed: performance.now() - started, stopped: signal?.aborted ?? false })
  } finally {
    signal?.removeEventListener('abort', stop)
    if (!options.reader) await reader.close()
  }
}

/** What the work on each file shares. */
interface Work {
  readonly options: ImportOptions
  readonly reader: FileReader
  readonly queue: SaveQueue
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
  options: ImportOptions,
  { reader, run }: { readonly reader: FileReader; readonly run: number },
  { files, problems }: FoundFiles,
): Promise<readonly RunItem[]> {
  const { store, onProgress, signal, limits } = options
  const items: RunItem[] = []
  let total = files.length + problems.length
  const queue = openSaveQueue(store, run, (item) => {
    items.push(item)
    onProgress?.({ done: items.length, total, path: item.path, state: item.state })
  })
  const work: Work = { options, reader, queue }
  const sources = eachSource(files, { ...DEFAULT_LIMITS, ...limits })
  const twins: Twins = new Map()
  const takeTurns = async (): Promise<void> => {
    for await (const source of sources) {
      if (signal?.aborted) return
      total += documentsBeyond(source)
      if (source.kind === 'opened') await store.releasePath(source.path)
      else await importSource(work, source, twins)
    }
  }
  for (const { path, problem } of problems) void queue.push(refusal(path, problem))
  // One document ahead of each thread: its bytes are there when the thread is free, and no more lie in memory.
  const turns = Array.from({ length: reader.jobs * 2 }, takeTurns)
  await Promise.all(turns).finally(() => queue.flush())
  return items.sort((a, b) => (a.path < b.path ? -1 : 1))
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
  if (known?.sha256 === source.taken.sha256 && (await holds(work, known)))
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
  const durations = { read: milliseconds }
  const stored = await work.options.store.findReading(taken.sha256)
  if (stored && (await holds(work, stored))) {
    const outcome: Outcome = { path, file: identity(taken, stored.format), reading: { kind: 'stored' } }
    return { stored: work.queue.push({ outcome, item: { ...itemOf(path, stored), durations } }) }
  }
  const read = await readOrStop(work, { kind: 'read', bytes: taken.bytes, notices })
  return read ? { stored: work.queue.push(entryOf({ path, taken, durations }, read)) } : NOT_STORED
}

async function readOrStop({ reader, options }: Work, task: Task): Promise<PackedReading | undefined> {
  try {
    return await reader.run(task)
  } catch (error) {
    if (error instanceof PoolClosed && options.signal?.aborted) return undefined
    throw error
  }
}

/** Problems that may be gone the next time, though the bytes are the same: other limits, a calmer machine. */
const PASSING: ReadonlySet<Problem['code']> = new Set(['timeout', 'crashed', 'unreadable', 'too_large'])

/** Whether a stored reading is what this version would make of the same bytes. */
async function holds({ options }: Work, reading: StoredReading): Promise<boolean> {
  const { format, versions, problem } = reading
  const stages = options.stages ?? VERSIONS
  if (options.force || format === null || (problem && PASSING.has(problem.code))) return false
  if (versions.normalizer !== null && versions.normalizer !== stages.normalizerVersion) return false
  return versions.extractor === (await stages.extractorVersion(format))
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
