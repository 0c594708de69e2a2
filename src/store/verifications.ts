/** Verifications: the numbers of a document as a second engine read them. */
import type { Kysely, Selectable } from 'kysely'
import type { Verification } from '../model/verification.ts'
import { StoreError } from './error.ts'
import type { Schema, VerificationTable } from './schema.ts'
import type { VerifiedDocument } from './store.ts'

/** Takes the place of the document's former one. Throws StoreError `refused` where these bytes are not stored. */
export async function saveVerification(
  db: Kysely<Schema>,
  { sha256, extractorVersion }: VerifiedDocument,
  verification: Verification,
): Promise<void> {
  const document = await db
    .selectFrom('documents')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!document) throw notStored()
  const row = { extractor_version: extractorVersion, ...toRow(verification) }
  await db
    .insertInto('verifications')
    .values({ document_id: document.id, ...row })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
    .execute()
}

/** By reading: those of its document, where the same version of the extractor read it. */
export async function verificationsOf(
  db: Kysely<Schema>,
  reports: readonly number[],
): Promise<ReadonlyMap<number, Verification>> {
  const rows = await db
    .selectFrom('verifications')
    .innerJoin('reports', (join) =>
      join
        .onRef('reports.document_id', '=', 'verifications.document_id')
        .onRef('reports.extractor_version', '=', 'verifications.extractor_version'),
    )
    .selectAll('verifications')
    .select('reports.id')
    .where('reports.id', 'in', reports)
    .execute()
  return new Map(rows.map((row) => [row.id, toVerification(row)]))
}

function toRow({ engine, verifiedAt, counts, differences, explained }: Verification) {
  return {
    engine: engine.name,
    engine_version: engine.version,
    verified_at: verifiedAt,
    our_numbers: counts.ours,
    second_numbers: counts.second,
    agreed_numbers: counts.agreed,
    difference_count: differences.length,
    differences: JSON.stringify(differences),
    explained: JSON.stringify(explained),
  }
}

function toVerification(row: Selectable<VerificationTable>): Verification {
  return {
    engine: { name: row.engine, version: row.engine_version },
    verifiedAt: row.verified_at,
    counts: { ours: row.our_numbers, second: row.second_numbers, agreed: row.agreed_numbers },
    differences: JSON.parse(row.differences) as Verification['differences'],
    explained: JSON.parse(row.explained) as Verification['explained'],
  }
}

function notStored(): StoreError {
  return new StoreError('refused', {
    zh: '数据库中没有这份文件，请先用 import 导入再核对',
    en: 'The database does not hold this file: import it first, then verify it',
  })
}
