/** Runs of characters of a .doc that do not print as they stand: deleted, hidden, or of a symbol font. */
import { isSymbolFont, symbolText, UNKNOWN_CHARACTER } from '../symbols.ts'
import type { Bytes } from './bytes.ts'
import { formFieldText } from './form-field.ts'
import { type PropertyRun, readRuns } from './pages.ts'
import type { DocText } from './pieces.ts'
import { eachSprm, SPRM } from './sprms.ts'

/** What is special about a run; `text` is what each of its characters prints, `font` a symbol font. */
export type Special =
  | { readonly kind: 'deleted' | 'hidden' }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'font'; readonly font: string }
  | { readonly kind: 'form-field'; readonly text: string }

export interface SpecialRun {
  readonly start: number
  readonly end: number
  readonly special: Special
}

/** Where the looks of characters are kept: fonts by their index, and the Data stream with form fields. */
export interface SpecialSources {
  readonly fontNames: readonly string[]
  readonly dataStream: Bytes | undefined
}

/** The special runs by character position, in order of the text. */
export function readSpecialRuns(
  word: Bytes,
  binTable: Bytes,
  text: DocText,
  { fontNames, dataStream }: SpecialSources,
): readonly SpecialRun[] {
  const runs: SpecialRun[] = []
  for (const run of readRuns(word, binTable, 'character')) {
    const special = specialOf(run, { fontNames, dataStream })
    if (special) for (const range of positionsOf(run, text)) runs.push({ ...range, special })
  }
  return runs.sort((a, b) => a.start - b.start)
}

/** Deleted counts for more than hidden, hidden for more than the look. */
function specialOf(run: PropertyRun, { fontNames, dataStream }: SpecialSources): Special | undefined {
  let deleted = false
  let hidden = false
  let look: Special | undefined
  eachSprm(run.modifiers, (code, operand) => {
    if (code === SPRM.deleted) deleted = isOn(operand)
    else if (code === SPRM.hidden) hidden = isOn(operand)
    else if (code === SPRM.symbol) {
      const text = symbolText(fontNames[operand.u16(0)] ?? '', operand.u16(2))
      look = { kind: 'symbol', text: text ?? UNKNOWN_CHARACTER }
    } else if (code === SPRM.objectLocation && dataStream) {
      const text = formFieldText(dataStream, operand.u32(0))
      if (text !== undefined) look = { kind: 'form-field', text }
    } else if (code === SPRM.font && (look === undefined || look.kind === 'font')) {
      const font = fontNames[operand.u16(0)]
      look = font !== undefined && isSymbolFont(font) ? { kind: 'font', font } : undefined
    }
  })
  if (deleted) return { kind: 'deleted' }
  return hidden ? { kind: 'hidden' } : look
}

/** ToggleOperand ([MS-DOC] 2.9.326): 1 is on, 0x81 the contrary of the style, in which nobody hides or deletes. */
function isOn(operand: Bytes): boolean {
  return operand.u8(0) === 0x01 || operand.u8(0) === 0x81
}

/** Byte offsets as character positions: pieces may cut a run up. */
function positionsOf(run: PropertyRun, text: DocText): { start: number; end: number }[] {
  return text.pieces.flatMap((piece) => {
    const end = piece.offset + (piece.end - piece.start) * piece.bytesPerCharacter
    const [from, to] = [Math.max(run.start, piece.offset), Math.min(run.end, end)]
    if (from >= to) return []
    const position = (offset: number) =>
      piece.start + Math.floor((offset - piece.offset) / piece.bytesPerCharacter)
    return [{ start: position(from), end: position(to) }]
  })
}

/** Index of the first run that ends after a position; runs stand in the order of the text. */
export function firstEndingAfter(runs: readonly SpecialRun[], position: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** Font names by their index (SttbfFfn, [MS-DOC] 2.9.286). */
export function readFontNames(table: Bytes): readonly string[] {
  const count = table.length >= 4 ? table.u16(0) : 0
  const names: string[] = []
  let at = 4
  for (let index = 0; index < count && at < table.length; index++) {
    const size = table.u8(at)
    const nameAt = at + 1 + 39
    const units = Math.max(0, Math.floor((at + 1 + size - nameAt) / 2))
    names.push(nameAt + units * 2 <= table.length ? (table.utf16(nameAt, units).split('\0')[0] ?? '') : '')
    at += 1 + size
  }
  return names
}
