/** Fields of Word (TOC, PAGEREF, EQ, HYPERLINK …): their result is text of the document, their instruction is not. */
import { formatNumeral } from './numerals.ts'
import { symbolText, UNKNOWN_CHARACTER } from './symbols.ts'

interface Field {
  instruction: string
  inResult: boolean
  /** what a form field shows, kept apart from the text */
  shown: string | undefined
  hasResult: boolean
}

/** The fields open at some point of the text; the same for both Word formats. */
export class Fields {
  #open: Field[] = []

  begin(): void {
    this.#open.push({ instruction: '', inResult: false, shown: undefined, hasResult: false })
  }

  /** What stands in a field's instruction: dropped, but it may say how the field prints. */
  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.inResult) field.instruction += text
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field) field.inResult = true
  }

  /** What the innermost field, a check box or a list, shows by its settings. */
  show(text: string): void {
    const field = this.#open.at(-1)
    if (field) field.shown = text
  }

  /** Notes that text was seen where the innermost field prints. */
  sawText(): void {
    const field = this.#open.at(-1)
    if (field?.inResult) field.hasResult = true
  }

  /** Ends the innermost field; gives the text that it prints where the file holds no result for it. */
  end(): string {
    const field = this.#open.pop()
    return field && !field.hasResult && !this.inInstruction
      ? (field.shown ?? printedInstruction(field.instruction))
      : ''
  }

  get inInstruction(): boolean {
    return this.#open.some((field) => !field.inResult)
  }

  get inContents(): boolean {
    return this.#open.some((field) => field.inResult && /^\s*TOC\b/i.test(field.instruction))
  }

  /** An instruction never runs over the end of a paragraph: a field left open there has lost its other marks. */
  endParagraph(): void {
    this.#open = this.#open.filter((field) => field.inResult)
  }
}

const OVERSTRUCK = /^\s*eq\s*\\o\s*\\ac\s*\([^,，;]*[,，;](.*)\)\s*$/i

const SYMBOL = /^\s*symbol\s+(?:0x([0-9a-f]{1,6})|(\d{1,7}))\b(?:.*\\f\s*"?([^"\\]+))?/i

/** `EQ \o\ac(○,3)` is the way Word draws a circled character: ③; `SYMBOL 254 \f Wingdings` one of a symbol font. */
function printedInstruction(instruction: string): string {
  const [, hex, decimal, font = ''] = SYMBOL.exec(instruction) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (code >= 0 && code <= 0xffff) return symbolText(font.trim(), code) ?? UNKNOWN_CHARACTER
  const inner = OVERSTRUCK.exec(instruction)?.[1]?.trim()
  if (inner === undefined) return ''
  return /^\d+$/.test(inner) ? (formatNumeral('decimalEnclosedCircle', Number(inner)) ?? inner) : inner
}
