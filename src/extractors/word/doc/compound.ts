/** The compound file around a .doc ([MS-CFB]) and the streams in it. */
import CFB from 'cfb'
import { UnreadableFile } from '../../../model/problem.ts'
import { damaged, encrypted, truncated } from '../guard.ts'
import { Bytes } from './bytes.ts'

export interface Streams {
  /** A stream of the root storage by its name; undefined where there is none. Throws where it is cut. */
  find(name: string): Bytes | undefined
  /** As `find`, for a stream that can be done without: undefined where it is cut. */
  findWhole(name: string): Bytes | undefined
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER_SIZE = 512

/** Opens a compound file. Throws UnreadableFile where it is none, cut or damaged. */
export function openCompound(bytes: Uint8Array): Streams {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) throw damaged('not a compound file')
  if (bytes.length < HEADER_SIZE) throw truncated('compound file header')
  const container = readContainer(bytes)
  // names are compared without regard to case ([MS-CFB] 2.6.4)
  const entries = new Map(
    container.FullPaths.map((path, index) => [
      path.split('/').slice(1).join('/').toLowerCase(),
      container.FileIndex[index],
    ]),
  )
  if (entries.has('encryptedpackage')) throw encrypted()
  const read = (name: string): { stream: Bytes; whole: boolean } | undefined => {
    const entry = entries.get(name.toLowerCase())
    if (!entry?.content) return undefined
    const { content, size } = entry
    const stream = new Bytes(content instanceof Uint8Array ? content : Uint8Array.from(content))
    return { stream, whole: content.length >= size }
  }
  return {
    find(name) {
      const found = read(name)
      if (found && !found.whole) throw truncated(`stream ${name}`)
      return found?.stream
    },
    findWhole(name) {
      const found = read(name)
      return found?.whole ? found.stream : undefined
    },
  }
}

function readContainer(bytes: Uint8Array): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  } catch (cause) {
    if (isCut(bytes)) throw truncated('compound file sectors missing')
    throw new UnreadableFile('damaged', damaged('compound file').problem.message, { cause })
  }
}

/** Whether the file ends before the last sector that its allocation table (as far as the header lists it) names. */
function isCut(bytes: Uint8Array): boolean {
  const header = new Bytes(bytes)
  const sectorSize = 2 ** header.u16(30)
  if (sectorSize !== 512 && sectorSize !== 4096) return false
  const sectors = Math.ceil(bytes.length / sectorSize) - 1
  const named = [header.u32(48), ...Array.from({ length: 109 }, (_, index) => header.u32(76 + index * 4))]
  return bytes.length % sectorSize !== 0 || named.some((sector) => sector < 0xfffffffa && sector >= sectors)
}
