/** Normalising again what is stored, without the files: after the normalizer or a profile changed. */

import type { Outcome, RunItem, Store, StoredDocument } from '../store/store.ts'
import type { Progress } from './import-documents.ts'
import { type FileReader, openPool, type PoolOptions } from './pool.ts'
import { openSaveQueue } from './save-queue.ts'
import type { PackedReading, Task } from './serve.ts'
import { figuresOf, type Summary, summarise } from './summary.ts'
import { type StageVersions, VERSIONS } from './versions.ts'

export interface RenormaliseOptions extends PoolOptions {
  readonly store: Store
  /** every stored document, not only those that an older normalizer read */
  readonly all?: boolean
  readonly onProgress?: (progress: Omit<Progress, 'total'>) => void
  readonly reader?: FileReader
  readonly stages?: Pick<StageVersions, 'normalizerVersion'>
}

/** Makes new readings of stored Documents; the former ones stay as superseded. Rejects with StoreError only. */
export async function renormalise(options: RenormaliseOptions): Promise<Summary> {
  const { store, onProgress } = options
  const started = performance.now()
  const run = await store.startRun({ command: 'renormalise', paths: [] })
  const reader = options.reader ?? openPool(options)
  const olderThan = (options.stages ?? VERSIONS).normalizerVersion
  const items: RunItem[] = []
  const queue = openSaveQueue(store, run, (item) => {
    items.push(item)
    onProgress?.({ done: items.length, path: item.path, state: item.state })
  })
  const take = async (stored: StoredDocument): Promise<void> => {
    void queue.push(entryOf(stored, await readAgain(reader, stored)))
  }
  try {
    const working = new Set<Promise<void>>()
    for await (const stored of store.eachDocument(options.all ? {} : { olderThan })) {
      const work: Promise<void> = take(stored).finally(() => working.delete(work))
      working.add(work)
      if (working.size >= reader.jobs * 2) await Promise.race(working)
    }
    await Promise.all(working)
    await queue.flush()
  } finally {
    if (!options.reader) await reader.close()
  }
  await store.finishRun(run)
  const sorted = items.sort((a, b) => (a.path < b.path ? -1 : 1))
  return summarise(run, sorted, { elapsed: performance.now() - started, stopped: false })
}

function readAgain(
  reader: FileReader,
  { document, extractorVersion }: StoredDocument,
): Promise<PackedReading> {
  if (!document || extractorVersion === null) throw new Error('eachDocument gave a document without content')
  return reader.run({ kind: 'normalise', document, extractorVersion })
}

function entryOf(stored: StoredDocument, { reading, durations, pages }: PackedReading) {
  const { sha256, bytes, format, paths } = stored
  const path = paths[0]!
  const outcome: Outcome = { path, file: { sha256, bytes, format }, reading }
  const failed = reading.kind === 'problem'
  const item: RunItem = {
    path,
    state: failed ? 'failed' : reading.status,
    problem: failed ? reading.problem : null,
    reportId: null,
    durations,
    pages,
    ...figuresOf(reading),
  }
  return { outcome, item }
}

/** The task of normalising a stored Document again; null where none is stored. */
export async function normaliseTask(store: Store, sha256: string): Promise<Task | null> {
  const stored = await store.findDocument(sha256)
  if (!stored?.document || stored.extractorVersion === null) return null
  return { kind: 'normalise', document: stored.document, extractorVersion: stored.extractorVersion }
}
