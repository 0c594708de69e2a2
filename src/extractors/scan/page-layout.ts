/** A straight page → its ruled lines, its lattices, and the strips of text inside their cells and outside. */

import { findLattices, findNets } from '../pdf/lattice.ts'
import type { Lattice } from '../pdf/lattice-cells.ts'
import { joinRules, type Rule, type Rules } from '../pdf/rules.ts'
import { type Component, findComponents, usualCharacterHeight } from './components.ts'
import { mendFadedRules } from './faded-rules.ts'
import { findInk, findPaper, type Ink, type Paper } from './ink.ts'
import type { Grey, PixelBox } from './raster.ts'
import { findRuledLines, type RuledLine, type RuledLines } from './ruling-lines.ts'
import { findTextStrips } from './text-lines.ts'

/** A strip of text and the room it stands in: a cell, or the page. */
export interface PlacedStrip {
  readonly box: PixelBox
  readonly room: PixelBox
}

export interface PageLayout {
  readonly paper: Paper
  /** height of a Chinese character of the usual size, in pixels */
  readonly characterHeight: number
  /** in points, those of nets and long ones alone */
  readonly rules: Rules
  readonly lattices: readonly Lattice[]
  readonly strips: readonly PlacedStrip[]
}

/** Rules are thin and may be faint: they count as ink up to this part of the paper's brightness. */
const FAINT = 0.82
/** In parts of the character height. */
const RULE_LENGTH = 1.5
const RULE_THICKNESS = 0.3
const LEAST_TABLE = 2.5
const CERTAIN_RULE = 4
const REACH = 0.14
const LONG_RULE = 8
/** What is larger is a picture or the scanner's dark edge, no glyph. */
const LARGEST_GLYPH = 5
/** A strip needs one piece of ink this large; the rest is dust. */
const LEAST_STRIP = 0.33

/** `scale` is points a pixel. Undefined on a page without ink. */
export function layOutPage(page: Grey, scale: number): PageLayout | undefined {
  const paper = findPaper(page)
  const ink = findInk(page, paper)
  const characterHeight = usualCharacterHeight(findComponents(ink))
  if (characterHeight === undefined) return undefined
  const faint = findInk(page, paper, FAINT)
  const found = findRuledLines(faint, {
    length: RULE_LENGTH * characterHeight,
    thickness: RULE_THICKNESS * characterHeight,
    gap: 2,
  })
  const certain = keepTables(withoutStrokes(found, characterHeight), scale, characterHeight)
  const lines = mendFadedRules(certain, faint, characterHeight)
  const rules = toRules(lines, scale)
  const lattices = findLattices(joinRules(rules))
  eraseLines(ink, lines)
  const glyphs = findComponents(ink).filter((component) => isText(component, characterHeight))
  const strips = findStrips(page, glyphs, lattices, { scale, characterHeight })
  return { paper, characterHeight, rules, lattices, strips }
}

/** Lines of tables, and long ones; dashes and underlines go. */
function keepTables(lines: RuledLines, scale: number, characterHeight: number): RuledLines {
  const inTable = new Set<Rule>()
  const rules = toRules(lines, scale)
  for (const net of findNets({ ...rules, horizontal: rules.horizontal.toSorted((a, b) => a.at - b.at) }))
    if (isTable(net, characterHeight * scale))
      for (const rule of [...net.horizontal, ...net.vertical]) inTable.add(rule)
  const isKept = (line: RuledLine, rule: Rule) =>
    inTable.has(rule) || line.to - line.from > LONG_RULE * characterHeight
  return {
    horizontal: lines.horizontal.filter((line, i) => isKept(line, rules.horizontal[i]!)),
    vertical: lines.vertical.filter((line, i) => isKept(line, rules.vertical[i]!)),
  }
}

/** In points. */
function toRules({ horizontal, vertical }: RuledLines, scale: number): Rules {
  const toRule = ({ at, from, to }: RuledLine) => ({ at: at * scale, from: from * scale, to: to * scale })
  return { horizontal: horizontal.map(toRule), vertical: vertical.map(toRule) }
}

/**
 * A short rule is the side of a cell and ends at rules on both sides; what ends free is a stroke, of large type beside
 * a table for one. Sides of cells may end at short rules themselves, hence the rounds.
 */
