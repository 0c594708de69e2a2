/** Where our reader breaks off on a file that is whole: what the second reader makes of it, marked so. */
import type { Document, Format } from '../../model/document.ts'
import { UnreadableFile } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import { readZipDirectory } from '../zip-directory.ts'
import { readZipEntry } from '../zip-entry.ts'
import { secondReader } from './second-reader.ts'

export interface FailedReading {
  readonly format: Format
  readonly bytes: Uint8Array
  readonly limits: Limits
  /** what our reader threw */
  readonly error: unknown
}

/**
 * The second reader's Document with notice `fallback-reader`; undefined where our reader named another reason than
 * damage, where checksums show that the content itself is damaged (its figures could be altered), where there is no
 * such reader, and where that fails too or finds nothing.
 */
export async function standIn({
  format,
  bytes,
  limits,
  error,
}: FailedReading): Promise<Document | undefined> {
  if (error instanceof UnreadableFile && error.problem.code !== 'damaged') return undefined
  if (format === 'docx' && !isIntact(bytes, limits)) return undefined
  const found = await secondReader(format)
  if ('none' in found) return undefined
  const { reader } = found
  try {
    const [engine, document] = [await reader.engine(), await reader.readDocument?.(bytes, limits)]
    if (!engine || !document || document.blocks.length === 0) return undefined
    const cause = error instanceof Error ? error.message : String(error)
    const message = `Read by ${engine.name} ${engine.version} in place of the usual reader, which gave up: ${cause}`
    return { ...document, notices: [{ code: FALLBACK, message }, ...document.notices] }
  } catch {
    // the file defeats both engines: what ours said of it is what the user is told
    return undefined
  }
}

const FALLBACK = 'fallback-reader'

/** Whether a Document is the work of the second reader. */
export function isStandIn({ notices }: Document): boolean {
  return notices.some(({ code }) => code === FALLBACK)
}

/** Whether every part of the container has the length and checksum that its directory says. */
function isIntact(bytes: Uint8Array, limits: Limits): boolean {
  const directory = readZipDirectory(bytes, limits.entries)
  if ('fault' in directory) return false
  const inflated = directory.entries.reduce((sum, { size }) => sum + size, 0)
  if (inflated > limits.inflatedBytes) return false
  return directory.entries.every((entry) => !('fault' in readZipEntry(bytes, entry)))
}
