/** A very small PDF writer for tests: Helvetica text, lines and filled rectangles, in points from the page's top left. */

export type Mark =
  | {
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size?: number
      readonly turned?: boolean
    }
  | { readonly line: readonly [x0: number, y0: number, x1: number, y1: number] }
  | {
      readonly rect: readonly [left: number, top: number, right: number, bottom: number]
      readonly filled?: boolean
    }
  /** operators as they are, y upwards from the bottom of the page */
  | { readonly operators: string }

export interface TinyPage {
  readonly marks: readonly Mark[]
  readonly width?: number
  readonly height?: number
  /** degrees clockwise, as /Rotate */
  readonly rotate?: 0 | 90 | 180 | 270
  /** draws one grey image over the page */
  readonly image?: boolean
}

export interface TinyOptions {
  readonly title?: string
  /** a password that nobody knows */
  readonly locked?: boolean
}

/** Bytes of a valid PDF 1.4 file with a plain cross-reference table. */
export function tinyPdf(pages: readonly TinyPage[], options: TinyOptions = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(
    stream(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'x',
    ),
  )
  add(`<< /Title (${options.title ?? ''}) >>`)
  const kids = pages.map((page) => {
    const { width = 595, height = 842, rotate = 0 } = page
    const content = add(stream('<<', contentOf(page, height)))
    const resources = '<< /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >>'
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${content} 0 R /Resources ${resources} >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const secret = 'ab'.repeat(32)
  const lock = options.locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /O <${secret}> /U <${secret}> /P -4 >> /ID [<00> <00>]`
    : ''
  return assemble(objects, `<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R${lock} >>`)
}

function stream(dictionary: string, body: string): string {
  return `${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`
}

function contentOf(page: TinyPage, height: number): string {
  const marks = page.marks.map((mark) => draw(mark, height))
  if (page.image) marks.push(`q ${page.width ?? 595} 0 0 ${height} 0 0 cm /I Do Q`)
  return marks.join('\n')
}

function draw(mark: Mark, height: number): string {
  if ('line' in mark) {
    const [x0, y0, x1, y1] = mark.line
    return `0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S`
  }
  if ('rect' in mark) {
    const [left, top, right, bottom] = mark.rect
    return `${left} ${height - bottom} ${right - left} ${bottom - top} re ${mark.filled ? 'f' : 'S'}`
  }
  if ('operators' in mark) return mark.operators
  const escaped = mark.text.replace(/[\\()]/g, '\\$&')
  const matrix = mark.turned ? '0 1 -1 0' : '1 0 0 1'
  return `BT /F ${mark.size ?? 10} Tf ${matrix} ${mark.x} ${height - mark.y} Tm (${escaped}) Tj ET`
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${xref}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
