/** Connected pieces of ink. */
import type { Ink } from './ink.ts'
import type { PixelBox } from './raster.ts'

export interface Component {
  readonly box: PixelBox
  /** pixels of ink */
  readonly area: number
}

/** Growing lists of runs of ink: row, first and last pixel, and the component each belongs to. */
interface Runs {
  readonly rows: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly parents: number[]
}

/** All pieces of ink connected over sides or corners, in the order of their first rows. */
export function findComponents(ink: Ink): Component[] {
  const runs = findRuns(ink)
  const { rows, starts, ends, parents } = runs
  const boxes = new Map<number, { left: number; top: number; right: number; bottom: number; area: number }>()
  for (let i = 0; i < rows.length; i++) {
    const root = rootOf(parents, i)
    const [left, right, y] = [starts[i]!, ends[i]!, rows[i]!]
    const known = boxes.get(root)
    if (!known) boxes.set(root, { left, top: y, right, bottom: y + 1, area: right - left })
    else {
      known.left = Math.min(known.left, left)
      known.right = Math.max(known.right, right)
      known.bottom = y + 1
      known.area += right - left
    }
  }
  return [...boxes.values()].map(({ left, top, right, bottom, area }) => ({
    box: [left, top, right, bottom],
    area,
  }))
}

/** Runs of every row, joined with the runs of the row above that they touch. */
function findRuns({ width, height, marks }: Ink): Runs {
  const runs: Runs = { rows: [], starts: [], ends: [], parents: [] }
  let above = 0
  for (let y = 0; y < height; y++) {
    const first = runs.rows.length
    const end = (y + 1) * width
    for (let at = y * width; at < end; at++) {
      if (!marks[at]) continue
      const start = at
      while (at < end && marks[at]) at++
      const index = runs.rows.length
      runs.rows.push(y)
      runs.starts.push(start - y * width)
      runs.ends.push(at - y * width)
      runs.parents.push(index)
    }
    joinRows(runs, above, first)
    above = first
  }
  return runs
}

/** Joins the runs from `first` on with those of the row above, which are the ones from `above` on. */
function joinRows({ rows, starts, ends, parents }: Runs, above: number, first: number): void {
  if (above === first || rows[above] !== rows[first]! - 1) return
  let upper = above
  for (let lower = first; lower < rows.length; lower++) {
    while (upper < first && ends[upper]! < starts[lower]!) upper++
    for (let other = upper; other < first && starts[other]! <= ends[lower]!; other++) {
      const [a, b] = [rootOf(parents, other), rootOf(parents, lower)]
      if (a < b) parents[b] = a
      else parents[a] = b
    }
  }
}

function rootOf(parents: number[], index: number): number {
  let at = index
  while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
  return at
}

/** Digits are this part of a Chinese character's height, and are taller than wide. */
const DIGIT_HEIGHT = 0.72
const SQUARE = 0.72
const LEAST_HEIGHT = 6
const MOST_HEIGHT = 160
const ENOUGH = 8

/**
 * Height of a Chinese character of the page's usual size, in pixels; undefined on a page without text. Pieces about
 * as wide as high are characters or parts of them, so whole characters are the upper part; a page of figures alone has
 * none, and its digits tell.
 */
export function usualCharacterHeight(components: readonly Component[]): number | undefined {
  const glyphs = components.filter(isGlyphLike).map(({ box }) => [box[2] - box[0], box[3] - box[1]] as const)
  const square = glyphs.filter(
    ([width, height]) => Math.min(width, height) >= SQUARE * Math.max(width, height),
  )
  const sides = square.map(([width, height]) => Math.max(width, height))
  if (sides.length >= ENOUGH && sides.length > 0.05 * glyphs.length) return quantile(sides, 0.8)
  if (glyphs.length < ENOUGH) return undefined
  return (
    quantile(
      glyphs.map(([, height]) => height),
      0.6,
    ) / DIGIT_HEIGHT
  )
}

function isGlyphLike({ box, area }: Component): boolean {
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  if (height < LEAST_HEIGHT || height > MOST_HEIGHT || width > MOST_HEIGHT) return false
  return area >= 0.08 * width * height && area > 12
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!
}
