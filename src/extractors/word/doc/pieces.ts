/** The piece table of a .doc ([MS-DOC] 2.8.35, 2.9.38): its text, and where each character stands in the file. */
import iconv from 'iconv-lite'
import { damaged, truncated } from '../guard.ts'
import type { Bytes } from './bytes.ts'
import type { Fib } from './fib.ts'

interface Piece {
  /** first character and the one after the last */
  readonly start: number
  readonly end: number
  /** byte offset of the first character in the WordDocument stream */
  readonly offset: number
  readonly bytesPerCharacter: 1 | 2
}

export interface DocText {
  /** one UTF-16 code unit for each character position (CP) */
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Byte offset (FC) of the character at a CP, and of the one after it. */
  offsetsOf(cp: number): { readonly start: number; readonly end: number }
}

const PIECE_TABLE = 2
const PROPERTIES = 1
const COMPRESSED = 0x40000000

/** Reads the text of all stories. Throws UnreadableFile where the piece table is missing or leads nowhere. */
export function readText(word: Bytes, clx: Bytes, fib: Fib): DocText {
  const pieces = readPieces(pieceTable(clx))
  // each character has a byte of its own: a longer text would repeat the same bytes over and over
  if (pieces.at(-1)!.end > word.length) throw damaged('more text than the file holds')
  const chinese = isSimplifiedChinese(fib.language) || isSimplifiedChinese(fib.eastAsianLanguage)
  const text = pieces.map((piece) => decodePiece(word, piece, chinese)).join('')
  return { text, pieces, offsetsOf: (cp) => offsetsOf(pieces, cp) }
}

/** The PlcPcd inside a Clx, after any number of property blocks. */
function pieceTable(clx: Bytes): Bytes {
  let at = 0
  while (at < clx.length) {
    const kind = clx.u8(at)
    if (kind === PIECE_TABLE) return clx.slice(at + 5, clx.u32(at + 1))
    if (kind !== PROPERTIES) break
    at += 3 + clx.u16(at + 1)
  }
  throw damaged('piece table missing')
}

function readPieces(table: Bytes): Piece[] {
  const count = Math.floor((table.length - 4) / 12)
  if (count < 1) throw damaged('empty piece table')
  return Array.from({ length: count }, (_, index) => {
    const place = table.u32((count + 1) * 4 + index * 8 + 2)
    const compressed = (place & COMPRESSED) !== 0
    const offset = place & 0x3fffffff
    const [start, end] = [table.u32(index * 4), table.u32(index * 4 + 4)]
    if (end < start || (index === 0 && start !== 0)) throw damaged('piece table out of order')
    return { start, end, offset: compressed ? offset / 2 : offset, bytesPerCharacter: compressed ? 1 : 2 }
  })
}

function decodePiece(word: Bytes, piece: Piece, chinese: boolean): string {
  const count = piece.end - piece.start
  if (piece.offset + count * piece.bytesPerCharacter > word.length) throw truncated('text')
  if (piece.bytesPerCharacter === 2) return word.utf16(piece.offset, count)
  const bytes = Buffer.from(word.slice(piece.offset, count).raw)
  return chinese && looksGbk(bytes) ? decodeGbk(bytes) : iconv.decode(bytes, 'cp1252')
}

function isSimplifiedChinese(language: number): boolean {
  return language === 0x0804 || language === 0x1004
}

/**
 * Whether 8-bit text is GBK against the specification (cp1252), as some writers have it: every high byte then
 * begins a pair, and most pairs lie in the common range. Curly quotes among Latin letters do not pass.
 */
function looksGbk(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail > 0xfe || trail === 0x7f) return false
    pairs++
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++
  }
  return pairs > 0 && common * 2 > pairs
}

/** A pair fills two character positions: the second becomes a soft hyphen of Word, which prints nothing. */
function decodeGbk(bytes: Buffer): string {
  const filler = '\x1f'
  return [...iconv.decode(bytes, 'gbk')]
    .map((character) => (character > '\x7f' ? character + filler : character))
    .join('')
}

function offsetsOf(pieces: readonly Piece[], cp: number): { start: number; end: number } {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end <= cp) low = middle + 1
    else high = middle
  }
  const piece = pieces[low]!
  const start = piece.offset + (cp - piece.start) * piece.bytesPerCharacter
  return { start, end: start + piece.bytesPerCharacter }
}
