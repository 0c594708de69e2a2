/** A picture of a page → what stands on it, in the form in which the PDF reader takes a page with a text layer. */
import type { PageContent } from '../pdf/page-content.ts'
import type { Stroke } from '../pdf/paths.ts'
import type { Rule } from '../pdf/rules.ts'
import { mendLookAlikes } from './look-alikes.ts'
import { type PageLayout, readingBox } from './page-layout.ts'
import type { Colour, Grey } from './raster.ts'
import { recogniseStrip } from './recognise-line.ts'
import { RECOGNISING } from './recognising.ts'
import { removeSeal } from './seal.ts'
import { mendSeparators } from './separators.ts'
import { type ReadStrip, setType } from './set-type.ts'
import { layUpright, type UprightPage } from './upright.ts'

/** The page that the picture shows: its number from 1, and its size in points. */
export interface ScannedPage {
  readonly number: number
  readonly width: number
  readonly height: number
}

/** A page as read, and the straight grey picture that it was read from, for evidence. */
export interface PageReading {
  readonly content: PageContent
  readonly picture: Grey
  /** points a pixel of the picture */
  readonly scale: number
}

/** Reads one page, whichever way up it was scanned. Throws UnreadableFile('no_text') where the recogniser cannot be loaded. */
export async function readScannedPage(picture: Colour, page: ScannedPage): Promise<PageReading> {
  RECOGNISING.publish(page.number)
  const upright = await layUpright(removeSeal(picture), page.width / picture.width)
  const { layout, scale } = upright
  const content = {
    number: page.number,
    width: upright.page.width * scale,
    height: upright.page.height * scale,
    chars: setType(await readStrips(upright), scale),
    strokes: layout ? toStrokes(layout) : [],
    fills: [],
    images: 1,
  }
  return { content, picture: upright.page, scale }
}

async function readStrips({ page, layout, tried }: UprightPage): Promise<ReadStrip[]> {
  if (!layout) return []
  const read: ReadStrip[] = []
  for (const strip of layout.strips) {
    const source = { page, paper: layout.paper }
    const characters = tried.get(strip) ?? (await recogniseStrip(source, readingBox(strip, layout)))
    read.push({ box: strip.box, characters: mendSeparators(mendLookAlikes(characters)) })
  }
  return read
}

function toStrokes({ rules }: PageLayout): Stroke[] {
  const across = ({ at, from, to }: Rule): Stroke => ({ x0: from, y0: at, x1: to, y1: at, width: 0.5 })
  const down = ({ at, from, to }: Rule): Stroke => ({ x0: at, y0: from, x1: at, y1: to, width: 0.5 })
  return [...rules.horizontal.map(across), ...rules.vertical.map(down)]
}
