/** Which bytes are a container of documents rather than a document, by content alone. */
import { readZipDirectory } from '../zip-directory.ts'
import { findLocalEntries } from './zip-recovery.ts'

export type ContainerKind = 'zip' | 'tar' | 'gzip' | 'mail'

const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']
/** Parts that only office documents, which are zip containers themselves, have at their root. */
const OFFICE_PARTS =
  /^(?:\[content_types\]\.xml$|mimetype$|meta-inf\/manifest\.xml$|ofd\.xml$|doc_\d+\/document\.xml$|_rels\/\.rels$|(?:word|xl|ppt)\/.*\.(?:xml|rels|bin)$)/i
/** Header fields that a message gets when it is sent; a page saved as MHTML has none of them. */
const SENT = ['to', 'received', 'message-id', 'return-path', 'delivered-to']
const HEADER_BYTES = 16 * 1024
const TAR_BLOCK = 512

/** Undefined for a document, and for a zip container that is one (docx, xlsx, odt, ofd …). */
export function detectContainer(bytes: Uint8Array): ContainerKind | undefined {
  const head = latin1(bytes.subarray(0, HEADER_BYTES))
  if (ZIP_SIGNATURES.some((signature) => head.startsWith(signature)))
    return isOfficePackage(bytes) ? undefined : 'zip'
  if (head.startsWith('\x1f\x8b\x08')) return 'gzip'
  if (isTar(bytes)) return 'tar'
  return isMail(head) ? 'mail' : undefined
}

/** Where the directory is lost, the entries that are left still tell. */
function isOfficePackage(bytes: Uint8Array): boolean {
  const directory = readZipDirectory(bytes)
  const names = 'fault' in directory ? localNames(bytes) : directory.entries.map(({ name }) => name)
  return names.some((name) => OFFICE_PARTS.test(name.replaceAll('\\', '/').replace(/^\//, '')))
}

function localNames(bytes: Uint8Array): string[] {
  return [...findLocalEntries(bytes)].map(({ entry }) => entry.name)
}

/** A first header whose checksum holds; "ustar" alone would leave out archives older than 1988. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < TAR_BLOCK || bytes[0] === 0) return false
  const header = bytes.subarray(0, TAR_BLOCK)
  const stated = Number.parseInt(latin1(header.subarray(148, 156)).replace(/\0.*/s, '').trim(), 8)
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  return stated === sum
}

/** A header block (RFC 5322) of a message that was sent. */
function isMail(head: string): boolean {
  const [block = ''] = head.trimStart().split(/\r?\n\r?\n/, 1)
  const fields = block.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  // the last line may be cut where the block is longer than what is looked at
  const names = fields.map((field) => /^([\x21-\x39\x3b-\x7e]+):/.exec(field)?.[1]?.toLowerCase())
  if (names.slice(0, -1).includes(undefined)) return false
  return (
    ['from', 'subject', 'date'].some((name) => names.includes(name)) &&
    SENT.some((name) => names.includes(name))
  )
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
