import { existsSync, rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBytes, openReader } from '../../src/store/sqlite-reader.ts'
import { databasePath } from './build-outcome.ts'

/** A database in WAL mode with one row, as a program leaves it. */
function closedDatabase(): string {
  const path = databasePath()
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.exec("create table units (name text); insert into units values ('总工会')")
  database.close()
  return path
}

const names = (database: Database.Database) => database.prepare('select name from units').pluck().all()

test('a database in WAL mode is read from its bytes alone, with nothing made beside it', () => {
  const path = closedDatabase()
  const database = openBytes(path)
  expect(names(database)).toEqual(['总工会'])
  expect(() => database.exec('delete from units')).toThrow('readonly')
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false])
})

test('a database is read as it stands where its folder may be written', () => {
  const path = closedDatabase()
  const database = openReader(path, 0)
  expect(names(database)).toEqual(['总工会'])
  database.close()
})

test('what is no database, or not there, is told as SQLite tells it', () => {
  const path = closedDatabase()
  writeFileSync(path, 'a letter')
  expect(() => openReader(path, 0)).toThrow('not a database')
  rmSync(path)
  expect(() => openReader(path, 0)).toThrow('unable to open')
})
