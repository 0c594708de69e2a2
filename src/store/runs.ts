/** Runs and what they did with each file. */
import type { Kysely, Selectable } from 'kysely'
import { problemColumns, problemOf } from './reading-columns.ts'
import type { RunItemTable, RunTable, Schema } from './schema.ts'
import type { Durations, ItemState, NewRun, Run, RunItem } from './store.ts'

export async function startRun(db: Kysely<Schema>, run: NewRun): Promise<number> {
  const { id } = await db
    .insertInto('runs')
    .values({
      command: run.command,
      paths: JSON.stringify(run.paths),
      started_at: new Date().toISOString(),
      finished_at: null,
      person: run.person ?? null,
      versions: run.versions ? JSON.stringify(run.versions) : null,
      options: run.options ? JSON.stringify(run.options) : null,
      stopped: 0,
      resumes: run.resumes ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordItems(db: Kysely<Schema>, run: number, items: readonly RunItem[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('run_items')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('run_id', '=', run)
      .executeTakeFirst()
    let position = last?.position ?? -1
    for (const item of items)
      await trx
        .insertInto('run_items')
        .values(itemRow(item, run, ++position))
        .execute()
  })
}

export async function finishRun(db: Kysely<Schema>, run: number, stopped = false): Promise<void> {
  await db
    .updateTable('runs')
    .set({ finished_at: new Date().toISOString(), stopped: stopped ? 1 : 0 })
    .where('id', '=', run)
    .execute()
}

export async function listRuns(db: Kysely<Schema>): Promise<readonly Run[]> {
  const rows = await db.selectFrom('runs').selectAll().orderBy('id', 'desc').execute()
  const counted = await db
    .selectFrom('run_items')
    .select(({ fn }) => ['run_id', 'state', fn.countAll<number>().as('files')])
    .groupBy(['run_id', 'state'])
    .execute()
  return rows.map((row) =>
    runOf(
      row,
      counted.filter((count) => count.run_id === row.id),
    ),
  )
}

export async function readRun(
  db: Kysely<Schema>,
  id: number,
): Promise<(Run & { readonly items: readonly RunItem[] }) | undefined> {
  const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const items = await db
    .selectFrom('run_items')
    .selectAll()
    .where('run_id', '=', id)
    .orderBy('position')
    .execute()
  const counted = items.map(({ state }) => ({ state, files: 1 }))
  return { ...runOf(row, counted), items: items.map(itemOf) }
}

/**
 * The readings that stood after a run: of each document that it, or a run before it, came to, the newest by then. Ids for
 * `readReport`, with all paths that held the document, sorted.
 */
export async function readingsAfter(
  db: Kysely<Schema>,
  run: number,
): Promise<readonly { readonly paths: readonly string[]; readonly reportId: number }[]> {
  const rows = await db
    .selectFrom('run_items')
    .innerJoin('reports', 'reports.id', 'run_items.report_id')
    .select(['run_items.path', 'reports.id as report', 'reports.document_id as document'])
    .where('run_items.run_id', '<=', run)
    .orderBy('run_items.run_id')
    .orderBy('run_items.position')
    .execute()
  const keyOf = ({ path, document }: (typeof rows)[number]) => document ?? path
  const held = new Map(rows.map((row) => [row.path, keyOf(row)]))
  const newest = new Map(rows.map((row) => [keyOf(row), row.report]))
  const holding = Map.groupBy(held.keys(), (path) => held.get(path)!)
  return [...holding].map(([key, paths]) => ({ paths: paths.toSorted(), reportId: newest.get(key)! }))
}

function runOf(
  row: Selectable<RunTable>,
  counted: readonly { readonly state: ItemState; readonly files: number }[],
): Run {
  const counts = { ok: 0, partial: 0, failed: 0, unchanged: 0 }
  for (const { state, files } of counted) counts[state] += Number(files)
  return {
    id: row.id,
    command: row.command,
    paths: JSON.parse(row.paths) as string[],
    person: row.person,
    versions: row.versions === null ? null : (JSON.parse(row.versions) as NonNullable<Run['versions']>),
    options: row.options === null ? null : (JSON.parse(row.options) as NonNullable<Run['options']>),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    stopped: row.stopped === 1,
    resumes: row.resumes,
    counts,
  }
}

function itemRow(item: RunItem, run: number, position: number): RunItemTable {
  const { read, extract, normalise, store } = item.durations
  return {
    run_id: run,
    position,
    path: item.path,
    state: item.state,
    ...problemColumns(item.problem),
    report_id: item.reportId,
    read_ms: read ?? null,
    extract_ms: extract ?? null,
    normalise_ms: normalise ?? null,
    store_ms: store ?? null,
    pages: item.pages,
    attempts: item.attempts ?? null,
    former_id: item.formerId ?? null,
  }
}

function itemOf(row: RunItemTable): RunItem {
  return {
    path: row.path,
    state: row.state,
    problem: problemOf(row),
    reportId: row.report_id,
    durations: durationsOf(row),
    pages: row.pages,
    ...(row.attempts !== null && { attempts: row.attempts }),
    ...(row.former_id !== null && { formerId: row.former_id }),
  }
}

function durationsOf(row: RunItemTable): Durations {
  return {
    ...(row.read_ms !== null && { read: row.read_ms }),
    ...(row.extract_ms !== null && { extract: row.extract_ms }),
    ...(row.normalise_ms !== null && { normalise: row.normalise_ms }),
    ...(row.store_ms !== null && { store: row.store_ms }),
  }
}
