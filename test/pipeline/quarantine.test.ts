import { expect, test } from 'vitest'
import { type ImportOptions, importDocuments } from '../../src/pipeline/import-documents.ts'
import { type FileReader, PoolClosed, readHere } from '../../src/pipeline/pool.ts'
import type { Summary } from '../../src/pipeline/summary.ts'
import type { Store } from '../../src/store/store.ts'
import { fileOf, newStore } from '../store/build-outcome.ts'
import { folderOf } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

function importStub(store: Store, folder: string, more: Partial<ImportOptions> = {}): Promise<Summary> {
  const reader = readHere({ stages: stubStages })
  return importDocuments({ store, paths: [folder], reader, stages: stubStages, ...more })
}

function told({ items }: Summary): unknown[] {
  return items.map(({ path, state, problem, attempts }) => [
    path.split('/').at(-1),
    state,
    problem?.code ?? null,
    attempts ?? 1,
  ])
}

/** A reader that ends with its whole process at a document of this text: the work never comes back. */
function endingAt(text: string, ended: () => void): FileReader {
  const reader = readHere({ stages: stubStages })
  return {
    ...reader,
    async run(task, begin) {
      if (task.kind !== 'read' || new TextDecoder().decode(task.bytes) !== text)
        return reader.run(task, begin)
      await begin?.()
      ended()
      throw new PoolClosed()
    },
  }
}

/** An import whose process ends when it comes to the text; what it had stored stays. */
async function cutOff(store: Store, folder: string, text: string): Promise<void> {
  const withoutEnd: Store = {
    ...store,
    finishRun: async () => undefined,
    withdrawAttempt: async () => undefined,
  }
  const stop = new AbortController()
  await importStub(withoutEnd, folder, { reader: endingAt(text, () => stop.abort()), signal: stop.signal })
}

test('an import that was cut off is gone on with by the same call, and says so', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'ends the process' })
  await cutOff(store, folder, 'ends the process')
  const summary = await importStub(store, folder)
  expect(told(summary)).toEqual([
    ['a.txt', 'unchanged', null, 1],
    ['b.txt', 'ok', null, 2],
  ])
  expect(
    (await store.listRuns()).map(({ id, resumes, finishedAt }) => [id, resumes, finishedAt !== null]),
  ).toEqual([
    [2, 1, true],
    [1, null, false],
  ])
  expect(await store.listAttempts()).toEqual([])
})

test('a forced import that was cut off reads nothing twice when it is gone on with', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'report b' })
  await importStub(store, folder)
  const stop = new AbortController()
  const options = { force: true, signal: stop.signal, onProgress: () => stop.abort() }
  const stopped = await importStub(store, folder, {
    ...options,
    reader: endingAt('report b', () => stop.abort()),
  })
  expect(told(stopped)).toEqual([['a.txt', 'ok', null, 1]])
  expect(told(await importStub(store, folder, { force: true }))).toEqual([
    ['a.txt', 'unchanged', null, 1],
    ['b.txt', 'ok', null, 1],
  ])
  expect(told(await importStub(store, folder, { force: true }))).toEqual([
    ['a.txt', 'ok', null, 1],
    ['b.txt', 'ok', null, 1],
  ])
})

test('a document that ends its process time and again is read last, then set aside with the reason', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'ends the process', 'b.txt': 'report b' })
  await cutOff(store, folder, 'ends the process')
  await cutOff(store, folder, 'ends the process')
  expect((await store.listReports()).map(({ source }) => source.path.split('/').at(-1))).toEqual(['b.txt'])
  const summary = await importStub(store, folder, { attempts: 2 })
  expect(told(summary)).toEqual([
    ['a.txt', 'failed', 'quarantined', 2],
    ['b.txt', 'unchanged', null, 1],
  ])
  expect(summary.items[0]!.problem!.message.en).toContain('the whole program ended each time')
  expect(await store.listAttempts()).toMatchObject([{ count: 2, underWay: true }])
  expect((await store.listAttempts())[0]!.setAsideAt).not.toBeNull()
  expect(await store.check()).toEqual([])
})

test('a document that crashes its reader is tried so many times and no more, until that is asked for', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'throw' })
  const codes: unknown[] = []
  for (const _ of [1, 2, 3, 4]) codes.push(told(await importStub(store, folder, { attempts: 2 }))[0])
  expect(codes).toEqual([
    ['a.txt', 'failed', 'crashed', 1],
    ['a.txt', 'failed', 'crashed', 2],
    ['a.txt', 'failed', 'quarantined', 2],
    ['a.txt', 'failed', 'quarantined', 2],
  ])
  expect(await store.listReports({ superseded: 'include' })).toHaveLength(2)
  await store.forgetAttempts([fileOf('throw').sha256])
  expect(told(await importStub(store, folder))).toEqual([['a.txt', 'failed', 'crashed', 1]])
})

test('a good reading stays while the document is set aside', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report' })
  await importStub(store, folder)
  const failing = {
    ...stubStages,
    normalize: () => {
      throw new Error('an error of ours')
    },
  }
  const again = { force: true, attempts: 1, reader: readHere({ stages: failing }) }
  const crashed = await importStub(store, folder, again)
  expect([told(crashed), crashed.items[0]!.reportId]).toEqual([[['a.txt', 'failed', 'crashed', 1]], 1])
  const summary = await importStub(store, folder, again)
  expect(told(summary)).toEqual([['a.txt', 'failed', 'quarantined', 1]])
  const [report] = await store.listReports()
  expect([report!.status, report!.failedAgain!.problem.code]).toEqual(['ok', 'crashed'])
})

test('what one version set aside, a newer one tries again', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'throw' })
  for (const _ of [1, 2]) await importStub(store, folder, { attempts: 1 })
  const newer = { ...stubStages, normalizerVersion: 4, normalize: () => stubStages.normalize(MENDED) }
  const options = { attempts: 1, stages: newer, reader: readHere({ stages: newer }) }
  expect(told(await importStub(store, folder, options))).toEqual([['a.txt', 'ok', null, 2]])
  expect(await store.listAttempts()).toEqual([])
})

const MENDED = { format: 'txt', title: 'mended', blocks: [], pages: [], notices: [] } as const
