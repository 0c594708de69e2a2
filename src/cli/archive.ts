/** What the commands share in reading an archive: opening it, choosing from it. */
import { access, stat } from 'node:fs/promises'
import type { ReadReport } from '../compare/filed-report.ts'
import type { Message } from '../model/problem.ts'
import { readComparable } from '../store/read-archive.ts'
import type { OpenOptions, ReportFilter, Store } from '../store/store.ts'
import { MESSAGES } from './messages.ts'
import { noMatch } from './no-match.ts'
import { Refusal } from './refusal.ts'

export const DEFAULT_DATABASE = 'ziping.sqlite'

/** Loads the store when it is first needed: help and wrong usage do without. */
async function openStore(path: string, options?: OpenOptions): Promise<Store> {
  return (await import('../pipeline/open-store.ts')).openStore(path, options)
}

/** Opens an archive for writing, made where there is none, hands it on, and closes it. */
export async function withNewArchive<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  await refuseFolder(path)
  const store = await openStore(path)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** A folder given for a database would be told as a damaged one, to be deleted. */
async function refuseFolder(path: string): Promise<void> {
  if (await isFolder(path)) throw new Refusal(MESSAGES.folderForDatabase(path))
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // nothing there yet, or nothing that can be looked at: opening it says so
  }
}

/** Refuses where there is no archive to work on. */
export async function requireArchive(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw new Refusal(MESSAGES.noDatabase(path), { cause })
  })
  await refuseFolder(path)
}

/** Opens an existing archive for reading, hands it on, and closes it. Refuses where there is none, or nothing in it. */
export async function withArchive<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  await requireArchive(path)
  const store = await openStore(path, { mode: 'read' })
  try {
    if ((await store.listReports()).length === 0) throw new Refusal(MESSAGES.emptyDatabase(path))
    return await use(store)
  } finally {
    await store.close()
  }
}

/** What a comparison needs of the documents that became reports. Refuses where there is none. */
export async function requireComparable(store: Store, filter: ReportFilter): Promise<ReadReport[]> {
  const reports = await readComparable(store, filter)
  if (reports.length === 0) throw await noMatch(store, filter)
  return reports
}

/** Why the comparison takes a document of several for its unit and year, by the report's id. */
export async function shownBecause(
  store: Store,
  filter: ReportFilter = {},
): Promise<ReadonlyMap<number, Message>> {
  const rows = await store.comparison(filter)
  return new Map(rows.flatMap(({ reportId, why }) => (why ? [[reportId, why] as const] : [])))
}
