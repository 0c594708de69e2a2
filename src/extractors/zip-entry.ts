/** The bytes of one zip entry, and what opening a whole container may cost. */
import { crc32, inflateRawSync } from 'node:zlib'
import { Inflate } from 'fflate'
import type { Limits } from './extractor.ts'
import { overLimit } from './over-limit.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

export type EntryContent =
  | { readonly bytes: Uint8Array }
  | { readonly fault: 'encrypted' | 'truncated' | 'damaged' | 'unknown-method' }

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_SIZE = 30
const CHUNK = 64 * 1024
/** Deflate cannot expand a byte into more than this. */
const MOST_DEFLATED = 1032

/** Inflates an entry, to no more than the size that it declares, and checks its checksum. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): EntryContent {
  if (entry.flags & 1) return { fault: 'encrypted' }
  if (entry.method !== 0 && entry.method !== 8) return { fault: 'unknown-method' }
  const start = contentStart(bytes, entry)
  if (typeof start === 'string') return { fault: start }
  if (start + entry.packedSize > bytes.length) return { fault: 'truncated' }
  const packed = bytes.subarray(start, start + entry.packedSize)
  const content = entry.method === 0 ? packed : inflate(packed, entry.size)
  const sound = content?.length === entry.size && crc32(content) === entry.crc
  return content && sound ? { bytes: content } : { fault: 'damaged' }
}

/** The local header repeats the directory's entry with lengths of its own. */
function contentStart(bytes: Uint8Array, { offset }: ZipEntry): number | 'truncated' | 'damaged' {
  if (offset < 0) return 'damaged'
  if (offset + LOCAL_SIZE > bytes.length) return 'truncated'
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_SIZE)
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return 'damaged'
  return offset + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true)
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    // zlib's only way of saying that the stream is broken, or longer than its entry says
    return undefined
  }
}

/**
 * Throws UnreadableFile('too_large') where a container has too many entries, declares too many bytes, or really
 * inflates to more than it may: for readers that inflate without asking. Nothing of what is inflated is kept.
 */
export function checkZipCost(bytes: Uint8Array, limits: Limits): void {
  const directory = readZipDirectory(bytes, limits.entries + 1)
  if ('fault' in directory) return
  const { entries } = directory
  checkDeclared(directory, limits)
  if (bytes.length * entries.length * MOST_DEFLATED <= limits.inflatedBytes) return
  let left = limits.inflatedBytes
  for (const entry of entries) {
    left -= measureEntry(bytes, entry, left)
    if (left < 0) throw overLimit('inflatedBytes', { most: limits.inflatedBytes })
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

/** Bytes that an entry really inflates to, measured until they pass `left`: sizes of the directory may lie. */
function measureEntry(bytes: Uint8Array, entry: ZipEntry, left: number): number {
  const start = contentStart(bytes, entry)
  if (typeof start === 'string') return 0
  if (entry.method !== 8) return Math.min(entry.packedSize, bytes.length)
  let total = 0
  let ended = false
  const stream = new Inflate((chunk, final) => {
    total += chunk.length
    ended = final
  })
  const end = Math.min(bytes.length, start + entry.packedSize)
  for (let at = start; at < end && !ended && total <= left; at += CHUNK)
    stream.push(bytes.subarray(at, Math.min(end, at + CHUNK)), at + CHUNK >= end)
  return total
}
