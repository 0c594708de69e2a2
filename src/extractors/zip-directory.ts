/** What a zip container holds, from its central directory alone (APPNOTE.TXT 4.3). */

export interface ZipEntry {
  /** as UTF-8, which the names inside office files are */
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly extra: Uint8Array
  readonly flags: number
  /** 0 stored, 8 deflated */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  /** bytes after inflating, as declared */
  readonly size: number
  /** where the local header begins in the file */
  readonly offset: number
  /** file type and permissions; 0 where the archive was not made on Unix */
  readonly unixMode: number
}

export type ZipDirectory =
  /** `count` is what the directory says; no more than asked for are read */
  | { readonly entries: readonly ZipEntry[]; readonly count: number }
  | { readonly fault: 'missing' | 'broken' | 'split' }

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_END = 0x06064b50
const END_SIZE = 22
const LOCATOR_SIZE = 20
const ZIP64_END_SIZE = 56
const ENTRY_SIZE = 46
const MADE_ON_UNIX = 3
const MASKED = 0xffffffff

/** Reads at most `most` entries of the directory at the file's end. */
export function readZipDirectory(bytes: Uint8Array, most = 100_000): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return { fault: 'missing' }
  if (view.getUint16(end + 4, true) !== 0 && view.getUint16(end + 4, true) !== 0xffff)
    return { fault: 'split' }
  const { count, start, shift } = directoryPlace(view, end)
  const entries: ZipEntry[] = []
  for (let at = start; entries.length < Math.min(count, most); ) {
    const entry = readEntry(bytes, view, at)
    if (!entry) return { fault: 'broken' }
    entries.push({ ...entry, offset: entry.offset + shift })
    at += ENTRY_SIZE + entry.nameBytes.length + entry.extra.length + view.getUint16(at + 32, true)
  }
  return { entries, count }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  return undefined
}

/** Where the directory begins, and by how much bytes put before the container shift every offset in it. */
function directoryPlace(view: DataView, end: number): { count: number; start: number; shift: number } {
  const wide = findZip64End(view, end)
  const count = wide === undefined ? view.getUint16(end + 10, true) : uint64(view, wide + 32)
  const size = wide === undefined ? view.getUint32(end + 12, true) : uint64(view, wide + 40)
  const stated = wide === undefined ? view.getUint32(end + 16, true) : uint64(view, wide + 48)
  const start = (wide ?? end) - size
  const fits = start >= 0 && start + 4 <= view.byteLength && view.getUint32(start, true) === ENTRY_SIGNATURE
  return fits ? { count, start, shift: start - stated } : { count, start: stated, shift: 0 }
}

/** The end record gives way to the zip64 one where there is one (4.3.14). */
function findZip64End(view: DataView, end: number): number | undefined {
  const locator = end - LOCATOR_SIZE
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined
  return [uint64(view, locator + 8), locator - ZIP64_END_SIZE].find(
    (at) => at >= 0 && at + ZIP64_END_SIZE <= end && view.getUint32(at, true) === ZIP64_END,
  )
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true)
  const extra = bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true))
  const nameBytes = bytes.subarray(at + ENTRY_SIZE, nameEnd)
  const stated = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const wide = stated.includes(MASKED) ? zip64Values(extra) : []
  const [size, packedSize, offset] = stated.map((value) => (value === MASKED ? wide.shift() : value))
  if (size === undefined || packedSize === undefined || offset === undefined) return undefined
  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    extra,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    unixMode: view.getUint8(at + 5) === MADE_ON_UNIX ? view.getUint16(at + 40, true) : 0,
  }
}

/** The 64-bit values of the zip64 extra field (4.5.3), in order. */
function zip64Values(extra: Uint8Array): number[] {
  const field = extraField(extra, 1)
  if (!field) return []
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength)
  return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => uint64(view, index * 8))
}

/** The content of an extra field by its id (4.5.1). */
export function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + view.getUint16(at + 2, true))
  return undefined
}

/** Past 2^53 a place lies outside of any file, and stays there when rounded. */
function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
