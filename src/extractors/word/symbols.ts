/** Characters of the symbol fonts as the Unicode characters that look the same. */

type Glyphs = Readonly<Record<number, string>>

const SYMBOL: Glyphs = {
  ...{ 183: '•', 179: '≥', 163: '≤', 180: '×', 177: '±', 184: '÷', 185: '≠', 187: '≈', 176: '°' },
  ...{ 174: '→', 222: '⇒', 165: '∞', 229: '∑', 214: '√', 162: '′', 178: '″' },
}
const WINGDINGS: Glyphs = {
  ...{ 254: '☑', 253: '☒', 168: '□', 111: '□', 113: '❑', 114: '❒', 252: '✓', 251: '✗', 82: '☼' },
  ...{ 183: '•', 159: '•', 108: '●', 109: '❍', 110: '■', 167: '▪', 117: '◆', 118: '❖', 119: '◆' },
  ...{ 216: '➢', 224: '→', 232: '➔', 240: '⇨', 178: '✧', 171: '★', 74: '☺', 161: '○', 164: '◉' },
  ...numbered(0x81, 0x2460), // ① to ⑩
  ...numbered(0x8c, 0x2776), // ❶ to ❿
}
const WINGDINGS_2: Glyphs = {
  ...{ 82: '☑', 81: '☒', 83: '☒', 84: '☒', 163: '□', 42: '□', 80: '✓', 79: '✗', 151: '●' },
}
const FONTS: ReadonlyMap<string, Glyphs> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
])

/** What is printed for a character that cannot be known. */
export const UNKNOWN_CHARACTER = '\ufffd'

const PRIVATE = /[\uf020-\uf0ff]/

export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && FONTS.has(font.toLowerCase())
}

/** The Unicode look of a character of a font (its code with or without 0xF000); undefined if not known. */
export function symbolText(font: string, code: number): string | undefined {
  const glyphs = FONTS.get(font.toLowerCase())
  if (glyphs) return glyphs[code & 0xff]
  // an ordinary font: the character itself, unless it lies in the private area
  return code >= 0xf000 && code <= 0xf0ff ? undefined : String.fromCodePoint(code)
}

/**
 * Text as it looks in a font. Symbol fonts keep their characters in the private area 0xF020–0xF0FF or among the
 * Latin ones; digits stay digits, and without a font Wingdings is supposed, the one that reports use.
 */
export function textInFont(text: string, font: string | undefined): string {
  const glyphs = FONTS.get(font?.toLowerCase() ?? '')
  if (!glyphs && !PRIVATE.test(text)) return text
  const drawn = (character: string) => (glyphs ?? WINGDINGS)[character.charCodeAt(0) & 0xff]
  return text.replaceAll(glyphs ? /[!-/:-~\u00a0-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g, (character) =>
    PRIVATE.test(character) ? (drawn(character) ?? UNKNOWN_CHARACTER) : (drawn(character) ?? character),
  )
}

/** A list's bullet as it looks; letters that stand for shapes of a symbol font ("l", "n", "Ø") are drawn too. */
export function bulletText(pattern: string): string {
  return pattern.replaceAll(/[a-zA-Z\u00a0-\u00ff\uf020-\uf0ff]/g, (character) => {
    if (character === 'o') return '○' // the hollow bullet of Word, in Courier New
    return WINGDINGS[character.charCodeAt(0) & 0xff] ?? '•'
  })
}

function numbered(code: number, first: number): Glyphs {
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [code + index, String.fromCharCode(first + index)]),
  )
}
