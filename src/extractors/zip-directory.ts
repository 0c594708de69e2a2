/** What a zip container holds, from its central directory alone, and what it may cost to open it. */
import { Inflate } from 'fflate'
import { UnreadableFile } from '../model/problem.ts'
import type { Limits } from './extractor.ts'

export interface ZipEntry {
  readonly name: string
  /** bytes after inflating, as the directory declares them */
  readonly declaredBytes: number
  readonly compressedBytes: number
  /** 0 stored, 8 deflated */
  readonly method: number
  readonly encrypted: boolean
  /** offset of the local header */
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const ZIP64_LOCATOR = 0x07064b50
const END_SIZE = 22
const CHUNK = 64 * 1024
/** Deflate cannot expand a byte into more than this. */
const MOST_DEFLATED = 1032

/** Entries of the central directory (at most `most`); undefined where the file has no readable one. */
export function readZipDirectory(bytes: Uint8Array, most = 100_000): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const { count, start } = directoryPlace(view, end)
  const entries: ZipEntry[] = []
  let at = start
  while (entries.length < Math.min(count, most)) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      declaredBytes: view.getUint32(at + 24, true),
      compressedBytes: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  return undefined
}

/** The end record gives way to the zip64 one where its fields are saturated (APPNOTE 4.3.14). */
function directoryPlace(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const locator = end - 20
  if (start !== 0xffffffff && count !== 0xffff) return { count, start }
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return { count, start }
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + 56 > view.byteLength) return { count, start }
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  }
}

/**
 * Throws UnreadableFile('too_large') where the container has too many entries, declares too many bytes, or
 * really inflates to more than it may. Nothing of what is inflated is kept.
 */
export function checkZipCost(bytes: Uint8Array, limits: Limits): void {
  const entries = readZipDirectory(bytes, limits.entries + 1)
  if (!entries) return
  if (entries.length > limits.entries) throw tooManyEntries(limits.entries)
  const declared = entries.reduce((sum, entry) => sum + entry.declaredBytes, 0)
  if (declared > limits.inflatedBytes) throw inflatesTooFar(limits.inflatedBytes)
  if (bytes.length * entries.length * MOST_DEFLATED <= limits.inflatedBytes) return
  let left = limits.inflatedBytes
  for (const entry of entries) left -= measureEntry(bytes, entry, left)
}

/** Bytes that an entry really inflates to; sizes of the directory may lie, so the stream itself is run. */
function measureEntry(bytes: Uint8Array, entry: ZipEntry, left: number): number {
  if (entry.offset + 30 > bytes.length) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset)
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (entry.method !== 8) return Math.min(entry.compressedBytes, bytes.length)
  let total = 0
  const stream = new Inflate((chunk, final) => {
    total += chunk.length
    ended = final
    if (total > left) throw inflatesTooFar(left)
  })
  let ended = false
  for (let at = start; at < bytes.length && !ended && at < start + entry.compressedBytes; at += CHUNK)
    stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  return total
}

function tooManyEntries(limit: number): UnreadableFile {
  return new UnreadableFile('too_large', {
    zh: `文件内部的部件超过 ${limit} 个的上限（选项 --max-entries）`,
    en: `The file holds more than ${limit} parts (option --max-entries)`,
  })
}

function inflatesTooFar(limit: number): UnreadableFile {
  return new UnreadableFile('too_large', {
    zh: `文件解压后超过 ${limit} 字节的上限（选项 --max-inflated-bytes）`,
    en: `The file inflates to more than ${limit} bytes (option --max-inflated-bytes)`,
  })
}
