/** OpenDocument files put together in code. */
import { strToU8, zipSync } from 'fflate'

const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'meta'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

export interface OdfParts {
  /** children of office:text or office:spreadsheet */
  readonly body: string
  /** children of office:automatic-styles of the content */
  readonly automatic?: string
  /** children of office:styles */
  readonly styles?: string
  readonly title?: string
}

const MEDIA_TYPES = {
  text: 'application/vnd.oasis.opendocument.text',
  spreadsheet: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

export function odfFile(kind: keyof typeof MEDIA_TYPES, parts: OdfParts): Uint8Array {
  const document = (name: string, content: string) =>
    strToU8(
      `<?xml version="1.0"?><office:document-${name} ${NAMESPACES}>${content}</office:document-${name}>`,
    )
  return zipSync({
    mimetype: [strToU8(MEDIA_TYPES[kind]), { level: 0 }],
    'content.xml': document(
      'content',
      `<office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:${kind}>${parts.body}</office:${kind}></office:body>`,
    ),
    'styles.xml': document('styles', `<office:styles>${parts.styles ?? ''}</office:styles>`),
    'meta.xml': document('meta', `<office:meta><dc:title>${parts.title ?? ''}</dc:title></office:meta>`),
  })
}

/** The same in one XML file. */
export function flatOdf(kind: keyof typeof MEDIA_TYPES, body: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?>\n<office:document ${NAMESPACES} office:mimetype="${MEDIA_TYPES[kind]}"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  )
}
