/** Names of the streams at the root of a compound file (MS-CFB): enough to tell what it is. */

export const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

const END_OF_CHAIN = 0xfffffffa
const NO_STREAM = 0xffffffff
const ENTRY_BYTES = 128
const HEADER_FAT_SLOTS = 109

/**
 * Names of the entries right below the root storage; streams of embedded objects are not among them.
 * Undefined where the file ends before its directory does, or the directory is broken.
 */
export function listRootStreams(bytes: Uint8Array): string[] | undefined {
  if (bytes.length < 512) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorBytes = 2 ** view.getUint16(30, true)
  if (sectorBytes !== 512 && sectorBytes !== 4096) return undefined
  const directory = readChain(view, view.getUint32(48, true), sectorBytes)
  return directory && rootChildren(directory)
}

/** The sectors of a chain put together; undefined where a sector lies outside of the file or the chain loops. */
function readChain(view: DataView, first: number, sectorBytes: number): Uint8Array | undefined {
  const fat = fatSectors(view, sectorBytes)
  const perSector = sectorBytes / 4
  const parts: Uint8Array[] = []
  let sector = first
  while (sector < END_OF_CHAIN) {
    const at = (sector + 1) * sectorBytes
    if (at + sectorBytes > view.byteLength || parts.length > view.byteLength / sectorBytes) return undefined
    parts.push(new Uint8Array(view.buffer, view.byteOffset + at, sectorBytes))
    const fatSector = fat[Math.floor(sector / perSector)]
    const place = fatSector === undefined ? -1 : (fatSector + 1) * sectorBytes + (sector % perSector) * 4
    if (place < 0 || place + 4 > view.byteLength) return undefined
    sector = view.getUint32(place, true)
  }
  return concatenate(parts)
}

/** Sectors that hold the allocation table: 109 in the header, the rest in a chain of their own. */
function fatSectors(view: DataView, sectorBytes: number): number[] {
  const sectors: number[] = []
  for (let slot = 0; slot < HEADER_FAT_SLOTS; slot++) sectors.push(view.getUint32(76 + slot * 4, true))
  let more = view.getUint32(68, true)
  for (let round = 0; more < END_OF_CHAIN && round < 1000; round++) {
    const at = (more + 1) * sectorBytes
    if (at + sectorBytes > view.byteLength) break
    for (let place = at; place < at + sectorBytes - 4; place += 4) sectors.push(view.getUint32(place, true))
    more = view.getUint32(at + sectorBytes - 4, true)
  }
  return sectors.filter((sector) => sector < END_OF_CHAIN)
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Walks the sibling tree that hangs from the root entry. */
function rootChildren(directory: Uint8Array): string[] | undefined {
  if (directory.length < ENTRY_BYTES) return undefined
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const names: string[] = []
  const seen = new Set<number>()
  const queue = [view.getUint32(76, true)]
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    const at = entry * ENTRY_BYTES
    if (entry === NO_STREAM || seen.has(entry) || at + ENTRY_BYTES > directory.length) continue
    seen.add(entry)
    names.push(entryName(directory, at, view.getUint16(at + 64, true)))
    queue.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
  }
  return names
}

function entryName(directory: Uint8Array, at: number, nameBytes: number): string {
  const length = Math.max(0, Math.min(64, nameBytes) - 2)
  return new TextDecoder('utf-16le').decode(directory.subarray(at, at + length))
}
