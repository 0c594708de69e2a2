import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type ImportOptions, importDocuments, type Progress } from '../../src/pipeline/import-documents.ts'
import { inspectFile } from '../../src/pipeline/inspect-file.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import type { Summary } from '../../src/pipeline/summary.ts'
import type { Store } from '../../src/store/store.ts'
import { buildMail, buildTar, buildZip } from '../extractors/build-archive.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf, writeFiles } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

function importStub(store: Store, folder: string, more: Partial<ImportOptions> = {}): Promise<Summary> {
  const reader = readHere({ stages: stubStages })
  return importDocuments({ store, paths: [folder], reader, stages: stubStages, ...more })
}

/** Path below the folder, state and problem of each item. */
function told(folder: string, { items }: Summary): unknown[] {
  return items.map(({ path, state, problem }) => [
    path.slice(folder.length + 1),
    state,
    problem?.code ?? null,
  ])
}

test('every document of an archive is imported under its own path, and unchanged the next time', async () => {
  const store = await newStore()
  const inner = buildZip([{ name: 'c.doc', content: 'report c' }])
  const folder = folderOf({
    'a.zip': buildZip([
      { name: '目录/报告.docx', content: 'report a' },
      { name: 'b.zip', content: inner },
      { name: '目录/~$报告.docx', content: 'lock' },
      { name: '__MACOSX/._b.zip', content: 'x' },
      { name: 'd.rar', content: 'Rar!\x1a\x07\x01\0' },
    ]),
    'm.eml': buildMail({ text: '见附件', attachments: [{ name: '报告.txt', content: 'report m' }] }),
    't.tgz': new Uint8Array(gzipSync(await buildTar([{ name: 'x/y.txt', content: 'report y' }]))),
    'z.txt': 'report z',
  })
  const reader = readHere({ stages: stubStages })
  const seen: Progress[] = []
  const first = await importStub(store, folder, { reader, onProgress: (progress) => seen.push(progress) })
  expect(told(folder, first)).toEqual([
    ['a.zip!/b.zip!/c.doc', 'ok', null],
    ['a.zip!/d.rar', 'ok', null],
    ['a.zip!/目录/报告.docx', 'ok', null],
    ['m.eml!/报告.txt', 'ok', null],
    ['t.tgz!/x/y.txt', 'ok', null],
    ['z.txt', 'ok', null],
  ])
  expect(seen.at(-1)).toMatchObject({ done: 6, total: 6 })
  const again = await importStub(store, folder)
  expect(new Set(again.items.map(({ state }) => state))).toEqual(new Set(['unchanged']))
  expect(await store.listReports({ path: join(folder, 'a.zip') })).toHaveLength(3)
  expect(await store.check()).toEqual([])
})

test('the same document in a folder and in an archive is read once', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'same', 'b.zip': buildZip([{ name: 'c.txt', content: 'same' }]) })
  await importStub(store, folder)
  const [report, ...others] = await store.listReports()
  expect(others).toEqual([])
  expect(report!.source.paths).toEqual(['a.txt', 'b.zip!/c.txt'].map((path) => join(folder, path)))
})

test('an archive with a fault is a failed file itself, until it is mended', async () => {
  const store = await newStore()
  const whole = buildZip([
    { name: 'a.txt', content: 'report a', stored: true },
    { name: 'b.txt', content: 'report b', stored: true },
  ])
  const folder = folderOf({ 'a.zip': whole.slice(0, 60), 'empty.zip': buildZip([{ name: 'folder/' }]) })
  expect(told(folder, await importStub(store, folder))).toEqual([
    ['a.zip', 'failed', 'truncated'],
    ['a.zip!/a.txt', 'ok', null],
    ['empty.zip', 'failed', 'empty'],
  ])
  writeFiles(folder, { 'a.zip': whole, 'empty.zip': buildZip([{ name: 'c.txt', content: 'report c' }]) })
  expect(told(folder, await importStub(store, folder))).toEqual([
    ['a.zip!/a.txt', 'unchanged', null],
    ['a.zip!/b.txt', 'ok', null],
    ['empty.zip!/c.txt', 'ok', null],
  ])
  expect(await store.listReports({ statuses: ['failed'] })).toEqual([])
  expect(await store.check()).toEqual([])
})

test('archives inside of archives are opened down to the limit', async () => {
  const store = await newStore()
  const wrap = (content: Uint8Array) => buildZip([{ name: 'x.zip', content }])
  const folder = folderOf({ 'a.zip': wrap(wrap(buildZip([{ name: 'a.txt', content: 'report' }]))) })
  expect(told(folder, await importStub(store, folder, { limits: { nesting: 2 } }))).toEqual([
    ['a.zip!/x.zip!/x.zip', 'failed', 'too_large'],
  ])
  expect(told(folder, await importStub(store, folder))).toEqual([['a.zip!/x.zip!/x.zip!/a.txt', 'ok', null]])
  expect(await store.listReports({ statuses: ['failed'] })).toEqual([])
})

test('what archives in an archive inflate to is counted together', async () => {
  const store = await newStore()
  const bomb = buildZip([{ name: 'zeros.txt', content: Buffer.alloc(600_000) }])
  const folder = folderOf({ 'a.zip': buildZip([1, 2, 3].map((n) => ({ name: `${n}.zip`, content: bomb }))) })
  expect(told(folder, await importStub(store, folder, { limits: { inflatedBytes: 1_000_000 } }))).toEqual([
    ['a.zip', 'failed', 'too_large'],
    ['a.zip!/1.zip!/zeros.txt', 'ok', null],
    ['a.zip!/2.zip', 'failed', 'too_large'],
  ])
})

test('a document whose name in the archive was not safe says so, and nothing is written', async () => {
  const archive = buildZip([{ name: '../../evil.txt', content: '一、部门概况\n某某总工会。\n' }])
  const folder = folderOf({ 'in/deep/a.zip': archive })
  const path = join(folder, 'in/deep/a.zip')
  const inspections = await Array.fromAsync(inspectFile(path))
  expect(inspections.map(({ path }) => path)).toEqual([`${path}!/evil.txt`])
  const [{ reading }] = inspections as [(typeof inspections)[0]]
  expect(reading.ok && reading.document.notices.map(({ code }) => code)).toEqual(['unsafe-path'])
  expect(await Array.fromAsync(inspectFile(`${path}!/other.txt`))).toEqual([])
})
