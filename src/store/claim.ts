/**
 * Taking turns at long work: one process at a time imports into a database. The turn is a lock of the operating system,
 * which ends with the process that holds it, however that ends; who holds it is noted in the database, for others to
 * name. Readers never wait, and single saves (a correction, a verification) need no turn.
 */
import { hostname, userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { StoreDialect } from './dialect.ts'
import { StoreError } from './error.ts'
import type { Schema } from './schema.ts'

/** Who writes. */
export interface Writer {
  readonly command: string
  readonly pid: number
  readonly host: string
  readonly person: string | null
  /** ISO, UTC */
  readonly since: string
}

export interface ClaimOptions {
  /** what is to be done: "import" */
  readonly command: string
  /** how long to wait for another process's turn to end; default that of the database's locks, 5000 */
  readonly waitMs?: number
  /** told once whom it waits for; null where that is not known */
  readonly onWaiting?: (writer: Writer | null) => void
  /** ends the waiting */
  readonly signal?: AbortSignal | undefined
}

/** Gives the turn back. */
export type Release = () => Promise<void>

const KEY = 'writer'
const PAUSE_MS = 150

/**
 * Waits for the turn and takes it. Throws StoreError `locked`, which names the process that has it, where that does not come
 * in time, and the signal's reason where that ends the waiting.
 */
export async function claim(
  db: Kysely<Schema>,
  dialect: StoreDialect,
  { command, waitMs = dialect.lockTimeoutMs, onWaiting, signal }: ClaimOptions,
): Promise<Release> {
  signal?.throwIfAborted()
  const until = performance.now() + waitMs
  let told = false
  for (;;) {
    const unlock = dialect.takeTurn()
    if (unlock) return hold(db, unlock, command)
    const writer = await writerOf(db)
    if (performance.now() >= until) throw taken(dialect.path, writer)
    if (!told) onWaiting?.(writer)
    told = true
    await pause(signal)
  }
}

/** Sleeps for a while; throws the signal's reason as soon as there is one. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await sleep(PAUSE_MS, undefined, signal && { signal }).catch((error: unknown) => {
    signal?.throwIfAborted()
    throw error
  })
}

async function hold(db: Kysely<Schema>, unlock: () => void, command: string): Promise<Release> {
  const writer: Writer = {
    command,
    pid: process.pid,
    host: hostname(),
    person: person(),
    since: new Date().toISOString(),
  }
  const value = JSON.stringify(writer)
  try {
    await db
      .insertInto('settings')
      .values({ key: KEY, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
  } catch (error) {
    unlock()
    throw error
  }
  return async () => {
    try {
      await db.deleteFrom('settings').where('key', '=', KEY).execute()
    } finally {
      unlock()
    }
  }
}

/** Who noted the turn last; one that was killed is named still until another takes it. */
async function writerOf(db: Kysely<Schema>): Promise<Writer | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row ? (JSON.parse(row.value) as Writer) : null
}

/** The user of the operating system; null where it has no name for it. */
export function person(): string | null {
  try {
    return userInfo().username
  } catch {
    // an id without an entry in the user database, as in some containers
    return process.env.USER ?? null
  }
}

function taken(path: string, writer: Writer | null): StoreError {
  const since = writer?.since.slice(0, 19).replace('T', ' ')
  const whose = {
    zh: writer
      ? `：ziping ${writer.command}（进程 ${writer.pid}，主机 ${writer.host}，自 ${since} UTC）`
      : '',
    en: writer
      ? `: ziping ${writer.command} (process ${writer.pid} on ${writer.host}, since ${since} UTC)`
      : '',
  }
  return new StoreError('locked', {
    zh: `另一个进程正在写入数据库 ${path}${whose.zh}；请等它完成后再试，或加 --wait 等候`,
    en: `Another process is writing to the database ${path}${whose.en}: try again when it is done, or wait for it with --wait`,
  })
}
