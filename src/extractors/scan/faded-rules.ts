/** Sides of cells whose rule is broken up by a seal or faint print. */
import type { Ink } from './ink.ts'
import type { RuledLine, RuledLines } from './ruling-lines.ts'

/** Part of a side that must show a thin line of ink: text along it has more ink above and below. */
const DRAWN = 0.7
/** Part of a side that a piece of rule must cover to be it. */
const COVERED = 0.75
/** Pixels by which pieces of one rule lie apart. */
const SAME_LEVEL = 3
/** In parts of the character height: how far a rule may stop short of its crossing, and the blank beside it. */
const REACH = 0.3
const BESIDE = 0.2
const LEAST_BESIDE = 4

/** The lines of tables with the missing pieces of those that go on beside a crossing. */
export function mendFadedRules(lines: RuledLines, ink: Ink, characterHeight: number): RuledLines {
  const { width, height, marks } = ink
  const isInk = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && marks[y * width + x] === 1
  const beside = Math.max(LEAST_BESIDE, Math.round(BESIDE * characterHeight))
  const reach = REACH * characterHeight
  const { horizontal, vertical } = lines
  const isAcross = (x: number, y: number) => isThin((level) => isInk(x, level), y, beside)
  const isDown = (y: number, x: number) => isThin((level) => isInk(level, y), x, beside)
  return {
    horizontal: [...horizontal, ...missingSides(horizontal, vertical, isAcross, reach)],
    vertical: [...vertical, ...missingSides(vertical, horizontal, isDown, reach)],
  }
}

/** Whether there is ink at the level, give or take a pixel, and none beside it. */
function isThin(isInk: (level: number) => boolean, level: number, beside: number): boolean {
  const isMarked = isInk(level) || isInk(level - 1) || isInk(level + 1)
  return isMarked && !isInk(level - beside) && !isInk(level + beside)
}

/** Sides between neighbouring crossings that no line covers, but that a line ends at and that ink covers thinly. */
function missingSides(
  lines: readonly RuledLine[],
  across: readonly RuledLine[],
  isDrawn: (along: number, level: number) => boolean,
  reach: number,
): RuledLine[] {
  return lines.flatMap((line) => {
    const own = lines.filter((other) => Math.abs(other.at - line.at) <= SAME_LEVEL)
    const crossings = across
      .filter(({ from, to }) => from - reach <= line.at && to + reach >= line.at)
      .map(({ at }) => at)
      .toSorted((a, b) => a - b)
    return crossings.slice(1).flatMap((to, i): RuledLine[] => {
      const from = crossings[i]!
      const adjoins = line.from <= to + reach && line.to >= from - reach
      if (!adjoins || to - from <= 2 * reach || own.some((other) => covers(other, from, to))) return []
      const part = drawnPart((along) => isDrawn(along, Math.floor(line.at)), from + reach, to - reach)
      return part >= DRAWN ? [{ ...line, from, to }] : []
    })
  })
}

function covers(line: RuledLine, from: number, to: number): boolean {
  return Math.min(line.to, to) - Math.max(line.from, from) >= COVERED * (to - from)
}

function drawnPart(isDrawn: (along: number) => boolean, from: number, to: number): number {
  let marked = 0
  let count = 0
  for (let along = Math.ceil(from); along < to; along++, count++) if (isDrawn(along)) marked++
  return count === 0 ? 0 : marked / count
}
