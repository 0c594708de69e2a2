/** The bytes of one zip entry, and what a directory says that all of them come to. */
import { crc32, inflateRawSync } from 'node:zlib'
import type { Limits } from './extractor.ts'
import { overLimit } from './over-limit.ts'
import type { ZipEntry } from './zip-directory.ts'

export type EntryContent = { readonly bytes: Uint8Array } | { readonly fault: EntryFault }

/** `longer`: it inflates to more than it declares, as no honest program writes it */
export type EntryFault = 'encrypted' | 'truncated' | 'damaged' | 'longer' | 'unknown-method'

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_SIZE = 30

/** Inflates an entry, to no more than the size that it declares, and checks its checksum. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): EntryContent {
  if (entry.flags & 1) return { fault: 'encrypted' }
  if (entry.method !== 0 && entry.method !== 8) return { fault: 'unknown-method' }
  const start = contentStart(bytes, entry)
  if (typeof start === 'string') return { fault: start }
  if (start + entry.packedSize > bytes.length) return { fault: 'truncated' }
  const packed = bytes.subarray(start, start + entry.packedSize)
  const content = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (typeof content === 'string') return { fault: content }
  const sound = content.length === entry.size && crc32(content) === entry.crc
  return sound ? { bytes: content } : { fault: 'damaged' }
}

/** The local header repeats the directory's entry with lengths of its own. */
function contentStart(bytes: Uint8Array, { offset }: ZipEntry): number | 'truncated' | 'damaged' {
  if (offset < 0) return 'damaged'
  if (offset + LOCAL_SIZE > bytes.length) return 'truncated'
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_SIZE)
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return 'damaged'
  return offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
}

function inflate(packed: Uint8Array, size: number): Uint8Array | 'longer' | 'damaged' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'longer' : 'damaged'
  }
}

/** Throws UnreadableFile('too_large') by what a directory says: entries, and bytes of all of them. */
export function checkDeclared(
  { entries, count }: { readonly entries: readonly ZipEntry[]; readonly count: number },
  limits: Pick<Limits, 'entries' | 'inflatedBytes'>,
): void {
  if (count > limits.entries) throw overLimit('entries', { most: limits.entries, found: count })
  const found = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (found > limits.inflatedBytes) throw overLimit('inflatedBytes', { most: limits.inflatedBytes, found })
}
