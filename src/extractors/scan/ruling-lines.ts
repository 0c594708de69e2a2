/** Ruling lines of a straight page by the lengths of runs of ink. */
import type { Ink } from './ink.ts'

/** A level or upright rule in pixels: its middle on the other axis, and its ends along its own. */
export interface RuledLine {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
}

export interface RuledLines {
  readonly horizontal: readonly RuledLine[]
  readonly vertical: readonly RuledLine[]
}

export interface RuleSize {
  /** a run of ink shorter than this is part of a character */
  readonly length: number
  /** a rule is thinner than this; what is thicker is a filled block */
  readonly thickness: number
  /** gaps of faint print up to this are closed within a run */
  readonly gap: number
}

/** Finds both directions; `ink` is of a page laid straight. */
export function findRuledLines(ink: Ink, size: RuleSize): RuledLines {
  return {
    horizontal: joinRuns(findLongRuns(ink, size), size),
    vertical: joinRuns(findLongRuns(transpose(ink), size), size),
  }
}

function transpose({ width, height, marks }: Ink): Ink {
  const turned = new Uint8Array(marks.length)
  // In blocks, so that both sides stay in the cache.
  const block = 64
  for (let top = 0; top < height; top += block)
    for (let left = 0; left < width; left += block)
      for (let y = top; y < Math.min(height, top + block); y++)
        for (let x = left; x < Math.min(width, left + block); x++)
          turned[x * height + y] = marks[y * width + x]!
  return { width: height, height: width, marks: turned }
}

interface Run {
  readonly row: number
  readonly from: number
  readonly to: number
}

function findLongRuns({ width, height, marks }: Ink, { length, gap }: RuleSize): Run[] {
  const runs: Run[] = []
  for (let row = 0; row < height; row++) {
    const base = row * width
    let from = -1
    let last = -1
    const end = () => {
      if (from >= 0 && last + 1 - from >= length) runs.push({ row, from, to: last + 1 })
    }
    for (let x = 0; x < width; x++) {
      if (!marks[base + x]) continue
      if (from < 0 || x - last - 1 > gap) {
        end()
        from = x
      }
      last = x
    }
    end()
  }
  return runs
}

interface OpenRule {
  from: number
  to: number
  lastRow: number
  weight: number
  rowSum: number
}

/** Runs of neighbouring rows that overlap, or follow each other along a slightly slanting line, become one rule. */
function joinRuns(runs: readonly Run[], size: RuleSize): RuledLine[] {
  const done: OpenRule[] = []
  let open: OpenRule[] = []
  for (const run of runs) {
    const still: OpenRule[] = []
    let joined: OpenRule | undefined
    for (const rule of open) {
      if (run.row - rule.lastRow > 2) done.push(rule)
      else if (run.from <= rule.to + size.gap + 1 && run.to >= rule.from - size.gap - 1) {
        if (joined) absorb(joined, rule)
        else {
          joined = rule
          addRun(rule, run)
          still.push(rule)
        }
      } else still.push(rule)
    }
    if (!joined) still.push(startRule(run))
    open = still
  }
  return [...done, ...open].flatMap((rule) => finishRule(rule, size))
}

function startRule({ row, from, to }: Run): OpenRule {
  const weight = to - from
  return {
    from,
    to,
    lastRow: row,
    weight,
    rowSum: (row + 0.5) * weight,
  }
}

function addRun(rule: OpenRule, { row, from, to }: Run): void {
  const weight = to - from
  rule.from = Math.min(rule.from, from)
  rule.to = Math.max(rule.to, to)
  rule.lastRow = row
  rule.weight += weight
  rule.rowSum += (row + 0.5) * weight
}

function absorb(rule: OpenRule, other: OpenRule): void {
  rule.from = Math.min(rule.from, other.from)
  rule.to = Math.max(rule.to, other.to)
  rule.weight += other.weight
  rule.rowSum += other.rowSum
}

function finishRule(rule: OpenRule, size: RuleSize): RuledLine[] {
  const thickness = rule.weight / (rule.to - rule.from)
  if (thickness > size.thickness) return []
  return [{ at: rule.rowSum / rule.weight, from: rule.from, to: rule.to, thickness }]
}
