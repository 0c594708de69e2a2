/**
 * The seam of the readers. A new file format is one file that exports an Extractor, one line in index.ts, and
 * one fixture.
 */
import type { Document, Format } from '../model/document.ts'

/** Bounds on what a file may cost. Crossing one throws UnreadableFile('too_large') naming the limit. */
export interface Limits {
  /** bytes of the file itself */
  readonly fileBytes: number
  /** bytes after inflating, over all parts of a container */
  readonly inflatedBytes: number
  /** entries of a container */
  readonly entries: number
  readonly xmlDepth: number
  /** slots of one table */
  readonly gridSlots: number
  readonly pages: number
  /** of one image */
  readonly pixels: number
  /** containers inside of one another: an archive in an archive is 2 */
  readonly nesting: number
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 200 * 2 ** 20,
  inflatedBytes: 500 * 2 ** 20,
  entries: 10_000,
  xmlDepth: 256,
  gridSlots: 1_000_000,
  pages: 2_000,
  pixels: 100_000_000,
  nesting: 5,
}

/** A picture of what a reader saw: name of its file, SVG or HTML. */
export interface Drawing {
  readonly name: string
  readonly content: string
}

/** Takes the drawings of a reader that has stages of its own to show. */
export type Draw = (drawings: Iterable<Drawing>) => void

export interface Extractor {
  readonly format: Format
  /** raised whenever the Document that it gives for some file changes */
  readonly version: number
  /**
   * Bytes of a file of this format → the neutral Document, drawn from the same results where that is asked for.
   * Throws UnreadableFile where it cannot go on.
   */
  extract(bytes: Uint8Array, limits: Limits, draw?: Draw): Promise<Document>
}
