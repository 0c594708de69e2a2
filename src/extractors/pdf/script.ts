/** Which characters take no space between them, and which may not begin or end a line. */

const CJK =
  /[\u2e80-\u2fdf\u3000-\u303f\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{323af}]/u
/** Set full-width in Chinese text, though Unicode files them elsewhere. */
const WIDE = /[\u2018\u2019\u201c\u201d\u2014\u2026\u2460-\u249b\u2160-\u217f\u25a1\u25a0\u2264-\u2267]/u
const CLOSING = /[，。、；：！？）》」』】〕〉”’％%…,.;:!?)\]}]/u
const OPENING = /[（《「『【〔〈“‘([{]/u
const UNBREAKABLE = /[A-Za-z0-9.,%‰+\-±_/@#&=<>≤≥≦≧≠≈$¥€£℃°'"]/

/** Below these code points the expressions match nothing; most characters are tested often. */
const FIRST_CJK = 0x2e80
const FIRST_WIDE = 0x2018
const MIDDLE_DOT = '\u00b7'

export function isCjk(char: string): boolean {
  return char.charCodeAt(0) >= FIRST_CJK && CJK.test(char)
}

/** CJK, or punctuation and enclosed numbers that Chinese text sets like it. */
export function isWide(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < FIRST_WIDE) return char === MIDDLE_DOT
  return code >= FIRST_CJK ? CJK.test(char) : WIDE.test(char)
}

export function isClosing(char: string): boolean {
  return CLOSING.test(char)
}

export function isOpening(char: string): boolean {
  return OPENING.test(char)
}

/** Letters and digits that stay on one line as long as they fit there. */
export function isUnbreakable(char: string): boolean {
  return UNBREAKABLE.test(char)
}
