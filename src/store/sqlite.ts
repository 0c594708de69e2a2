/** SQLite through better-sqlite3: WAL, foreign keys, strict tables, prepared statements kept. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Rows, StorageFaults, StoreDialect, TableTypes } from './dialect.ts'
import { StoreError, type StoreErrorCode } from './error.ts'
import { openReader } from './sqlite-reader.ts'
import type { OpenOptions } from './store.ts'

const TYPES: TableTypes = {
  id: 'integer primary key',
  integer: 'integer',
  wide: 'integer',
  real: 'real',
  text: 'text',
  json: 'text',
  bytes: 'blob',
  tableOptions: ' strict',
}

/** Opens the file at `path`; `write` makes it where it is missing. Throws StoreError. */
export function openSqlite(path: string, options: OpenOptions): StoreDialect {
  const reading = options.mode === 'read'
  const lockTimeoutMs = options.lockTimeoutMs ?? 5_000
  if (path !== ':memory:') {
    if (reading && !existsSync(path)) throw missing(path)
    if (!existsSync(dirname(resolve(path)))) throw noFolder(path)
  }
  const guard = guardFor(path, reading)
  const database = guard(() => {
    const opened = reading ? openReader(path, lockTimeoutMs) : new Database(path, { timeout: lockTimeoutMs })
    if (!reading) opened.pragma('journal_mode = WAL')
    opened.pragma('synchronous = NORMAL')
    opened.pragma('foreign_keys = ON')
    opened.pragma('cache_size = -65536')
    return opened
  })
  const insertRows = rowInserter(database)
  return {
    kysely: new SqliteDialect({ database: guarded(database, guard) }),
    types: TYPES,
    insertRows: async (_, rows) => guard(() => insertRows(rows)),
    tableNames: `select name from sqlite_master where type = 'table'`,
    path,
    lockTimeoutMs,
    takeTurn: () => guard(() => takeTurn(path, reading)),
    inspect: () => guard(() => inspect(database)),
  }
}

type Guard = <T>(work: () => T) => T

const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 }

/** The part of a database that Kysely uses, with prepared statements kept and errors turned into ours. */
function guarded(database: Database.Database, guard: Guard): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    const statement = guard(() => database.prepare(text))
    // A full disk ends a transaction: undoing it is then no error, and must not stand for the one that there was.
    const isUndone = (): boolean => /^rollback\b/.test(text) && !database.inTransaction
    return {
      reader: statement.reader,
      all: (parameters) => (isUndone() ? [] : guard(() => statement.all(...parameters))),
      run: (parameters) => (isUndone() ? NOTHING_DONE : guard(() => statement.run(...parameters))),
      iterate: (parameters) => statement.iterate(...parameters),
    }
  }
  return {
    close: () => database.close(),
    prepare(text) {
      // A write lock taken at once waits its turn; one taken halfway fails where another process wrote between.
      const sql = text === 'begin' ? 'begin immediate' : text
      const statement = statements.get(sql) ?? prepare(sql)
      if (statements.size < 500) statements.set(sql, statement)
      return statement
    },
  }
}

/** One statement a table, a row at a time: SQLite takes longer over many rows in one statement. */
function rowInserter(database: Database.Database): (rows: Rows) => void {
  const statements = new Map<string, Database.Statement>()
  return ({ table, columns, values }) => {
    const places = columns.map(() => '?').join(', ')
    const sql = `insert into ${table} (${columns.join(', ')}) values (${places})`
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    for (const row of values) statement.run(row)
  }
}

/**
 * An exclusive lock on an empty file beside the database, which stays there: one that is removed while another process
 * waits for it would be two. The operating system ends the lock with its process.
 */
