/** The verbs of the store that keep what people say of reports: corrections and sign-offs. */
import type { Correction, CorrectionState, Said } from '../model/corrections.ts'

export interface NewCorrection {
  readonly reportId: number
  readonly target: string
  /** null: the report does not say this */
  readonly value: Said | null
  readonly because: string
  readonly author: string
}

/** A correction with what became of it; `unattached`: no report that it could belong to is held by a path now. */
export interface FiledCorrection extends Correction {
  readonly state: CorrectionState | 'undone' | 'unattached'
  readonly now: Said | null
  readonly reportId: number | null
  readonly path: string | null
  /** of the report when it was corrected */
  readonly unit: string | null
  readonly fiscalYear: number | null
}

export interface NewReview {
  readonly reportId: number
  readonly by: string
  readonly because: string | null
}

/** That a person vouches for what is shown of a report. */
export interface Review {
  readonly id: number
  readonly reportId: number
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly path: string
  readonly by: string
  /** ISO, UTC */
  readonly at: string
  readonly because: string | null
  /** since when other things are shown of the report than were signed off; null while it holds */
  readonly staleSince: string | null
  /** no path holds what was signed off now, and nothing took its place; it holds again when that is there again */
  readonly unattached: boolean
  /** who took it back, and when (ISO, UTC); null while nobody did */
  readonly undone: { readonly by: string; readonly at: string } | null
}

export interface CorrectionVerbs {
  /** Keeps a correction and applies it; gives its id. Rejects with StoreError `refused` for a reading without report. */
  saveCorrection(correction: NewCorrection): Promise<number>
  /** Takes a correction back; it stays in the list. False where there is none, or it was undone before. */
  undoCorrection(id: number, by: string): Promise<boolean>
  /** By id, the latest first; undone ones too. */
  listCorrections(): Promise<readonly FiledCorrection[]>
  /** Signs a report off as it is shown now; gives the review's id. */
  saveReview(review: NewReview): Promise<number>
  /** Takes a sign-off back; it stays in the list. False where there is none, or it was taken back before. */
  undoReview(id: number, by: string): Promise<boolean>
  /** The last one of each report, and those that were taken back; newest first. */
  listReviews(): Promise<readonly Review[]>
}
