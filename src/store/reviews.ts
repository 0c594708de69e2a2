/** Sign-offs: a person vouches for what is shown of a report; they go stale when other things are shown of it. */
import { hash } from 'node:crypto'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { shownContent } from '../model/corrections.ts'
import type { Report } from '../model/report.ts'
import type { ReviewTable } from './correction-schema.ts'
import type { NewReview, Review } from './correction-verbs.ts'
import { StoreError } from './error.ts'
import type { Save } from './insert-reading.ts'
import { type Packed, unpack } from './pack.ts'
import type { Schema } from './schema.ts'

/** A reading as it is shown, with where it lies. */
export interface Shown {
  readonly reportId: number
  readonly sha256: string
  readonly paths: readonly string[]
  readonly shown: Report
}

export async function saveReview({ trx, now }: Save, review: NewReview): Promise<number> {
  const row = await trx
    .selectFrom('reports')
    .innerJoin('documents', 'documents.id', 'reports.document_id')
    .innerJoin('sources', 'sources.report_id', 'reports.id')
    .select(['sha256', 'reports.content', 'corrected', 'path'])
    .where('reports.id', '=', review.reportId)
    .orderBy('sources.current', 'desc')
    .orderBy('path')
    .executeTakeFirst()
  const packed = row?.corrected ?? row?.content
  if (!row || !packed) throw noReport()
  const { id } = await trx
    .insertInto('reviews')
    .values({
      sha256: row.sha256,
      path: row.path,
      report_id: review.reportId,
      reviewer: review.by,
      reviewed_at: now,
      because: review.because,
      fingerprint: fingerprint(unpack<Report>(packed as Packed<Report>)),
      stale_since: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes the sign-offs of a document, or of a path whose document changed, over to its reading, and says which went stale. */
export async function refreshReviews({ trx, now }: Pick<Save, 'trx' | 'now'>, held: Shown): Promise<void> {
  const reviews = await reviewsAt(trx, held)
  if (reviews.length === 0) return
  const present = fingerprint(held.shown)
  for (const { id, path, fingerprint: signed, stale_since } of reviews)
    await trx
      .updateTable('reviews')
      .set({
        report_id: held.reportId,
        sha256: held.sha256,
        path: held.paths.includes(path) ? path : (held.paths[0] ?? path),
        stale_since: signed === present ? null : (stale_since ?? now),
      })
      .where('id', '=', id)
      .execute()
}

async function reviewsAt(trx: Transaction<Schema>, { sha256, paths }: Shown) {
  return trx
    .selectFrom('reviews')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('sha256', '=', sha256),
        eb.and([eb('path', 'in', [...paths, '']), eb.not(eb.exists(stillHeld(trx)))]),
      ]),
    )
    .execute()
}

/** What was signed off lies at another path yet: it keeps its sign-off. */
function stillHeld(trx: Transaction<Schema>) {
  return trx
    .selectFrom('sources')
    .innerJoin('documents', 'documents.id', 'sources.document_id')
    .select('sources.id')
    .whereRef('documents.sha256', '=', sql.ref('reviews.sha256'))
    .where('sources.current', '=', 1)
}

function fingerprint(report: Report): string {
  return hash('sha256', shownContent(report))
}

export async function listReviews(db: Kysely<Schema>): Promise<readonly Review[]> {
  const rows = await latest(db).execute()
  return rows.map(reviewOf)
}

/** The last sign-off of each of these readings. */
export async function reviewsOf(
  db: Kysely<Schema>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Review>> {
  if (ids.length === 0) return new Map()
  const rows = await latest(db).where('report_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.report_id, reviewOf(row)]))
}

function latest(db: Kysely<Schema>) {
  return db
    .selectFrom('reviews')
    .innerJoin('reports', 'reports.id', 'reviews.report_id')
    .selectAll('reviews')
    .select(['unit_name', 'fiscal_year'])
    .where('reviews.id', 'in', (eb) =>
      eb
        .selectFrom('reviews')
        .select(({ fn }) => fn.max('id').as('id'))
        .groupBy('report_id'),
    )
    .orderBy('reviews.id', 'desc')
}

type Row = Selectable<ReviewTable> & {
  readonly unit_name: string | null
  readonly fiscal_year: number | null
}

function reviewOf(row: Row): Review {
  return {
    id: row.id,
    reportId: row.report_id,
    unit: row.unit_name,
    fiscalYear: row.fiscal_year,
    path: row.path,
    by: row.reviewer,
    at: row.reviewed_at,
    because: row.because,
    staleSince: row.stale_since,
  }
}

function noReport(): StoreError {
  return new StoreError('refused', {
    zh: '这个文件没有读成报告，无法签核；请先重新导入',
    en: 'This file did not become a report that could be signed off: import it again first',
  })
}
