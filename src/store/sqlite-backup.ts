/** Copies of a database, made while it may be read and written. */
import { constants, existsSync } from 'node:fs'
import { copyFile, link, rm, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { StoreError } from './error.ts'
import { guardFor } from './sqlite.ts'
import { openReader } from './sqlite-reader.ts'

export interface Backup {
  readonly path: string
  readonly bytes: number
  /** readings in it, failed and superseded ones too */
  readonly reports: number
}

/** How long a locked database is waited for. */
const WAIT_MS = 5_000
/** Pages copied in one step: all, so that a process that writes meanwhile cannot make it begin again. */
const ALL_PAGES = 2_000_000_000
/** What SQLite keeps beside a database: left from another one, it would be mixed with the copy. */
const COMPANIONS = ['', '-wal', '-shm', '-journal']

/**
 * Copies the database at `from`, of this or an earlier version, into a new file, whole and as of one moment; overwrites
 * nothing. The copy is checked before it gets its name. Throws StoreError.
 */
export async function backupStore(from: string, to: string): Promise<Backup> {
  for (const companion of COMPANIONS) if (existsSync(`${to}${companion}`)) throw exists(`${to}${companion}`)
  const part = resolve(dirname(resolve(to)), `.${basename(to)}.${process.pid}.part`)
  try {
    const source = open(from)
    try {
      await copyAll(source, part).catch((error: unknown) => guardFor(to, false)(() => raise(error)))
    } finally {
      source.close()
    }
    const reports = guardFor(to, false)(() => closeUp(part))
    await giveName(part, to)
    return { path: to, bytes: (await stat(to)).size, reports }
  } finally {
    for (const companion of COMPANIONS) await rm(`${part}${companion}`, { force: true })
  }
}

function open(path: string): Database.Database {
  const guard = guardFor(path, true)
  if (!existsSync(path)) guard(() => raise(new Database.SqliteError('no such file', 'SQLITE_CANTOPEN')))
  return guard(() => {
    const source = openReader(path, WAIT_MS)
    const isOurs = source
      .prepare(`select count(*) from sqlite_master where name in ('migrations', 'reports')`)
      .pluck()
    if (isOurs.get() === 2) return source
    source.close()
    throw new Database.SqliteError('no tables of ours', 'SQLITE_NOTADB')
  })
}

async function copyAll(source: Database.Database, part: string): Promise<void> {
  if (!existsSync(dirname(part))) throw noFolder(dirname(part))
  await source.backup(part, { progress: () => ALL_PAGES })
}

/** Leaves the copy as a single file, and looks whether it can be read. */
function closeUp(part: string): number {
  const copy = new Database(part)
  try {
    copy.pragma('journal_mode = delete')
    const state = copy.pragma('quick_check(1)', { simple: true })
    if (state !== 'ok') throw new Database.SqliteError(String(state), 'SQLITE_CORRUPT')
    return Number(copy.prepare('select count(*) from reports').pluck().get())
  } finally {
    copy.close()
  }
}

/** A file that came to be meanwhile is not overwritten either. */
async function giveName(part: string, to: string): Promise<void> {
  const taken = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EEXIST') throw exists(to)
    throw error
  }
  await link(part, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw exists(to)
    // a file system without links
    await copyFile(part, to, constants.COPYFILE_EXCL).catch(taken)
  })
}

function raise(error: unknown): never {
  throw error
}

function exists(path: string): StoreError {
  return new StoreError('exists', {
    zh: `${path} 已存在，备份不会覆盖它；请另选文件名，或先移走它`,
    en: `${path} is there already and no backup overwrites it: choose another name, or move it away first`,
  })
}

function noFolder(folder: string): StoreError {
  return new StoreError('missing', {
    zh: `文件夹 ${folder} 不存在，无法写入备份；请先建好文件夹，或另选位置`,
    en: `The folder ${folder} does not exist, so no backup can be written there: make it first, or choose another place`,
  })
}
