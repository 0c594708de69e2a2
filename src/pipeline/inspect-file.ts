/** One file through every stage, each stage's result kept: what `inspect` shows. Nothing is stored. */
import { type Detection, detectFormat } from '../extractors/detect.ts'
import { DEFAULT_LIMITS, type Limits } from '../extractors/extractor.ts'
import { type ReadResult, readDocument } from '../extractors/index.ts'
import { type Normalized, normalize } from '../normalize/normalize.ts'
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
}

export interface InspectOptions {
  readonly tablesOnly?: boolean
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
  { limits = {}, tablesOnly = false }: InspectOptions,
): Promise<Inspection> {
  if (source.kind === 'refused') {
    const { problem, taken } = source
    const reading: ReadResult = { ok: false, format: null, problem }
    return { path, bytes: taken?.bytes.length ?? 0, detection: { problem }, reading, normalized: null }
  }
  const { bytes } = source.taken
  const read = await readDocument(bytes, { limits })
  const reading = read.ok ? withNotices(read, source.notices) : read
  return {
    path,
    bytes: bytes.length,
    detection: detectFormat(bytes),
    reading,
    normalized: reading.ok && !tablesOnly ? normalize(reading.document) : null,
  }
}

type Read = Extract<ReadResult, { readonly ok: true }>

function withNotices(read: Read, notices: Read['document']['notices']): Read {
  return { ...read, document: { ...read.document, notices: [...notices, ...read.document.notices] } }
}
