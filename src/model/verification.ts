/** The numbers of one file as two engines read it: what `verify` finds, kept with the document. */

/** A number in its surroundings. */
export interface NumberPlace {
  /** digits and decimal point, without separators and blanks; full-width digits folded */
  readonly number: string
  /** counts from 1; null where the format has no pages */
  readonly page: number | null
  /** the text around it on one line, as that engine gives it */
  readonly before: string
  readonly after: string
}

/**
 * `only-ours`, `only-second`: the other engine has no such number left. `split`: the same digits, parted by a line
 * break or a cell's side into other numbers; `places` are ours, `others` the second reader's.
 */
export type NumberDifference =
  | { readonly kind: 'only-ours' | 'only-second'; readonly place: NumberPlace }
  | {
      readonly kind: 'split'
      readonly places: readonly NumberPlace[]
      readonly others: readonly NumberPlace[]
    }

/**
 * Why a number that one engine alone gives is no disagreement: automatic numbering that we render; headers, footers
 * and page numbers, and repeated header rows, that we drop; a page on which the second reader has no text at all.
 */
export const EXPLANATIONS = ['numbering', 'furniture', 'repeated-header', 'no-second-text'] as const
export type Explanation = (typeof EXPLANATIONS)[number]

export interface ExplainedNumber {
  readonly reason: Explanation
  readonly side: 'ours' | 'second'
  readonly place: NumberPlace
}

export interface NumberComparison {
  readonly counts: {
    /** numbers that each engine gave */
    readonly ours: number
    readonly second: number
    /** those of ours that the second reader gave too */
    readonly agreed: number
  }
  readonly differences: readonly NumberDifference[]
  readonly explained: readonly ExplainedNumber[]
}

export interface Verification extends NumberComparison {
  readonly engine: { readonly name: string; readonly version: string }
  /** ISO, UTC */
  readonly verifiedAt: string
}
