/** The title of a .doc, from its summary property set ([MS-OLEPS] 2.21, 2.15). */
import iconv from 'iconv-lite'
import type { Bytes } from './bytes.ts'

const CODE_PAGE = 1
const TITLE = 2
const TYPE_STRING = 0x1e
const TYPE_WIDE_STRING = 0x1f
const UTF_8 = 65_001

/** The title property; undefined where there is none or it cannot be read. */
export function readTitle(summary: Bytes | undefined): string | undefined {
  if (!summary || summary.length < 48) return undefined
  const set = summary.u32(44)
  if (set + 8 > summary.length) return undefined
  const places = new Map<number, number>()
  const count = Math.min(summary.u32(set + 4), Math.floor((summary.length - set - 8) / 8))
  for (let index = 0; index < count; index++)
    places.set(summary.u32(set + 8 + index * 8), set + summary.u32(set + 12 + index * 8))
  const codePageAt = places.get(CODE_PAGE)
  const codePage =
    codePageAt !== undefined && codePageAt + 6 <= summary.length ? summary.u16(codePageAt + 4) : 1252
  const titleAt = places.get(TITLE)
  const title = titleAt === undefined ? undefined : readString(summary, titleAt, codePage)
  return title?.replace(/\0.*$/s, '').trim() || undefined
}

function readString(summary: Bytes, at: number, codePage: number): string | undefined {
  if (at + 8 > summary.length) return undefined
  const size = summary.u32(at + 4)
  if (summary.u32(at) === TYPE_WIDE_STRING && at + 8 + size * 2 <= summary.length)
    return summary.utf16(at + 8, size)
  if (summary.u32(at) !== TYPE_STRING || at + 8 + size > summary.length) return undefined
  const encoding = codePage === UTF_8 ? 'utf8' : codePage === 1200 ? 'utf16le' : `cp${codePage}`
  if (!iconv.encodingExists(encoding)) return undefined
  return iconv.decode(Buffer.from(summary.slice(at + 8, size).raw), encoding)
}
