/** JPEG → its pixels, by PDFium, which reads every kind of it: the file is handed over as a PDF of one image. */

import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'
import { withPdf } from '../pdf/open-pdf.ts'
import { takePicture } from '../pdf/page-picture.ts'
import type { PagePicture } from './raster.ts'

interface JpegHeader {
  readonly width: number
  readonly height: number
  readonly components: number
  /** written by Adobe's programs, which store CMYK inverted */
  readonly isAdobe: boolean
  readonly resolution?: number
}

/** Throws an Error on damaged bytes, and UnreadableFile('too_large'). */
export async function decodeJpeg(bytes: Uint8Array, limits: Limits): Promise<PagePicture> {
  const header = readHeader(bytes)
  const found = header.width * header.height
  if (found > limits.pixels) throw overLimit('pixels', { most: limits.pixels, found })
  const picture = await withPdf(toPdf(bytes, header), limits, ({ pdfium, document }) =>
    takePicture(pdfium, document, 0),
  )
  if (!picture) throw new Error('The JPEG image does not decode')
  return header.resolution === undefined ? { picture } : { picture, resolution: header.resolution }
}

/** Points of the longer side of the page around it; its resolution is at most what is taken as embedded. */
const PAGE_SIDE = 1000

function toPdf(bytes: Uint8Array, { width, height, components, isAdobe }: JpegHeader): Uint8Array {
  const scale = PAGE_SIDE / Math.max(width, height)
  const [w, h] = [(width * scale).toFixed(3), (height * scale).toFixed(3)]
  const space = components === 1 ? 'Gray' : components === 4 ? 'CMYK' : 'RGB'
  const decode = components === 4 && isAdobe ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  const content = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`
  const image = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/Device${space}${decode}`
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
5 0 obj<<${image}/Filter/DCTDecode/Length ${bytes.length}>>stream
`
  const tail = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes, Buffer.from(tail, 'latin1')])
}

const START_OF_SCAN = 0xda
const JFIF = 0xe0
const ADOBE = 0xee
const INCH = 1
const CENTIMETRE = 2

/** Frame size and resolution from the segments before the scan (ITU-T T.81, annex B; JFIF 1.02). */
function readHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let resolution: number | undefined
  let isAdobe = false
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1]!
    if (marker === START_OF_SCAN) break
    if (marker === JFIF && at + 14 < bytes.length) resolution = jfifResolution(view, at)
    if (marker === ADOBE) isAdobe = true
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return {
        width,
        height,
        components: bytes[at + 9]!,
        isAdobe,
        ...(resolution !== undefined && { resolution }),
      }
    }
  }
  throw new Error('No frame header in the JPEG file')
}

/** SOF0 to SOF15 apart from the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function jfifResolution(view: DataView, at: number): number | undefined {
  const unit = view.getUint8(at + 11)
  const density = view.getUint16(at + 12)
  if (unit === INCH) return density
  return unit === CENTIMETRE ? density * 2.54 : undefined
}
