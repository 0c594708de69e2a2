/** The tables at the head of an RTF file: fonts and paragraph styles. */
import { codePageOfCharset } from './code-pages.ts'

export interface Font {
  name: string
  codePage: number | undefined
  /** its codes are not characters of any code page */
  isSymbol: boolean
}

export interface RtfStyle {
  name: string
  basedOn: number | undefined
  /** outline level from 0 */
  outline: number | undefined
}

export interface Header {
  readonly fonts: Map<number, Font>
  readonly styles: Map<number, RtfStyle>
  defaultFont: number
  /** the entries being read */
  font: Font | undefined
  style: RtfStyle & { number: number }
}

const SYMBOL_CHARSET = 2

export function startHeader(): Header {
  return { fonts: new Map(), styles: new Map(), defaultFont: 0, font: undefined, style: startStyle() }
}

// the first style need not say its number, which is 0
function startStyle(): Header['style'] {
  return { number: 0, name: '', basedOn: undefined, outline: undefined }
}

type HeaderWords = Readonly<Record<string, (header: Header, parameter: number | undefined) => void>>

export const FONT_WORDS: HeaderWords = {
  f: (header, number = 0) => {
    header.font = { name: '', codePage: undefined, isSymbol: false }
    header.fonts.set(number, header.font)
  },
  fcharset: ({ font }, charset = 0) => {
    if (!font) return
    font.codePage ??= codePageOfCharset(charset)
    font.isSymbol = charset === SYMBOL_CHARSET
  },
  cpg: ({ font }, codePage) => {
    if (font) font.codePage = codePage
  },
}

export const STYLE_WORDS: HeaderWords = {
  s: ({ style }, number = 0) => {
    style.number = number
  },
  sbasedon: ({ style }, number) => {
    style.basedOn = number
  },
  outlinelevel: ({ style }, level) => {
    style.outline = level
  },
}

export function addFontName({ font }: Header, text: string): void {
  if (font && !font.name.includes(';')) font.name += text
  if (font?.name.endsWith(';')) font.name = font.name.slice(0, -1).trim()
}

/** A semicolon ends the name and the style. */
export function addStyleName(header: Header, text: string): void {
  const { style } = header
  style.name += text
  if (!style.name.includes(';')) return
  const { number, basedOn, outline } = style
  header.styles.set(number, { name: style.name.split(';')[0]!.trim(), basedOn, outline })
  header.style = startStyle()
}
