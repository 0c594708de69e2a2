/** Colour → grey without red seals: their ink is lifted to the brightness of paper, black print under them stays. */
import type { Colour, Grey } from './raster.ts'

/** The colour of a page's seals, as their red channel and its excess over the others. */
interface SealInk {
  readonly red: number
  readonly excess: number
}

/** Excess of red from which a pixel shows what the seal's ink looks like. */
const CLEARLY_RED = 60
/** Fewer such pixels are no seal. */
const LEAST_PIXELS = 200
/** Print under a seal is paler than beside it by about this factor. */
const CONTRAST = 1.4
/** Darkness up to this, under the whole seal, is its own unevenness. */
const UNEVEN = 14
/** Excess of red up to this is tinted paper or the fringe of compression. */
const TINT = 10

/**
 * Grey of each pixel. The seal's share of a pixel is the excess of red around it over the seal's own excess: how bright
 * its red channel would be without print follows, and what is darker than that is print.
 */
export function removeSeal(picture: Colour): Grey {
  const { width, height, rgb } = picture
  const seal = findSealInk(rgb)
  const pixels = toLuma(rgb)
  if (!seal) return { width, height, pixels }
  const paper = paperRed(rgb)
  const excesses = spreadExcess(picture)
  for (let i = 0; i < pixels.length; i++) {
    const excess = excesses[i]!
    if (excess <= TINT) continue
    const share = Math.min(1, (excess - TINT) / (seal.excess - TINT))
    const expected = paper + share * (seal.red - paper)
    const gain = 1 + share * (CONTRAST - 1)
    const cleaned = paper - gain * Math.max(0, expected - rgb[3 * i]! - UNEVEN * share)
    const blend = Math.min(1, (excess - TINT) / TINT)
    pixels[i] = Math.max(0, Math.min(255, pixels[i]! + blend * (cleaned - pixels[i]!)))
  }
  return { width, height, pixels }
}

function toLuma(rgb: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(rgb.length / 3)
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3)
    pixels[i] = 0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]! + 0.5
  return pixels
}

/** The greatest excess of red over the other channels within a pixel around: compression keeps colour in coarser pixels. */
function spreadExcess({ width, height, rgb }: Colour): Uint8Array {
  const own = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < own.length; i++, at += 3)
    own[i] = Math.max(0, rgb[at]! - Math.max(rgb[at + 1]!, rgb[at + 2]!))
  const level = new Uint8Array(own.length)
  for (let i = 1; i < own.length - 1; i++) level[i] = Math.max(own[i - 1]!, own[i]!, own[i + 1]!)
  const spread = new Uint8Array(own.length)
  for (let i = width; i < own.length - width; i++)
    spread[i] = Math.max(level[i - width]!, level[i]!, level[i + width]!)
  return spread
}

/** The medians over clearly red pixels; undefined where the page has no seal. */
function findSealInk(rgb: Uint8Array): SealInk | undefined {
  const reds = new Uint32Array(256)
  const excesses = new Uint32Array(256)
  let count = 0
  for (let at = 0; at < rgb.length; at += 3) {
    const excess = rgb[at]! - Math.max(rgb[at + 1]!, rgb[at + 2]!)
    if (excess < CLEARLY_RED) continue
    reds[rgb[at]!]!++
    excesses[excess]!++
    count++
  }
  if (count < LEAST_PIXELS) return undefined
  return { red: rank(reds, count / 2), excess: rank(excesses, count / 2) }
}

/** The red channel of the paper: that of most pixels of the brighter half. */
function paperRed(rgb: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < rgb.length; at += 3) counts[rgb[at]!]!++
  return rank(counts, 0.6 * (rgb.length / 3))
}

function rank(counts: Uint32Array, rest: number): number {
  let left = rest
  let level = 0
  while (level < 255 && left > counts[level]!) left -= counts[level++]!
  return level
}
