/** Every number of a document accounted for: claimed by the report, no figure at all, or taken up by nothing. */
import { type Anchor, blockText, type Document, originAt } from '../model/document.ts'
import type { Coverage, Evidence, IgnorableKind, UnclaimedNumber } from '../model/report.ts'
import { placeEvidence } from './fact.ts'
import type { IgnorableNumber } from './identity/ignorable-numbers.ts'
import { type PrintedNumber, printedNumbers } from './printed-numbers.ts'

export interface Accounts {
  /** places of figures that became part of the report */
  readonly claims: readonly Evidence[]
  /** places of numbers that are no figures, whatever claims them */
  readonly ignorable: readonly IgnorableNumber[]
  /** places of numbers that are no figures unless something claims them */
  readonly held: readonly IgnorableNumber[]
  /** texts that are a code or a telephone number wherever they stand */
  readonly codes: readonly { readonly kind: IgnorableKind; readonly text: string }[]
}

export interface Account {
  readonly coverage: Coverage
  readonly unclaimed: UnclaimedNumber[]
}

/** What became of a number. */
type Fate = IgnorableKind | 'claimed' | 'unclaimed'

interface Accounted {
  readonly number: PrintedNumber
  readonly evidence: Evidence
  readonly text: string
  readonly fate: Fate
}

/** Accounts for every number that stands in digits or is a quantity in Chinese numerals. */
export function accountForNumbers(document: Document, accounts: Accounts): Account {
  const fateOf = judge(accounts)
  const numbers = places(document).flatMap(({ text, anchor }) => {
    const printed = printedNumbers(text)
    if (printed.length === 0) return []
    const key = placeKey(anchor)
    return printed.map((number) => ({
      number,
      text,
      evidence: placeEvidence(anchor, '', number.start),
      fate: fateOf(number, key),
    }))
  })
  const settled = withRepeated(numbers)
  return {
    coverage: coverageOf(settled.map(({ fate }) => fate)),
    unclaimed: settled.filter(({ fate }) => fate === 'unclaimed').map(toUnclaimed),
  }
}

function judge({ claims, ignorable, held, codes }: Accounts): (number: PrintedNumber, key: string) => Fate {
  const claimed = byPlace(claims, (evidence) => evidence)
  const never = byPlace(ignorable, ({ evidence }) => evidence)
  const kept = byPlace(held, ({ evidence }) => evidence)
  return (number, key) =>
    spanAt(never, key, number)?.item.kind ??
    (spanAt(claimed, key, number) ? 'claimed' : undefined) ??
    number.ignorable ??
    codes.find(({ text }) => text === number.digits)?.kind ??
    spanAt(kept, key, number)?.item.kind ??
    'unclaimed'
}

interface Span<T> {
  readonly start: number
  readonly end: number
  readonly item: T
}

function byPlace<T>(items: readonly T[], placeOf: (item: T) => Evidence): Map<string, Span<T>[]> {
  const result = new Map<string, Span<T>[]>()
  for (const item of items) {
    const place = placeOf(item)
    const key = placeKey(place)
    const spans = result.get(key) ?? []
    spans.push({ start: place.start ?? 0, end: place.end ?? Number.POSITIVE_INFINITY, item })
    result.set(key, spans)
  }
  return result
}

function spanAt<T>(
  spans: ReadonlyMap<string, readonly Span<T>[]>,
  key: string,
  { start, end }: PrintedNumber,
): Span<T> | undefined {
  return spans.get(key)?.find((span) => span.start < end && start < span.end)
}

/** One string a block or cell. */
export const placeKey = (at: Pick<Evidence, 'block' | 'row' | 'column'>) =>
  `${at.block}:${at.row ?? ''}:${at.column ?? ''}`

function places(document: Document): { text: string; anchor: Anchor }[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [{ text: blockText(block), anchor: block.anchor }]
    return block.slots.flatMap((line, row) =>
      line.flatMap((slot, column) => {
        const origin = slot.kind === 'origin' && slot.text ? originAt(block, row, column) : undefined
        return origin ? [{ text: origin.text, anchor: origin.anchor }] : []
      }),
    )
  })
}

/**
 * A table cell says again what a claimed cell of its row or column says: the row of the office beneath the row of
 * the whole unit, a weight as 18 and as 18%. Small numbers agree by chance and count only as rate and points.
 */
function withRepeated(numbers: readonly Accounted[]): Accounted[] {
  const claimed = new Map<string, Set<boolean>>()
  for (const { number, evidence, fate } of numbers)
    if (fate === 'claimed')
      for (const line of linesOf(evidence, number.digits))
        claimed.set(line, (claimed.get(line) ?? new Set()).add(number.isRate))
  return numbers.map((item) => {
    const { number, evidence, fate } = item
    if (fate !== 'unclaimed') return item
    const repeats = linesOf(evidence, number.digits).some((line) => {
      const found = claimed.get(line)
      return found && (isTelling(number.digits) || found.has(!number.isRate))
    })
    return repeats ? { ...item, fate: 'repeated' } : item
  })
}

function linesOf({ block, row, column }: Evidence, digits: string): string[] {
  return row === undefined ? [] : [`${block} row ${row} ${digits}`, `${block} column ${column} ${digits}`]
}

/** Zero beneath zero says nothing that three digits would not. */
const isTelling = (digits: string) => Number(digits) === 0 || digits.replace(/\D/g, '').length >= 3

function coverageOf(fates: readonly Fate[]): Coverage {
  const count = new Map<Fate, number>()
  for (const fate of fates) count.set(fate, (count.get(fate) ?? 0) + 1)
  const claimed = count.get('claimed') ?? 0
  const unclaimed = count.get('unclaimed') ?? 0
  const kinds = [...count].filter(([fate]) => fate !== 'claimed' && fate !== 'unclaimed')
  return {
    numbers: fates.length,
    claimed,
    ignorable: fates.length - claimed - unclaimed,
    unclaimed,
    share: shareOf({ claimed, unclaimed }),
    kinds: Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** The part of the figures that was taken up, to a thousandth; null where there are none. */
function shareOf({ claimed, unclaimed }: Pick<Coverage, 'claimed' | 'unclaimed'>): number | null {
  const figures = claimed + unclaimed
  return figures === 0 ? null : Math.round((claimed / figures) * 1000) / 1000
}

function toUnclaimed({ number, text, evidence }: Accounted): UnclaimedNumber {
  const { start, end } = number
  return { text: number.raw, evidence: { ...evidence, start, end, quote: around(text, number) } }
}

function around(text: string, { start, end }: PrintedNumber): string {
  return text.slice(Math.max(0, start - 20), end + 20).replace(/\s+/g, ' ')
}
