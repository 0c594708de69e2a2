/** Readings: lists, single ones, and the walk over all of them. */

import type { Kysely, Selectable } from 'kysely'
import type { Format } from '../model/document.ts'
import type { Report } from '../model/report.ts'
import { compareText } from '../model/text-order.ts'
import { correctionsOf } from './filed-corrections.ts'
import { reportCondition } from './filter.ts'
import { type Packed, unpack } from './pack.ts'
import {
  type FailedAttempt,
  failedAgain,
  type ProblemColumns,
  type ProfileColumns,
  problemOf,
  profileOf,
} from './reading-columns.ts'
import type { ReportFilter } from './report-filter.ts'
import { reviewsOf } from './reviews.ts'
import type { ReportTable, Schema } from './schema.ts'
import type { MadeFrom, ReportSummary, StoredReading, StoredReport } from './store.ts'
import { verificationsOf } from './verifications.ts'

/** Readings held in memory at once by `eachReport`. */
const BATCH = 20

type Row = Omit<Selectable<ReportTable>, 'content' | 'corrected' | 'lexicon_part' | 'score_scheme'> & {
  readonly sha256: string | null
  readonly format: Format | null
  readonly bytes: number | null
} & FailedAttempt

export async function listReports(
  db: Kysely<Schema>,
  filter: ReportFilter,
): Promise<readonly ReportSummary[]> {
  const rows = await summaries(db, filter).execute()
  const paths = await pathsOf(db, rows)
  return rows.map((row) => summary(row, paths)).sort(byUnitYearPath)
}

export async function readReport(
  db: Kysely<Schema>,
  id: number,
  filter: Pick<ReportFilter, 'corrections'>,
): Promise<StoredReport | undefined> {
  const [report] = await readBatch(db, [id], filter)
  return report
}

/** Sorted by path; between batches the connection is free for other work. */
export async function* eachReport(db: Kysely<Schema>, filter: ReportFilter): AsyncGenerator<StoredReport> {
  const found = await db
    .selectFrom('reports')
    .innerJoin('sources', 'sources.report_id', 'reports.id')
    .select(({ fn }) => ['reports.id', fn.min('sources.path').as('path')])
    .where((eb) => reportCondition(eb, filter))
    .groupBy('reports.id')
    .orderBy('path')
    .orderBy('reports.id')
    .execute()
  const ids = found.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += BATCH)
    yield* await readBatch(db, ids.slice(from, from + BATCH), filter)
}

