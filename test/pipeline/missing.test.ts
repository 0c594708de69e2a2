import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ImportOptions, importDocuments } from '../../src/pipeline/import-documents.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import type { Summary } from '../../src/pipeline/summary.ts'
import type { Store } from '../../src/store/store.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf, writeFiles } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

function importStub(store: Store, folder: string, more: Partial<ImportOptions> = {}): Promise<Summary> {
  const reader = readHere({ stages: stubStages })
  return importDocuments({ store, paths: [folder], reader, stages: stubStages, ...more })
}

/** Missing and pruned paths, and those whose reports still count. */
async function state(store: Store, folder: string, { missing, pruned }: Summary): Promise<unknown> {
  const short = (path: string): string => path.slice(folder.length + 1)
  const current = (await store.listReports()).map(({ source }) => short(source.path))
  return { missing: missing.map(short), pruned: pruned.map(short), current }
}

const zipOf = (members: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, Buffer.from(text)])))

test('a deleted file is told, and its report stays until it is pruned', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'report b' })
  await importStub(store, folder)
  rmSync(join(folder, 'b.txt'))
  expect(await state(store, folder, await importStub(store, folder))).toEqual({
    missing: ['b.txt'],
    pruned: [],
    current: ['a.txt', 'b.txt'],
  })
  expect(await state(store, folder, await importStub(store, folder, { prune: true }))).toEqual({
    missing: [],
    pruned: ['b.txt'],
    current: ['a.txt'],
  })
  expect(await store.listReports({ superseded: 'only' })).toHaveLength(1)
  expect(await store.check()).toEqual([])
})

test('a pruned file that comes back is current again without a new reading', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'report b' })
  await importStub(store, folder)
  rmSync(join(folder, 'b.txt'))
  await importStub(store, folder, { prune: true })
  writeFiles(folder, { 'b.txt': 'report b' })
  const reader = { ...readHere({ stages: stubStages }), run: () => Promise.reject(new Error('not read')) }
  const back = await importStub(store, folder, { reader })
  expect(await state(store, folder, back)).toEqual({ missing: [], pruned: [], current: ['a.txt', 'b.txt'] })
  expect(await store.listReports({ superseded: 'include' })).toHaveLength(2)
})

test('a moved file leaves its old path, and its report stays', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'report b' })
  await importStub(store, folder)
  renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'))
  expect(await state(store, folder, await importStub(store, folder, { prune: true }))).toEqual({
    missing: [],
    pruned: ['b.txt'],
    current: ['a.txt', 'c.txt'],
  })
})

test('a member that its archive no longer holds is missing; of an archive that cannot be opened none is', async () => {
  const store = await newStore()
  const folder = folderOf({
    'a.txt': 'report a',
    'b.zip': zipOf({ 'c.txt': 'report c', 'd.txt': 'report d' }),
  })
  await importStub(store, folder)
  writeFiles(folder, { 'b.zip': zipOf({ 'c.txt': 'report c' }) })
  expect((await importStub(store, folder)).missing).toEqual([join(folder, 'b.zip!/d.txt')])
  writeFiles(folder, { 'b.zip': zipOf({ 'c.txt': 'report c' }).subarray(0, 40) })
  expect((await importStub(store, folder)).missing).toEqual([])
  rmSync(join(folder, 'b.zip'))
  expect((await importStub(store, folder)).missing).toEqual([
    join(folder, 'b.zip'),
    join(folder, 'b.zip!/c.txt'),
    join(folder, 'b.zip!/d.txt'),
  ])
})

test('nothing is pruned that lies elsewhere, was named outright, or in a folder that is gone as a whole', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a/a.txt': 'report a', 'ab.txt': 'report ab', 'a/.hidden.txt': 'report hidden' })
  const other = folderOf({ 'c.txt': 'report c' })
  const paths = [folder, join(folder, 'a/.hidden.txt'), other]
  await importStub(store, folder, { paths })
  rmSync(join(folder, 'ab.txt'))
  expect((await importStub(store, join(folder, 'a'), { prune: true })).pruned).toEqual([])
  rmSync(other, { recursive: true })
  expect(
    (await importStub(store, folder, { paths: [join(folder, 'a'), other], prune: true })).pruned,
  ).toEqual([])
  rmSync(join(folder, 'a/a.txt'))
  rmSync(join(folder, 'a/.hidden.txt'))
  expect((await importStub(store, join(folder, 'a'), { prune: true })).pruned).toEqual([])
  expect(await store.listReports({ statuses: ['ok'] })).toHaveLength(4)
})
