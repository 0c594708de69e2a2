/** Whether a page lies on its side: its lines of text run up or down. */
import { type Component, findComponents, usualCharacterHeight } from './components.ts'
import { findInk, findPaper } from './ink.ts'
import { type Grey, type PixelBox, shrink } from './raster.ts'

/** Longer side of the picture that is looked at. */
const MEASURED_SIDE = 1400
/** Parts of the character height between which a piece of ink is a character and no dot, rule or picture. */
const SMALLEST = 0.55
const LARGEST = 2.5
/** Neighbours farther off than this many heights belong to other text. */
const FARTHEST = 2.5
/** How much nearer the nearest one on one axis must be to say anything. */
const NEARER = 0.8
/** Characters that are looked at, evenly over the page, at the most. */
const MOST_CHARACTERS = 1500

/**
 * The next character of a line is nearer than the next line. Rules say nothing here: tables have as many one way as
 * the other; nor do aligned edges: Chinese text stands in columns as well as in lines.
 */
export function isLying(picture: Grey): boolean {
  const factor = Math.max(1, Math.round(Math.max(picture.width, picture.height) / MEASURED_SIDE))
  const small = shrink(picture, factor)
  const components = findComponents(findInk(small, findPaper(small)))
  const height = usualCharacterHeight(components)
  if (height === undefined) return false
  const glyphs = components.filter((component) => isCharacter(component, height)).map(({ box }) => box)
  const stride = Math.ceil(glyphs.length / MOST_CHARACTERS)
  let votes = 0
  for (let i = 0; i < glyphs.length; i += Math.max(1, stride)) votes += vote(glyphs[i]!, glyphs, height)
  return votes < 0
}

function isCharacter({ box }: Component, height: number): boolean {
  const side = Math.max(box[2] - box[0], box[3] - box[1])
  return side >= SMALLEST * height && side <= LARGEST * height
}

/** 1 where the nearest character stands beside this one, −1 where below, 0 where that is not clear. */
function vote(glyph: PixelBox, glyphs: readonly PixelBox[], height: number): -1 | 0 | 1 {
  let beside = FARTHEST * height
  let below = beside
  for (const other of glyphs) {
    const right = other[0] - glyph[2]
    const down = other[1] - glyph[3]
    if (right > -2 && right < beside && overlap(glyph, other, 1) > 0.5) beside = Math.max(0, right)
    if (down > -2 && down < below && overlap(glyph, other, 0) > 0.5) below = Math.max(0, down)
  }
  if (beside < NEARER * below) return 1
  return below < NEARER * beside ? -1 : 0
}

/** Part of the shorter side that both share on the axis that begins at index `low`. */
function overlap(a: PixelBox, b: PixelBox, low: 0 | 1): number {
  const high = low === 0 ? 2 : 3
  const shared = Math.min(a[high], b[high]) - Math.max(a[low], b[low])
  return shared / Math.max(1, Math.min(a[high] - a[low], b[high] - b[low]))
}
