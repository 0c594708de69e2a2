/** The texts that are searched, kept in step with the documents; the database's triggers keep its index in step. */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Document } from '../model/document.ts'
import type { Report } from '../model/report.ts'
import { type Packed, unpack } from './pack.ts'
import type { Schema } from './schema.ts'
import { isRecognised, SEARCHABLE_VERSION, searchableText } from './searchable.ts'
import { maskFolded, secretsOf } from './secrets.ts'

/** Documents unpacked in one transaction when all texts are made anew. */
const BATCH = 100
/** Texts of one statement. */
const AT_ONCE = 100
const KEY = 'searchable'

/** What is searched of a document; null where there is nothing. */
export interface DocumentText {
  readonly documentId: number
  readonly text: string | null
}

/**
 * Keeps the texts of documents, or none; those that say the same are left as they are. Many in one statement: the index
 * writes what it gathered to the database before each one that may fail, and has to merge all that it wrote.
 */
export async function saveTexts(trx: Transaction<Schema>, texts: readonly DocumentText[]): Promise<void> {
  for (const { documentId, text } of texts)
    if (text === null) await trx.deleteFrom('document_texts').where('document_id', '=', documentId).execute()
  const rows = texts.flatMap(({ documentId, text }) => (text === null ? [] : [sql`(${documentId}, ${text})`]))
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sql`insert into document_texts (document_id, text) values ${sql.join(rows.slice(from, from + AT_ONCE))}
      on conflict (document_id) do update set text = excluded.text where text <> excluded.text`.execute(trx)
}

/** Whether the texts were folded in another way than this version does. */
export async function areTextsOutdated(db: Kysely<Schema>): Promise<boolean> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row?.value !== String(SEARCHABLE_VERSION)
}

/** Makes the texts of all documents where they are not this version's; cheap where they are. */
export async function refreshTexts(db: Kysely<Schema>): Promise<void> {
  if (await areTextsOutdated(db)) await rebuildTexts(db)
}

/** Makes all texts and their index anew from the stored Documents. Cut off, it is begun again at the next opening. */
export async function rebuildTexts(db: Kysely<Schema>): Promise<void> {
  await db.deleteFrom('settings').where('key', '=', KEY).execute()
  const documents = await db.selectFrom('documents').select('id').orderBy('id').execute()
  for (let from = 0; from < documents.length; from += BATCH)
    await db.transaction().execute(async (trx) => {
      for (const { id } of documents.slice(from, from + BATCH)) await rebuildText(trx, id)
    })
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('document_texts')
      .where('document_id', 'not in', trx.selectFrom('documents').select('id'))
      .execute()
    await sql`insert into text_index (text_index) values ('rebuild')`.execute(trx)
    await trx
      .insertInto('settings')
      .values({ key: KEY, value: String(SEARCHABLE_VERSION) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(SEARCHABLE_VERSION) }))
      .execute()
  })
}

async function rebuildText(trx: Transaction<Schema>, id: number): Promise<void> {
  const { content } = await trx
    .selectFrom('documents')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const document = content && unpack<Document>(content as Packed<Document>)
  const text = document && maskFolded(searchableText(document), await contactsOf(trx, id))
  await saveTexts(trx, [{ documentId: id, text }])
  const recognised = document && (isRecognised(document) ? 1 : 0)
  await trx.updateTable('documents').set({ recognised }).where('id', '=', id).execute()
}

/** The contact that the newest reading of a document names. */
export async function contactsOf(db: Kysely<Schema>, documentId: number): Promise<readonly string[]> {
  const row = await db
    .selectFrom('reports')
    .select('content')
    .where('document_id', '=', documentId)
    .where('content', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.content ? secretsOf(unpack<Report>(row.content as Packed<Report>)) : []
}
