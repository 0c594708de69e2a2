/** A Document's text as it is searched: its passages, and the form in which words are compared. */
import { type Anchor, blockText, type Document } from '../model/document.ts'

/** A paragraph, heading, list item or cell. */
export interface Passage {
  readonly anchor: Anchor
  readonly text: string
}

/** Raised whenever `searchableText` gives another text: stored texts are then made anew. */
export const SEARCHABLE_VERSION = 1

/** All passages that hold text, in the document's order; cells stand in the order of their rows. */
export function passagesOf({ blocks }: Document): readonly Passage[] {
  return blocks
    .flatMap((block): readonly Passage[] => {
      if (block.kind !== 'table') return [{ anchor: block.anchor, text: blockText(block) }]
      return block.slots.flat().flatMap((slot) => (slot.kind === 'origin' ? [slot] : []))
    })
    .filter(({ text }) => text.trim() !== '')
}

/** Whether any of it was read from a picture. */
export function isRecognised({ blocks }: Document): boolean {
  return blocks.some((block) => {
    if (block.kind === 'table')
      return block.slots.some((row) => row.some((slot) => slot.kind === 'origin' && slot.ocr !== undefined))
    return block.kind === 'paragraph' && block.ocr !== undefined
  })
}

/** The whole text, a folded passage a line; the last line is empty, so that each character has others behind it. */
export function searchableText(document: Document): string {
  return `${passagesOf(document)
    .map(({ text }) => fold(text).text)
    .join('\n')}\n\n`
}

/** A text without what two people may write differently, and where each of its characters stood. */
export interface Folded {
  readonly text: string
  /** by index into `text`: index into what was folded; one more at the end */
  readonly starts: readonly number[]
}

/** Half-width, lower case, without white space and without the commas in numbers: "１,２００ 万" → "1200万". */
export function fold(printed: string): Folded {
  const starts: number[] = []
  let text = ''
  let at = 0
  for (const character of printed) {
    const folded = foldCharacter(character)
    const isSeparator =
      folded === ',' && isDigit(text.at(-1)) && THOUSANDS.test(printed.slice(at + 1, at + 8))
    if (!isSeparator) {
      for (let index = 0; index < folded.length; index++) starts.push(at)
      text += folded
    }
    at += character.length
  }
  return { text, starts: [...starts, at] }
}

/** Three digits behind a comma, and no fourth. */
const THOUSANDS = /^[\d０-９]{3}(?![\d０-９])/

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

const FOLDED = new Map<string, string>()

function foldCharacter(character: string): string {
  if (character >= '\u4e00' && character <= '\u9fff') return character
  const known = FOLDED.get(character)
  if (known !== undefined) return known
  const folded = character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}]/gu, '')
  if (FOLDED.size < 10_000) FOLDED.set(character, folded)
  return folded
}

/** The words of a query, folded, each once: parted by white space, or held together by quotation marks. */
export function queryWords(query: string): readonly string[] {
  const printed = query.match(/"[^"]*"|“[^”]*”|「[^」]*」|[^\s"“「]+/gu) ?? []
  const words = printed.map((word) => fold(word.replace(/^["“「]|["”」]$/gu, '')).text)
  return [...new Set(words)].filter((word) => word !== '')
}
