/** The paths that hold documents of the collection now. */
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** As last imported, members of archives too; sorted. */
export async function listPaths(db: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sources')
    .select('path')
    .where('current', '=', 1)
    .orderBy('path')
    .execute()
  return rows.map(({ path }) => path)
}
