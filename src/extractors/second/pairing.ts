/** Pairs the numbers of two readings; what is left over on either side is what they disagree on. */
import type { Occurrence } from './occurrences.ts'
import { findSplits, type Split } from './splits.ts'

export interface Sides {
  readonly ours: readonly Occurrence[]
  readonly second: readonly Occurrence[]
}

export interface Pairing extends Sides {
  /** how many of our numbers the second reading has too */
  readonly agreed: number
  readonly splits: readonly Split[]
}

type Key = (found: Occurrence) => string
type KeyPair = readonly [ours: Key, second: Key]

/** Characters without blanks on each side by which equal numbers are told apart. */
const CONTEXT = 5

const bare = (text: string) => text.replaceAll(/\s+/g, '')
const ending: Key = ({ before }) => bare(before).slice(-CONTEXT)
const beginning: Key = ({ after }) => bare(after).slice(0, CONTEXT)
const around: Key = (found) => `${found.number} ${ending(found)}|${beginning(found)}`
const both = (key: Key): KeyPair => [key, key]

/** In equal surroundings on one page. */
const SURE: readonly KeyPair[] = [
  both((found) => `${found.page} ${around(found)}`),
  both((found) => `${found.page} ${found.number} ${ending(found)}|`),
  both((found) => `${found.page} ${found.number} |${beginning(found)}`),
]
/** Anywhere on the page, or where our text began on an earlier one: in equal surroundings, or on the next page. */
const FAR: readonly KeyPair[] = [
  both(({ page, number }) => `${page} ${number}`),
  both(around),
  both((found) => `${found.number} ${ending(found)}|`),
  [({ page, number }) => `${(page ?? 0) + 1} ${number}`, ({ page, number }) => `${page} ${number}`],
]

/** The surest pairs first, so that what is left over is shown where it stands. */
export function pairNumbers(ours: readonly Occurrence[], second: readonly Occurrence[]): Pairing {
  const sure = pairAll({ ours, second }, SURE)
  const { splits, same, ...rest } = findSplits(sure)
  const left = pairAll(rest, FAR)
  const paired = ours.length - sure.ours.length + (rest.ours.length - left.ours.length)
  return { ...left, splits, agreed: paired + same }
}

function pairAll(sides: Sides, keys: readonly KeyPair[]): Sides {
  return keys.reduce((left, [ourKey, secondKey]) => pair(left, ourKey, secondKey), sides)
}

/** Takes away one of each side for every key that both have; numbering goes last, as the other may lack it. */
function pair({ ours, second }: Sides, ourKey: Key, secondKey: Key): Sides {
  const waiting = Map.groupBy(second, secondKey)
  const paired = new Set<Occurrence>()
  for (const found of ours.toSorted((a, b) => Number(a.isOrdinal) - Number(b.isOrdinal))) {
    const other = waiting.get(ourKey(found))?.shift()
    if (other) paired.add(found).add(other)
  }
  const rest = (some: readonly Occurrence[]) => some.filter((found) => !paired.has(found))
  return { ours: rest(ours), second: rest(second) }
}
