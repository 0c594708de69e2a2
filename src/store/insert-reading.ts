/** A reading and the parts of its report → rows. */
import type { Insertable, Transaction } from 'kysely'
import type { Recheck } from '../model/apply-corrections.ts'
import { refreshValues } from './comparison-values.ts'
import type { StoreDialect } from './dialect.ts'
import type { PackedReport } from './packed-report.ts'
import { NO_REPORT } from './report-rows.ts'
import type { ReportTable, Schema } from './schema.ts'
import type { Reading } from './store.ts'

const PART_TABLES = ['facts', 'indicators', 'dimensions', 'projects', 'sections', 'findings'] as const

/** What the steps of one save share. */
export interface Save {
  readonly trx: Transaction<Schema>
  readonly dialect: StoreDialect
  /** ISO, UTC */
  readonly now: string
  /** what makes the findings of a corrected report; those of the reading stay where there is none */
  readonly recheck?: Recheck | undefined
}

export type NewReading = Exclude<Reading, { kind: 'stored' }>

/** Inserts a reading as current; `documentId` is null where the file's bytes were not taken in. Gives its id. */
export async function insertReading(
  save: Save,
  documentId: number | null,
  reading: NewReading,
): Promise<number> {
  const { id } = await save.trx
    .insertInto('reports')
    .values({ ...readingColumns(reading), document_id: documentId, current: 1, imported_at: save.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (reading.kind === 'report') await insertParts(save, id, reading.report.parts)
  return id
}

/** What the reading was made from; null where its maker does not say. */
function provenanceColumns({ provenance }: NewReading): Pick<ReportTable, 'made_from' | 'lexicon_part'> {
  if (!provenance) return { made_from: null, lexicon_part: null }
  return { made_from: JSON.stringify(provenance.madeFrom), lexicon_part: provenance.asked }
}

type ReadingColumns = Omit<Insertable<ReportTable>, 'document_id' | 'current' | 'imported_at'>

function readingColumns(reading: NewReading): ReadingColumns {
  const { extractor, normalizer } = reading.versions
  const versions = { extractor_version: extractor, normalizer_version: normalizer }
  const rest = { ...versions, ...provenanceColumns(reading), superseded_by: null }
  if (reading.kind === 'report')
    return {
      ...rest,
      status: reading.status,
      problem_code: null,
      problem_zh: null,
      problem_en: null,
      ...reading.report.head,
      content: reading.report.content,
    }
  const { code, message } = reading.problem
  return {
    ...rest,
    status: 'failed',
    problem_code: code,
    problem_zh: message.zh,
    problem_en: message.en,
    ...NO_REPORT,
    content: null,
  }
}

/** A reading that was made anew and says the same: its versions are those of the new one, its rows are written again. */
export async function renewReading(save: Save, id: number, reading: NewReading): Promise<void> {
  const { extractor, normalizer } = reading.versions
  await save.trx
    .updateTable('reports')
    .set({
      extractor_version: extractor,
      normalizer_version: normalizer,
      ...provenanceColumns(reading),
      ...(reading.kind === 'report' && { status: reading.status, ...reading.report.head, corrected: null }),
    })
    .where('id', '=', id)
    .execute()
  if (reading.kind === 'report') await replaceParts(save, id, reading.report.parts)
}

/** Writes the rows of a reading's parts again. */
export async function replaceParts(save: Save, id: number, parts: PackedReport['parts']): Promise<void> {
  for (const table of PART_TABLES) await save.trx.deleteFrom(table).where('report_id', '=', id).execute()
  await insertParts(save, id, parts)
}

async function insertParts(save: Save, reportId: number, parts: PackedReport['parts']): Promise<void> {
  for (const { table, columns, values } of parts)
    await save.dialect.insertRows(save.trx, {
      table,
      columns: ['report_id', ...columns],
      values: values.map((row) => [reportId, ...row]),
    })
  await refreshValues(save.trx, reportId)
}
