/**
 * Corrections, and which reports they belong to.
 *
 * A correction is one of what a document says, so it follows the document: its bytes, under whatever path, and the path,
 * whatever its bytes become, as long as the new reading there is of the same unit (over changes of name) and year, or does
 * not know them. Each reading that it comes to belong to adds its own bytes and paths to what it follows. Another document
 * of the same unit and year, a pdf beside the docx, has sentences and mistakes of its own and is not touched.
 */
import type { Transaction } from 'kysely'
import { applyCorrections } from '../model/apply-corrections.ts'
import type { AppliedCorrection, Correction, Said } from '../model/corrections.ts'
import type { Report } from '../model/report.ts'
import { statusOf } from '../model/report-status.ts'
import { unitKey } from '../model/unit-lineage.ts'
import type { NewCorrection } from './correction-verbs.ts'
import { StoreError } from './error.ts'
import { correctionOf } from './filed-corrections.ts'
import { replaceParts, type Save } from './insert-reading.ts'
import { type Packed, pack, unpack } from './pack.ts'
import { packReport } from './packed-report.ts'
import { isReviewed, refreshReviews } from './reviews.ts'
import type { Schema } from './schema.ts'
import { applySound } from './sound-corrections.ts'

/** Units (`unitKey`) and years under which a report was known, as read and as corrected. */
interface KnownAs {
  readonly units: readonly string[]
  readonly years: readonly number[]
}

interface Held {
  readonly reportId: number
  readonly sha256: string
  readonly paths: readonly string[]
  /** as the normalizer gave it */
  readonly asRead: Report
  /** with the corrections so far */
  readonly shown: Report
  readonly hasCorrections: boolean
}

