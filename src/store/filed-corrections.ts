/** Corrections as they are kept: rows → corrections with what became of them. */
import type { Kysely, Selectable } from 'kysely'
import type { AppliedCorrection, Correction, Said } from '../model/corrections.ts'
import type { CorrectionTable } from './correction-schema.ts'
import type { FiledCorrection } from './correction-verbs.ts'
import type { Schema } from './schema.ts'

/** Every correction with its state: that of the report which a path holds now. */
export async function listCorrections(db: Kysely<Schema>): Promise<readonly FiledCorrection[]> {
  const rows = await db.selectFrom('corrections').selectAll().orderBy('id', 'desc').execute()
  const applied = await appliedNow(db)
  return rows.flatMap((row): FiledCorrection[] => {
    const { unit, fiscal_year: fiscalYear } = row
    const correction = { ...correctionOf(row), unit, fiscalYear }
    const none = { now: null, reportId: null, path: null }
    if (correction.undone) return [{ ...correction, ...none, state: 'undone' }]
    const found = applied.get(row.id) ?? []
    if (found.length === 0) return [{ ...correction, ...none, state: 'unattached' }]
    return found.map(({ state, now, report_id: reportId, path }) => ({
      ...correction,
      state,
      now: said(now),
      reportId,
      path,
    }))
  })
}

async function appliedNow(db: Kysely<Schema>) {
  const rows = await db
    .selectFrom('applied_corrections')
    .innerJoin('sources', 'sources.report_id', 'applied_corrections.report_id')
    .select(({ fn }) => [
      'correction_id',
      'applied_corrections.report_id',
      'state',
      'now',
      fn.min('sources.path').as('path'),
    ])
    .where('sources.current', '=', 1)
    .groupBy(['correction_id', 'applied_corrections.report_id', 'state', 'now'])
    .orderBy('applied_corrections.report_id')
    .execute()
  return Map.groupBy(rows, ({ correction_id }) => correction_id)
}

/** The corrections of these readings, by reading, each in the order in which they were made. */
export async function correctionsOf(
  db: Kysely<Schema>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly AppliedCorrection[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('corrections')
    .innerJoin('applied_corrections', 'applied_corrections.correction_id', 'corrections.id')
    .selectAll('corrections')
    .select(['report_id', 'state', 'now'])
    .where('report_id', 'in', ids)
    .where('undone_at', 'is', null)
    .orderBy('corrections.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ report_id }) => report_id)
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((row) => ({ ...correctionOf(row), state: row.state, now: said(row.now) })),
    ]),
  )
}

/** A row without what became of it. */
export function correctionOf(row: Selectable<CorrectionTable>): Correction {
  const { id, target, because, author, made_at: at, undone_by: by, undone_at } = row
  return {
    id,
    target,
    value: said(row.value),
    replaced: said(row.replaced),
    because,
    author,
    at,
    undone: by === null || undone_at === null ? null : { by, at: undone_at },
  }
}

const said = (text: string | null): Said | null => (text === null ? null : (JSON.parse(text) as Said))
