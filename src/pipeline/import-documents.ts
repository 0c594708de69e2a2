/** Importing: files → store, many at a time, whatever any of them holds. */
import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import pLimit from 'p-limit'
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import type { Problem } from '../model/problem.ts'
import type { FileIdentity, Outcome, RunItem, Store, StoredReading } from '../store/store.ts'
import { findFiles, unreadable } from './find-files.ts'
import { type FileReader, openPool, PoolClosed, type PoolOptions } from './pool.ts'
import { type FileReading, STAGES, type Stages } from './read-report.ts'
import { type Entry, openSaveQueue, type SaveQueue } from './save-queue.ts'
import { type Summary, summarise } from './summary.ts'

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
  readonly stages?: Pick<Stages, 'extractorVersion' | 'normalizerVersion'>
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
    const items = await importAll({ options, reader, queue: openSaveQueue(store, run) }, files, problems)
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

type Refused = { readonly path: string; readonly problem: Problem }

/** The items of all files that were stored, in the order of their paths. */
async function importAll(
  work: Work,
  files: readonly string[],
  refused: readonly Refused[],
): Promise<readonly RunItem[]> {
  const { onProgress, signal } = work.options
  const total = files.length + refused.length
  // One file ahead of each thread: the next one's bytes are there when it is free, and no more lie in memory.
  const limit = pLimit(work.reader.jobs * 2)
  const twins = new Map<string, Promise<RunItem | undefined>>()
  let done = 0
  const report = async (path: string, item: Promise<RunItem | undefined>): Promise<RunItem | undefined> => {
    const recorded = await item
    if (recorded) onProgress?.({ done: ++done, total, path, state: recorded.state })
    return recorded
  }
  const working = Promise.all([
    ...refused.map(({ path, problem }) => report(path, work.queue.push(refusal(path, problem, {})))),
    ...files.map((path) =>
      limit(async () => (signal?.aborted ? undefined : report(path, importFile(work, path, twins)))),
    ),
  ])
  const items = await working.catch((error: unknown) => {
    limit.clearQueue()
    throw error
  })
  return items.flatMap((item) => item ?? []).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** One file; undefined where the import was stopped before it was stored. */
async function importFile(
  work: Work,
  path: string,
  twins: Map<string, Promise<RunItem | undefined>>,
): Promise<RunItem | undefined> {
  const started = performance.now()
  const taken = await takeIn(path, work.options.limits?.fileBytes ?? DEFAULT_LIMITS.fileBytes)
  const durations = { read: performance.now() - started }
  if ('problem' in taken) return work.queue.push(refusal(path, taken.problem, durations))
  const known = await work.options.store.sourceState(path)
  if (known?.sha256 === taken.sha256 && (await holds(work, known)))
    return work.queue.push({ outcome: null, item: { ...itemOf(path, known), state: 'unchanged', durations } })
  const twin = twins.get(taken.sha256)
  if (twin) return importTwin(work, path, taken, twin)
  const item = importBytes(work, path, { ...taken, durations })
  twins.set(taken.sha256, item)
  return item
}

interface Taken {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A file's bytes and their hash, read once, so that what is hashed is what is read. */
async function takeIn(path: string, fileBytes: number): Promise<Taken | { readonly problem: Problem }> {
  try {
    const { size } = await stat(path)
    if (size > fileBytes) return { problem: tooLarge(fileBytes) }
    const bytes = await readFile(path)
    return { bytes, sha256: hash('sha256', bytes) }
  } catch (error) {
    return { problem: unreadable(error) }
  }
}

/** The same bytes as another file of this import: its reading is theirs. */
async function importTwin(
  work: Work,
  path: string,
  taken: Taken,
  twin: Promise<RunItem | undefined>,
): Promise<RunItem | undefined> {
  const item = await twin
  if (!item) return undefined
  const stored = await work.options.store.findReading(taken.sha256)
  const outcome: Outcome = {
    path,
    file: identity(taken, stored?.format ?? null),
    reading: { kind: 'stored' },
  }
  return work.queue.push({ outcome, item: { ...item, path, durations: {} } })
}

async function importBytes(
  work: Work,
  path: string,
  taken: Taken & Pick<RunItem, 'durations'>,
): Promise<RunItem | undefined> {
  const stored = await work.options.store.findReading(taken.sha256)
  if (stored && (await holds(work, stored))) {
    const outcome: Outcome = { path, file: identity(taken, stored.format), reading: { kind: 'stored' } }
    return work.queue.push({ outcome, item: { ...itemOf(path, stored), durations: taken.durations } })
  }
  const read = await readOrStop(work, taken.bytes)
  return read && work.queue.push(entryOf(path, taken, read))
}

async function readOrStop({ reader, options }: Work, bytes: Uint8Array): Promise<FileReading | undefined> {
  try {
    return await reader.run({ kind: 'read', bytes })
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
  const stages = options.stages ?? STAGES
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

function entryOf(path: string, taken: Taken & Pick<RunItem, 'durations'>, read: FileReading): Entry {
  const { reading, format, pages } = read
  const failed = reading.kind === 'problem'
  return {
    outcome: { path, file: identity(taken, format), reading },
    item: {
      path,
      state: failed ? 'failed' : reading.status,
      problem: failed ? reading.problem : null,
      reportId: null,
      durations: { ...taken.durations, ...read.durations },
      pages,
    },
  }
}

function refusal(path: string, problem: Problem, durations: RunItem['durations']): Entry {
  const item: RunItem = { path, state: 'failed', problem, reportId: null, durations, pages: null }
  return { outcome: { path, file: null, problem }, item }
}

function tooLarge(limit: number): Problem {
  return {
    code: 'too_large',
    message: {
      zh: `文件超过 ${limit} 字节的上限（选项 --max-file-bytes）`,
      en: `The file is larger than ${limit} bytes (option --max-file-bytes)`,
    },
  }
}
