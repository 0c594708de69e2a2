/** Which of several header cells heads which of the columns below it, where the dump does not say. */

/** A group word by itself: it heads several columns. */
const GROUP_WORD = /^(其中|包括)[：:]?$/

/**
 * Parts the columns below among the header cells: sizes in order, each at least 1, adding up to all columns.
 * Taken is the parting in which headers share most words with what they head and in which a header over
 * several columns heads columns of groups (cells mostly empty below); else the last header takes the rest.
 */
export function splitRun(
  heads: readonly string[],
  names: readonly string[],
  columns: readonly Texts[],
): number[] {
  let best: { sizes: number[]; score: number } | undefined
  for (const sizes of partings(names.length, heads.length)) {
    const score = scoreParting(sizes, { heads, names, columns })
    if (!best || score > best.score + 1e-9) best = { sizes, score }
  }
  return best!.sizes
}

type Texts = readonly string[]

/** All ways to part `total` columns into `parts` runs; those that leave the rest to the last come first. */
function partings(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]]
  const all: number[][] = []
  for (let first = 1; first <= total - parts + 1; first++)
    for (const rest of partings(total - first, parts - 1)) all.push([first, ...rest])
  return all
}

function scoreParting(
  sizes: readonly number[],
  run: { heads: readonly string[]; names: readonly string[]; columns: readonly Texts[] },
): number {
  let first = 0
  let score = 0
  sizes.forEach((size, index) => {
    const head = run.heads[index]!.trim()
    const range = Array.from({ length: size }, (_, offset) => first + offset)
    score += mean(range.map((column) => shared(head, [run.names[column]!, ...run.columns[column]!])))
    if (size > 1)
      score += GROUP_WORD.test(head) ? 0.5 : mean(range.map((column) => emptiness(run.columns[column]!)))
    first += size
  })
  return score
}

/** Share of the header's letter pairs that stand in the cells below it. */
function shared(head: string, cells: Texts): number {
  const pairs = Array.from({ length: Math.max(0, head.length - 1) }, (_, at) => head.slice(at, at + 2))
  if (pairs.length === 0) return 0
  return pairs.filter((pair) => cells.some((cell) => cell.includes(pair))).length / pairs.length
}

function emptiness(cells: Texts): number {
  return mean(cells.map((cell) => (cell.trim() === '' ? 1 : 0)))
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
