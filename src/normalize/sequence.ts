/** Which of some numbers are in order. */

/** The indexes of a longest increasing run, gaps allowed; the rest are those that moved. */
export function inSequence(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = []
  const before: number[] = []
  numbers.forEach((number, index) => {
    const best = numbers
      .slice(0, index)
      .reduce((found, other, at) => (other < number && lengths[at]! > (lengths[found] ?? 0) ? at : found), -1)
    before.push(best)
    lengths.push(1 + (lengths[best] ?? 0))
  })
  const kept = new Set<number>()
  let at = lengths.indexOf(Math.max(...lengths))
  while (at >= 0) {
    kept.add(at)
    at = before[at]!
  }
  return kept
}
