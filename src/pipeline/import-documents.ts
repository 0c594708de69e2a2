/** Importing: files → store, many at a time, whatever any of them holds. */
import { resolve } from 'node:path'
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import type { RunItem, Store } from '../store/store.ts'
import { beginRun, pathsDone } from './begin-run.ts'
import { findCopies } from './copies.ts'
import { type Course, type CourseOptions, openCourse } from './course.ts'
import { eachSource, type Source } from './each-source.ts'
import { type FoundFiles, findFiles } from './find-files.ts'
import { importAlone, importSource, isSuspect, refusal, type Work } from './import-source.ts'
import { findMissing, type Seen } from './missing.ts'
import type { PoolOptions } from './pool.ts'
import { type AttemptOptions, openAttempts } from './quarantine.ts'
import { openSaveQueue } from './save-queue.ts'
import { type Summary, stoppedBefore, summarise } from './summary.ts'
import { inTurn, type WaitOptions } from './turns.ts'
import { type StageVersions, VERSIONS } from './versions.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  readonly path: string
  readonly state: RunItem['state']
}

export interface ImportOptions extends CourseOptions, WaitOptions {
  readonly store: Store
  /** files and folders */
  readonly paths: readonly string[]
  /** reads unchanged files again too */
  readonly force?: boolean
  /** takes documents whose files are gone out of the comparison; they stay as history */
  readonly prune?: boolean
  /** of the files beneath the paths, these alone */
  readonly only?: ReadonlySet<string>
  readonly onProgress?: (progress: Progress) => void
  /** told of each document whose pages are about to be recognised, seconds a page */
  readonly onRecognising?: (path: string) => void
  /** whose versions tell what is out of date; default: the product's */
  readonly stages?: StageVersions
  /** readings of a document in a row that end badly before it is set aside; default 3 */
  readonly attempts?: number
}

/**
 * Imports all files beneath the paths, when no other process imports into the store. Cut off at any instant, or stopped
 * by the signal, it keeps what is stored and goes on where it is called again the same way. Rejects only where the store
 * cannot go on (StoreError), or no process can be started to read in (StartError).
 */
export async function importDocuments(options: ImportOptions): Promise<Summary> {
  const started = performance.now()
  const summary = await inTurn(options, 'import', () => importInTurn(options))
  return summary ?? stoppedBefore(started)
}

async function importInTurn(options: ImportOptions): Promise<Summary> {
  const { store, paths, signal, stages = VERSIONS } = options
  const started = performance.now()
  const found = await findFiles(paths)
  const asked = { command: 'import', paths: paths.map((path) => resolve(path)) } as const
  const { id: run, resumes } = await beginRun(store, { ...asked, options: recorded(options) }, stages)
  const course = openCourse(options)
  try {
    const work = {
      store,
      stages,
      ...course,
      force: options.force ?? false,
      attempts: await openAttempts(store, attemptOptions(options)),
      ...(options.onRecognising && { onRecognising: options.onRecognising }),
      done: options.force ? await pathsDone(store, resumes) : new Set<string>(),
    }
    const items = await importAll(work, { ...options, run }, chosen(found, options))
    const stopped = signal?.aborted ?? false
    const gone = stopped ? NONE_GONE : await lookForMissing(options, { ...found, paths, items })
    const copies = await findCopies(store, items, gone.missing)
    await store.finishRun(run, stopped)
    return summarise(run, items, { elapsed: performance.now() - started, stopped, copies, ...gone })
  } finally {
    await course.close()
  }
}

/** Of a chosen few, those that are there; what stands in the way of others is told when all are asked for. */
function chosen(found: FoundFiles, { only }: ImportOptions): FoundFiles {
  return only ? { files: found.files.filter((file) => only.has(file)), problems: [] } : found
}

type Gone = Pick<Summary, 'missing' | 'pruned'>
const NONE_GONE: Gone = { missing: [], pruned: [] }

async function lookForMissing({ store, prune }: ImportOptions, seen: Seen): Promise<Gone> {
  const missing = await findMissing(await store.listPaths(), seen)
  if (!prune) return { missing, pruned: [] }
  for (const path of missing) await store.releasePath(path)
  return { missing: [], pruned: missing }
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

/** The items of all documents that were stored, in the order of their paths. */
async function importAll(
  shared: Omit<Work, 'queue' | 'twins'> & Pick<Course, 'inTurns'>,
  { run, limits, onProgress }: Pick<ImportOptions, 'limits' | 'onProgress'> & { readonly run: number },
  { files, problems }: FoundFiles,
): Promise<readonly RunItem[]> {
  const { store, signal } = shared
  const items: RunItem[] = []
  let total = files.length + problems.length
  const queue = openSaveQueue(store, run, (item) => {
    items.push(item)
    onProgress?.({ done: items.length, total, path: item.path, state: item.state })
  })
  const work: Work = { ...shared, queue, twins: new Map() }
  const bounds = { ...DEFAULT_LIMITS, ...limits }
  const sources = eachSource(files, bounds)
  const suspects: string[] = []
  const takeTurns = async (): Promise<void> => {
    for await (const source of sources) {
      if (signal.aborted) return
      total += documentsBeyond(source)
      if (source.kind === 'opened') await store.releasePath(source.path)
      else if (isSuspect(work, source)) suspects.push(source.path)
      else await importSource(work, source)
    }
  }
  for (const { path, problem } of problems) void queue.push(refusal(path, problem))
  await shared.inTurns(takeTurns).finally(() => queue.flush())
  await importAlone(work, suspects, bounds)
  return items.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A container was counted as one file before its members were known. */
function documentsBeyond({ kind, inside }: Source): number {
  if (kind === 'opened') return inside ? 0 : -1
  return inside ? 1 : 0
}
