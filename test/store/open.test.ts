import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { databasePath, fileOf, newStore, reportOutcome } from './build-outcome.ts'

test('makes a database from nothing and opens it again with what it holds', async () => {
  const path = databasePath()
  const first = await openStore(path)
  await first.saveOutcome(reportOutcome('/a.docx', 'a'))
  await first.close()
  const again = await newStore(path)
  expect(await again.listReports()).toHaveLength(1)
  expect(await again.check()).toEqual([])
  const database = new Database(path, { readonly: true })
  expect(database.prepare('select number, name from migrations').all()).toEqual([
    { number: 1, name: 'initial' },
    { number: 2, name: 'verifications' },
    { number: 3, name: 'runs-and-versions' },
    ...MIGRATIONS.slice(3).map(({ number, name }) => ({ number, name })),
  ])
  database.close()
})

test('reads an existing database without changing it, and refuses to write', async () => {
  const path = databasePath()
  const writer = await newStore(path)
  await writer.saveOutcome(reportOutcome('/a.docx', 'a'))
  const reader = await openStore(path, { mode: 'read' })
  expect(await reader.comparison()).toHaveLength(1)
  await expect(reader.saveOutcome(reportOutcome('/b.docx', 'b'))).rejects.toMatchObject({
    name: 'StoreError',
    code: 'read_only',
  })
  await reader.close()
})

test('a missing database cannot be opened for reading', async () => {
  await expect(openStore(databasePath(), { mode: 'read' })).rejects.toMatchObject({ code: 'missing' })
})

test('a database of a newer version is refused with the remedy', async () => {
  const path = databasePath()
  await (await openStore(path)).close()
  const database = new Database(path)
  database.prepare(`insert into migrations values (999, 'later', '2030-01-01')`).run()
  database.close()
  await expect(openStore(path)).rejects.toMatchObject({
    code: 'newer',
    text: { en: expect.stringContaining('upgrade'), zh: expect.stringContaining('升级') },
  })
})

test('a database with the views of an older version is made new by writing, not by reading', async () => {
  const path = databasePath()
  await (await openStore(path)).close()
  const database = new Database(path)
  database.exec(`update settings set value = '' where key = 'views'; drop view comparison`)
  database.close()
  await expect(openStore(path, { mode: 'read' })).rejects.toMatchObject({ code: 'older' })
  await (await openStore(path)).close()
  const reader = await openStore(path, { mode: 'read' })
  expect(await reader.comparison()).toEqual([])
  await reader.close()
})

test.each([
  ['other bytes', (path: string) => writeFileSync(path, 'not a database, but some text'.repeat(40))],
  ['a database with other tables', (path: string) => new Database(path).exec('create table t (a)').close()],
])('%s are no collection and stay as they are', async (_, make) => {
  const path = databasePath()
  make(path)
  await expect(openStore(path)).rejects.toMatchObject({ code: 'not_a_store' })
})

test('a database that another process is writing says so', async () => {
  const path = databasePath()
  const store = await openStore(path, { lockTimeoutMs: 20 })
  const other = new Database(path)
  other.exec('begin immediate')
  await expect(store.saveOutcome(reportOutcome('/a.docx', 'a'))).rejects.toMatchObject({
    code: 'locked',
    text: { en: expect.stringContaining('another process') },
  })
  other.exec('rollback')
  other.close()
  await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  expect(await store.listReports()).toHaveLength(1)
  await store.close()
})

test('an error of ours in the middle of a batch leaves nothing of that file, and the others are kept', async () => {
  const path = databasePath()
  const store = await openStore(path)
  const outcome = reportOutcome('/b.docx', 'b')
  const bomb = {
    path: '/c.docx',
    get file(): never {
      throw new Error('killed')
    },
  }
  const saved = await store.saveOutcomes([outcome, bomb as never])
  expect(saved.map(({ error }) => error?.message)).toEqual([undefined, 'killed'])
  await store.close()
  const again = await newStore(path)
  expect(await again.sourceState('/c.docx')).toBeUndefined()
  expect((await again.findReading(fileOf('b').sha256))!.status).toBe('ok')
})

test('a process killed in the middle of storing leaves whole files only', async () => {
  const path = databasePath()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'save-without-end.ts'), path])
  await once(child.stdout, 'data')
  await setTimeout(120)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await newStore(path)
  expect(await store.check()).toEqual([])
  const reports = await store.listReports()
  expect(reports.length).toBeGreaterThan(0)
  expect(reports.length % 50).toBe(0)
  expect((await store.listFacts({ candidates: 'all' })).length).toBe(reports.length * 100)
})

test('verbs called at the same time wait for each other', async () => {
  const store = await newStore()
  const paths = Array.from({ length: 12 }, (_, index) => `/${index}.docx`)
  await Promise.all(
    paths.flatMap((path) => [store.saveOutcome(reportOutcome(path, path)), store.listReports()]),
  )
  expect(await store.listReports()).toHaveLength(12)
})

test('other verbs may be called while walking over all reports, and the walk may be left early', async () => {
  const store = await newStore()
  for (let n = 0; n < 45; n++) await store.saveOutcome(reportOutcome(`/${100 + n}.docx`, `${n}`))
  const seen: number[] = []
  for await (const { id } of store.eachReport()) {
    expect((await store.readReport(id))!.id).toBe(id)
    seen.push(id)
    if (seen.length === 42) break
  }
  expect(seen).toEqual(Array.from({ length: 42 }, (_, index) => index + 1))
})
