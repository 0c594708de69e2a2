/** Two readings of one file → the numbers that they disagree on, each with its surroundings. */
import type { ExplainedNumber, Explanation, NumberComparison } from '../../model/verification.ts'
import { findNumbers } from './numbers.ts'
import { findOccurrences, type Occurrence, placeOf } from './occurrences.ts'
import { pairNumbers } from './pairing.ts'
import type { Omission, Passage } from './passages.ts'

export interface Readings {
  readonly ours: readonly Passage[]
  readonly second: readonly Passage[]
  /** what our reading leaves out on purpose */
  readonly omissions: readonly Omission[]
  /** whether our reader renders automatic numbering that the second does not */
  readonly rendersNumbering: boolean
}

/** Compares multisets of numbers, page by page where there are pages. */
export function compareNumbers(readings: Readings): NumberComparison {
  const ours = findOccurrences(readings.ours)
  const second = findOccurrences(readings.second)
  const { splits, agreed, ...left } = pairNumbers(ours, second)
  const onlyOurs = explainOurs(left.ours, readings)
  const onlySecond = explainSecond(left.second, readings.omissions)
  return {
    counts: { ours: ours.length, second: second.length, agreed },
    differences: [
      ...onlyOurs.left.map((found) => ({ kind: 'only-ours' as const, place: placeOf(found) })),
      ...onlySecond.left.map((found) => ({ kind: 'only-second' as const, place: placeOf(found) })),
      ...splits.map(({ places, others }) => ({
        kind: 'split' as const,
        places: places.map(placeOf),
        others: others.map(placeOf),
      })),
    ],
    explained: [...onlyOurs.explained, ...onlySecond.explained],
  }
}

interface Explaining {
  readonly left: readonly Occurrence[]
  readonly explained: readonly ExplainedNumber[]
}

function explainOurs(ours: readonly Occurrence[], { second, rendersNumbering }: Readings): Explaining {
  const textless = new Set(second.filter(({ text }) => text.trim() === '').map(({ page }) => page))
  return explain(ours, 'ours', (found) => {
    if (textless.has(found.page)) return 'no-second-text'
    return rendersNumbering && found.isOrdinal ? 'numbering' : undefined
  })
}

function explainSecond(second: readonly Occurrence[], omissions: readonly Omission[]): Explaining {
  const omitted = omissions.flatMap(({ page, text, reason }) =>
    findNumbers(text).map(({ number }) => ({ number, page, reason })),
  )
  return explain(second, 'second', (found) => {
    const at = omitted.findIndex(({ number, page }) => number === found.number && page === found.page)
    return at < 0 ? undefined : omitted.splice(at, 1)[0]!.reason
  })
}

function explain(
  some: readonly Occurrence[],
  side: ExplainedNumber['side'],
  reasonOf: (found: Occurrence) => Explanation | undefined,
): Explaining {
  const reasons = some.map(reasonOf)
  const explained = some.flatMap((found, i) => {
    const reason = reasons[i]
    return reason ? [{ side, reason, place: placeOf(found) }] : []
  })
  return { left: some.filter((_, i) => reasons[i] === undefined), explained }
}
