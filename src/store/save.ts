/**
 * Storing outcomes. A document is its bytes; a source row says which document a path held and since when; a
 * reading (a row of `reports`) is current while some path holds it. What takes a place keeps the former, marked
 * as superseded.
 */
import type { Transaction } from 'kysely'
import { settleAttempt } from './attempts.ts'
import { correctReading } from './corrections.ts'
import { StoreError } from './error.ts'
import { insertReading, type NewReading, renewReading, type Save } from './insert-reading.ts'
import type { DocumentTable, Schema } from './schema.ts'
import { maskFolded } from './secrets.ts'
import type { FileIdentity, Outcome, Reading } from './store.ts'
import { contactsOf, type DocumentText } from './text-index.ts'

interface CurrentSource {
  readonly id: number
  readonly document_id: number | null
  readonly report_id: number
  readonly problem_code: string | null
}

/** What `saveOutcome` came to: the reading that the path now holds. */
export interface SavedReading {
  readonly reportId: number
  /** where the new reading failed and that one, which succeeded, stays */
  readonly kept?: true
  /** what is searched of the document now, to be stored by the caller; left out where it stays as it is */
  readonly text?: DocumentText
}

/** Stores one outcome in the open transaction, all but the text that is searched. */
export async function saveOutcome(save: Save, outcome: Outcome): Promise<SavedReading> {
  const source = await currentSource(save, outcome.path)
  if (!outcome.file) return { reportId: await saveUntaken(save, outcome, source) }
  const { path, file, reading } = outcome
  const former = await newestReading(save, file.sha256)
  const isKept = former?.problem_code === null && failsAgain(reading)
  const documentId = isKept ? former.document_id : await saveDocument(save, file, reading)
  const reportId = isKept ? former.id : await saveReading(save, documentId, reading, former)
  if (former && former.id !== reportId) await replaceReading(save, former.id, reportId)
  await placeSource(save, { path, documentId, reportId }, source)
  if (former?.id === reportId) await makeCurrent(save, reportId)
  await correctReading(save, reportId)
  await settleAttempt(save, outcome, isKept)
  if (isKept) return { reportId, kept: true }
  if (reading.kind === 'stored') return { reportId }
  return { reportId, text: { documentId, text: await textOf(save.trx, documentId, reading) } }
}

/** Whether nothing was learnt of the file: that it is no report is a judgement on what was read. */
function failsAgain(reading: Reading): boolean {
  return reading.kind === 'problem' && reading.problem.code !== 'not_a_report'
}

/** A reading that no path held any more may be taken up again. */
async function makeCurrent({ trx }: Save, reportId: number): Promise<void> {
  await trx
    .updateTable('reports')
    .set({ current: 1, superseded_by: null })
    .where('id', '=', reportId)
    .execute()
}

/** A file whose bytes were not taken in: what an unreadable path held before stays its reading. */
async function saveUntaken(
  save: Save,
  outcome: Extract<Outcome, { file: null }>,
  source: CurrentSource | undefined,
): Promise<number> {
  const { code } = outcome.problem
  if (source && (code === 'unreadable' || source.problem_code === code)) return source.report_id
  const reading: Reading = {
    kind: 'problem',
    problem: outcome.problem,
    versions: { extractor: null, normalizer: null },
  }
  const reportId = await insertReading(save, null, reading)
  await placeSource(save, { path: outcome.path, documentId: null, reportId }, source)
  return reportId
}

/** Leaves the path without a document; the reading that it held is superseded by none. */
export async function releasePath(trx: Transaction<Schema>, path: string): Promise<void> {
  const source = await currentSource({ trx }, path)
  if (!source) return
  await trx.updateTable('sources').set({ current: 0 }).where('id', '=', source.id).execute()
  await retire({ trx }, source.report_id, null)
}

async function currentSource({ trx }: Pick<Save, 'trx'>, path: string): Promise<CurrentSource | undefined> {
  return trx
    .selectFrom('sources')
    .innerJoin('reports', 'reports.id', 'sources.report_id')
    .select(['sources.id', 'sources.document_id', 'sources.report_id', 'reports.problem_code'])
    .where('path', '=', path)
    .where('sources.current', '=', 1)
    .executeTakeFirst()
}

