/** Which way up a page was scanned. */
import type { ReadCharacter } from './ctc.ts'
import { measureSkew, straighten } from './deskew.ts'
import { isLying } from './lying.ts'
import { layOutPage, type PageLayout, type PlacedStrip, readingBox } from './page-layout.ts'
import { type Grey, turnGrey } from './raster.ts'
import { recogniseStrip } from './recognise-line.ts'

/** A page laid straight and upright. */
export interface UprightPage {
  readonly page: Grey
  /** points a pixel */
  readonly scale: number
  /** undefined where there is no text */
  readonly layout: PageLayout | undefined
  /** strips that were read to find out */
  readonly tried: ReadonlyMap<PlacedStrip, readonly ReadCharacter[]>
}

type Turns = 0 | 1 | 2 | 3

/** Strips that are tried, of the widest; and what their characters' mean probability is at least, read upright. */
const TRIED = 4
const READS_WELL = 0.92
/** Read sideways or upside down, a page seldom comes to this. */
const READS_SOMEHOW = 0.7
/** In parts of the character height: where a long line is cut for the trial. */
const LONGEST_TRIED = 14

/** Which of the two ways along the lines is up, their text tells: what reads well at once is taken, else what reads best. */
export async function layUpright(picture: Grey, scale: number): Promise<UprightPage> {
  const ways: readonly Turns[] = isLying(picture) ? [1, 3, 0, 2] : [0, 2, 1, 3]
  let best: { page: UprightPage; score: number } | undefined
  for (const [i, turns] of ways.entries()) {
    if (i === 2 && best!.score >= READS_SOMEHOW) break
    const found = await tryTurned(picture, scale, turns)
    if (found.score >= READS_WELL) return found.page
    if (!best || found.score > best.score) best = found
  }
  return best!.page
}

async function tryTurned(
  picture: Grey,
  scale: number,
  turns: Turns,
): Promise<{ page: UprightPage; score: number }> {
  const turned = turnGrey(picture, turns)
  const page = straighten(turned, measureSkew(turned))
  const layout = layOutPage(page, scale)
  const tried = new Map<PlacedStrip, readonly ReadCharacter[]>()
  if (!layout) return { page: { page, scale, layout, tried }, score: 0 }
  const probabilities: number[] = []
  for (const strip of widest(layout.strips)) {
    const box = readingBox(strip, layout)
    const most = LONGEST_TRIED * layout.characterHeight
    const whole = box[2] - box[0] <= most
    const characters = await recogniseStrip(
      { page, paper: layout.paper },
      whole ? box : [box[0], box[1], box[0] + most, box[3]],
    )
    if (whole) tried.set(strip, characters)
    probabilities.push(...characters.map(({ confidence }) => confidence))
  }
  const sum = probabilities.reduce((total, probability) => total + probability, 0)
  // A strip that yields next to nothing is no text this way up.
  const score = sum / Math.max(probabilities.length, 2 * Math.min(TRIED, layout.strips.length))
  return { page: { page, scale, layout, tried }, score }
}

function widest(strips: readonly PlacedStrip[]): PlacedStrip[] {
  return strips.toSorted((a, b) => b.box[2] - b.box[0] - (a.box[2] - a.box[0])).slice(0, TRIED)
}
