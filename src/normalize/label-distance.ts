/** How far two labels are apart, and which known one is nearest. */

/** The least number of characters to insert, drop or replace (Levenshtein). */
function labelDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, previous[j]! + 1, row[j - 1]! + 1))
    }
    previous = row
  }
  return previous[b.length]!
}

/** Whether two texts differ by at most one inserted, lost or replaced character. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return short.slice(short.length === long.length ? i + 1 : i) === long.slice(i + 1)
}

/** 1 for the same label, 0 for labels without a character in common; one that holds the other counts as near. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  const close = 1 - labelDistance(a, b) / longer
  const shorter = Math.min(a.length, b.length)
  const holds = shorter >= 2 && (a.includes(b) || b.includes(a))
  return holds ? Math.max(close, 0.6) : close
}

export interface Nearest<T> {
  readonly item: T
  readonly label: string
  readonly distance: number
}

/** The candidates nearest to a label, nearest first, at most `count`; those with nothing in common are left out. */
export function nearestLabels<T>(
  label: string,
  candidates: Iterable<readonly [label: string, item: T]>,
  count: number,
): Nearest<T>[] {
  const found = [...candidates]
    .map(([other, item]) => ({ item, label: other, distance: labelDistance(label, other) }))
    .filter(({ label: other, distance }) => distance < Math.max(label.length, other.length))
  return found.sort((a, b) => a.distance - b.distance || a.label.length - b.label.length).slice(0, count)
}