/** Gives the id of the document; what extraction made of it replaces what was kept. */
async function saveDocument({ trx, now }: Save, file: FileIdentity, reading: Reading): Promise<number> {
  const known = await trx
    .selectFrom('documents')
    .select('id')
    .where('sha256', '=', file.sha256)
    .executeTakeFirst()
  if (known && reading.kind === 'stored') return known.id
  const columns = { format: file.format, bytes: file.bytes, ...contentColumns(reading) }
  if (known) {
    await trx.updateTable('documents').set(columns).where('id', '=', known.id).execute()
    return known.id
  }
  const { id } = await trx
    .insertInto('documents')
    .values({ sha256: file.sha256, first_seen: now, ...columns })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What is searched of it, without the contact that this reading or else the last one names; null where extraction failed. */
async function textOf(trx: Transaction<Schema>, id: number, reading: NewReading): Promise<string | null> {
  if (!reading.document) return null
  const secrets = reading.kind === 'report' ? reading.report.secrets : await contactsOf(trx, id)
  return maskFolded(reading.document.text, secrets)
}

/** What extraction made of the bytes last; nothing where it failed. */
function contentColumns(
  reading: Reading,
): Pick<DocumentTable, 'title' | 'content' | 'extractor_version' | 'recognised'> {
  if (reading.kind === 'stored' || !reading.document)
    return { title: null, content: null, extractor_version: null, recognised: null }
  const { title, content, recognised } = reading.document
  return { title, content, extractor_version: reading.versions.extractor, recognised: recognised ? 1 : 0 }
}

interface FormerReading {
  readonly id: number
  readonly document_id: number
  readonly problem_code: string | null
  readonly extractor_version: number | null
  readonly normalizer_version: number | null
  readonly content: Uint8Array | null
}

async function newestReading({ trx }: Save, sha256: string): Promise<FormerReading | undefined> {
  const former = await trx
    .selectFrom('reports')
    .innerJoin('documents', 'documents.id', 'reports.document_id')
    .select([
      'reports.id',
      'reports.problem_code',
      'reports.extractor_version',
      'reports.normalizer_version',
      'reports.content',
      'documents.id as document_id',
    ])
    .where('documents.sha256', '=', sha256)
    .orderBy('reports.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return former
}

async function saveReading(
  save: Save,
  documentId: number,
  reading: Reading,
  former: FormerReading | undefined,
): Promise<number> {
  if (reading.kind === 'stored') {
    if (former) return former.id
    throw noReading()
  }
  if (former && saysTheSame(reading, former)) {
    await renewReading(save, former.id, reading)
    return former.id
  }
  return insertReading(save, documentId, reading)
}

/** Whether a file reads, or fails, as it did before: nothing to keep beside the former. */
function saysTheSame(reading: NewReading, former: FormerReading): boolean {
  if (reading.kind === 'problem') return sameProblem(reading, former)
  return former.content !== null && Buffer.compare(former.content, reading.report.content) === 0
}

/** By the same versions: another version may have another reason. */
function sameProblem(reading: Extract<Reading, { kind: 'problem' }>, former: FormerReading): boolean {
  return (
    reading.problem.code === former.problem_code &&
    reading.versions.extractor === former.extractor_version &&
    reading.versions.normalizer === former.normalizer_version
  )
}

function noReading(): StoreError {
  return new StoreError('refused', {
    zh: '数据库中没有这些内容的读取结果，请重新导入该文件',
    en: 'The database has no reading of these bytes to refer to: import the file again',
  })
}

/** All paths that hold these bytes now turn to the new reading. */
async function replaceReading(save: Save, former: number, reportId: number): Promise<void> {
  await save.trx
    .updateTable('sources')
    .set({ report_id: reportId })
    .where('report_id', '=', former)
    .where('current', '=', 1)
    .execute()
  await retire(save, former, reportId)
}

interface Place {
  readonly path: string
  readonly documentId: number | null
  readonly reportId: number
}

/** Makes the path hold this document; what it held before stays as a superseded row. */
async function placeSource(save: Save, place: Place, former: CurrentSource | undefined): Promise<void> {
  const { trx, now } = save
  if (former && former.document_id === place.documentId && place.documentId !== null) {
    await trx.updateTable('sources').set({ last_seen: now }).where('id', '=', former.id).execute()
    return
  }
  if (former) await trx.updateTable('sources').set({ current: 0 }).where('id', '=', former.id).execute()
  const { id } = await trx
    .insertInto('sources')
    .values({
      path: place.path,
      document_id: place.documentId,
      report_id: place.reportId,
      current: 1,
      superseded_by: null,
      first_seen: now,
      last_seen: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (!former) return
  await trx.updateTable('sources').set({ superseded_by: id }).where('id', '=', former.id).execute()
  await retire(save, former.report_id, place.reportId)
}

/** Marks a reading as superseded, unless another path still holds it. */
async function retire({ trx }: Pick<Save, 'trx'>, reportId: number, successor: number | null): Promise<void> {
  if (reportId === successor) return
  await trx
    .updateTable('reports')
    .set({ current: 0, superseded_by: successor })
    .where('id', '=', reportId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('sources').select('id').where('report_id', '=', reportId).where('current', '=', 1)),
      ),
    )
    .execute()
}
