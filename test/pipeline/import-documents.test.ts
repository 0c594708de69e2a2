import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ImportOptions, importDocuments, type Progress } from '../../src/pipeline/import-documents.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import { renormalise } from '../../src/pipeline/renormalise.ts'
import type { Summary } from '../../src/pipeline/summary.ts'
import type { Store } from '../../src/store/store.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf, writeFiles } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

function importStub(store: Store, folder: string, more: Partial<ImportOptions> = {}): Promise<Summary> {
  const reader = readHere({ stages: stubStages })
  return importDocuments({ store, paths: [folder], reader, stages: stubStages, ...more })
}

/** File name, state and problem of each item. */
function told({ items }: Summary): unknown[] {
  return items.map(({ path, state, problem }) => [path.split('/').at(-1), state, problem?.code ?? null])
}

test('files end as ok, partial or failed, and all are kept', async () => {
  const store = await newStore()
  const folder = folderOf({
    'a.txt': 'report a',
    'b.txt': 'unit unknown',
    'c.txt': 'damaged',
    'd.txt': 'no report',
    'e.txt': 'throw',
  })
  const summary = await importStub(store, folder)
  expect(told(summary)).toEqual([
    ['a.txt', 'ok', null],
    ['b.txt', 'partial', null],
    ['c.txt', 'failed', 'damaged'],
    ['d.txt', 'failed', 'not_a_report'],
    ['e.txt', 'failed', 'crashed'],
  ])
  expect(summary.counts).toEqual({ ok: 1, partial: 1, failed: 3, unchanged: 0 })
  expect(summary.pages).toBe(8)
  expect(Object.keys(summary.items[0]!.durations)).toEqual(['read', 'extract', 'normalise', 'store'])
  const stored = await Array.fromAsync(store.eachReport())
  expect(stored.map(({ source, status }) => [source.path.split('/').at(-1), status])).toEqual([
    ['a.txt', 'ok'],
    ['b.txt', 'partial'],
    ['c.txt', 'failed'],
    ['d.txt', 'failed'],
    ['e.txt', 'failed'],
  ])
  const run = await store.readRun(summary.run)
  expect(run!.counts).toEqual(summary.counts)
  expect(run!.finishedAt).not.toBeNull()
})

test('the same files again are unchanged and add nothing; what may have passed is tried again', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report', 'b.txt': 'damaged', 'c.txt': 'throw' })
  await importStub(store, folder)
  const before = await store.listReports({ superseded: 'include' })
  expect(told(await importStub(store, folder))).toEqual([
    ['a.txt', 'unchanged', null],
    ['b.txt', 'unchanged', 'damaged'],
    ['c.txt', 'failed', 'crashed'],
  ])
  expect(await store.listReports({ superseded: 'include' })).toEqual(before)
})

test('a changed file replaces its report', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report one', 'b.txt': 'report two' })
  await importStub(store, folder)
  writeFiles(folder, { 'a.txt': 'report three' })
  expect(told(await importStub(store, folder))).toEqual([
    ['a.txt', 'ok', null],
    ['b.txt', 'unchanged', null],
  ])
  const types = (await store.listReports()).map(({ documentType }) => documentType)
  expect(types).toEqual(['report three', 'report two'])
  expect(await store.listReports({ superseded: 'only' })).toHaveLength(1)
})

test('the same bytes at several paths are read once and are one document with several sources', async () => {
  const store = await newStore()
  let reads = 0
  const stages = {
    ...stubStages,
    readDocument: (...call: Parameters<typeof stubStages.readDocument>) => {
      reads += 1
      return stubStages.readDocument(...call)
    },
  }
  const folder = folderOf({ 'a.txt': 'same', 'b.txt': 'same' })
  const first = await importStub(store, folder, { reader: readHere({ stages }) })
  writeFiles(folder, { 'c.txt': 'same' })
  const second = await importStub(store, folder, { reader: readHere({ stages }) })
  expect(told(first)).toEqual([
    ['a.txt', 'ok', null],
    ['b.txt', 'ok', null],
  ])
  expect(told(second).at(-1)).toEqual(['c.txt', 'ok', null])
  const [report, ...others] = await store.listReports()
  expect([report!.source.paths.length, others.length, reads]).toEqual([3, 0, 1])
})

test('files are read again after a newer version of a stage, and when told to', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report' })
  await importStub(store, folder)
  const newer = { ...stubStages, normalizerVersion: 4 }
  const again = await importStub(store, folder, { stages: newer, reader: readHere({ stages: newer }) })
  expect(told(again)).toEqual([['a.txt', 'ok', null]])
  const forced = { stages: newer, force: true, reader: readHere({ stages: newer }) }
  expect(told(await importStub(store, folder, forced))).toEqual([['a.txt', 'ok', null]])
  const readings = await store.listReports({ superseded: 'include' })
  expect(readings.map(({ versions }) => versions.normalizer)).toEqual([4])
})

test('a path that is not there and a file over the limit are failed files', async () => {
  const store = await newStore()
  const folder = folderOf({ 'large.txt': 'more than ten bytes' })
  const summary = await importStub(store, folder, {
    paths: [folder, join(folder, 'missing')],
    limits: { fileBytes: 10 },
  })
  expect(told(summary)).toEqual([
    ['large.txt', 'failed', 'too_large'],
    ['missing', 'failed', 'unreadable'],
  ])
  expect(await store.listReports({ statuses: ['failed'] })).toHaveLength(2)
})

