/** One file through every stage, each stage's result kept: what `inspect` shows. Nothing is stored. */
import { readFile } from 'node:fs/promises'
import { type Detection, detectFormat } from '../extractors/detect.ts'
import { type ReadResult, readDocument } from '../extractors/index.ts'
import { type Normalized, normalize } from '../normalize/normalize.ts'

export interface Inspection {
  readonly path: string
  readonly bytes: number
  readonly detection: Detection
  readonly reading: ReadResult
  /** null where there is no document to normalise, or it was not asked for */
  readonly normalized: Normalized | null
}

/** Reads the file at `path` stage by stage; rejects only where the file system refuses. */
export async function inspectFile(
  path: string,
  { tablesOnly = false }: { readonly tablesOnly?: boolean } = {},
): Promise<Inspection> {
  const bytes = await readFile(path)
  const reading = await readDocument(bytes)
  return {
    path,
    bytes: bytes.length,
    detection: detectFormat(bytes),
    reading,
    normalized: reading.ok && !tablesOnly ? normalize(reading.document) : null,
  }
}
