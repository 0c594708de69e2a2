import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { backupStore } from '../../src/store/sqlite-backup.ts'
import { databasePath, newStore, reportOutcome } from './build-outcome.ts'

test('a backup made while the database is written holds what was stored, as one file that opens by itself', async () => {
  const path = databasePath()
  const store = await newStore(path)
  await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  const writer = new Database(path)
  writer.exec(`begin immediate; insert into settings values ('half', 'written')`)
  const target = join(dirname(path), '备份.sqlite')
  const { bytes, reports } = await backupStore(path, target)
  writer.exec('rollback')
  writer.close()
  expect([reports, bytes > 0]).toEqual([1, true])
  expect(readdirSync(dirname(path)).filter((name) => name.includes('备份'))).toEqual(['备份.sqlite'])
  const copy = await openStore(target, { mode: 'read' })
  expect((await copy.listReports()).map(({ source }) => source.path)).toEqual(['/a.docx'])
  expect(await copy.check()).toEqual([])
  await copy.close()
})

test('a database of an earlier version is backed up as it is', async () => {
  const path = databasePath()
  const old = new Database(path)
  old.exec('create table migrations (number integer); create table reports (id integer); create table x (y)')
  old.close()
  const target = `${path}.backup`
  expect((await backupStore(path, target)).reports).toBe(0)
  await expect(openStore(target, { mode: 'read' })).rejects.toMatchObject({ code: expect.any(String) })
})

test.each(['', '-wal', '-journal'])(
  'nothing is overwritten or mixed with what is left beside it: %s',
  async (rest) => {
    const path = databasePath()
    await newStore(path)
    const target = join(dirname(path), 'copy.sqlite')
    writeFileSync(`${target}${rest}`, 'precious')
    await expect(backupStore(path, target)).rejects.toMatchObject({ code: 'exists' })
    expect(existsSync(target)).toBe(rest === '')
  },
)

test('what cannot be backed up is told, and leaves nothing behind', async () => {
  const path = databasePath()
  const folder = dirname(path)
  await expect(backupStore(path, join(folder, 'copy'))).rejects.toMatchObject({ code: 'missing' })
  writeFileSync(path, 'no database at all, only some text that is long enough to be looked at as one')
  await expect(backupStore(path, join(folder, 'copy'))).rejects.toMatchObject({ code: 'not_a_store' })
  await newStore(join(folder, 'sound.sqlite'))
  const nowhere = join(folder, 'nowhere', 'copy')
  await expect(backupStore(join(folder, 'sound.sqlite'), nowhere)).rejects.toMatchObject({ code: 'missing' })
  expect(readdirSync(folder).filter((name) => name.includes('copy'))).toEqual([])
})
