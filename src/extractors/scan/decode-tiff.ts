/** TIFF → the pixels of its pages, whatever compression scanners and fax programs use. */
import UTIF, { type IFD } from 'utif2'
import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'
import type { PagePicture } from './image-file.ts'

/** TIFF 6.0, section 8. */
const IMAGE_WIDTH = 't256'
const IMAGE_LENGTH = 't257'
const X_RESOLUTION = 't282'
const RESOLUTION_UNIT = 't296'
const CENTIMETRE = 3
const INCHES = 2.54

/** Throws what utif2 throws on damaged bytes, and UnreadableFile('too_large'). */
export function decodeTiff(bytes: Uint8Array, limits: Limits): PagePicture[] {
  const buffer = bytes.slice().buffer
  const directories = UTIF.decode(buffer).filter((directory) => IMAGE_WIDTH in directory)
  if (directories.length === 0) throw new Error('No image in the TIFF file')
  if (directories.length > limits.pages)
    throw overLimit('pages', { most: limits.pages, found: directories.length })
  return directories.map((directory) => decodePage(buffer, directory, limits))
}

function decodePage(buffer: ArrayBuffer, directory: IFD, limits: Limits): PagePicture {
  const found = firstNumber(directory, IMAGE_WIDTH)! * (firstNumber(directory, IMAGE_LENGTH) ?? 0)
  if (found > limits.pixels) throw overLimit('pixels', { most: limits.pixels, found })
  UTIF.decodeImage(buffer, directory)
  const { width, height } = directory
  const rgba = UTIF.toRGBA8(directory)
  if (!width || !height || rgba.length < 4 * width * height) throw new Error('The TIFF image is cut short')
  const rgb = new Uint8Array(3 * width * height)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!
    rgb[to + 1] = rgba[from + 1]!
    rgb[to + 2] = rgba[from + 2]!
  }
  const picture = { width, height, rgb }
  const resolution = firstNumber(directory, X_RESOLUTION)
  if (resolution === undefined) return { picture }
  const isMetric = firstNumber(directory, RESOLUTION_UNIT) === CENTIMETRE
  return { picture, resolution: isMetric ? resolution * INCHES : resolution }
}

function firstNumber(directory: IFD, tag: string): number | undefined {
  const values = directory[tag]
  const first: unknown = Array.isArray(values) ? values[0] : values
  return typeof first === 'number' ? first : undefined
}
