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
  const saved = await saveTogether(db, tools, outcomes, 'at the end').catch((error: unknown) => {
    if (!isRefusal(error)) throw error
    // Some text of the batch: told apart from the others where each is stored with its outcome, which takes longer.
    return saveTogether(db, tools, outcomes, 'each')
  })
  return saved.map(({ text: _, ...said }) => said)
}

/** When the texts that are searched are stored: all in one statement, or each with its outcome. */
type TextTurn = 'at the end' | 'each'

async function saveTogether(
  db: Kysely<Schema>,
  tools: SaveTools,
  outcomes: readonly Outcome[],
  turn: TextTurn,
): Promise<readonly Apart[]> {
  const trx = await db.startTransaction().execute()
  try {
    const saved: Apart[] = []
    for (const outcome of outcomes) saved.push(await saveApart(trx, tools, { outcome, turn }))
    if (turn === 'at the end') await saveTexts(trx, saved.flatMap(textOf))
    await trx.commit().execute()
    return saved
  } catch (error) {
    await trx.rollback().execute()
    throw error
  }
}

type Apart = Saved & Pick<SavedReading, 'text'>

async function saveApart(
  trx: ControlledTransaction<Schema>,
  tools: SaveTools,
  { outcome, turn }: { readonly outcome: Outcome; readonly turn: TextTurn },
): Promise<Apart> {
  const apart = await trx.savepoint('outcome').execute()
  try {
    const saved = await saveOutcome({ ...tools, trx: apart, now: new Date().toISOString() }, outcome)
    if (turn === 'each') await saveTexts(apart, textOf(saved))
    await apart.releaseSavepoint('outcome').execute()
    return { path: outcome.path, ...saved }
  } catch (error) {
    await apart.rollbackToSavepoint('outcome').execute()
    if (!isRefusal(error)) throw error
    return {
      path: outcome.path,
      reportId: null,
      error: error instanceof Error ? error : new Error(String(error)),
    }
  }
}

const textOf = ({ text }: Pick<SavedReading, 'text'>) => (text ? [text] : [])

/** Whether the fault may be the outcome's. */
function isRefusal(error: unknown): boolean {
  return !(error instanceof StoreError) || error.code === 'refused'
}