function takeTurn(path: string, reading: boolean): (() => void) | undefined {
  if (path === ':memory:' || reading) return () => undefined
  const turn = new Database(`${path}-writer`, { timeout: 0 })
  try {
    turn.exec('begin exclusive')
    return () => void turn.close()
  } catch (error) {
    turn.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}

function inspect(database: Database.Database): StorageFaults {
  const storage = database.pragma('integrity_check') as { integrity_check: string }[]
  const references = database.pragma('foreign_key_check') as {
    table: string
    rowid: number
    parent: string
  }[]
  return {
    storage: storage.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    references: references.map(({ table, rowid, parent }) => ({ table, row: rowid, parent })),
  }
}

/** A file that cannot be opened for writing is one that cannot be made there. */
export const guardFor =
  (path: string, reading: boolean): Guard =>
  (work) => {
    try {
      return work()
    } catch (error) {
      throw error instanceof Database.SqliteError ? storeError(error, path, reading) : error
    }
  }

const CODES: readonly (readonly [prefix: string, code: StoreErrorCode])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_CANTOPEN', 'missing'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_NOTADB', 'not_a_store'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_IOERR', 'damaged'],
]

function storeError(cause: Error & { code: string }, path: string, reading: boolean): StoreError {
  const known = CODES.find(([prefix]) => cause.code.startsWith(prefix))?.[1] ?? 'refused'
  if (reading && existsSync(path) && (known === 'read_only' || known === 'missing'))
    return unreadable(path, cause)
  const code = known === 'missing' && !reading ? 'read_only' : known
  return new StoreError(code, messageOf(code, path, cause.message), { cause })
}

function missing(path: string): StoreError {
  return new StoreError('missing', messageOf('missing', path, ''))
}

function unreadable(path: string, cause: Error): StoreError {
  return new StoreError(
    'read_only',
    {
      zh: `数据库 ${path} 打不开：没有读取权限，或所在文件夹不能写入而最近的写入尚未合并；请复制到可写的文件夹，或检查权限`,
      en: `The database ${path} cannot be opened: it may not be read, or its folder may not be written while the latest changes still lie beside it; copy it to a folder of your own, or check the permissions`,
    },
    { cause },
  )
}

function noFolder(path: string): StoreError {
  const folder = dirname(resolve(path))
  return new StoreError('missing', {
    zh: `文件夹 ${folder} 不存在，无法建立数据库；请先建好文件夹，或用 --db 另选位置`,
    en: `The folder ${folder} does not exist, so no database can be made there: make it first, or choose another place with --db`,
  })
}

function messageOf(code: StoreErrorCode, path: string, detail: string): { zh: string; en: string } {
  switch (code) {
    case 'locked':
      return {
        zh: `数据库 ${path} 正被另一个进程占用，请等它完成后再试`,
        en: `The database ${path} is locked by another process: wait for it to finish and try again`,
      }
    case 'read_only':
      return {
        zh: `数据库 ${path} 无法写入，请检查文件和文件夹的权限，或用 --db 另选位置`,
        en: `The database ${path} cannot be written: check the permissions of file and folder, or choose another place with --db`,
      }
    case 'missing':
      return {
        zh: `打不开数据库 ${path}，请检查路径，或先运行 import 建立`,
        en: `There is no database at ${path}: check the path, or make one with import`,
      }
    case 'full':
      return {
        zh: `磁盘已满，无法写入数据库 ${path}，请清出空间后重试`,
        en: `The disk is full and ${path} cannot be written: free some space and try again`,
      }
    case 'not_a_store':
      return {
        zh: `${path} 不是本工具的数据库，请另选一个路径`,
        en: `${path} is not a database of this product: choose another path`,
      }
    case 'damaged':
      return {
        zh: `数据库 ${path} 已损坏（${detail}），请从备份恢复，或删除后重新导入`,
        en: `The database ${path} is damaged (${detail}): restore a backup, or delete it and import again`,
      }
    default:
      return {
        zh: `数据库拒绝了写入的内容：${detail}；这是程序错误，请报告`,
        en: `The database refused what was to be stored: ${detail}; this is an error of the product, please report it`,
      }
  }
}
