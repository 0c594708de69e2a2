import { appendFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readHere } from '../../src/pipeline/pool.ts'
import type { Summary } from '../../src/pipeline/summary.ts'
import { type WatchOptions, watchDocuments } from '../../src/pipeline/watch.ts'
import { StoreError } from '../../src/store/error.ts'
import type { Store } from '../../src/store/store.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf, writeFiles } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

const EVERY_MS = 60
const WAITING = { timeout: 20_000, interval: 20 }

/** Watches until the test ends. `told` gathers what is said of batches and troubles, `looks` waits for so many more. */
function watch(store: Store, folder: string, more: Partial<WatchOptions> = {}) {
  const told: string[] = []
  let count = 0
  const end = new AbortController()
  const name = (path: string): string => path.slice(folder.length + 1) || '.'
  const ended = watchDocuments({
    store,
    paths: [folder],
    reader: readHere({ stages: stubStages }),
    stages: stubStages,
    signal: end.signal,
    everyMs: EVERY_MS,
    onBatch: ({ items, missing, pruned }: Summary) => {
      for (const { path, state } of items) told.push(`${name(path)} ${state}`)
      for (const path of missing) told.push(`${name(path)} missing`)
      for (const path of pruned) told.push(`${name(path)} pruned`)
    },
    onLook: () => void count++,
    onTrouble: (place, trouble) => told.push(`${name(place)} ${trouble ? 'in trouble' : 'again'}`),
    ...more,
  })
  const stop = async (): Promise<void> => {
    end.abort()
    await ended
  }
  onTestFinished(stop)
  const looks = (more: number): Promise<void> => {
    const before = count
    return expect.poll(() => count, WAITING).toBeGreaterThanOrEqual(before + more)
  }
  return { told, stop, looks }
}

/** Waits until so many things were told. */
async function until(told: readonly string[], count: number): Promise<readonly string[]> {
  await expect.poll(() => told.length, WAITING).toBeGreaterThanOrEqual(count)
  return told
}

test('what lies there, comes, and changes is imported; what stays the same is left alone', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a' })
  const { told, looks } = watch(store, folder)
  expect(await until(told, 1)).toEqual(['a.txt ok'])
  writeFiles(folder, { 'sub/b.txt': 'report b', 'c.txt': 'damaged' })
  expect([...(await until(told, 3))].sort()).toEqual(['a.txt ok', 'c.txt failed', 'sub/b.txt ok'])
  writeFiles(folder, { 'c.txt': 'report c' })
  expect((await until(told, 4)).at(-1)).toBe('c.txt ok')
  await looks(4)
  expect(told).toHaveLength(4)
})

test('a file is not read while it grows', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report' })
  let part = 0
  const toldWhileGrowing: string[] = []
  const { told } = watch(store, folder, {
    everyMs: 5,
    onLook() {
      if (part === 20) return
      toldWhileGrowing.push(...told)
      appendFileSync(join(folder, 'a.txt'), ` ${part++}`)
    },
  })
  await until(told, 1)
  expect(toldWhileGrowing).toEqual([])
  const [report] = await store.listReports()
  expect(report!.documentType).toBe(`report ${Array.from({ length: 20 }, (_, part) => part).join(' ')}`)
})

test('a folder that vanishes and comes back is told of; its reports stay', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a' })
  const { told, looks } = watch(store, folder, { prune: true })
  await until(told, 1)
  renameSync(folder, `${folder}-away`)
  onTestFinished(() => rmSync(`${folder}-away`, { recursive: true, force: true }))
  await until(told, 2)
  await looks(4)
  renameSync(`${folder}-away`, folder)
  writeFiles(folder, { 'b.txt': 'report b' })
  expect([...(await until(told, 5))].sort()).toEqual([
    '. again',
    '. in trouble',
    'a.txt ok',
    'a.txt unchanged',
    'b.txt ok',
  ])
  expect(await store.listReports()).toHaveLength(2)
})

test('a deleted file is told once, and taken out of the comparison with prune', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'report b' })
  const first = watch(store, folder)
  await until(first.told, 2)
  rmSync(join(folder, 'b.txt'))
  expect((await until(first.told, 3)).at(-1)).toBe('b.txt missing')
  writeFiles(folder, { 'c.txt': 'report c' })
  expect((await until(first.told, 4)).at(-1)).toBe('c.txt ok')
  await first.stop()
  const second = watch(store, folder, { prune: true })
  expect((await until(second.told, 3)).at(-1)).toBe('b.txt pruned')
})

test('a database in use by another is waited for', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a' })
  let locked = 2
  const busy: Store = {
    ...store,
    async startRun(run) {
      if (locked-- > 0) throw new StoreError('locked', { zh: '被占用', en: 'In use' })
      return store.startRun(run)
    },
  }
  const { told } = watch(busy, folder)
  expect(await until(told, 3)).toEqual([
    expect.stringMatching(/in trouble$/),
    expect.stringMatching(/again$/),
    'a.txt ok',
  ])
})
