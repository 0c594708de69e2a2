/** A store that takes everything and keeps nothing: what a run would do, without doing it. */
import type { Outcome, Store } from '../store/store.ts'

/** Reads are those of `store`; each outcome that would be saved is handed to `take`. */
export function rehearsal(store: Store, take: (outcome: Outcome) => Promise<void>): Store {
  const nothing = async (): Promise<void> => undefined
  const saveOutcomes: Store['saveOutcomes'] = async (outcomes) => {
    for (const outcome of outcomes) await take(outcome)
    return outcomes.map(({ path }) => ({ path, reportId: null }))
  }
  return {
    ...store,
    saveOutcomes,
    saveOutcome: async (outcome) => (await saveOutcomes([outcome]))[0]!,
    releasePath: nothing,
    renewMadeFrom: nothing,
    keepLexicon: nothing,
    beginAttempt: nothing,
    withdrawAttempt: nothing,
    setAside: nothing,
    forgetAttempts: nothing,
    saveVerification: nothing,
    saveCorrection: async () => 0,
    undoCorrection: async () => false,
    saveReview: async () => 0,
    undoReview: async () => false,
    rebuildDerived: nothing,
    claim: async () => nothing,
    startRun: async () => 0,
    recordItems: nothing,
    finishRun: nothing,
  }
}
