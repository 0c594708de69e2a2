/** Opening a database only to read it, in a folder where nothing may be written too. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Bytes 18 and 19 of a database say how it is written and read: 2 is WAL, 1 is not (SQLite file format, 1.3). */
const VERSIONS = [18, 19] as const
const WITHOUT_WAL = 1

/**
 * Opens the file at `path` for reading. In WAL mode SQLite makes files beside it even to read; where it may not, and all
 * that was written stands in the file itself, its bytes are read instead. Throws SqliteError.
 */
export function openReader(path: string, timeout: number): Database.Database {
  const database = new Database(path, { readonly: true, timeout })
  try {
    database.pragma('schema_version')
    return database
  } catch (error) {
    database.close()
    if (!mayNotWrite(error) || isWaiting(`${path}-wal`)) throw error
    return openBytes(path)
  }
}

/** The database as it stands in its file, in memory. */
export function openBytes(path: string): Database.Database {
  const bytes = readFileSync(path)
  for (const at of VERSIONS) bytes[at] = WITHOUT_WAL
  return new Database(bytes, { readonly: true })
}

function mayNotWrite(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code)
}

/** Whether the log beside a database holds what is not in it yet. */
function isWaiting(log: string): boolean {
  return existsSync(log) && statSync(log).size > 0
}
