import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileOf } from '../../src/pipeline/container-path.ts'
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { inspectFile } from '../../src/pipeline/inspect-file.ts'
import { planRerun } from '../../src/pipeline/plan.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import { rerun } from '../../src/pipeline/rerun.ts'
import { buildZip } from '../extractors/build-archive.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

const files = {
  '重要!/a.txt': 'report a',
  '重要!/b.zip': buildZip([{ name: '附件!/c.txt', content: 'report c' }]),
  '重要.zip': buildZip([{ name: 'd.txt', content: 'report d' }]),
}

test('the file around a path is the archive, and no folder whose name ends in "!"', async () => {
  const folder = folderOf(files)
  const found = (path: string) => fileOf(join(folder, path)).then((file) => file.slice(folder.length + 1))
  expect(await found('重要!/a.txt')).toBe('重要!/a.txt')
  expect(await found('重要!/gone.txt')).toBe('重要!/gone.txt')
  expect(await found('重要!/b.zip!/附件!/c.txt')).toBe('重要!/b.zip')
  expect(await found('重要.zip!/d.txt')).toBe('重要.zip')
  expect(await found('gone.zip!/d.txt')).toBe('gone.zip')
})

test('what lies in such a folder is known again, planned, made anew and missed as elsewhere', async () => {
  const store = await newStore()
  const folder = folderOf(files)
  const reader = readHere({ stages: stubStages })
  const options = { store, reader, stages: stubStages }
  const own = (paths: readonly string[]) => paths.map((path) => path.slice(folder.length + 1))
  const imported = () => importDocuments({ ...options, paths: [folder] })
  await imported()
  expect((await planRerun({ store, stages: stubStages })).gone).toEqual([])
  const { summary } = await rerun({ ...options, from: 'extract', all: true })
  expect([summary.counts.ok, summary.missing]).toEqual([3, []])
  rmSync(join(folder, '重要!/a.txt'))
  rmSync(join(folder, '重要.zip'))
  expect(own((await imported()).missing)).toEqual(['重要!/a.txt', '重要.zip!/d.txt'])
})

test('it can be inspected by its path', async () => {
  const folder = folderOf(files)
  const inspected = await Array.fromAsync(inspectFile(join(folder, '重要!/b.zip!/附件!/c.txt')))
  expect(inspected).toHaveLength(1)
  expect(await Array.fromAsync(inspectFile(join(folder, '重要!/a.txt')))).toHaveLength(1)
})
