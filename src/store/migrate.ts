/** Numbered migrations, forward only: each runs in a transaction that also records it. */

import { type Kysely, sql } from 'kysely'
import type { StoreDialect } from './dialect.ts'
import { StoreError } from './error.ts'
import { initial } from './migrations/001-initial.ts'
import { verifications } from './migrations/002-verifications.ts'
import { runsAndVersions } from './migrations/003-runs-and-versions.ts'
import { corrections } from './migrations/004-corrections.ts'
import { searchAndLineage } from './migrations/005-search-and-lineage.ts'
import { projectsForms } from './migrations/006-projects-forms.ts'
import { referenceIndexes } from './migrations/007-reference-indexes.ts'
import { undoneReviews } from './migrations/008-undone-reviews.ts'
import { scoreSchemes } from './migrations/009-score-schemes.ts'
import { comparedSchemes } from './migrations/010-compared-schemes.ts'
import type { Migration } from './migrations/migration.ts'
import type { Schema } from './schema.ts'
import { areSchemesMissing } from './score-schemes.ts'
import { areTextsOutdated } from './text-index.ts'
import { isOutdated } from './views.ts'

export const MIGRATIONS: readonly Migration[] = [
  initial,
  verifications,
  runsAndVersions,
  corrections,
  searchAndLineage,
  projectsForms,
  referenceIndexes,
  undoneReviews,
  scoreSchemes,
  comparedSchemes,
]

/**
 * Brings the tables up to the last of `migrations`; does nothing where they are. Throws StoreError `newer` for a
 * database that a later version made, `not_a_store` for one with tables that are not ours.
 */
export async function migrate(
  db: Kysely<Schema>,
  dialect: StoreDialect,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const applied = await appliedMigrations(db, dialect, migrations)
  for (const migration of migrations) if (!applied.has(migration.number)) await apply(db, dialect, migration)
}

/** Throws StoreError unless tables and views are exactly those of this version; writes nothing. */
export async function requireMigrated(db: Kysely<Schema>, dialect: StoreDialect): Promise<void> {
  const applied = await appliedMigrations(db, dialect, MIGRATIONS)
  if (applied.size === 0) throw notAStore()
  const isOlder = MIGRATIONS.some(({ number }) => !applied.has(number))
  if (isOlder || (await isOutdated(db, 'views')) || (await areTextsOutdated(db))) throw older()
  if (await areSchemesMissing(db)) throw older()
}

/** Numbers of the migrations that the database has; none for an empty one. */
async function appliedMigrations(
  db: Kysely<Schema>,
  dialect: StoreDialect,
  migrations: readonly Migration[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ name: string }>`${sql.raw(dialect.tableNames)}`.execute(db)
  if (rows.length === 0) return new Set()
  if (!rows.some((row) => row.name === 'migrations')) throw notAStore()
  const found = await db.selectFrom('migrations').select('number').execute()
  const applied = new Set(found.map(({ number }) => Number(number)))
  const known = new Set(migrations.map(({ number }) => number))
  const unknown = [...applied].filter((number) => !known.has(number))
  if (unknown.length > 0) throw newer(Math.max(...unknown), Math.max(...known))
  return applied
}

/** Another process may have been faster while we waited for the lock: looks again inside the transaction. */
async function apply(db: Kysely<Schema>, dialect: StoreDialect, migration: Migration): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { integer, text, tableOptions } = dialect.types
    await run(
      trx,
      `create table if not exists migrations (
        number ${integer} primary key, name ${text} not null, applied_at ${text} not null
      )${tableOptions}`,
    )
    const done = await trx
      .selectFrom('migrations')
      .select('number')
      .where('number', '=', migration.number)
      .executeTakeFirst()
    if (done) return
    for (const statement of migration.statements(dialect.types)) await run(trx, statement)
    await trx
      .insertInto('migrations')
      .values({
        number: migration.number,
        name: migration.name,
        applied_at: new Date().toISOString(),
      })
      .execute()
  })
}

async function run(db: Kysely<Schema>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db)
}

function newer(applied: number, known: number): StoreError {
  return new StoreError('newer', {
    zh: `数据库由更新的版本建立（结构 ${applied}，本版本只认识到 ${known}），请升级本工具`,
    en: `The database was made by a newer version (tables ${applied}, this version knows ${known}): upgrade the product`,
  })
}

function older(): StoreError {
  return new StoreError('older', {
    zh: '数据库由较早的版本建立，请先运行一次 import 以升级其结构',
    en: 'The database was made by an older version: run import once to bring its tables up to date',
  })
}

function notAStore(): StoreError {
  return new StoreError('not_a_store', {
    zh: '这个文件不是本工具的数据库，请另选一个路径',
    en: 'This file is not a database of this product: choose another path',
  })
}
