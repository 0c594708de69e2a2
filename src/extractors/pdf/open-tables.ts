/** Tables without verticals: with rules above and below header and body only, or with no rules at all. */

import type { Box } from '../../model/document.ts'
import { isFigure } from './figures.ts'
import type { Lattice } from './lattice-cells.ts'
import type { Line } from './lines.ts'
import { type Band, toOpenTable } from './open-grid.ts'
import type { Rule } from './rules.ts'
import type { PageTable } from './table-text.ts'

/** Points by which the rules of one table may differ in their ends. */
const SAME_ENDS = 6
/** A gap between words, in parts of the size, that parts two columns. */
const COLUMN_GAP = 0.9
const LEAST_LINES = 3
const MOST_RULES = 2000
/** What lines without any rule must show to be a table: columns, figures, and how close they follow each other. */
const LEAST_PIECES = 3
const LEAST_FIGURES = 0.5
const PITCH = 2.5

/** Finds tables among the lines outside the lattices; those lines that stand in none are given back. */
export function findOpenTables(
  rules: readonly Rule[],
  lattices: readonly Lattice[],
  lines: readonly Line[],
  page: number,
): { tables: PageTable[]; outside: Line[] } {
  const free =
    rules.length > MOST_RULES ? [] : rules.filter((rule) => !lattices.some(({ box }) => touches(rule, box)))
  const tables: PageTable[] = []
  let outside = lines
  const take = (bands: readonly Band[], sides: readonly [number, number]) => {
    const table = toOpenTable(bands, sides, page)
    if (!table) return
    const taken = new Set(bands.flatMap((band) => band.lines))
    outside = outside.filter((line) => !taken.has(line))
    tables.push(table)
  }
  for (const stack of stackRules(free))
    for (const bands of tabularRuns(bandsOf(stack, outside))) take(bands, [stack[0]!.from, stack[0]!.to])
  for (const band of unruledBands(outside)) take([band], [sideOf(band, 0), sideOf(band, 2)])
  return { tables, outside: [...outside] }
}

function touches(rule: Rule, box: Box): boolean {
  return rule.at > box[1] - 1 && rule.at < box[3] + 1 && rule.to > box[0] && rule.from < box[2]
}

/** Rules with the same ends, top to bottom; single ones are no table. */
function stackRules(rules: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = []
  for (const rule of rules) {
    const stack = stacks.find(
      ([first]) =>
        Math.abs(first!.from - rule.from) <= SAME_ENDS && Math.abs(first!.to - rule.to) <= SAME_ENDS,
    )
    if (stack) stack.push(rule)
    else stacks.push([rule])
  }
  return stacks.filter((stack) => stack.length > 1)
}

function bandsOf(stack: readonly Rule[], lines: readonly Line[]): Band[] {
  return stack.slice(1).map((rule, i) => {
    const above = stack[i]!
    const own = lines.filter(({ box, baseline, style }) => {
      const middle = baseline - 0.3 * style.size
      return (
        middle > above.at &&
        middle < rule.at &&
        box[0] > above.from - SAME_ENDS &&
        box[2] < above.to + SAME_ENDS
      )
    })
    return { top: above.at, bottom: rule.at, lines: own }
  })
}

/** Neighbouring bands that hold columns; running text between two tables parts them. */
function tabularRuns(bands: readonly Band[]): Band[][] {
  const runs: Band[][] = [[]]
  for (const band of bands) {
    if (isTabular(band)) runs.at(-1)!.push(band)
    else if (band.lines.length > 0 || band.bottom - band.top > 3 * SAME_ENDS) runs.push([])
  }
  return runs.filter((run) => run.reduce((sum, band) => sum + band.lines.length, 0) >= LEAST_LINES)
}

function isTabular(band: Band): boolean {
  const parted = band.lines.filter(hasColumnGap)
  return parted.length > 0 && parted.length >= band.lines.length / 2
}

function hasColumnGap({ chars, style }: Line): boolean {
  return chars.some((char, i) => i > 0 && char.left - chars[i - 1]!.right > COLUMN_GAP * style.size)
}

/** Runs of lines that each have several columns, most of them figures, under a line of column names: no rule at all. */
function unruledBands(lines: readonly Line[]): Band[] {
  const runs: Line[][] = [[]]
  lines.forEach((line, i) => {
    const run = runs.at(-1)!
    if (!hasFigureColumns(line)) runs.push([])
    else if (run.length > 0 && isClose(run.at(-1)!, line)) run.push(line)
    else runs.push(lines[i - 1] && isHeaderOf(lines[i - 1]!, line) ? [lines[i - 1]!, line] : [line])
  })
  return runs
    .filter((run) => run.filter(hasFigureColumns).length >= LEAST_LINES)
    .map((run) => ({ top: run[0]!.box[1], bottom: run.at(-1)!.box[3], lines: run }))
}

function isClose(line: Line, next: Line): boolean {
  return next.baseline - line.baseline < PITCH * next.style.size
}

function isHeaderOf(line: Line, next: Line): boolean {
  return line.style.angle === 0 && isClose(line, next) && cutAtGaps(line, COLUMN_GAP).length >= LEAST_PIECES
}

function hasFigureColumns(line: Line): boolean {
  if (line.style.angle !== 0 || !hasColumnGap(line)) return false
  const pieces = cutAtGaps(line, COLUMN_GAP)
  const figures = pieces.slice(1).filter(isFigure)
  return pieces.length >= LEAST_PIECES && figures.length >= LEAST_FIGURES * (pieces.length - 1)
}

function cutAtGaps({ chars, style }: Line, gap: number): string[] {
  const pieces: string[] = []
  chars.forEach((char, i) => {
    const previous = chars[i - 1]
    if (previous && char.left - previous.right <= gap * style.size) pieces[pieces.length - 1] += char.text
    else pieces.push(char.text)
  })
  return pieces
}

function sideOf(band: Band, side: 0 | 2): number {
  const edges = band.lines.map((line) => line.box[side])
  return side === 0 ? Math.min(...edges) : Math.max(...edges)
}
