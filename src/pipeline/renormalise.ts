/** Normalising again what is stored, without the files: after the normalizer, the lexicon or a profile changed. */
import type { Store } from '../store/store.ts'
import { type RerunOptions, rerun } from './rerun.ts'
import type { Summary } from './summary.ts'

export interface RenormaliseOptions extends Omit<RerunOptions, 'from' | 'rehearse' | 'command'> {
  readonly store: Store
  /** every stored document, not only those that a change touches */
  readonly all?: boolean
}

/** Makes new readings of stored Documents; the former ones stay as superseded. Rejects with StoreError only. */
export async function renormalise(options: RenormaliseOptions): Promise<Summary> {
  return (await rerun({ ...options, from: 'normalise', command: 'renormalise' })).summary
}
