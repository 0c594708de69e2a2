/** What a search gives. */

import type { Anchor } from '../model/document.ts'
import type { Status } from './outcome.ts'
import type { ReportFilter } from './report-filter.ts'

export interface SearchOptions extends ReportFilter {
  /** documents to give; default 20 */
  readonly limit?: number
  /** places to give of each; default 3 */
  readonly places?: number
}

export interface SearchResult {
  /** the words as they were looked for: half-width, lower case, without white space */
  readonly words: readonly string[]
  /** documents that hold all of them */
  readonly total: number
  /** the best first, as many as were asked for */
  readonly hits: readonly SearchHit[]
}

/** A document that holds all words. */
export interface SearchHit {
  readonly reportId: number
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly status: Status
  readonly path: string
  /** BM25; comparable within one search alone */
  readonly score: number
  /** passages that hold one of the words */
  readonly placeCount: number
  /** the first of them: those with most words, then in the order of the document */
  readonly places: readonly SearchPlace[]
}

export interface SearchPlace {
  readonly anchor: Anchor
  /** the passage as printed, or a stretch of it, on one line; the report's contact is masked */
  readonly snippet: string
  /** where the words stand in `snippet`: start, and end exclusive */
  readonly matches: readonly (readonly [start: number, end: number])[]
}