/** The newest reading of these bytes. */
export async function findReading(db: Kysely<Schema>, sha256: string): Promise<StoredReading | undefined> {
  const row = await readings(db)
    .where('documents.sha256', '=', sha256)
    .orderBy('reports.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && storedReading(row)
}

/** What the path holds now. */
export async function sourceState(db: Kysely<Schema>, path: string): Promise<StoredReading | undefined> {
  const row = await readings(db)
    .innerJoin('sources', 'sources.report_id', 'reports.id')
    .where('sources.path', '=', path)
    .where('sources.current', '=', 1)
    .executeTakeFirst()
  return row && storedReading(row)
}

/** The readings of these ids, in their order. */
async function readBatch(
  db: Kysely<Schema>,
  ids: readonly number[],
  filter: Pick<ReportFilter, 'corrections'>,
): Promise<StoredReport[]> {
  const asRead = filter.corrections === 'leave-out'
  const rows = await summaries(db, { ids, superseded: 'include' })
    .select(['reports.content', 'reports.corrected'])
    .execute()
  const paths = await pathsOf(db, rows)
  const verifications = await verificationsOf(db, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ordered = ids.flatMap((id) => byId.get(id) ?? [])
  const corrections = asRead ? new Map<number, never>() : await correctionsOf(db, ids)
  const reviews = await reviewsOf(db, ids)
  return ordered.map((row) => {
    const content = asRead ? row.content : (row.corrected ?? row.content)
    const report = content && unpack<Report>(content as Packed<Report>)
    return {
      ...summary(row, paths),
      ...(asRead && report && identityOf(report)),
      report,
      corrections: corrections.get(row.id) ?? [],
      review: reviews.get(row.id) ?? null,
      verification: verifications.get(row.id) ?? null,
    }
  })
}

/** What a report says of itself, in place of what its row says with corrections. */
function identityOf({ unit, fiscalYear, reportDate }: Report) {
  return { unit, fiscalYear, reportDate }
}

function readings(db: Kysely<Schema>) {
  return db
    .selectFrom('reports')
    .leftJoin('documents', 'documents.id', 'reports.document_id')
    .select([
      'reports.id',
      'reports.status',
      'reports.problem_code',
      'reports.problem_zh',
      'reports.problem_en',
      'reports.extractor_version',
      'reports.normalizer_version',
      'reports.made_from',
      'profile_id',
      'profile_version',
      'profile_confidence',
      'documents.sha256',
      'documents.format',
    ])
}

function summaries(db: Kysely<Schema>, filter: ReportFilter) {
  return readings(db)
    .leftJoin('attempts', 'attempts.sha256', 'documents.sha256')
    .select([
      'attempts.problem_code as failed_code',
      'attempts.problem_zh as failed_zh',
      'attempts.problem_en as failed_en',
      'attempts.count as failed_count',
      'attempts.started_at as failed_at',
    ])
    .select([
      'reports.document_id',
      'unit_name',
      'unit_code',
      'unit_level',
      'province',
      'city',
      'county',
      'fiscal_year',
      'report_date',
      'budget_code',
      'document_type',
      'fact_count',
      'indicator_count',
      'error_count',
      'warning_count',
      'info_count',
      'reports.current',
      'reports.superseded_by',
      'imported_at',
      'documents.bytes',
    ])
    .where((eb) => reportCondition(eb, filter))
}

type Paths = ReadonlyMap<number, readonly string[]>

/** Paths of readings, sorted: those that hold them now, or else those that did. */
async function pathsOf(db: Kysely<Schema>, rows: readonly { readonly id: number }[]): Promise<Paths> {
  const found: { report_id: number; path: string; current: 0 | 1 }[] = []
  for (let from = 0; from < rows.length; from += 500)
    found.push(
      ...(await db
        .selectFrom('sources')
        .select(['report_id', 'path', 'current'])
        .distinct()
        .where(
          'report_id',
          'in',
          rows.slice(from, from + 500).map(({ id }) => id),
        )
        .orderBy('path')
        .execute()),
    )
  return new Map(
    [...Map.groupBy(found, ({ report_id }) => report_id)].map(([id, sources]) => {
      const current = sources.filter((source) => source.current === 1)
      return [id, (current.length > 0 ? current : sources).map(({ path }) => path)]
    }),
  )
}

function summary(row: Row, paths: Paths): ReportSummary {
  const held = paths.get(row.id) ?? []
  return {
    id: row.id,
    source: {
      path: held[0] ?? '',
      paths: held,
      sha256: row.sha256,
      format: row.format,
      bytes: row.bytes,
    },
    status: row.status,
    problem: problemOf(row),
    unit:
      row.unit_name === null
        ? null
        : {
            name: row.unit_name,
            code: row.unit_code,
            level: row.unit_level,
            province: row.province,
            city: row.city,
            county: row.county,
          },
    fiscalYear: row.fiscal_year,
    reportDate: row.report_date,
    documentType: row.document_type,
    profile: profileOf(row),
    versions: { extractor: row.extractor_version, normalizer: row.normalizer_version },
    ...(row.made_from !== null && { madeFrom: JSON.parse(row.made_from) as MadeFrom }),
    counts: {
      facts: row.fact_count,
      indicators: row.indicator_count,
      findings: { error: row.error_count, warning: row.warning_count, info: row.info_count },
    },
    current: row.current === 1,
    supersededBy: row.superseded_by,
    importedAt: row.imported_at,
    ...failedAgain(row),
  }
}

function storedReading(
  row: Pick<
    Row,
    'id' | 'sha256' | 'format' | 'status' | 'extractor_version' | 'normalizer_version' | 'made_from'
  > &
    ProblemColumns &
    ProfileColumns,
): StoredReading {
  return {
    sha256: row.sha256,
    format: row.format,
    status: row.status,
    problem: problemOf(row),
    profile: profileOf(row),
    versions: { extractor: row.extractor_version, normalizer: row.normalizer_version },
    madeFrom: row.made_from === null ? null : (JSON.parse(row.made_from) as MadeFrom),
    reportId: row.id,
  }
}

function byUnitYearPath(a: ReportSummary, b: ReportSummary): number {
  return (
    Number(a.unit === null) - Number(b.unit === null) ||
    compareText(a.unit?.name ?? '', b.unit?.name ?? '') ||
    (a.fiscalYear ?? Number.MAX_SAFE_INTEGER) - (b.fiscalYear ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.source.path, b.source.path)
  )
}
