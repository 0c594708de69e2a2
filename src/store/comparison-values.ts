/** The figures of the comparison, a column each, kept in step with the facts. */
import { type Kysely, sql } from 'kysely'
import { SELECT_STANDING, STANDING_TABLE } from './comparison-standing.ts'
import { GROUPED, SELECT_VALUES, VALUES_TABLE } from './comparison-view.ts'
import type { Schema } from './schema.ts'

/**
 * Takes a reading's figures for the comparison from its facts again. One group needs no grouping, which would cost more
 * than the rest; a reading without such figures still has no row.
 */
export async function refreshValues(db: Kysely<Schema>, reportId: number): Promise<void> {
  await sql`delete from comparison_values where report_id = ${reportId}`.execute(db)
  await sql`${sql.raw(SELECT_VALUES)} and report_id = ${reportId} having count(*) > 0`.execute(db)
  await sql`delete from comparison_standing where report_id = ${reportId}`.execute(db)
  await sql`${sql.raw(SELECT_STANDING)} and id = ${reportId}`.execute(db)
}

/** Makes the tables with this version's columns, and fills them. */
export async function rebuildValues(db: Kysely<Schema>): Promise<void> {
  await sql`drop table if exists comparison_values`.execute(db)
  await sql.raw(VALUES_TABLE).execute(db)
  await sql.raw(`${SELECT_VALUES} ${GROUPED}`).execute(db)
  await sql`drop table if exists comparison_standing`.execute(db)
  await sql.raw(STANDING_TABLE).execute(db)
  await sql.raw(SELECT_STANDING).execute(db)
}
