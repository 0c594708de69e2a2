/** Bytes of a text file → text, whatever of the usual Chinese encodings it was saved in. */

export interface DecodedText {
  readonly text: string
  /** WHATWG label of the encoding used */
  readonly encoding: string
  /** bytes that were no text in that encoding and became U+FFFD */
  readonly replaced: number
}

const BOMS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Bytes that are looked at to tell UTF-16 from 8-bit encodings. */
const SAMPLE = 64 * 1024
/** A file cut or patched in few places is still UTF-8; GB18030 text read as UTF-8 is broken everywhere. */
const MOSTLY = 0.02

/**
 * Decodes by byte order mark, then strict UTF-8 without NUL, then UTF-16 by statistics, then the declared
 * encoding, then GB18030 (which holds GBK and GB2312). `declared` is what the file says of itself (html `<meta charset>`).
 * Undefined where the bytes are no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | undefined {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return decodeLossy(bytes, marked[0])
  const label = declared === undefined ? undefined : canonicalLabel(declared)
  const utf8 = bytes.includes(0) ? undefined : decodeStrict(bytes, 'utf-8')
  const utf16 = utf8 ? undefined : guessUtf16(bytes)
  if (utf16) return decodeStrict(bytes, utf16) ?? decodeLossy(bytes, utf16)
  if (utf8 && !(label !== undefined && label !== 'utf-8' && isThinEvidence(utf8.text))) return utf8
  if (label && !label.startsWith('utf-16')) {
    const stated = decodeStrict(bytes, label)
    if (stated) return stated
  }
  if (utf8) return utf8
  return decodeMostlyUtf8(bytes) ?? decodeStrict(bytes, 'gb18030') ?? decodeMostly(bytes, 'gb18030')
}

/** The encoding that a page declares in its first 4 KB, as written there; undefined where it declares none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? xmlEncoding(head)
}

function xmlEncoding(head: string): string | undefined {
  return /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
}

/** Two or three Chinese characters of GBK can happen to be valid UTF-8; more hardly ever are. */
function isThinEvidence(text: string): boolean {
  const wide = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  return wide > 0 && wide < 4
}

/** TextDecoder's own name for an encoding; GB2312 and GBK are read as the GB18030 that holds them. */
function canonicalLabel(label: string): string | undefined {
  try {
    const name = new TextDecoder(label).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    // an unknown label says nothing: the bytes decide
    return undefined
  }
}

function decodeStrict(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, replaced: 0 }
  } catch {
    // TextDecoder's only way of saying that the bytes are not in this encoding
    return undefined
  }
}

function decodeLossy(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, replaced: text.match(/\ufffd/g)?.length ?? 0 }
}

function decodeMostly(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  const decoded = decodeLossy(bytes, encoding)
  return decoded.replaced <= decoded.text.length * MOSTLY ? decoded : undefined
}

function decodeMostlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeLossy(bytes, 'utf-8')
  const wide = (decoded.text.match(/[^\0-\x7f]/gu)?.length ?? 0) - decoded.replaced
  return wide >= 8 && decoded.replaced <= wide * MOSTLY + 1 ? decoded : undefined
}

/**
 * UTF-16 without a mark: nearly every code unit is ASCII, Chinese, or their punctuation in one byte order, and
 * far fewer are in the other.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4 || bytes.length % 2 !== 0) return undefined
  let little = 0
  let big = 0
  for (let index = 0; index < length; index += 2) {
    if (isUsualUnit(bytes[index + 1]!, bytes[index]!)) little++
    if (isUsualUnit(bytes[index]!, bytes[index + 1]!)) big++
  }
  const units = length / 2
  if (little >= units * 0.95 && big < units * 0.7) return 'utf-16le'
  if (big >= units * 0.95 && little < units * 0.7) return 'utf-16be'
  return undefined
}

function isUsualUnit(high: number, low: number): boolean {
  if (high === 0) return low === 9 || low === 10 || low === 13 || (low >= 32 && low < 0x7f) || low === 0xb7
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0xff || high === 0x20
}
