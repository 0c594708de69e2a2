/** What a comparison is: its columns, a row for each unit and year, and the cells. */
import type { Fact, Finding, ScoreScheme } from '../model/report.ts'
import type { Column } from './columns.ts'
import type { Derivation, DerivedValue } from './derive.ts'
import type { ReadReport } from './filed-report.ts'

export type Cell =
  | {
      readonly kind: 'not-reported'
      /** a person says so, though a figure was read */
      readonly removed?: true
    }
  | {
      readonly kind: 'reported'
      readonly fact: Fact
      /** the report gives this figure more than once, with different values */
      readonly conflict: boolean
      /** findings of the report that name this figure */
      readonly findings: readonly Finding[]
      /** what other documents of the unit and year say instead; absent where they agree or are silent */
      readonly elsewhere?: readonly OtherFigure[]
      /** of a score: the mark of its scheme, where the comparison's scores were not all given by one */
      readonly scheme?: string
    }
  | {
      readonly kind: 'derived'
      readonly derivation: Derivation
      readonly derived: DerivedValue
      /** findings of the report that name a figure it comes from; absent where there is none */
      readonly findings?: readonly Finding[]
    }
  | {
      readonly kind: 'not-derivable'
      readonly derivation: Derivation
      /** the divisor is reported, as 0 or 无: there is no quotient */
      readonly zeroDivisor?: true
    }

/** A figure of another document than the one shown. */
export interface OtherFigure {
  readonly document: ReadReport
  readonly fact: Fact
}

export interface Row {
  /** what unit and year the row stands for; equal for documents that tell of the same ones */
  readonly key: string
  readonly document: ReadReport
  /** other documents of the same unit and year, not shown in the row */
  readonly others: readonly ReadReport[]
  /** one for each column of the comparison, in their order */
  readonly cells: readonly Cell[]
  readonly findings: { readonly reading: number; readonly filing: number }
}

export interface Comparison {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** by what its scores were given; empty where one known scheme gave them all */
  readonly schemes: readonly SchemeGroup[]
}

/** The scores of a comparison that were given by one scheme. */
export interface SchemeGroup {
  /** what their cells are marked with: "1", "2" … by number of rows; "?" where the scheme is not known */
  readonly mark: string
  /** null for all whose scheme is not known: they need not have the same */
  readonly scheme: ScoreScheme | null
  readonly rows: number
}
