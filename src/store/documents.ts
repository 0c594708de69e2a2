/** Stored documents: bytes seen, and what extraction made of them. */
import type { Kysely } from 'kysely'
import type { Document } from '../model/document.ts'
import { type Packed, unpack } from './pack.ts'
import type { Schema } from './schema.ts'
import type { StoredDocument } from './store.ts'

export async function findDocument(db: Kysely<Schema>, sha256: string): Promise<StoredDocument | undefined> {
  const row = await db.selectFrom('documents').select('id').where('sha256', '=', sha256).executeTakeFirst()
  return row && readDocument(db, row.id)
}

async function readDocument(db: Kysely<Schema>, id: number): Promise<StoredDocument> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const sources = await db
    .selectFrom('sources')
    .select(['path', 'report_id'])
    .where('document_id', '=', id)
    .where('current', '=', 1)
    .orderBy('path')
    .execute()
  return {
    sha256: row.sha256,
    format: row.format,
    bytes: row.bytes,
    title: row.title,
    extractorVersion: row.extractor_version,
    document: row.content && unpack<Document>(row.content as Packed<Document>),
    paths: sources.map(({ path }) => path),
    reportId: sources[0]?.report_id ?? null,
    firstSeen: row.first_seen,
  }
}
