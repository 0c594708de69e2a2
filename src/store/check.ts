/** Looking a database over: its storage, its references, and that everything kept twice tells the same. */

import { type Kysely, sql } from 'kysely'
import type { Document } from '../model/document.ts'
import { Report } from '../model/report-schema.ts'
import type { CheckFault } from './check-faults.ts'
import { CHECK_FAULTS } from './check-faults.ts'
import type { StoreDialect } from './dialect.ts'
import { StoreError } from './error.ts'
import { type Packed, unpack } from './pack.ts'
import { partRows } from './report-rows.ts'
import type { Schema } from './schema.ts'
import { searchableText } from './searchable.ts'
import { maskFolded } from './secrets.ts'
import { contactsOf } from './text-index.ts'
import { VIEW_NAMES } from './views.ts'

/** Every fault, each with its remedy; writes nothing. */
export async function check(db: Kysely<Schema>, dialect: StoreDialect): Promise<readonly CheckFault[]> {
  const { storage, references } = dialect.inspect()
  return [
    ...storage.map(CHECK_FAULTS.damaged),
    ...references.map(CHECK_FAULTS.brokenReference),
    ...(await viewFaults(db)),
    ...(await reportFaults(db)),
    ...(await documentFaults(db)),
    ...(await orphans(db)),
    ...(await currencyFaults(db)),
  ]
}

async function viewFaults(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const faults: CheckFault[] = []
  for (const view of VIEW_NAMES)
    try {
      await sql.raw(`select count(*) from (select * from ${view})`).execute(db)
    } catch (error) {
      faults.push(CHECK_FAULTS.brokenView(view, reasonOf(error)))
    }
  return faults
}

/** Readings whose packed report cannot be read, or whose rows or counts are not those of it. */
async function reportFaults(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const rows = await db.selectFrom('reports').select('id').where('content', 'is not', null).execute()
  const faults: CheckFault[] = []
  for (const { id } of rows) {
    const row = await db
      .selectFrom('reports')
      .select(['content', 'corrected', 'fact_count', 'indicator_count'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const report = readable(() => Report.parse(unpack((row.corrected ?? row.content) as Packed<Report>)))
    const where = { id, path: await pathOf(db, 'report_id', id) }
    if (!report) faults.push(CHECK_FAULTS.unreadableReport(where))
    else faults.push(...(await rowFaults(db, where, { report, row })))
  }
  return faults
}

async function rowFaults(
  db: Kysely<Schema>,
  where: { readonly id: number; readonly path: string },
  { report, row }: { readonly report: Report; readonly row: { fact_count: number; indicator_count: number } },
): Promise<readonly CheckFault[]> {
  const faults: CheckFault[] = []
  for (const [table, wanted] of Object.entries(partRows(report))) {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(table)} where report_id = ${where.id}`.execute(db)
    const found = Number(rows[0]?.n)
    if (found !== wanted.length) faults.push(CHECK_FAULTS.rowsDiffer(where, table, found, wanted.length))
  }
  if (row.fact_count !== report.facts.length || row.indicator_count !== report.indicators.length)
    faults.push(CHECK_FAULTS.countsDiffer(where))
  return faults
}

/** Documents that cannot be read, or whose text for searching is not theirs. */
async function documentFaults(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const rows = await db.selectFrom('documents').select('id').orderBy('id').execute()
  const faults: CheckFault[] = []
  let hasOtherText = false
  for (const { id } of rows) {
    const { content, text } = await db
      .selectFrom('documents')
      .leftJoin('document_texts', 'document_texts.document_id', 'documents.id')
      .select(['content', 'text'])
      .where('documents.id', '=', id)
      .executeTakeFirstOrThrow()
    const document = content === null ? null : readable(() => unpack<Document>(content as Packed<Document>))
    if (document === undefined)
      faults.push(CHECK_FAULTS.unreadableDocument(id, await pathOf(db, 'document_id', id)))
    else hasOtherText ||= text !== (document && maskFolded(searchableText(document), await secretsIn(db, id)))
  }
  if (hasOtherText || (await isIndexShort(db))) faults.push(CHECK_FAULTS.searchDiffers())
  return faults
}

/** A report that cannot be read is told of elsewhere. */
async function secretsIn(db: Kysely<Schema>, documentId: number): Promise<readonly string[]> {
  try {
    return await contactsOf(db, documentId)
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged') return []
    throw error
  }
}

/** Whether the index knows other documents than those with a text. */
async function isIndexShort(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from text_index_docsize) - (select count(*) from document_texts) as n`.execute(db)
  return Number(rows[0]?.n) !== 0
}

async function orphans(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const documents = await db
    .selectFrom('documents')
    .select('id')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('reports').select('id').whereRef('document_id', '=', 'documents.id'))),
    )
    .execute()
  const readings = await db
    .selectFrom('reports')
    .select('id')
    .where('superseded_by', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sources').select('id').whereRef('report_id', '=', 'reports.id'))),
    )
    .execute()
  return [
    ...documents.map(({ id }) => CHECK_FAULTS.orphanDocument(id)),
    ...readings.map(({ id }) => CHECK_FAULTS.orphanReading(id)),
  ]
}

/** Readings that are marked current though no path holds them, or the other way round. */
async function currencyFaults(db: Kysely<Schema>): Promise<readonly CheckFault[]> {
  const { rows } = await sql<{ id: number }>`
    select id from reports
    where current <> exists (select 1 from sources where report_id = reports.id and sources.current = 1)
    order by id`.execute(db)
  const faults: CheckFault[] = []
  for (const { id } of rows)
    faults.push(CHECK_FAULTS.currencyDiffers({ id, path: await pathOf(db, 'report_id', id) }))
  return faults
}

/** A path that holds it, or else one that did; empty where none is known. */
async function pathOf(db: Kysely<Schema>, column: 'report_id' | 'document_id', id: number): Promise<string> {
  const row = await db
    .selectFrom('sources')
    .select('path')
    .where(column, '=', id)
    .orderBy('current', 'desc')
    .executeTakeFirst()
  return row?.path ?? ''
}

/** Undefined where what is stored is not what it should be: bytes that do not unpack, or another shape. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof StoreError || (error instanceof Error && error.name === 'ZodError')) return undefined
    throw error
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof StoreError ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
