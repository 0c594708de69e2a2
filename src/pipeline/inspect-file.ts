/** One file through every stage, each stage's result kept: what `inspect` shows. Nothing is stored. */
import { type Detection, detectFormat } from '../extractors/detect.ts'
import { DEFAULT_LIMITS, type Drawing, type Limits } from '../extractors/extractor.ts'
import { type ReadResult, readDocument } from '../extractors/index.ts'
import { type Normalized, normalize } from '../normalize/normalize.ts'
import { drawTables } from './draw-tables.ts'
import type { Source } from './each-source.ts'
import { sourcesAt } from './sources-at.ts'

export interface Inspection {
  /** as given; of a member: "archive.zip!/目录/报告.docx" */
  readonly path: string
  readonly bytes: number
  readonly detection: Detection
  readonly reading: ReadResult
  /** null where there is no document to normalise, or it was not asked for */
  readonly normalized: Normalized | null
  /** pages, or the tables of a format without pages, where drawings were asked for */
  readonly drawings: readonly Drawing[]
}

export interface InspectOptions {
  readonly tablesOnly?: boolean
  /** draws what the reader saw, from the very results that the Document is made of */
  readonly draw?: boolean
  readonly limits?: Partial<Limits>
}

/**
 * Reads the file at `path` stage by stage; of an archive every member, or the one that the path names after "!/".
 * Rejects only where the file system refuses.
 */
export async function* inspectFile(path: string, options: InspectOptions = {}): AsyncGenerator<Inspection> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  for await (const { shown, source } of sourcesAt(path, limits))
    yield await inspectSource(shown, source, options)
}

async function inspectSource(
  path: string,
  source: Exclude<Source, { readonly kind: 'opened' }>,
  { limits = {}, tablesOnly = false, draw = false }: InspectOptions,
): Promise<Inspection> {
  if (source.kind === 'refused') {
    const { problem, taken } = source
    const reading: ReadResult = { ok: false, format: null, problem }
    const bytes = taken?.bytes.length ?? 0
    return { path, bytes, detection: { problem }, reading, normalized: null, drawings: [] }
  }
  const { bytes } = source.taken
  const drawings: Drawing[] = []
  const keep = (drawn: Iterable<Drawing>) => drawings.push(...drawn)
  const read = await readDocument(bytes, { limits, ...(draw && { draw: keep }) })
  const reading = read.ok ? withNotices(read, source.notices) : read
  return {
    path,
    bytes: bytes.length,
    detection: detectFormat(bytes),
    reading,
    normalized: reading.ok && !tablesOnly ? normalize(reading.document) : null,
    drawings: draw && reading.ok && drawings.length === 0 ? [drawTables(reading.document)] : drawings,
  }
}

type Read = Extract<ReadResult, { readonly ok: true }>

function withNotices(read: Read, notices: Read['document']['notices']): Read {
  return { ...read, document: { ...read.document, notices: [...notices, ...read.document.notices] } }
}
