/** Numbers left over on both sides whose digits are the same: one engine parts what the other joins. */
import { digitsOf } from './numbers.ts'
import type { Occurrence } from './occurrences.ts'

export interface Split {
  readonly places: readonly Occurrence[]
  readonly others: readonly Occurrence[]
}

interface Sides {
  readonly ours: readonly Occurrence[]
  readonly second: readonly Occurrence[]
}

const MOST_PARTS = 4
/** Where nearly all differs (garbled text), parts are not looked for: pairs of numbers to look at. */
const MOST_PAIRS = 20_000_000
/** How many numbers of neighbouring cells may stand between the parts, where text is given line by line. */
const FURTHEST = 16
/** Between the parts of one number: blanks and separators on a line are spelling, all else parts numbers. */
const SPELLING = /^[ \u00a0\u3000,，.．]*$/

/** `same`: how many of our numbers differ in blanks or separators alone; the rest stays on its side. */
export function findSplits({
  ours,
  second,
}: Sides): Sides & { readonly splits: readonly Split[]; readonly same: number } {
  const ourRuns = findRuns(ours, second)
  const taken = new Set(ourRuns.flatMap(({ whole, run }) => [whole, ...run]))
  const left = (some: readonly Occurrence[]) => some.filter((found) => !taken.has(found))
  const theirRuns = findRuns(left(second), left(ours))
  for (const { whole, run } of theirRuns) for (const found of [whole, ...run]) taken.add(found)
  const isSplit = ({ run }: Run) => !isSpelling(run)
  return {
    ours: left(ours),
    second: left(second),
    splits: [
      ...ourRuns.filter(isSplit).map(({ whole, run }) => ({ places: [whole], others: run })),
      ...theirRuns.filter(isSplit).map(({ whole, run }) => ({ places: run, others: [whole] })),
    ],
    same:
      ourRuns.filter(({ run }) => isSpelling(run)).length +
      theirRuns.filter(({ run }) => isSpelling(run)).flatMap(({ run }) => run).length,
  }
}

interface Run {
  readonly whole: Occurrence
  readonly run: readonly Occurrence[]
}

/** For each number that the other side lacks: the numbers there which have its digits between them, each used once. */
function findRuns(wholes: readonly Occurrence[], parts: readonly Occurrence[]): Run[] {
  if (wholes.length * parts.length > MOST_PAIRS) return []
  const taken = new Set<Occurrence>()
  return wholes.flatMap((whole) => {
    const near = parts.filter((part) => !taken.has(part) && isNear(whole, part))
    if (near.some(({ number }) => number === whole.number)) return []
    const runs = near.flatMap((first) => goOn([first], digitsOf(whole.number), near))
    const run = runs.toSorted((a, b) => extent(a) - extent(b))[0]
    for (const part of run ?? []) taken.add(part)
    return run ? [{ whole, run }] : []
  })
}

function goOn(run: readonly Occurrence[], digits: string, parts: readonly Occurrence[]): Occurrence[][] {
  const rest = restOf(digits, run)
  if (rest === undefined) return []
  if (rest === '') return run.length > 1 ? [[...run]] : []
  if (run.length === MOST_PARTS) return []
  const last = run.at(-1)!.order
  const next = parts.find(
    ({ number, order }) => order > last && order - last <= FURTHEST && rest.startsWith(digitsOf(number)),
  )
  return next ? goOn([...run, next], digits, parts) : []
}

/** What of the digits the run leaves over; undefined where it has others. */
function restOf(digits: string, run: readonly Occurrence[]): string | undefined {
  const joined = run.map(({ number }) => digitsOf(number)).join('')
  return digits.startsWith(joined) ? digits.slice(joined.length) : undefined
}

function extent(run: readonly Occurrence[]): number {
  return run.at(-1)!.order - run[0]!.order
}

function isSpelling(run: readonly Occurrence[]): boolean {
  return extent(run) === run.length - 1 && run.slice(1).every(({ gap }) => SPELLING.test(gap))
}

function isNear(a: Occurrence, b: Occurrence): boolean {
  return a.page === null || b.page === null || Math.abs(a.page - b.page) <= 1
}
