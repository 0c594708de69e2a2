/**
 * The parts of a zip container, by its central directory (APPNOTE.TXT 4.3). Parts are inflated only when asked
 * for; sizes are checked as declared before inflating and as they turn out, and the checksum after.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { UnreadableFile } from '../../../model/problem.ts'
import type { Limits } from '../../extractor.ts'
import { damaged, encrypted, truncated } from '../guard.ts'

export interface ZipParts {
  readonly names: readonly string[]
  /** Bytes of a part, undefined where there is none. Throws UnreadableFile where it is damaged or too large. */
  read(name: string): Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const MASKED = 0xffffffff // the value stands in the zip64 extra field

/** Opens a container. Throws UnreadableFile('truncated') where its directory at the end is missing. */
export function openZip(bytes: Uint8Array, limits: Limits): ZipParts {
  const entries = new Map(readDirectory(bytes, limits).map((entry) => [partName(entry.name), entry]))
  let inflated = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(partName(name))
      if (!entry) return undefined
      inflated += entry.size
      if (inflated > limits.inflatedBytes) throw tooLarge(limits.inflatedBytes)
      return inflate(bytes, entry)
    },
  }
}

/** Part names are compared without regard to case (OPC, ECMA-376 part 2); some writers use backslashes. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function readDirectory(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw tooManyEntries(limits.entries)
  const size = view.getUint32(end + 12, true)
  const start = size === MASKED ? view.getUint32(end + 16, true) : end - size
  if (start < 0) throw damaged('zip directory')
  // bytes put before the container shift every offset in it
  const shift = size === MASKED ? 0 : start - view.getUint32(end + 16, true)
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged('zip directory')
    const entry = readEntry(view, at)
    entries.push({ ...entry, offset: entry.offset + shift })
    at +=
      ENTRY_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  throw truncated('zip directory missing')
}

function readEntry(view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true)
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength)
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const wide = sizes.includes(MASKED)
    ? readZip64(view, at + ENTRY_SIZE + nameLength, view.getUint16(at + 30, true))
    : []
  const [size, packedSize, offset] = sizes.map((value) => (value === MASKED ? wide.shift() : value))
  if (size === undefined || packedSize === undefined || offset === undefined) throw damaged('zip directory')
  return {
    name: new TextDecoder().decode(name),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  }
}

/** The 64-bit values of the zip64 extra field (APPNOTE.TXT 4.5.3), in order. */
function readZip64(view: DataView, at: number, length: number): number[] {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    const count = Math.floor(view.getUint16(field + 2, true) / 8)
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(field + 4 + index * 8, true)))
  }
  return []
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw encrypted()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset < 0 || entry.offset + LOCAL_SIZE > bytes.length) throw truncated(entry.name)
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw damaged(`zip part ${entry.name}`)
  const start =
    entry.offset +
    LOCAL_SIZE +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true)
  if (start + entry.packedSize > bytes.length) throw truncated(entry.name)
  const part = unpack(bytes.subarray(start, start + entry.packedSize), entry)
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged(`checksum of ${entry.name}`)
  return part
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw damaged(`zip method ${entry.method}`)
  // a part that inflates past what it declares stops there, with an error that guarded() reports
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
}

function tooLarge(limit: number): UnreadableFile {
  return new UnreadableFile('too_large', {
    zh: `解压后超过 ${limit} 字节的上限（选项 --max-inflated-bytes）`,
    en: `The file inflates to more than ${limit} bytes (option --max-inflated-bytes)`,
  })
}

function tooManyEntries(limit: number): UnreadableFile {
  return new UnreadableFile('too_large', {
    zh: `压缩包内超过 ${limit} 个条目的上限（选项 --max-entries）`,
    en: `The container has more than ${limit} entries (option --max-entries)`,
  })
}
