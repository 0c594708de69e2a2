/** PNG → its pixels. */

import { decode } from 'fast-png'
import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'
import type { PagePicture } from './raster.ts'

const METRES_PER_INCH = 0.0254
/** Where the header's width and height stand. */
const WIDTH_AT = 16
const METRE = 1

/** Throws what fast-png throws on damaged bytes, and UnreadableFile('too_large'). */
export function decodePng(bytes: Uint8Array, limits: Limits): PagePicture {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = header.getUint32(WIDTH_AT) * header.getUint32(WIDTH_AT + 4)
  if (found > limits.pixels) throw overLimit('pixels', { most: limits.pixels, found })
  const { width, height, data, channels, depth, palette, resolution } = decode(bytes)
  const sample = sampleReader(data, width, channels, depth)
  const level = 255 / (2 ** Math.min(8, depth) - 1)
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 3) {
      const entry = palette?.[sample(x, y, 0)]
      const alpha = channels === 2 || channels === 4 ? sample(x, y, channels - 1) / 255 : 1
      for (let channel = 0; channel < 3; channel++) {
        const value = palette ? (entry?.[channel] ?? 255) : level * sample(x, y, channels > 2 ? channel : 0)
        rgb[to + channel] = 255 + alpha * (value - 255)
      }
    }
  const picture = { width, height, rgb }
  if (resolution?.unit !== METRE) return { picture }
  return { picture, resolution: resolution.x * METRES_PER_INCH }
}

/** Samples as stored; of 16 bits their upper 8. Depths below 8 have one channel. */
function sampleReader(
  values: ArrayLike<number>,
  width: number,
  channels: number,
  depth: number,
): (x: number, y: number, channel: number) => number {
  const shift = depth === 16 ? 8 : 0
  if (depth >= 8) return (x, y, channel) => values[(y * width + x) * channels + channel]! >> shift
  const rowBytes = Math.ceil((width * depth) / 8)
  const most = 2 ** depth - 1
  return (x, y) => (values[y * rowBytes + ((x * depth) >> 3)]! >> (8 - depth - ((x * depth) & 7))) & most
}
