/**
 * Sign-offs: a person vouches for what is shown of a report; they go stale when other things are shown of it.
 *
 * A sign-off is one of a document (`sha256`), wherever that lies. Where no path holds the document any more, it passes to
 * what took its place, if that is of the same unit and year, as a revision is; it goes back when the document does.
 */
import { hash } from 'node:crypto'
import { type ExpressionBuilder, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { shownContent } from '../model/corrections.ts'
import type { Report } from '../model/report.ts'
import { unitKey } from '../model/unit-lineage.ts'
import type { ReviewTable } from './correction-schema.ts'
import type { NewReview, Review } from './correction-verbs.ts'
import { StoreError } from './error.ts'
import type { Save } from './insert-reading.ts'
import { type Packed, unpack } from './pack.ts'
import type { Flag, Schema } from './schema.ts'

/** A reading as it is shown, with where it lies. */
export interface Shown {
  readonly reportId: number
  readonly sha256: string
  readonly paths: readonly string[]
  readonly shown: Report
}

/**
 * Keeps a person's sign-off of a report as it is shown now (its `fingerprint`), and gives its id. Throws StoreError
 * `refused` where the file did not become a report.
 */
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
      undone_by: null,
      undone_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Notes who takes a sign-off back; false where there is none, or it was taken back before. */
export async function undoReview(
  { trx, now }: Pick<Save, 'trx' | 'now'>,
  id: number,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reviews')
    .set({ undone_by: by, undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** Takes the sign-offs that belong to a document over to its reading, and says which went stale. */
export async function refreshReviews({ trx, now }: Pick<Save, 'trx' | 'now'>, held: Shown): Promise<void> {
  const reviews = await reviewsAt(trx, held)
  if (reviews.length === 0) return
  const present = fingerprint(held.shown)
  for (const { id, sha256, path, fingerprint: signed, stale_since, corrected, content } of reviews) {
    const former = unpack<Report>((corrected ?? content) as Packed<Report>)
    if (sha256 !== held.sha256 && !isRevision(former, held.shown)) continue
    await trx
      .updateTable('reviews')
      .set({
        report_id: held.reportId,
        path: held.paths.includes(path) ? path : (held.paths[0] ?? path),
        stale_since: signed === present ? null : (stale_since ?? now),
      })
      .where('id', '=', id)
      .execute()
  }
}

/** Whether both are known to be of the same unit and year: one that does not say may be any other report. */
function isRevision(former: Report, later: Report): boolean {
  if (!former.unit || !later.unit || former.fiscalYear === null) return false
  return unitKey(former.unit) === unitKey(later.unit) && former.fiscalYear === later.fiscalYear
}

/** Whether a sign-off may belong to a document at a path. Cheap for the many that nobody signed off. */
export async function isReviewed(
  trx: Transaction<Schema>,
  { path, sha256 }: { readonly path: string; readonly sha256: string | null },
): Promise<boolean> {
  const review = await trx
    .selectFrom('reviews')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('path', '=', path),
        ...(sha256 === null ? [] : [eb('sha256', '=', sha256), passedTo(eb, sha256)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return review !== undefined
}

async function reviewsAt(trx: Transaction<Schema>, { sha256, paths }: Shown) {
  return trx
    .selectFrom('reviews')
    .innerJoin('reports', 'reports.id', 'reviews.report_id')
    .selectAll('reviews')
    .select(['reports.corrected', 'reports.content'])
    .where((eb) =>
      eb.or([
        eb('sha256', '=', sha256),
        eb.and([
          eb.or([eb('path', 'in', [...paths, '']), passedTo(eb, sha256)]),
          eb.not(eb.exists(stillHeld(trx))),
        ]),
      ]),
    )
    .execute()
}

/** The document took the place of the one that was signed off. */
function passedTo(eb: ExpressionBuilder<Schema, 'reviews'>, sha256: string) {
  return eb(
    'reviews.report_id',
    'in',
    eb
      .selectFrom('reports as r')
      .innerJoin('documents as d', 'd.id', 'r.document_id')
      .select('r.id')
      .where('d.sha256', '=', sha256),
  )
}

/** What was signed off lies at some path yet: it keeps its sign-off. */
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

/** The last sign-off of every reading that has one, stale ones too, and all that were taken back; the newest first. */
export async function listReviews(db: Kysely<Schema>): Promise<readonly Review[]> {
  const rows = await signed(db)
    .where((eb) => eb.or([isLatest(eb), eb('undone_at', 'is not', null)]))
    .execute()
  return rows.map(reviewOf)
}

/** The last sign-off of each of these readings. */
export async function reviewsOf(
  db: Kysely<Schema>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Review>> {
  if (ids.length === 0) return new Map()
  const rows = await signed(db).where(isLatest).where('report_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.report_id, reviewOf(row)]))
}

function signed(db: Kysely<Schema>) {
  return db
    .selectFrom('reviews')
    .innerJoin('reports', 'reports.id', 'reviews.report_id')
    .selectAll('reviews')
    .select(['unit_name', 'fiscal_year', 'reports.current'])
    .orderBy('reviews.id', 'desc')
}

/** The last sign-off of its reading that nobody took back. */
function isLatest(eb: ExpressionBuilder<Schema, 'reviews'>) {
  const last = eb
    .selectFrom('reviews')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('undone_at', 'is', null)
    .groupBy('report_id')
  return eb('reviews.id', 'in', last)
}

type Row = Selectable<ReviewTable> & {
  readonly unit_name: string | null
  readonly fiscal_year: number | null
  readonly current: Flag
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
    unattached: row.current === 0,
    undone: row.undone_at === null ? null : { by: row.undone_by ?? '', at: row.undone_at },
  }
}

function noReport(): StoreError {
  return new StoreError('refused', {
    zh: '这个文件没有读成报告，无法签核；请先重新导入',
    en: 'This file did not become a report that could be signed off: import it again first',
  })
}
