/** TIFF → the pixels of its pages, whatever compression scanners and fax programs use. */

import UTIF, { type IFD } from 'utif2'
import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'
import { decodeJpeg } from './decode-jpeg.ts'
import type { Colour, PagePicture } from './raster.ts'

/** TIFF 6.0, section 8; the tables of JPEG strips are of Technical Note 2. */
const IMAGE_WIDTH = 't256'
const IMAGE_LENGTH = 't257'
const COMPRESSION = 't259'
const STRIP_OFFSETS = 't273'
const SAMPLES = 't277'
const STRIP_BYTES = 't279'
const X_RESOLUTION = 't282'
const RESOLUTION_UNIT = 't296'
const JPEG_TABLES = 't347'
const JPEG = 7
const CENTIMETRE = 3
const INCHES = 2.54
const MARKER_BYTES = 2

/** Throws what utif2 throws on damaged bytes, and UnreadableFile('too_large'). */
export async function decodeTiff(bytes: Uint8Array, limits: Limits): Promise<PagePicture[]> {
  const own = new Uint8Array(bytes)
  const directories = UTIF.decode(own.buffer).filter((directory) => IMAGE_WIDTH in directory)
  if (directories.length === 0) throw new Error('No image in the TIFF file')
  if (directories.length > limits.pages)
    throw overLimit('pages', { most: limits.pages, found: directories.length })
  const pages: PagePicture[] = []
  for (const directory of directories) pages.push(await decodePage(own, directory, limits))
  return pages
}

async function decodePage(bytes: Uint8Array, directory: IFD, limits: Limits): Promise<PagePicture> {
  const found = numbers(directory, IMAGE_WIDTH)[0]! * (numbers(directory, IMAGE_LENGTH)[0] ?? 0)
  if (found > limits.pixels) throw overLimit('pixels', { most: limits.pixels, found })
  const isGreyJpeg =
    numbers(directory, COMPRESSION)[0] === JPEG && (numbers(directory, SAMPLES)[0] ?? 1) === 1
  const picture = isGreyJpeg
    ? await decodeGreyJpeg(bytes, directory, limits)
    : decodeSamples(bytes, directory)
  const [resolution] = numbers(directory, X_RESOLUTION)
  if (resolution === undefined) return { picture }
  const isMetric = numbers(directory, RESOLUTION_UNIT)[0] === CENTIMETRE
  return { picture, resolution: isMetric ? resolution * INCHES : resolution }
}

function decodeSamples(bytes: Uint8Array, directory: IFD): Colour {
  UTIF.decodeImage(bytes.buffer as ArrayBuffer, directory)
  const { width, height } = directory
  const rgba = UTIF.toRGBA8(directory)
  if (!width || !height || rgba.length < 4 * width * height) throw new Error('The TIFF image is cut short')
  const rgb = new Uint8Array(3 * width * height)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!
    rgb[to + 1] = rgba[from + 1]!
    rgb[to + 2] = rgba[from + 2]!
  }
  return { width, height, rgb }
}

/** utif2 takes every JPEG for three colours; grey strips are put together here, each with the shared tables. */
async function decodeGreyJpeg(bytes: Uint8Array, directory: IFD, limits: Limits): Promise<Colour> {
  const shared = directory[JPEG_TABLES]
  const tables = shared instanceof Uint8Array ? shared.subarray(0, -MARKER_BYTES) : undefined
  const sizes = numbers(directory, STRIP_BYTES)
  const strips: Colour[] = []
  for (const [i, offset] of numbers(directory, STRIP_OFFSETS).entries()) {
    const strip = bytes.subarray(offset, offset + (sizes[i] ?? 0))
    const jpeg = tables ? Buffer.concat([tables, strip.subarray(MARKER_BYTES)]) : strip
    strips.push((await decodeJpeg(jpeg, limits)).picture)
  }
  const width = Math.min(...strips.map((strip) => strip.width))
  if (strips.some((strip) => strip.width !== width)) throw new Error('The strips of the TIFF image differ')
  const height = strips.reduce((sum, strip) => sum + strip.height, 0)
  return { width, height, rgb: Buffer.concat(strips.map((strip) => strip.rgb)) }
}

/** The values of a tag, ratios as numbers. */
function numbers(directory: IFD, tag: string): number[] {
  const values: unknown = directory[tag]
  const list: readonly unknown[] = Array.isArray(values) ? values : [values]
  return list.flatMap((value) => {
    const number = Array.isArray(value) ? Number(value[0]) / Number(value[1]) : value
    return typeof number === 'number' && Number.isFinite(number) ? [number] : []
  })
}
