/** A picture of a page → what stands on it, in the form in which the PDF reader takes a page with a text layer. */
import type { PageContent } from '../pdf/page-content.ts'
import type { Stroke } from '../pdf/paths.ts'
import type { Rule } from '../pdf/rules.ts'
import { measureSkew, straighten } from './deskew.ts'
import { mendLookAlikes } from './look-alikes.ts'
import { layOutPage, type PageLayout, type PlacedStrip } from './page-layout.ts'
import type { Colour, Grey, PixelBox } from './raster.ts'
import { recogniseStrip } from './recognise-line.ts'
import { removeSeal } from './seal.ts'
import { mendSeparators } from './separators.ts'
import { type ReadStrip, setType } from './set-type.ts'

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

/** Reads one page. Throws UnreadableFile('no_text') where the recogniser cannot be loaded. */
export async function readScannedPage(picture: Colour, page: ScannedPage): Promise<PageReading> {
  const grey = removeSeal(picture)
  const straight = straighten(grey, measureSkew(grey).angle)
  const scale = page.width / straight.width
  const layout = layOutPage(straight, scale)
  const strips = layout ? await readStrips(straight, layout) : []
  const { number, width, height } = page
  const chars = setType(strips, scale)
  const strokes = layout ? toStrokes(layout) : []
  return {
    content: { number, width, height, chars, strokes, fills: [], images: 1 },
    picture: straight,
    scale,
  }
}

async function readStrips(page: Grey, layout: PageLayout): Promise<ReadStrip[]> {
  const read: ReadStrip[] = []
  for (const strip of layout.strips) {
    const characters = await recogniseStrip({ page, paper: layout.paper }, withMargin(strip, layout))
    read.push({ box: strip.box, characters: mendSeparators(mendLookAlikes(characters)) })
  }
  return read
}

/** Parts of the character height around a strip's ink, which the models were trained with. */
const SIDE_MARGIN = 0.25
const LINE_MARGIN = 0.12

function withMargin({ box, room }: PlacedStrip, { characterHeight }: PageLayout): PixelBox {
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

function toStrokes({ rules }: PageLayout): Stroke[] {
  const across = ({ at, from, to }: Rule): Stroke => ({ x0: from, y0: at, x1: to, y1: at, width: 0.5 })
  const down = ({ at, from, to }: Rule): Stroke => ({ x0: at, y0: from, x1: at, y1: to, width: 0.5 })
  return [...rules.horizontal.map(across), ...rules.vertical.map(down)]
}
