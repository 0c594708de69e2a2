/** What a second reader is. */
import type { Document } from '../../model/document.ts'
import type { Limits } from '../extractor.ts'
import type { Passage } from './passages.ts'

export interface Engine {
  readonly name: string
  readonly version: string
}

export interface SecondReader {
  /** undefined where it is not installed */
  engine(): Promise<Engine | undefined>
  /** The file's text; of a PDF, page by page. Rejects where the engine cannot read it. */
  readPassages(bytes: Uint8Array, limits: Limits): Promise<readonly Passage[]>
  /** Whether it leaves out the automatic numbering that our reader renders. */
  readonly dropsNumbering: boolean
  /** Text and tables as far as the engine gives them; absent where it gives too little to stand in. */
  readDocument?(bytes: Uint8Array, limits: Limits): Promise<Document>
}
