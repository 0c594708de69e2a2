/** Opening a collection: the verbs of `Store` over one database. */
import { Kysely } from 'kysely'
import {
  beginAttempt,
  findAttempt,
  forgetAttempts,
  listAttempts,
  setAside,
  withdrawAttempt,
} from './attempts.ts'
import { claim } from './claim.ts'
import { rebuildCorrected, saveCorrection, undoCorrection } from './corrections.ts'
import type { StoreDialect } from './dialect.ts'
import { findDocument } from './documents.ts'
import { listCorrections } from './filed-corrections.ts'
import type { Save } from './insert-reading.ts'
import { keepLexicon, lexiconWords, readAsked, renewMadeFrom } from './lexicons.ts'
import { comparison, listFacts, listFindings, shownInstead } from './lists.ts'
import { migrate, requireMigrated } from './migrate.ts'
import { listPaths } from './paths.ts'
import { eachReport, findReading, listReports, readReport, sourceState } from './reports.ts'
import { listReviews, saveReview, undoReview } from './reviews.ts'
import { finishRun, listRuns, readingsAfter, readRun, recordItems, startRun } from './runs.ts'
import { releasePath } from './save.ts'
import { saveOutcomes } from './save-outcomes.ts'
import type { Schema } from './schema.ts'
import { fillSchemes } from './score-schemes.ts'
import { openSqlite } from './sqlite.ts'
import type { OpenOptions, Store } from './store.ts'
import { rebuildTexts, refreshTexts } from './text-index.ts'
import { saveVerification } from './verifications.ts'
import { rebuildViews, refreshViews } from './views.ts'

/** Opens the SQLite database at `path`, made and migrated where needed. Throws StoreError. */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  const dialect = openSqlite(path, options)
  const db = new Kysely<Schema>({ dialect: dialect.kysely })
  try {
    if (options.mode === 'read') await requireMigrated(db, dialect)
    else {
      await migrate(db, dialect)
      await fillSchemes(db)
      await refreshViews(db)
      await refreshTexts(db)
    }
    return storeOver(db, dialect, options)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function storeOver(db: Kysely<Schema>, dialect: StoreDialect, options: OpenOptions): Store {
  const tools = { dialect, recheck: options.recheck }
  const saving = <T>(save: (save: Save) => Promise<T>): Promise<T> =>
    db.transaction().execute((trx) => save({ ...tools, trx, now: new Date().toISOString() }))
  return {
    mode: options.mode ?? 'write',
    findDocument: (sha256) => findDocument(db, sha256),
    sourceState: (path) => sourceState(db, path),
    findReading: (sha256) => findReading(db, sha256),
    saveOutcome: async (outcome) => {
      const [saved] = await saveOutcomes(db, tools, [outcome])
      if (saved!.error) throw saved!.error
      return saved!
    },
    saveOutcomes: (outcomes) => saveOutcomes(db, tools, outcomes),
    releasePath: (path) => db.transaction().execute((trx) => releasePath(trx, path)),
    listPaths: () => listPaths(db),
    listReports: (filter = {}) => listReports(db, filter),
    readReport: (id, filter = {}) => readReport(db, id, filter),
    eachReport: (filter = {}) => eachReport(db, filter),
    comparison: (filter = {}) => comparison(db, filter),
    shownInstead: (reportId) => shownInstead(db, reportId),
    listFacts: (filter = {}) => listFacts(db, filter),
    listFindings: (filter = {}) => listFindings(db, filter),
    search: async (query, options = {}) => (await import('./search.ts')).search(db, query, options),
    rebuildDerived: async () => {
      await rebuildViews(db)
      await rebuildTexts(db)
      await saving(rebuildCorrected)
    },
    saveCorrection: (correction) => saving((save) => saveCorrection(save, correction)),
    undoCorrection: (id, by) => saving((save) => undoCorrection(save, id, by)),
    listCorrections: () => listCorrections(db),
    saveReview: (review) => saving((save) => saveReview(save, review)),
    undoReview: (id, by) => saving((save) => undoReview(save, id, by)),
    listReviews: () => listReviews(db),
    saveVerification: (document, verification) => saveVerification(db, document, verification),
    renewMadeFrom: (reportId, madeFrom) => renewMadeFrom(db, reportId, madeFrom),
    readAsked: (reportId) => readAsked(db, reportId),
    keepLexicon: (fingerprint, words) => keepLexicon(db, fingerprint, words),
    lexiconWords: (fingerprint) => lexiconWords(db, fingerprint),
    findAttempt: (sha256) => findAttempt(db, sha256),
    listAttempts: () => listAttempts(db),
    beginAttempt: (document) => beginAttempt(db, document),
    withdrawAttempt: (sha256) => withdrawAttempt(db, sha256),
    setAside: (sha256) => setAside(db, sha256),
    forgetAttempts: (sha256s) => forgetAttempts(db, sha256s),
    startRun: (run) => startRun(db, run),
    recordItems: (run, items) => recordItems(db, run, items),
    finishRun: (run, stopped) => finishRun(db, run, stopped),
    listRuns: () => listRuns(db),
    readRun: (id) => readRun(db, id),
    readingsAfter: (run) => readingsAfter(db, run),
    claim: (options) => claim(db, dialect, options),
    check: async () => (await import('./check.ts')).check(db, dialect),
    close: () => db.destroy(),
  }
}
