/** Where lines of text stand inside a region of a straight page. */
import type { Component } from './components.ts'
import type { PixelBox } from './raster.ts'

/** Parts of the usual character height. */
const SPECK = 0.2
/** A strip of ink lower than this is no line by itself where another one is near: 二, 三, underlined text. */
const LOW_STRIP = 0.55
const NEAR_STRIP = 0.4
const HIGHEST_JOINED = 1.25
/** A strip higher than this many of the region's usual lines holds several lines that touch. */
const SEVERAL = 1.65
/** A gap this wide parts a line into pieces that are read apart. */
const WIDE_GAP = 2.2
/** Dots and commas are found by being near the line's end. */
const NEAR_DOT = 0.7

/** A strip of text; `box` is the extent of its ink. */
export interface TextStrip {
  readonly box: PixelBox
}

/**
 * Lines of the pieces of ink, top to bottom, a line with wide gaps as several strips. `height` is the usual
 * character height in pixels.
 */
export function findTextStrips(components: readonly Component[], height: number): TextStrip[] {
  const glyphs = components.filter(({ box }) => Math.max(box[2] - box[0], box[3] - box[1]) >= SPECK * height)
  const bands = splitHigh(joinLow(findBands(glyphs), height), glyphs, height)
  return bands.flatMap((band) => cutAtGaps(band, components, height)).map((box) => ({ box }))
}

interface Band {
  readonly top: number
  readonly bottom: number
}

/** Rows covered by ink without a break. */
function findBands(glyphs: readonly Component[]): Band[] {
  const sorted = glyphs.toSorted((a, b) => a.box[1] - b.box[1])
  const bands: { top: number; bottom: number }[] = []
  for (const { box } of sorted) {
    const open = bands.at(-1)
    if (open && box[1] < open.bottom) open.bottom = Math.max(open.bottom, box[3])
    else bands.push({ top: box[1], bottom: box[3] })
  }
  return bands
}

/** Strokes of one line that a gap parts (二, the dot of 兰 alone in a cell) are put together again. */
function joinLow(bands: readonly Band[], height: number): Band[] {
  const joined: Band[] = []
  for (const band of bands) {
    const open = joined.at(-1)
    const isLow = open && Math.min(heightOf(open), heightOf(band)) < LOW_STRIP * height
    if (
      isLow &&
      band.top - open.bottom < NEAR_STRIP * height &&
      band.bottom - open.top <= HIGHEST_JOINED * height
    )
      joined[joined.length - 1] = { top: open.top, bottom: band.bottom }
    else joined.push(band)
  }
  return joined
}

function heightOf(band: Band): number {
  return band.bottom - band.top
}

/** Bands of several lines whose ink touches are cut where the fewest glyphs are crossed. */
function splitHigh(bands: readonly Band[], glyphs: readonly Component[], height: number): Band[] {
  return bands.flatMap((band) => {
    if (heightOf(band) < SEVERAL * height) return [band]
    const own = glyphs.filter(({ box }) => box[1] >= band.top && box[3] <= band.bottom)
    // Large type: the band is one line of characters as high as itself.
    const large = own.filter(({ box }) => box[3] - box[1] > 0.6 * heightOf(band))
    const width = (list: readonly Component[]) => list.reduce((sum, { box }) => sum + box[2] - box[0], 0)
    if (width(large) > 0.3 * width(own)) return [band]
    const cut = bestCut(band, own, height)
    if (cut === undefined) return [band]
    return splitHigh(
      [
        { top: band.top, bottom: cut },
        { top: cut, bottom: band.bottom },
      ],
      own.map((glyph) => glyph),
      height,
    )
  })
}

/** The row, at least most of a line from either end, at which the least width of glyphs is cut through. */
function bestCut(band: Band, glyphs: readonly Component[], height: number): number | undefined {
  const from = Math.ceil(band.top + 0.7 * height)
  const to = Math.floor(band.bottom - 0.7 * height)
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (let row = from; row <= to; row++) {
    const crossed = glyphs.reduce(
      (sum, { box }) => (box[1] < row && box[3] > row ? sum + box[2] - box[0] : sum),
      0,
    )
    if (crossed < least) {
      least = crossed
      best = row
    }
  }
  return best
}

/** The band's ink in strips between wide gaps; dots and specks count only near larger glyphs. */
function cutAtGaps(band: Band, components: readonly Component[], height: number): PixelBox[] {
  const middle = ({ box }: Component) => (box[1] + box[3]) / 2
  const own = components
    .filter((component) => middle(component) >= band.top && middle(component) < band.bottom)
    .toSorted((a, b) => a.box[0] - b.box[0])
  const size = Math.max(heightOf(band), height)
  const strips: [number, number, number, number][] = []
  for (const { box } of own.filter(({ box }) => isGlyph(box, height))) {
    const open = strips.at(-1)
    if (open && box[0] - open[2] < WIDE_GAP * size) grow(open, box)
    else strips.push([box[0], box[1], box[2], box[3]])
  }
  for (const strip of strips) takeDots(strip, own, height)
  return strips
}

function isGlyph(box: PixelBox, height: number): boolean {
  return Math.max(box[2] - box[0], box[3] - box[1]) >= SPECK * height
}

function takeDots(strip: [number, number, number, number], own: readonly Component[], height: number): void {
  for (const { box } of own)
    if (box[0] >= strip[2] && box[0] - strip[2] < NEAR_DOT * height && !isGlyph(box, height)) {
      strip[2] = box[2]
    }
}

function grow(box: [number, number, number, number], by: PixelBox): void {
  box[0] = Math.min(box[0], by[0])
  box[1] = Math.min(box[1], by[1])
  box[2] = Math.max(box[2], by[2])
  box[3] = Math.max(box[3], by[3])
}
