/** The tables of corrections and sign-offs as Kysely sees them. */
import type { Generated } from 'kysely'
import type { CorrectionState } from '../model/corrections.ts'

export interface CorrectionSchema {
  corrections: CorrectionTable
  correction_anchors: { correction_id: number; kind: 'document' | 'path'; anchor: string }
  /** what became of a correction with a reading, and what that said */
  applied_corrections: {
    correction_id: number
    report_id: number
    state: CorrectionState
    now: string | null
  }
  reviews: ReviewTable
}

export interface CorrectionTable {
  id: Generated<number>
  target: string
  /** `Said` as JSON, as is `replaced` */
  value: string | null
  replaced: string | null
  because: string
  author: string
  made_at: string
  /** as shown when it was made */
  unit: string | null
  fiscal_year: number | null
  /** `KnownAs` as JSON */
  known_as: string
  undone_by: string | null
  undone_at: string | null
}

export interface ReviewTable {
  id: Generated<number>
  sha256: string
  path: string
  /** the reading that stands for it now */
  report_id: number
  reviewer: string
  reviewed_at: string
  because: string | null
  /** of `shownContent` when it was signed off */
  fingerprint: string
  stale_since: string | null
  undone_by: string | null
  undone_at: string | null
}
