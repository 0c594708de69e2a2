/** Pages of content operators → the bytes of a PDF 1.5 file (ISO 32000-1) with one font that is not embedded. */

export type PdfEncoding = 'UniGB-UCS2-H' | 'Identity-H'

export interface PdfFile {
  /** deflated content streams, a page each */
  readonly contents: readonly Uint8Array[]
  readonly encoding: PdfEncoding
  readonly width: number
  readonly height: number
  readonly title: string
}

const FIRST_PAGE = 8

export function writePdf(file: PdfFile): Uint8Array {
  const pages = file.contents.map((_, i) => FIRST_PAGE + 2 * i)
  const unicode = file.encoding === 'Identity-H'
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${file.encoding} /DescendantFonts [4 0 R]${unicode ? ' /ToUnicode 6 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${unicode ? 'Identity' : 'GB1'}) /Supplement ${unicode ? 0 : 4} >> /FontDescriptor 5 0 R /DW 1000 /W [${unicode ? '32 126' : '1 95'} 500] >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    stream(new TextEncoder().encode(toUnicode()), ''),
    `<< /Title <feff${utf16(file.title)}> /Producer (ziping) >>`,
    ...file.contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${file.width} ${file.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${FIRST_PAGE + 2 * i + 1} 0 R >>`,
      stream(content, '/Filter /FlateDecode '),
    ]),
  ]
  return assemble(objects)
}

function stream(bytes: Uint8Array, filter: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<< ${filter}/Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

function assemble(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]!.length
  for (const [i, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : Buffer.from(object)
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += whole.length
    parts.push(whole)
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** Every code is its own UTF-16 unit; a range may not cross its last byte, so there are 256 of them. */
function toUnicode(): string {
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
  const ranges = Array.from(
    { length: 256 },
    (_, high) => `<${hex(high)}00> <${hex(high)}ff> <${hex(high)}00>`,
  )
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)]
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Own def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function utf16(text: string): string {
  return [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}
