/** The tokens of an RTF file (RTF Specification 1.9.1, "Conventions of an RTF Reader"). */

export type Token =
  | { readonly kind: 'open' | 'close' }
  /** a control word, or a control symbol by its character; `parameter` is the number behind it */
  | { readonly kind: 'word'; readonly name: string; readonly parameter: number | undefined }
  /** characters as the file writes them: bytes in some code page (as Latin-1), or whole ones of a UTF-8 file */
  | { readonly kind: 'text'; readonly text: string }
  /** one byte written in hexadecimal */
  | { readonly kind: 'byte'; readonly text: string }

const OPEN: Token = { kind: 'open' }
const CLOSE: Token = { kind: 'close' }
const PIECE =
  /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n\0]+)|[\\\r\n\0]'?/y
const DOUBLE_FIRST = 0x81
const DOUBLE_LAST = 0xfe

/** What the tokens depend on and only their reader knows. */
export interface TokenContext {
  /** whether bytes from 0x81 on begin a character of two bytes, the second of which may be a brace or backslash */
  readonly isDoubleByte: () => boolean
}

/** The tokens in order; what `\bin` announces is passed over. */
export function* readTokens(source: string, context: TokenContext): Generator<Token> {
  PIECE.lastIndex = 0
  let at = 0
  while (at < source.length) {
    PIECE.lastIndex = at
    const match = PIECE.exec(source)
    if (!match) return
    at = PIECE.lastIndex
    const [, name, digits, hex, symbol, brace, text] = match
    if (name !== undefined) {
      const parameter = digits === undefined ? undefined : Number(digits)
      if (name === 'bin') at += Math.max(0, parameter ?? 0)
      else yield { kind: 'word', name, parameter }
    } else if (hex !== undefined) yield { kind: 'byte', text: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (symbol !== undefined) yield { kind: 'word', name: symbol, parameter: undefined }
    else if (brace !== undefined) yield brace === '{' ? OPEN : CLOSE
    else if (text !== undefined) {
      const more = context.isDoubleByte() && endsInsideCharacter(text) ? (source[at++] ?? '') : ''
      yield { kind: 'text', text: text + more }
    }
  }
}

function endsInsideCharacter(text: string): boolean {
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    at += code >= DOUBLE_FIRST && code <= DOUBLE_LAST ? 2 : 1
  }
  return at > text.length
}
