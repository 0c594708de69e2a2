/** Characters of the symbol fonts as the Unicode characters that look the same. */

const SYMBOL: Readonly<Record<number, string>> = {
  ...{ 183: '•', 179: '≥', 163: '≤', 180: '×', 177: '±', 184: '÷', 185: '≠', 187: '≈', 176: '°' },
  ...{ 174: '→', 222: '⇒', 165: '∞', 229: '∑', 214: '√', 162: '′', 178: '″' },
}
const WINGDINGS: Readonly<Record<number, string>> = {
  ...{ 254: '☑', 253: '☒', 168: '□', 111: '□', 113: '❑', 114: '❒', 252: '✓', 251: '✗', 82: '☼' },
  ...{ 183: '•', 159: '•', 108: '●', 109: '❍', 110: '■', 167: '▪', 117: '◆', 118: '❖', 119: '◆' },
  ...{ 216: '➢', 224: '→', 232: '➔', 240: '⇨', 178: '✧', 171: '★', 74: '☺', 161: '○', 164: '◉' },
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [0x81 + index, circledDigit(index + 1)])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [0x8c + index, solidDigit(index + 1)])),
}
const WINGDINGS_2: Readonly<Record<number, string>> = {
  ...{ 82: '☑', 81: '☒', 83: '☒', 84: '☒', 163: '□', 42: '□', 80: '✓', 79: '✗', 151: '●' },
}
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
}

/** The Unicode look of a character of a symbol font (code with or without 0xF000); undefined if not known. */
export function symbolText(font: string, code: number): string | undefined {
  const table = FONTS[font.toLowerCase()]
  if (table) return table[code & 0xff]
  // an ordinary font: the character itself, unless it lies in the private area
  return code >= 0xf000 && code <= 0xf0ff ? undefined : String.fromCodePoint(code)
}

/** Text whose private-area characters (0xF020–0xF0FF), mostly Wingdings bullets, are made readable. */
export function readableSymbols(text: string): string {
  return text.replaceAll(/[\uf020-\uf0ff]/g, (symbol) => WINGDINGS[symbol.charCodeAt(0) & 0xff] ?? '•')
}

function circledDigit(value: number): string {
  return String.fromCharCode(0x2460 + value - 1)
}

function solidDigit(value: number): string {
  return String.fromCharCode(0x2776 + value - 1)
}
