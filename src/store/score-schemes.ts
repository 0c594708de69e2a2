/** The schemes of scores of reports that were stored before the column was there, from what was read of them. */
import type { Kysely, Transaction } from 'kysely'
import type { Report } from '../model/report.ts'
import { scoreSchemeOf } from '../model/score-scheme.ts'
import { StoreError } from './error.ts'
import { type Packed, unpack } from './pack.ts'
import type { Schema } from './schema.ts'

const KEY = 'score_schemes'
const VERSION = '1'
/** Reports unpacked in one transaction. */
const BATCH = 100

/** Whether reports may lack the scheme that they have. */
export async function areSchemesMissing(db: Kysely<Schema>): Promise<boolean> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row?.value !== VERSION
}

/** Fills them in once; cut off, it is begun again at the next opening. */
export async function fillSchemes(db: Kysely<Schema>): Promise<void> {
  if (!(await areSchemesMissing(db))) return
  const reports = await db
    .selectFrom('reports')
    .select('id')
    .where('content', 'is not', null)
    .orderBy('id')
    .execute()
  for (let from = 0; from < reports.length; from += BATCH)
    await db.transaction().execute(async (trx) => {
      for (const { id } of reports.slice(from, from + BATCH)) await fillScheme(trx, id)
    })
  await db
    .insertInto('settings')
    .values({ key: KEY, value: VERSION })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: VERSION }))
    .execute()
}

async function fillScheme(trx: Transaction<Schema>, id: number): Promise<void> {
  const row = await trx
    .selectFrom('reports')
    .select(['content', 'corrected'])
    .where('id', '=', id)
    .executeTakeFirst()
  const content = row?.corrected ?? row?.content
  const key = content ? schemeKey(content as Packed<Report>) : null
  await trx.updateTable('reports').set({ score_scheme: key }).where('id', '=', id).execute()
}

/** Content that cannot be read keeps nobody from opening the database: `check` tells of it. */
function schemeKey(content: Packed<Report>): string | null {
  try {
    return scoreSchemeOf(unpack<Report>(content)).key
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return null
    throw error
  }
}
