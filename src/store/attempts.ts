/** Attempts at reading: noted before the work begins, so that a document that ends the process is known by it. */
import type { Kysely, Selectable } from 'kysely'
import type { Problem } from '../model/problem.ts'
import type { Save } from './insert-reading.ts'
import type { Attempt, Outcome } from './outcome.ts'
import { problemColumns, problemOf } from './reading-columns.ts'
import type { AttemptTable, Schema } from './schema.ts'

/** How a reading ends that may end otherwise the next time. */
const IN_VAIN: ReadonlySet<Problem['code']> = new Set(['timeout', 'crashed', 'too_large'])

export async function findAttempt(db: Kysely<Schema>, sha256: string): Promise<Attempt | undefined> {
  const row = await db.selectFrom('attempts').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row && attemptOf(row)
}

/** Those that did not end well; one that a process is at work on now is among them. */
export async function listAttempts(db: Kysely<Schema>): Promise<readonly Attempt[]> {
  const rows = await db.selectFrom('attempts').selectAll().orderBy('path').execute()
  return rows.map(attemptOf)
}

/** Notes that the reading of a document begins. */
export async function beginAttempt(
  db: Kysely<Schema>,
  { sha256, path }: Pick<Attempt, 'sha256' | 'path'>,
): Promise<void> {
  const begun = { path, started_at: new Date().toISOString(), under_way: 1, ...problemColumns(null) } as const
  await db
    .insertInto('attempts')
    .values({ sha256, ...begun, count: 1, set_aside_at: null })
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet(({ eb, ref }) => ({
        ...begun,
        count: eb(ref('attempts.count'), '+', 1),
      })),
    )
    .execute()
}

/** Takes back what `beginAttempt` noted: the work was stopped, which says nothing of the document. */
export async function withdrawAttempt(db: Kysely<Schema>, sha256: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set(({ eb, ref }) => ({ count: eb(ref('count'), '-', 1), under_way: 0 }))
    .where('sha256', '=', sha256)
    .execute()
  await db.deleteFrom('attempts').where('sha256', '=', sha256).where('count', '<=', 0).execute()
}

/** The document is not tried any more. */
export async function setAside(db: Kysely<Schema>, sha256: string): Promise<void> {
  await db
    .updateTable('attempts')
    .set({ set_aside_at: new Date().toISOString() })
    .where('sha256', '=', sha256)
    .where('set_aside_at', 'is', null)
    .execute()
}

/** Forgets the attempts at these documents, so that they are tried again. */
export async function forgetAttempts(db: Kysely<Schema>, sha256s: readonly string[]): Promise<void> {
  for (const sha256 of sha256s) await db.deleteFrom('attempts').where('sha256', '=', sha256).execute()
}

/** In the transaction that stores a reading: it ended, well or not. */
export async function settleAttempt({ trx, now }: Save, outcome: Outcome, isKept: boolean): Promise<void> {
  if (!outcome.file || outcome.reading.kind === 'stored') return
  const { sha256 } = outcome.file
  const problem = outcome.reading.kind === 'problem' ? outcome.reading.problem : null
  if (problem?.code === 'quarantined') return
  if (!problem || !(isKept || IN_VAIN.has(problem.code))) {
    await trx.deleteFrom('attempts').where('sha256', '=', sha256).execute()
    return
  }
  const ended = { under_way: 0, ...problemColumns(problem) } as const
  await trx
    .insertInto('attempts')
    .values({ sha256, path: outcome.path, count: 1, started_at: now, set_aside_at: null, ...ended })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet(ended))
    .execute()
}

function attemptOf(row: Selectable<AttemptTable>): Attempt {
  return {
    sha256: row.sha256,
    path: row.path,
    count: row.count,
    startedAt: row.started_at,
    underWay: row.under_way === 1,
    problem: problemOf(row),
    setAsideAt: row.set_aside_at,
  }
}
