/** Pages of an OFD that are pictures → the same stages' results as pages with text. */
import { UnreadableFile } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import type { Matrix } from '../pdf/geometry.ts'
import { decodePictures } from '../scan/image-file.ts'
import type { Colour } from '../scan/raster.ts'
import { analyseScan, type ScannedAnalysis } from '../scan/scanned-pages.ts'
import { cornersOf, type OfdContent } from './picture.ts'

type ReadPart = (path: string) => Uint8Array | undefined

/** Pixels of a page's longer side at the most: a picture set small on a page would make it huge. */
const MOST_PIXELS = 5000

interface Decoded {
  readonly picture: Colour
  readonly matrix: Matrix
}

/**
 * Recognises the given pages, one after another; one whose pictures are missing, damaged or of a kind that nobody here
 * reads (JBIG2) is left out. Throws UnreadableFile('no_text') where the recogniser does not load on this machine.
 */
export async function readPictures(
  pages: readonly OfdContent[],
  readPart: ReadPart,
  limits: Limits,
): Promise<Map<number, ScannedAnalysis>> {
  const read = new Map<number, ScannedAnalysis>()
  for (const page of pages) {
    const picture = await drawPage(page, readPart, limits)
    if (picture) read.set(page.number, await analyseScan(picture, page))
  }
  return read
}

/** The page as its pictures show it; undefined where none of them can be shown. */
async function drawPage(
  { pictures, width, height }: OfdContent,
  readPart: ReadPart,
  limits: Limits,
): Promise<Colour | undefined> {
  const decoded: Decoded[] = []
  for (const { path, matrix } of pictures) {
    const picture = await decode(readPart(path), limits)
    if (picture) decoded.push({ picture, matrix })
  }
  if (decoded.length === 0) return undefined
  const scale = Math.min(Math.max(...decoded.map(pixelsAPoint)), MOST_PIXELS / Math.max(width, height))
  const page = blank(Math.round(width * scale), Math.round(height * scale))
  for (const each of decoded) paste(each, page, scale)
  return page
}

async function decode(bytes: Uint8Array | undefined, limits: Limits): Promise<Colour | undefined> {
  if (!bytes) return undefined
  try {
    return (await decodePictures(bytes, limits))[0]?.picture
  } catch (error) {
    if (error instanceof UnreadableFile && error.problem.code === 'damaged') return undefined
    throw error
  }
}

/** At this many dots a point the picture is drawn without loss. */
function pixelsAPoint({ picture, matrix: [a, b] }: Decoded): number {
  return picture.width / Math.max(1, Math.hypot(a, b))
}

function blank(width: number, height: number): Colour {
  return { width, height, rgb: new Uint8Array(width * height * 3).fill(255) }
}

/** Each pixel of the page takes the one of the picture that lies there. */
function paste({ picture, matrix }: Decoded, page: Colour, scale: number): void {
  const [a, b, c, d, e, f] = matrix.map((part) => part * scale) as unknown as Matrix
  const area = a * d - b * c
  if (area === 0) return
  const [left, top, right, bottom] = cornersOf([a, b, c, d, e, f], page)
  for (let y = Math.floor(top); y < Math.ceil(bottom); y++)
    for (let x = Math.floor(left); x < Math.ceil(right); x++) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f]
      const column = Math.floor(((dx * d - dy * c) / area) * picture.width)
      const row = Math.floor(((dy * a - dx * b) / area) * picture.height)
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue
      const from = (row * picture.width + column) * 3
      page.rgb.set(picture.rgb.subarray(from, from + 3), (y * page.width + x) * 3)
    }
}
