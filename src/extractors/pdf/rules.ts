/** Drawn strokes → horizontal and vertical rules, and those snapped to common lines and joined. */
import type { Stroke } from './paths.ts'

/** A straight line along one axis: at `at` on the other axis, from `from` to `to` along its own. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

/** A stroke this steep (points across, per stroke) is still level: skewed by rounding only. */
const SLANT = 0.8
/** Rules this near to one another stand for one line: double borders, cells drawn one by one. */
const SNAP = 2.6
/** Gaps up to this between collinear pieces are closed: dashes, corners left open. */
const GAP = 3

/** Strokes that run along an axis. A thick stroke across its length (a filled block drawn as a line) is none. */
export function findRules(strokes: readonly Stroke[]): Rules {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  for (const { x0, y0, x1, y1, width } of strokes) {
    const dx = Math.abs(x1 - x0)
    const dy = Math.abs(y1 - y0)
    if (dy <= SLANT && dx > dy && dx > width)
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (dx <= SLANT && dy > dx && dy > width)
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }
  return { horizontal, vertical }
}

/** Rules snapped to common lines, pieces on one line joined where they touch or nearly do. */
export function joinRules(rules: Rules): Rules {
  return { horizontal: joinAlong(rules.horizontal), vertical: joinAlong(rules.vertical) }
}

function joinAlong(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at)
  const joined: Rule[] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && sorted[end]!.at - sorted[start]!.at <= SNAP) end++
    joined.push(...joinPieces(sorted.slice(start, end)))
    start = end
  }
  return joined
}

function joinPieces(pieces: readonly Rule[]): Rule[] {
  const at = middle(pieces)
  const joined: Rule[] = []
  let open: { at: number; from: number; to: number } | undefined
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    if (open && piece.from <= open.to + GAP) open.to = Math.max(open.to, piece.to)
    else {
      open = { at, from: piece.from, to: piece.to }
      joined.push(open)
    }
  }
  return joined
}

/** Mean position, weighted by length: a stub does not shift a long line. */
function middle(pieces: readonly Rule[]): number {
  let sum = 0
  let weight = 0
  for (const { at, from, to } of pieces) {
    sum += at * (to - from + 0.01)
    weight += to - from + 0.01
  }
  return sum / weight
}
