/** Colour → grey without red seals: their ink is lifted to the brightness of paper, black print under them stays. */
import { findPaper, type Paper, paperAt } from './ink.ts'
import type { Colour, Grey } from './raster.ts'

/** The colour of a page's seals, in parts of the paper's brightness: their red channel and its excess over the others. */
interface SealInk {
  readonly red: number
  readonly excess: number
}

/** Excess of red from which a pixel shows what the seal's ink looks like. */
const CLEARLY_RED = 0.25
/** Less excess, out of 255, is none on the darkest paper either: spares the division for most pixels. */
const DARKEST_SEAL = 20
/** Fewer such pixels are no seal. */
const LEAST_PIXELS = 200
/** Print under a seal is paler than beside it by about this factor. */
const CONTRAST = 1.4
/** Darkness up to this, under the whole seal, is its own unevenness. */
const UNEVEN = 0.06
/** Excess of red up to this is tinted paper or the fringe of compression. */
const TINT = 0.04

/**
 * Grey of each pixel. The seal's share of a pixel is the excess of red around it over the seal's own excess: how bright
 * its red channel would be without print follows, and what is darker than that is print.
 */
export function removeSeal(picture: Colour): Grey {
  const { width, height, rgb } = picture
  const pixels = toLuma(rgb)
  const excesses = findExcess(picture)
  const red = { width, height, pixels: redChannel(rgb) }
  const paper = findPaper(red)
  const tint = paperTint(excesses)
  const seal = findSealInk(red, excesses, paper)
  if (!seal) return { width, height, pixels }
  const around = spread(excesses, width)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (around[i]! <= tint) continue
      const white = paperAt(paper, x, y)
      const excess = (around[i]! - tint) / white
      if (excess <= TINT) continue
      const share = Math.min(1, (excess - TINT) / (seal.excess - TINT))
      const darkness = 1 - share * (1 - seal.red) - red.pixels[i]! / white - UNEVEN * share
      const cleaned = white * (1 - (1 + share * (CONTRAST - 1)) * Math.max(0, darkness))
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

function redChannel(rgb: Uint8Array): Uint8Array {
  const red = new Uint8Array(rgb.length / 3)
  for (let i = 0, at = 0; i < red.length; i++, at += 3) red[i] = rgb[at]!
  return red
}

/** How far red lies over the other channels. */
function findExcess({ width, height, rgb }: Colour): Uint8Array {
  const excesses = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < excesses.length; i++, at += 3)
    excesses[i] = Math.max(0, rgb[at]! - Math.max(rgb[at + 1]!, rgb[at + 2]!))
  return excesses
}

/** The greatest value within a pixel around: compression keeps colour in coarser pixels than brightness. */
function spread(values: Uint8Array, width: number): Uint8Array {
  const level = new Uint8Array(values.length)
  for (let i = 1; i < values.length - 1; i++) level[i] = Math.max(values[i - 1]!, values[i]!, values[i + 1]!)
  const all = new Uint8Array(values.length)
  for (let i = width; i < values.length - width; i++)
    all[i] = Math.max(level[i - width]!, level[i]!, level[i + width]!)
  return all
}

/** The excess of red of yellowish or pinkish paper: that of most pixels. */
function paperTint(excesses: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const excess of excesses) counts[excess]!++
  return rank(counts, 0.5 * excesses.length)
}

/** The medians over clearly red pixels; undefined where the page has no seal. */
function findSealInk(red: Grey, excesses: Uint8Array, paper: Paper): SealInk | undefined {
  const reds = new Uint32Array(256)
  const counts = new Uint32Array(256)
  let count = 0
  for (let y = 0, i = 0; y < red.height; y++)
    for (let x = 0; x < red.width; x++, i++) {
      if (excesses[i]! < DARKEST_SEAL) continue
      const white = paperAt(paper, x, y)
      const excess = excesses[i]! / white
      if (excess < CLEARLY_RED) continue
      reds[Math.min(255, Math.round((255 * red.pixels[i]!) / white))]!++
      counts[Math.min(255, Math.round(255 * excess))]!++
      count++
    }
  if (count < LEAST_PIXELS) return undefined
  return { red: Math.min(1, rank(reds, count / 2) / 255), excess: rank(counts, count / 2) / 255 }
}

/** The value at which `rest` of the counted lie below. */
function rank(counts: Uint32Array, rest: number): number {
  let left = rest
  let value = 0
  while (value < 255 && left > counts[value]!) left -= counts[value++]!
  return value
}
