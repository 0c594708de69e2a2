/** Entries of a zip container whose directory is lost, by the local header that stands before each (4.3.7). */
import { inflateRawSync } from 'node:zlib'
import { extraField, type ZipEntry } from '../zip-directory.ts'

const SIGNATURE = Buffer.from('PK\x03\x04', 'latin1')
const LOCAL_SIZE = 30
/** Size and checksum follow the content, and stand in the header as 0. */
const SIZES_FOLLOW = 8
const ZIP64 = 1
const MASKED = 0xffffffff

export interface LocalEntry {
  /** its sizes and checksum are 0 where they follow the content */
  readonly entry: ZipEntry
  readonly start: number
}

/** Local headers from the file's beginning on; the next one is looked for behind the content of the last. */
export function* findLocalEntries(bytes: Uint8Array): Generator<LocalEntry> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = source.indexOf(SIGNATURE); at >= 0; ) {
    const found = readLocalHeader(bytes, at)
    if (!found) return
    yield found
    at = source.indexOf(SIGNATURE, found.start + found.entry.packedSize)
  }
}

function readLocalHeader(bytes: Uint8Array, at: number): LocalEntry | undefined {
  if (at + LOCAL_SIZE > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_SIZE)
  const nameEnd = at + LOCAL_SIZE + view.getUint16(26, true)
  const start = nameEnd + view.getUint16(28, true)
  if (nameEnd > bytes.length) return undefined
  const nameBytes = bytes.subarray(at + LOCAL_SIZE, nameEnd)
  const extra = bytes.subarray(nameEnd, start)
  const [size, packedSize] = sizesOf(view, extra)
  const entry: ZipEntry = {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    extra,
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    packedSize,
    size,
    offset: at,
    unixMode: 0,
  }
  return { entry, start }
}

function sizesOf(view: DataView, extra: Uint8Array): [size: number, packedSize: number] {
  const [packed, size] = [view.getUint32(18, true), view.getUint32(22, true)]
  const wide = extraField(extra, ZIP64)
  if (size !== MASKED || !wide || wide.length < 16) return [size, packed]
  const values = new DataView(wide.buffer, wide.byteOffset, wide.byteLength)
  return [Number(values.getBigUint64(0, true)), Number(values.getBigUint64(8, true))]
}

/**
 * Bytes of a deflated entry whose size follows it: inflated until its own end. Undefined where the end is missing
 * or the content broken or longer than `most`.
 */
export function inflateToEnd(
  bytes: Uint8Array,
  { entry, start }: LocalEntry,
  most: number,
): Uint8Array | undefined {
  if (entry.method !== 8) return undefined
  try {
    return inflateRawSync(bytes.subarray(start), { maxOutputLength: Math.max(1, most) })
  } catch {
    // zlib's only way of saying that the stream is cut, broken or too long
    return undefined
  }
}

/** Whether an entry's own header leaves its sizes open. */
export function sizesFollow({ flags, packedSize }: ZipEntry): boolean {
  return (flags & SIZES_FOLLOW) !== 0 && packedSize === 0
}
