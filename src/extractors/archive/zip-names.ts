/** Names inside a zip archive: UTF-8 where it says so, else UTF-8 or GBK by their bytes. */
import { crc32 } from 'node:zlib'
import { extraField, type ZipEntry } from '../zip-directory.ts'

const UTF8_FLAG = 0x800
/** Info-ZIP Unicode Path (APPNOTE.TXT 4.6.9): version, checksum of the plain name, the name in UTF-8. */
const UNICODE_PATH = 0x7075

type Named = Pick<ZipEntry, 'nameBytes' | 'extra' | 'flags'>

/** The name of each entry. */
export function decodeNames(entries: readonly Named[]): string[] {
  const unstated = entries.filter((entry) => statedName(entry) === undefined)
  // programs that write UTF-8 without saying so do it for the whole archive
  const isUtf8 = unstated.every(({ nameBytes }) => isChineseUtf8(nameBytes))
  return entries.map(
    (entry) => statedName(entry) ?? (isUtf8 ? utf8(entry.nameBytes) : decodeName(entry.nameBytes)),
  )
}

/** A name of unknown encoding: GB18030, which holds GBK, unless it is Chinese in UTF-8. */
export function decodeName(bytes: Uint8Array): string {
  if (isChineseUtf8(bytes)) return utf8(bytes)
  return strict(bytes, 'gb18030') ?? utf8(bytes)
}

/** What the entry itself says; a flag or field that its bytes contradict says nothing. */
function statedName({ nameBytes, extra, flags }: Named): string | undefined {
  const field = extraField(extra, UNICODE_PATH)
  if (field && field.length > 5 && field[0] === 1) {
    const checksum = new DataView(field.buffer, field.byteOffset, field.byteLength).getUint32(1, true)
    const name = checksum === crc32(nameBytes) ? strict(field.subarray(5), 'utf-8') : undefined
    if (name !== undefined) return name
  }
  return flags & UTF8_FLAG ? strict(nameBytes, 'utf-8') : undefined
}

/** Two characters of GBK can happen to be valid UTF-8, but then of two bytes, which Chinese never is. */
function isChineseUtf8(bytes: Uint8Array): boolean {
  const name = strict(bytes, 'utf-8')
  return name !== undefined && !/[\u0080-\u07ff]/.test(name)
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // TextDecoder's only way of saying that the bytes are not in this encoding
    return undefined
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