test('a file that hangs, ends its process, fills the memory or crashes natively costs itself alone', async () => {
  const store = await newStore()
  const folder = folderOf({
    'a.txt': 'hang',
    'b.txt': 'report b',
    'c.txt': 'exit',
    'd.txt': 'fill memory',
    'e.txt': 'report e',
    'f.txt': 'fill buffers',
    'g.txt': 'crash natively',
    'h.txt': 'report h',
  })
  const summary = await importDocuments({
    store,
    paths: [folder],
    jobs: 2,
    timeoutMs: 5_000,
    memoryMb: 256,
    worker: new URL('./stub-worker.ts', import.meta.url),
    stages: stubStages,
  })
  expect(told(summary)).toEqual([
    ['a.txt', 'failed', 'timeout'],
    ['b.txt', 'ok', null],
    ['c.txt', 'failed', 'crashed'],
    ['d.txt', 'failed', 'too_large'],
    ['e.txt', 'ok', null],
    ['f.txt', 'failed', 'too_large'],
    ['g.txt', 'failed', 'crashed'],
    ['h.txt', 'ok', null],
  ])
  expect(summary.items[6]!.problem!.message.en).toContain('SIGSEGV')
  expect(await store.check()).toEqual([])
})

test('a file that is slow but alive is read, however long beyond the silence allowed', async () => {
  const store = await newStore()
  const summary = await importDocuments({
    store,
    paths: [folderOf({ 'a.txt': 'slow' })],
    jobs: 1,
    timeoutMs: 2_000,
    worker: new URL('./stub-worker.ts', import.meta.url),
    stages: stubStages,
  })
  expect(told(summary)).toEqual([['a.txt', 'ok', null]])
})

test('a file that shows signs of life is given up all the same when its whole time is over', async () => {
  const store = await newStore()
  const summary = await importDocuments({
    store,
    paths: [folderOf({ 'a.txt': 'slow' })],
    jobs: 1,
    totalMs: 1_500,
    worker: new URL('./stub-worker.ts', import.meta.url),
    stages: stubStages,
  })
  expect(told(summary)).toEqual([['a.txt', 'failed', 'timeout']])
  expect(summary.items[0]!.problem!.message.en).toContain('--max-time')
})

test('an import that is stopped keeps what it stored and can be gone on with', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'hang', 'c.txt': 'report c', 'd.txt': 'report d' })
  const stop = new AbortController()
  const summary = await importDocuments({
    store,
    paths: [folder],
    jobs: 1,
    worker: new URL('./stub-worker.ts', import.meta.url),
    stages: stubStages,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect([told(summary), summary.stopped]).toEqual([[['a.txt', 'ok', null]], true])
  writeFiles(folder, { 'b.txt': 'report b' })
  expect(told(await importStub(store, folder))).toEqual([
    ['a.txt', 'unchanged', null],
    ['b.txt', 'ok', null],
    ['c.txt', 'ok', null],
    ['d.txt', 'ok', null],
  ])
})

test('progress counts every file to the total', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report', 'b.txt': 'damaged' })
  const seen: Progress[] = []
  await importStub(store, folder, { onProgress: (progress) => seen.push(progress) })
  expect(seen.map(({ done, total }) => [done, total])).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['ok', 'failed']))
})

test('a report that the database refuses is kept as a failed file', async () => {
  const store = await newStore()
  const stages = {
    ...stubStages,
    normalize: (document: Parameters<typeof stubStages.normalize>[0]) => {
      const result = stubStages.normalize(document)
      if (result.kind !== 'report' || document.title !== 'half a fen') return result
      const facts = result.report.facts.map((fact) => ({ ...fact, value: 0.5 }))
      return { ...result, report: { ...result.report, facts } }
    },
  }
  const folder = folderOf({ 'a.txt': 'half a fen', 'b.txt': 'report' })
  expect(told(await importStub(store, folder, { reader: readHere({ stages }) }))).toEqual([
    ['a.txt', 'failed', 'crashed'],
    ['b.txt', 'ok', null],
  ])
})

test('normalising again needs no file and reads only what an older version read', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report', 'b.txt': 'no report', 'c.txt': 'damaged' })
  await importStub(store, folder)
  rmSync(folder, { recursive: true })
  const newer = {
    ...stubStages,
    normalizerVersion: 4,
    normalize: () => stubStages.normalize({ ...EMPTY, title: 'read anew' }),
  }
  const options = { store, reader: readHere({ stages: newer }), stages: newer }
  expect(told(await renormalise(options))).toEqual([
    ['a.txt', 'ok', null],
    ['b.txt', 'ok', null],
  ])
  expect(told(await renormalise(options))).toEqual([])
  const stored = await store.listReports({ statuses: ['ok'] })
  expect(stored.map(({ documentType, versions }) => [documentType, versions])).toEqual([
    ['read anew', { extractor: 2, normalizer: 4 }],
    ['read anew', { extractor: 2, normalizer: 4 }],
  ])
})

const EMPTY = { format: 'txt', blocks: [], pages: [], notices: [] } as const
