/** The parts of a docx container; they are inflated only when asked for. */
import type { UnreadableFile } from '../../../model/problem.ts'
import type { Limits } from '../../extractor.ts'
import { overLimit } from '../../over-limit.ts'
import { readZipDirectory, type ZipEntry } from '../../zip-directory.ts'
import { type EntryFault, readZipEntry } from '../../zip-entry.ts'
import { damaged, encrypted, truncated } from '../guard.ts'

export interface ZipParts {
  readonly names: readonly string[]
  /** Bytes of a part, undefined where there is none. Throws UnreadableFile where it is damaged or too large. */
  read(name: string): Uint8Array | undefined
}

/** Opens a container. Throws UnreadableFile('truncated') where its directory at the end is missing. */
export function openZip(bytes: Uint8Array, limits: Limits): ZipParts {
  const entries = new Map(readEntries(bytes, limits).map((entry) => [partName(entry.name), entry]))
  let inflated = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(partName(name))
      if (!entry) return undefined
      inflated += entry.size
      if (inflated > limits.inflatedBytes)
        throw overLimit('inflatedBytes', { most: limits.inflatedBytes, found: inflated, part: entry.name })
      const content = readZipEntry(bytes, entry)
      if ('fault' in content) throw unreadablePart(content.fault, entry)
      return content.bytes
    },
  }
}

/** Part names are compared without regard to case (OPC, ECMA-376 part 2); some writers use backslashes. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function readEntries(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const directory = readZipDirectory(bytes, limits.entries)
  if ('fault' in directory)
    throw directory.fault === 'missing' ? truncated('zip directory missing') : damaged('zip directory')
  if (directory.count > limits.entries)
    throw overLimit('entries', { most: limits.entries, found: directory.count })
  return directory.entries
}

function unreadablePart(fault: EntryFault, { name, method }: ZipEntry): UnreadableFile {
  if (fault === 'encrypted') return encrypted()
  if (fault === 'truncated') return truncated(name)
  if (fault === 'longer') return damaged(`${name} inflates to more than it declares`)
  return damaged(fault === 'unknown-method' ? `zip method ${method} of ${name}` : `zip part ${name}`)
}
