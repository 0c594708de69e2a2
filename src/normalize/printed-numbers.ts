/** Every number that a text prints: its quantities, and the digits that are part of none. */
import type { IgnorableKind } from '../model/report.ts'
import { allMatches } from './matches.ts'
import { flatten } from './values/decimal.ts'
import { findNumbers, type Quantity } from './values.ts'

export interface PrintedNumber {
  /** offsets in the text; `raw` is the text between them */
  readonly start: number
  readonly end: number
  readonly raw: string
  /** as a plain decimal, unit left out */
  readonly digits: string
  readonly isRate: boolean
  /** what it is by its own look, unless the report takes it up */
  readonly ignorable?: IgnorableKind
}

/** Most cells of a table: a figure or a percentage, and nothing around it that could make it anything else. */
const FIGURE_ALONE = /^(?:0|[1-9]\d*)(?:\.\d+)?%?$/

/** The numbers of a text in order. Each digit of the text belongs to exactly one of them. */
export function printedNumbers(text: string): PrintedNumber[] {
  if (FIGURE_ALONE.test(text)) return [figureAlone(text)]
  const { quantities, ordinals } = findNumbers(text)
  if (!/[\d０-９]/.test(text)) return quantities.map((quantity) => fromQuantity(quantity, text))
  const numbers = quantities.map((quantity) => fromQuantity(quantity, text))
  const rest = digitRuns(without(text, quantities))
  if (rest.length === 0) return numbers
  const others = rest.map((run) => ({ ...run, ...ignorableRun(run, ordinals) }))
  return [...numbers, ...others].sort((a, b) => a.start - b.start)
}

function figureAlone(text: string): PrintedNumber {
  const isRate = text.endsWith('%')
  return { start: 0, end: text.length, raw: text, digits: isRate ? text.slice(0, -1) : text, isRate }
}

function fromQuantity(quantity: Quantity, text: string): PrintedNumber {
  const { start, end, raw, digits, kind } = quantity
  const ignorable = ignorableQuantity(quantity, text)
  return { start, end, raw, digits, isRate: kind === 'percent', ...(ignorable && { ignorable }) }
}

/** A year or month is no figure, and a bare one-digit number between words is most often an ordinal. */
function ignorableQuantity(
  { unit, kind, digits, raw, end }: Quantity,
  text: string,
): IgnorableKind | undefined {
  // how a form wants to be filled in: （一个项目一行）
  if (/^项?目?一行/.test(text.slice(end))) return 'ordinal'
  if (/^(?:年度?|月份?|日)$/.test(unit ?? '')) return 'date'
  const isBare = kind === 'plain' && unit === null && digits.length < 2
  return isBare && text.trim() !== raw ? 'ordinal' : undefined
}

/** The text with blanks where its quantities stood. */
function without(text: string, quantities: readonly Quantity[]): string {
  const kept = quantities.map(({ start, end }, index) => {
    const before = text.slice(quantities[index - 1]?.end ?? 0, start)
    return before + ' '.repeat(end - start)
  })
  return kept.join('') + text.slice(quantities.at(-1)?.end ?? 0)
}

function digitRuns(text: string): PrintedNumber[] {
  return allMatches(text, /[\d０-９]+(?:[.,．，][\d０-９]+)*/g).map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    raw,
    digits: flatten(raw).replaceAll(',', ''),
    isRate: false,
  }))
}

/** Digits that the reader of quantities passed over: ordinals, markers and codes. */
function ignorableRun(
  { start, end, digits }: PrintedNumber,
  ordinals: readonly (readonly [number, number])[],
): { readonly ignorable?: IgnorableKind } {
  if (ordinals.some(([from, to]) => from < end && start < to)) return { ignorable: 'ordinal' }
  return /^0\d/.test(digits) ? { ignorable: 'code' } : {}
}