function withoutStrokes(found: RuledLines, characterHeight: number): RuledLines {
  const isLong = (line: RuledLine) => line.to - line.from > CERTAIN_RULE * characterHeight
  let kept: RuledLines = {
    horizontal: found.horizontal.filter(isLong),
    vertical: found.vertical.filter(isLong),
  }
  for (let round = 0; round < 2; round++) {
    const { horizontal, vertical } = kept
    const isKept = (line: RuledLine, across: readonly RuledLine[]) =>
      isLong(line) || endsAt(line, across, REACH * characterHeight)
    kept = {
      horizontal: found.horizontal.filter((line) => isKept(line, vertical)),
      vertical: found.vertical.filter((line) => isKept(line, horizontal)),
    }
  }
  return kept
}

function endsAt(line: RuledLine, across: readonly RuledLine[], reach: number): boolean {
  const crossing = across.filter((other) => other.from - reach <= line.at && other.to + reach >= line.at)
  const meets = (end: number) => crossing.some((other) => Math.abs(other.at - end) <= reach)
  return meets(line.from) && meets(line.to)
}

function isTable(net: Rules, characterHeight: number): boolean {
  const extent = (rules: readonly Rule[]) =>
    Math.max(...rules.map((rule) => rule.to)) - Math.min(...rules.map((rule) => rule.from))
  const [width, height] = [extent(net.horizontal), extent(net.vertical)]
  return Math.max(width, height) > 2 * LEAST_TABLE * characterHeight && height > 1.2 * characterHeight
}

/** Takes the rules out of the ink, with a margin for their slant. */
function eraseLines(ink: Ink, { horizontal, vertical }: RuledLines): void {
  for (const { at, from, to, thickness } of horizontal)
    clear(ink, [from, at - thickness / 2 - 2, to, at + thickness / 2 + 2])
  for (const { at, from, to, thickness } of vertical)
    clear(ink, [at - thickness / 2 - 2, from, at + thickness / 2 + 2, to])
}

function clear({ width, height, marks }: Ink, box: PixelBox): void {
  const left = Math.max(0, Math.floor(box[0]))
  const right = Math.min(width, Math.ceil(box[2]))
  for (let y = Math.max(0, Math.floor(box[1])); y < Math.min(height, Math.ceil(box[3])); y++)
    marks.fill(0, y * width + left, y * width + right)
}

function isText({ box }: Component, characterHeight: number): boolean {
  const [width, height] = [box[2] - box[0], box[3] - box[1]]
  return Math.max(width, height) <= LARGEST_GLYPH * characterHeight && Math.max(width, height) > 1
}

interface Measures {
  readonly scale: number
  readonly characterHeight: number
}

function findStrips(
  page: Grey,
  glyphs: readonly Component[],
  lattices: readonly Lattice[],
  { scale, characterHeight }: Measures,
): PlacedStrip[] {
  const cells = lattices.flatMap((lattice) =>
    lattice.cells.map(({ box }) => box.map((side) => side / scale) as unknown as PixelBox),
  )
  const held = cells.map((): Component[] => [])
  const outside: Component[] = []
  for (const glyph of glyphs) {
    const x = (glyph.box[0] + glyph.box[2]) / 2
    const y = (glyph.box[1] + glyph.box[3]) / 2
    const at = cells.findIndex((box) => x > box[0] && x < box[2] && y > box[1] && y < box[3])
    if (at < 0) outside.push(glyph)
    else held[at]!.push(glyph)
  }
  const whole: PixelBox = [0, 0, page.width, page.height]
  const rooms = [...cells.map((room, i) => ({ room, own: held[i]! })), { room: whole, own: outside }]
  return rooms.flatMap(({ room, own }) =>
    findTextStrips(own, characterHeight)
      .filter(({ box }) => Math.max(box[2] - box[0], box[3] - box[1]) >= LEAST_STRIP * characterHeight)
      .map(({ box }) => ({ box, room })),
  )
}

/** Parts of the character height around a strip's ink, which the models were trained with. */
const SIDE_MARGIN = 0.25
const LINE_MARGIN = 0.12

/** What of the page is handed to the recogniser for a strip: its ink with margins, inside its room. */
export function readingBox({ box, room }: PlacedStrip, { characterHeight }: PageLayout): PixelBox {
  const height = box[3] - box[1]
  // A dash or 一 alone keeps its size: the line around it is as high as any.
  const margin = Math.max(LINE_MARGIN * height, (characterHeight - height) / 2)
  const side = SIDE_MARGIN * characterHeight
  return [
    Math.max(room[0], box[0] - side),
    box[1] - margin,
    Math.min(room[2], box[2] + side),
    box[3] + margin,
  ]
}
