/** What the pipeline hands to the store for a file. */
import type { Format } from '../model/document.ts'
import type { MadeFrom } from '../model/made-from.ts'
import type { Problem } from '../model/problem.ts'
import type { Packed, PackedDocument } from './pack.ts'
import type { PackedReport } from './packed-report.ts'

export * from './states.ts'
export type { MadeFrom }

/** The code versions that a reading was made with; null where that stage was not reached. */
export interface Versions {
  readonly extractor: number | null
  readonly normalizer: number | null
}

/** What a reading was made from, and what it asked of the lexicon. */
export interface Provenance {
  readonly madeFrom: MadeFrom
  readonly asked: Packed<readonly string[]>
}

/** The bytes of a file: the same bytes are one document, whatever paths they lie at. */
export interface FileIdentity {
  /** lower-case hex */
  readonly sha256: string
  readonly bytes: number
  /** null where detection did not know it */
  readonly format: Format | null
}

/** A file's reading, as the pipeline hands it over. */
export type Reading =
  | {
      readonly kind: 'report'
      readonly status: 'ok' | 'partial'
      /** from `packDocument` and `packReport`; made where the file is read, since they are smaller to pass on */
      readonly document: PackedDocument
      readonly report: PackedReport
      readonly versions: Versions
      readonly provenance?: Provenance
    }
  | {
      readonly kind: 'problem'
      readonly problem: Problem
      /** where extraction succeeded and only normalisation did not */
      readonly document?: PackedDocument
      readonly versions: Versions
      readonly provenance?: Provenance
    }
  /** the stored reading of the same bytes holds: only the path is new */
  | { readonly kind: 'stored' }

/**
 * One file of an import; `file` is null where its bytes were not taken in: the file system refused (`unreadable`;
 * an earlier reading of that path stays), or it is over the size limit (`too_large`).
 */
export type Outcome =
  | { readonly path: string; readonly file: FileIdentity; readonly reading: Reading }
  | { readonly path: string; readonly file: null; readonly problem: Problem }

/** What became of an outcome. `error` is set, and nothing of that outcome stored, where the database refused it. */
export interface Saved {
  readonly path: string
  readonly reportId: number | null
  /** where this reading failed and a former one, which succeeded, stays the reading of these bytes */
  readonly kept?: true
  readonly error?: Error
}

/** Readings of a document that did not end well, in a row: by a problem, or with their whole process. */
export interface Attempt {
  readonly sha256: string
  readonly path: string
  readonly count: number
  /** ISO, UTC; of the last one */
  readonly startedAt: string
  /** begun and not ended: its process works on it, or ended while it did */
  readonly underWay: boolean
  /** how the last one ended, where its process lived on */
  readonly problem: Problem | null
  /** since when it is not tried any more */
  readonly setAsideAt: string | null
}