/** Keeps a correction, applies it to its report, and gives its id. */
export async function saveCorrection(save: Save, correction: NewCorrection): Promise<number> {
  const { reportId, target, value, because, author } = correction
  const held = await heldReport(save.trx, reportId)
  if (!held) throw noReport()
  const { unit, fiscalYear } = held.shown
  const [former] = applyCorrections(held.asRead, [
    { id: 0, target, value, replaced: null, because, author, at: save.now, undone: null },
  ]).applied
  const { id } = await save.trx
    .insertInto('corrections')
    .values({
      target,
      value: toJson(value),
      replaced: toJson(former?.now ?? null),
      because,
      author,
      made_at: save.now,
      unit: unit?.name ?? null,
      fiscal_year: fiscalYear,
      known_as: JSON.stringify(knownAs(held, correction)),
      undone_by: null,
      undone_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await follow(save.trx, id, held)
  requireSound((await correctReading(save, reportId)).get(id))
  return id
}

function knownAs({ asRead, shown }: Held, { target, value }: NewCorrection): KnownAs {
  const units = [asRead.unit, shown.unit, ...(target === 'unit' ? [value?.identity ?? null] : [])]
  const years = [asRead.fiscalYear, shown.fiscalYear, ...(target === 'fiscal_year' ? [value?.value] : [])]
  return {
    units: [...new Set(units.flatMap((unit) => (unit ? [unitKey(unit)] : [])))],
    years: [...new Set(years.filter((year) => typeof year === 'number'))],
  }
}

/** Notes who takes a correction back, and shows its reports without it. */
export async function undoCorrection(save: Save, id: number, by: string): Promise<boolean> {
  const { numUpdatedRows } = await save.trx
    .updateTable('corrections')
    .set({ undone_by: by, undone_at: save.now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) return false
  const reports = await save.trx
    .selectFrom('applied_corrections')
    .innerJoin('reports', 'reports.id', 'report_id')
    .select('report_id')
    .where('correction_id', '=', id)
    .where('current', '=', 1)
    .execute()
  for (const { report_id } of reports) await correctReading(save, report_id)
  return true
}

/**
 * Merges a reading with the corrections that belong to it, and keeps the outcome beside it; to be called whenever a path
 * came to hold a reading. A reading that failed leaves its corrections waiting. Gives, by id, why corrections that would
 * leave no sound report are not shown.
 */
export async function correctReading(save: Save, reportId: number): Promise<ReadonlyMap<number, string>> {
  const { trx } = save
  if (!(await isConcerned(trx, reportId))) return new Map()
  const held = await heldReport(trx, reportId)
  if (!held) return new Map()
  const found = await belonging(trx, held)
  const { report, applied, unsound } = await applySound(held.asRead, found, save.recheck)
  await noteApplied(trx, reportId, applied)
  for (const { id } of applied) await follow(trx, id, held)
  if (report !== held.asRead || held.hasCorrections) await keepCorrected(save, held, report)
  await refreshReviews(save, { ...held, shown: report })
  return unsound
}

/** Merges all readings again with the corrections that came to belong to them. */
export async function rebuildCorrected(save: Save): Promise<void> {
  const rows = await save.trx
    .selectFrom('applied_corrections')
    .innerJoin('reports', 'reports.id', 'report_id')
    .select('report_id')
    .distinct()
    .where('current', '=', 1)
    .execute()
  for (const { report_id } of rows) await correctReading(save, report_id)
}

/** Cheap for the many readings that nobody corrected or signed off. */
async function isConcerned(trx: Transaction<Schema>, reportId: number): Promise<boolean> {
  const anchors = trx
    .selectFrom('sources')
    .leftJoin('documents', 'documents.id', 'sources.document_id')
    .where('sources.report_id', '=', reportId)
    .where('sources.current', '=', 1)
    .select(['sources.path', 'documents.sha256'])
  for (const { path, sha256 } of await anchors.execute()) {
    const names = [path, ...(sha256 === null ? [] : [sha256])]
    const correction = trx.selectFrom('correction_anchors').select('anchor').where('anchor', 'in', names)
    if (await correction.limit(1).executeTakeFirst()) return true
    if (await isReviewed(trx, { path, sha256 })) return true
  }
  return false
}

async function heldReport(trx: Transaction<Schema>, reportId: number): Promise<Held | undefined> {
  const row = await trx
    .selectFrom('reports')
    .innerJoin('documents', 'documents.id', 'reports.document_id')
    .select(['sha256', 'reports.content', 'corrected'])
    .where('reports.id', '=', reportId)
    .executeTakeFirst()
  if (!row?.content) return undefined
  const paths = await trx
    .selectFrom('sources')
    .select('path')
    .where('report_id', '=', reportId)
    .where('current', '=', 1)
    .orderBy('path')
    .execute()
  const asRead = unpack<Report>(row.content as Packed<Report>)
  return {
    reportId,
    sha256: row.sha256,
    paths: paths.map(({ path }) => path),
    asRead,
    shown: row.corrected ? unpack<Report>(row.corrected as Packed<Report>) : asRead,
    hasCorrections: row.corrected !== null,
  }
}

/** The corrections that follow this document, or one of its paths for the same unit and year. */
async function belonging(trx: Transaction<Schema>, held: Held): Promise<readonly Correction[]> {
  const rows = await trx
    .selectFrom('corrections')
    .innerJoin('correction_anchors', 'correction_anchors.correction_id', 'corrections.id')
    .selectAll('corrections')
    .select(['kind', 'anchor'])
    .where('undone_at', 'is', null)
    .where('anchor', 'in', [held.sha256, ...held.paths])
    .orderBy('id')
    .execute()
  const mine = rows.filter(
    ({ kind, anchor, known_as }) =>
      (kind === 'document' && anchor === held.sha256) ||
      (kind === 'path' && isKnown(held.asRead, JSON.parse(known_as) as KnownAs)),
  )
  return [...new Map(mine.map((row) => [row.id, correctionOf(row)])).values()]
}

function isKnown({ unit, fiscalYear }: Report, { units, years }: KnownAs): boolean {
  const sameUnit = unit === null || units.length === 0 || units.includes(unitKey(unit))
  return sameUnit && (fiscalYear === null || years.length === 0 || years.includes(fiscalYear))
}

/** Adds the bytes and paths of a report to what a correction follows. */
async function follow(trx: Transaction<Schema>, id: number, { sha256, paths }: Held): Promise<void> {
  const anchors = [
    { kind: 'document' as const, anchor: sha256 },
    ...paths.map((path) => ({ kind: 'path' as const, anchor: path })),
  ]
  await trx
    .insertInto('correction_anchors')
    .values(anchors.map((anchor) => ({ correction_id: id, ...anchor })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function noteApplied(
  trx: Transaction<Schema>,
  reportId: number,
  applied: readonly AppliedCorrection[],
): Promise<void> {
  await trx.deleteFrom('applied_corrections').where('report_id', '=', reportId).execute()
  for (const { id, state, now } of applied)
    await trx
      .insertInto('applied_corrections')
      .values({ correction_id: id, report_id: reportId, state, now: toJson(now) })
      .execute()
}

/** The status follows what is shown: a unit and year that a person gave are known. */
async function keepCorrected(save: Save, { reportId, asRead }: Held, report: Report): Promise<void> {
  const packed = packReport(report)
  await save.trx
    .updateTable('reports')
    .set({ ...packed.head, status: statusOf(report), corrected: report === asRead ? null : pack(report) })
    .where('id', '=', reportId)
    .execute()
  await replaceParts(save, reportId, packed.parts)
}

/** What comes of words from outside is looked over before others rely on it. */
function requireSound(fault: string | undefined): void {
  if (fault === undefined) return
  throw new StoreError('refused', {
    zh: `更正后的报告不符合规定的结构（${fault}），没有存入；请检查更正的数值`,
    en: `The corrected report would not be sound (${fault}) and was not stored: check the value of the correction`,
  })
}

const toJson = (value: Said | null): string | null => (value === null ? null : JSON.stringify(value))

function noReport(): StoreError {
  return new StoreError('refused', {
    zh: '这个文件没有读成报告，无法更正；请先重新导入',
    en: 'This file did not become a report that could be corrected: import it again first',
  })
}
