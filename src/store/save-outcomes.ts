/** Transactions around saves: one file whole or not at all, many files in one commit. */
import type { ControlledTransaction, Kysely } from 'kysely'
import { StoreError } from './error.ts'
import type { Save } from './insert-reading.ts'
import { type SavedReading, saveOutcome } from './save.ts'
import type { Schema } from './schema.ts'
import type { Outcome, Saved } from './store.ts'
import { saveTexts } from './text-index.ts'

/** What saves have in common over the life of a store. */
export type SaveTools = Pick<Save, 'dialect' | 'recheck'>

/**
 * Stores all outcomes in one transaction; one that the database refuses is undone alone and carries
 * its error. Rejects where the fault is not the outcome's: a full disk, a lock.
 */
export async function saveOutcomes(
  db: Kysely<Schema>,
  tools: SaveTools,
  outcomes: readonly Outcome[],
): Promise<readonly Saved[]> {
  if (outcomes.length === 0) return []
  const trx = await db.startTransaction().execute()
  try {
    const saved: Apart[] = []
    for (const outcome of outcomes) saved.push(await saveApart(trx, tools, outcome))
    await saveTexts(
      trx,
      saved.flatMap(({ text }) => text ?? []),
    )
    await trx.commit().execute()
    return saved.map(({ text: _, ...said }) => said)
  } catch (error) {
    await trx.rollback().execute()
    throw error
  }
}

type Apart = Saved & Pick<SavedReading, 'text'>

async function saveApart(
  trx: ControlledTransaction<Schema>,
  tools: SaveTools,
  outcome: Outcome,
): Promise<Apart> {
  const apart = await trx.savepoint('outcome').execute()
  try {
    const saved = await saveOutcome({ ...tools, trx: apart, now: new Date().toISOString() }, outcome)
    await apart.releaseSavepoint('outcome').execute()
    return { path: outcome.path, ...saved }
  } catch (error) {
    await apart.rollbackToSavepoint('outcome').execute()
    if (error instanceof StoreError && error.code !== 'refused') throw error
    return {
      path: outcome.path,
      reportId: null,
      error: error instanceof Error ? error : new Error(String(error)),
    }
  }
}
