import { encode } from 'fast-png'
import type { Grey } from '../../../src/extractors/scan/raster.ts'

export function encodePng({ width, height, pixels }: Grey): Uint8Array {
  return encode({ width, height, data: pixels, channels: 1, depth: 8 })
}

interface Extras {
  /** text drawn invisibly (rendering mode 3) over the picture */
  readonly hiddenText?: string
  /** text of a second page without a picture */
  readonly textPage?: string
}

/** A PDF whose first page is the picture. */
export function imagePdf({ width, height, pixels }: Grey, { hiddenText, textPage }: Extras = {}): Uint8Array {
  const [w, h] = [595, Math.round((595 * height) / width)]
  const text = (content: string, mode: number) => `BT ${mode} Tr /F 12 Tf 60 200 Td (${content}) Tj ET`
  const picture = `q ${w} 0 0 ${h} 0 0 cm /I Do Q ${hiddenText ? text(hiddenText, 3) : ''}`
  const resources = '/Resources<</XObject<</I 4 0 R>>/Font<</F 5 0 R>>>>'
  const objects: (string | Buffer)[][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Kids[3 0 R${textPage ? ' 7 0 R' : ''}]/Count ${textPage ? 2 : 1}>>`],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]${resources}/Contents 6 0 R>>`],
    [
      `<</Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray/Length ${pixels.length}>>stream\n`,
      Buffer.from(pixels),
      '\nendstream',
    ],
    ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    [`<</Length ${picture.length}>>stream\n${picture}\nendstream`],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents 8 0 R>>`],
    [`<</Length ${text(textPage ?? '', 0).length}>>stream\n${text(textPage ?? '', 0)}\nendstream`],
  ]
  const parts = objects.flatMap((object, i) => [`${i + 1} 0 obj\n`, ...object, '\nendobj\n'])
  const all = ['%PDF-1.4\n', ...parts, 'trailer<</Root 1 0 R>>\n%%EOF\n']
  return Buffer.concat(all.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}
