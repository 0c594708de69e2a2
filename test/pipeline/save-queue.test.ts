import { expect, test } from 'vitest'
import { openSaveQueue } from '../../src/pipeline/save-queue.ts'
import { StoreError } from '../../src/store/error.ts'
import type { RunItem, Store } from '../../src/store/store.ts'
import { newStore, reportOutcome } from '../store/build-outcome.ts'

const PATHS = Array.from({ length: 40 }, (_, index) => `/${index}.docx`)

function entryOf(path: string) {
  const item: RunItem = { path, state: 'ok', problem: null, reportId: null, durations: {}, pages: null }
  return { outcome: reportOutcome(path, path), item }
}

/** A store that counts its commits. */
async function countingStore(): Promise<{ readonly store: Store; readonly commits: number[] }> {
  const inner = await newStore()
  const commits: number[] = []
  const saveOutcomes: Store['saveOutcomes'] = (outcomes) => {
    commits.push(outcomes.length)
    return inner.saveOutcomes(outcomes)
  }
  return { store: { ...inner, saveOutcomes }, commits }
}

test('files that come fast are stored many at a time, in their order', async () => {
  const { store, commits } = await countingStore()
  const told: string[] = []
  const run = await store.startRun({ command: 'import', paths: [] })
  const queue = openSaveQueue(store, run, ({ path }) => told.push(path))
  for (const path of PATHS) void queue.push(entryOf(path))
  await queue.flush()
  expect(commits).toEqual([16, 16, 8])
  expect(told).toEqual(PATHS)
  expect((await store.readRun(run))?.items.map(({ path }) => path)).toEqual(PATHS)
})

test('a file that comes alone is stored after a moment', async () => {
  const { store, commits } = await countingStore()
  const queue = openSaveQueue(store, await store.startRun({ command: 'import', paths: [] }))
  const item = await queue.push(entryOf('/a.docx'))
  expect(item).toMatchObject({ path: '/a.docx', reportId: 1 })
  expect(commits).toEqual([1])
  await queue.flush()
  expect(commits).toEqual([1])
})

test('a store that cannot go on ends the queue, waited for or not', async () => {
  const inner = await newStore()
  const full = new StoreError('full', { zh: '磁盘已满', en: 'The disk is full' })
  const store: Store = { ...inner, saveOutcomes: () => Promise.reject(full) }
  const queue = openSaveQueue(store, await store.startRun({ command: 'import', paths: [] }))
  const stored = queue.push(entryOf('/a.docx'))
  await expect(queue.flush()).rejects.toBe(full)
  await expect(stored).rejects.toBe(full)
  expect(() => queue.push(entryOf('/b.docx'))).toThrow(full)
})
