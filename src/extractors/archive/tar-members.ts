/** The members of tar archives, packed or not, and of single packed files. */
import { Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { UnreadableFile } from '../../model/problem.ts'
import { isTar } from './container.ts'
import {
  broken,
  CUT_SHORT,
  type Found,
  type MemberName,
  memberTooLarge,
  type Opening,
  openNames,
} from './member.ts'
import { decodeName } from './zip-names.ts'

const HEAD_BYTES = 64 * 1024
const CHUNK = 64 * 1024
const HAS_EXTRA = 4
const HAS_NAME = 8
/** Names are decoded here; archives older than "ustar" are read too. */
const TAR_OPTIONS = { highWaterMark: CHUNK, filenameEncoding: 'latin1', allowUnknownFormat: true }

export function readTarMembers(bytes: Uint8Array, opening: Opening): AsyncGenerator<Found> {
  return readTar(pieces(bytes), opening)
}

/** A packed tar gives the tar's members; any other packed file is itself the only member. */
export async function* readGzipMembers(bytes: Uint8Array, opening: Opening): AsyncGenerator<Found> {
  if (isTar(headOf(bytes))) yield* readTar(inflated(bytes, opening), opening)
  else yield await readSingle(bytes, opening)
}

async function* readTar(content: AsyncIterable<Uint8Array>, opening: Opening): AsyncGenerator<Found> {
  const nameOf = openNames()
  const archive = extract(TAR_OPTIONS)
  // an error of the source ends the loop below through the archive
  const source = Readable.from(content)
  source.on('error', (error) => archive.destroy(error))
  source.pipe(archive)
  try {
    for await (const entry of archive) {
      opening.budget.countEntries(1)
      const written = nameIn(entry.header)
      if (!isFile(entry.header) || opening.skip(written)) entry.resume()
      else yield await readMember(entry, nameOf(written), opening)
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    yield isCut(cause) ? CUT_SHORT : broken(cause)
  } finally {
    source.destroy()
  }
}

type TarEntry = AsyncIterable<unknown> & { readonly header: Header; resume(): void }

function isFile({ type }: Header): boolean {
  return type === 'file' || type === 'contiguous-file'
}

/** Names of plain headers are bytes of unknown encoding; those of pax headers are UTF-8 by definition. */
function nameIn({ name, pax }: Header): string {
  const hasPaxName = typeof pax === 'object' && pax !== null && 'path' in pax
  return hasPaxName ? name : decodeName(Buffer.from(name, 'latin1'))
}

async function readMember(entry: TarEntry, name: MemberName, opening: Opening): Promise<Found> {
  const { size = 0 } = entry.header
  if (size > opening.limits.fileBytes) {
    entry.resume()
    return memberTooLarge(name, size, opening.limits)
  }
  const parts: Uint8Array[] = []
  for await (const part of entry) parts.push(part as Uint8Array)
  return { kind: 'member', name, bytes: Buffer.concat(parts) }
}

async function readSingle(bytes: Uint8Array, opening: Opening): Promise<Found> {
  const name = openNames()(nameInGzip(bytes) ?? opening.name.replace(/\.gz$/i, ''))
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of inflated(bytes, opening)) {
      size += part.length
      if (size > opening.limits.fileBytes) return memberTooLarge(name, size, opening.limits)
      parts.push(part)
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    return isCut(cause) ? CUT_SHORT : broken(cause)
  }
  return { kind: 'member', name, bytes: Buffer.concat(parts) }
}

/** The original name (RFC 1952, 2.3.1), where the header has one. */
function nameInGzip(bytes: Uint8Array): string | undefined {
  const flags = bytes[3] ?? 0
  if ((flags & HAS_NAME) === 0 || bytes.length < 12) return undefined
  const start = flags & HAS_EXTRA ? 12 + bytes[10]! + bytes[11]! * 256 : 10
  const end = bytes.indexOf(0, start)
  return end > start ? decodeName(bytes.subarray(start, end)) : undefined
}

async function* inflated(bytes: Uint8Array, { budget }: Opening): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  gunzip.end(bytes)
  for await (const part of gunzip as AsyncIterable<Uint8Array>) {
    budget.spend(part.length)
    yield part
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

/** The first inflated bytes; empty where the stream is broken from its start. */
function headOf(bytes: Uint8Array): Uint8Array {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: HEAD_BYTES * 1100 }
    return gunzipSync(bytes.subarray(0, HEAD_BYTES), options).subarray(0, HEAD_BYTES)
  } catch {
    // the reading proper meets the same error and names it
    return new Uint8Array(0)
  }
}

/** How zlib and the tar reader say that the bytes end too early. */
function isCut(cause: unknown): boolean {
  return cause instanceof Error && /unexpected end/i.test(cause.message)
}
