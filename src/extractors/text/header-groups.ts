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
  const size = names.length / heads.length
  if (isRepetition(names, size)) return heads.map(() => size)
  const known = new Map<string, Parting>()
  const best = (head: number, first: number): Parting => {
    if (head === heads.length) return { sizes: [], score: 0 }
    const key = `${head},${first}`
    const parting = known.get(key) ?? bestFrom(head, first)
    known.set(key, parting)
    return parting
  }
  const bestFrom = (head: number, first: number): Parting => {
    const spare = names.length - first - (heads.length - head)
    const sizes =
      head === heads.length - 1 ? [spare + 1] : Array.from({ length: spare + 1 }, (_, more) => 1 + more)
    let found: Parting | undefined
    for (const size of sizes) {
      const rest = best(head + 1, first + size)
      const run = { names: names.slice(first, first + size), columns: columns.slice(first, first + size) }
      const score = rest.score + scoreHead(heads[head]!.trim(), run)
      if (!found || score > found.score + EVEN) found = { sizes: [size, ...rest.sizes], score }
    }
    return found!
  }
  return [...best(0, 0).sizes]
}

type Texts = readonly string[]

/** 总额, 财政拨款, 总额, 财政拨款: each header cell heads the same columns. */
export function isRepetition(names: Texts, size: number): boolean {
  return Number.isInteger(size) && size > 1 && names.every((name, index) => name === names[index % size])
}

interface Parting {
  readonly sizes: readonly number[]
  readonly score: number
}

/** Scores closer than this are even: the parting that leaves more to the last header stays. */
const EVEN = 1e-9

function scoreHead(head: string, run: { names: Texts; columns: readonly Texts[] }): number {
  const alike = mean(run.names.map((name, column) => shared(head, [name, ...run.columns[column]!])))
  if (run.names.length === 1) return alike
  return alike + (GROUP_WORD.test(head) ? 0.5 : mean(run.columns.map(emptiness)))
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
