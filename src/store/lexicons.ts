/** The lexicons that readings were made with, and what each reading asked of its own. */
import type { Kysely } from 'kysely'
import type { MadeFrom } from './outcome.ts'
import { type Packed, pack, unpack } from './pack.ts'
import type { Schema } from './schema.ts'

export async function readAsked(
  db: Kysely<Schema>,
  reportId: number,
): Promise<readonly string[] | undefined> {
  const row = await db
    .selectFrom('reports')
    .select('lexicon_part')
    .where('id', '=', reportId)
    .executeTakeFirst()
  return row?.lexicon_part ? unpack(row.lexicon_part as Packed<readonly string[]>) : undefined
}

export async function renewMadeFrom(db: Kysely<Schema>, reportId: number, madeFrom: MadeFrom): Promise<void> {
  await db
    .updateTable('reports')
    .set({ made_from: JSON.stringify(madeFrom) })
    .where('id', '=', reportId)
    .execute()
}

export async function keepLexicon(
  db: Kysely<Schema>,
  fingerprint: string,
  words: readonly string[],
): Promise<void> {
  await db
    .insertInto('lexicons')
    .values({ fingerprint, words: pack(words), first_used: new Date().toISOString() })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute()
}

export async function lexiconWords(
  db: Kysely<Schema>,
  fingerprint: string,
): Promise<readonly string[] | undefined> {
  const row = await db
    .selectFrom('lexicons')
    .select('words')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row && unpack(row.words as Packed<readonly string[]>)
}
