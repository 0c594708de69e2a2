/** What the comparison and the exports need to know of an archived document: where it came from, what came of it. */

import type { AppliedCorrection } from '../model/corrections.ts'
import type { Format } from '../model/document.ts'
import type { MadeFrom } from '../model/made-from.ts'
import type { Problem } from '../model/problem.ts'
import type { Evidence, Report } from '../model/report.ts'
import type { Verification } from '../model/verification.ts'

export interface FiledReport {
  readonly id: number
  readonly source: {
    /** the first of `paths` */
    readonly path: string
    /** everywhere that the same bytes lie */
    readonly paths: readonly string[]
    /** null where the file could not be opened */
    readonly sha256: string | null
    /** null where the kind of file was not recognised */
    readonly format: Format | null
  }
  readonly status: 'ok' | 'partial' | 'failed'
  /** why it failed, or what was left out of a partial one */
  readonly problem: Problem | null
  /** null exactly where the document failed */
  readonly report: Report | null
  /** what a second engine made of its numbers; null or absent where none was asked */
  readonly verification?: Verification | null
  /** what people corrected in it; empty where corrections are left out */
  readonly corrections?: readonly AppliedCorrection[]
  /** the last sign-off; null or absent where there is none */
  readonly review?: ReviewOf | null
  /** versions of the code that read it; null where that stage was not reached */
  readonly versions?: { readonly extractor: number | null; readonly normalizer: number | null }
  /** absent where it was read before this was kept */
  readonly madeFrom?: MadeFrom
  /** tells its places in the words of the document (`locateIn`); absent: by count alone */
  readonly locate?: Locate
}

/** Where a figure of a document stands, in words. */
export type Locate = (evidence: Evidence) => string

/** Who vouches for what is shown of a report. */
export interface ReviewOf {
  readonly by: string
  /** ISO, UTC, as is `staleSince` */
  readonly at: string
  readonly because: string | null
  /** since when other things are shown of it; null while it holds */
  readonly staleSince: string | null
}

/** A document that became a report. */
export type ReadReport = FiledReport & { readonly report: Report }

/** Whether a document became a report. */
export function isRead<D extends FiledReport>(document: D): document is D & { readonly report: Report } {
  return document.report !== null
}

/** Whether unit and year are known: a document without them may tell of a unit that another one stands for already. */
export function isIdentified({ report: { unit, fiscalYear } }: ReadReport): boolean {
  return unit !== null && fiscalYear !== null
}
