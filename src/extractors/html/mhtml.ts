/** Single-file web pages (MHTML, RFC 2557), which Word and Excel save under their own names: the page inside. */

const HEADER_END = /\r?\n\r?\n/

/**
 * Bytes of the html parts of an MHTML file, their transfer encoding undone: the page, then those that its frames show (the
 * sheets of a workbook). Undefined where it is none.
 */
export function htmlOfMhtml(bytes: Uint8Array): Uint8Array[] | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const whole = splitPart(source)
  const { headers } = whole
  if (!/^MIME-Version:/im.test(headers)) return undefined
  if (isHtml(whole)) return [decodeBody(whole)]
  if (!/multipart\/related/i.test(headers)) return undefined
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(headers)?.[1]
  if (boundary === undefined) return undefined
  const parts = source.split(`--${boundary}`).slice(1).map(splitPart)
  const pages = parts.filter(isHtml).map(decodeBody)
  return pages.length > 0 ? pages : undefined
}

function isHtml({ headers }: { headers: string }): boolean {
  return /^\s*Content-Type:\s*text\/html/im.test(headers)
}

function splitPart(part: string): { headers: string; body: string } {
  const end = HEADER_END.exec(part.trimStart())
  const trimmed = part.trimStart()
  if (!end) return { headers: trimmed, body: '' }
  // a header that goes on in the next line is unfolded
  const headers = trimmed.slice(0, end.index).replaceAll(/\r?\n[ \t]+/g, ' ')
  return { headers, body: trimmed.slice(end.index + end[0].length) }
}

function decodeBody(part: { headers: string; body: string }): Uint8Array {
  const encoding = /Content-Transfer-Encoding:\s*([\w-]+)/i.exec(part.headers)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(part.body, 'base64')
  if (encoding === 'quoted-printable') return Buffer.from(decodeQuotedPrintable(part.body), 'latin1')
  return Buffer.from(part.body, 'latin1')
}

function decodeQuotedPrintable(body: string): string {
  return body
    .replaceAll(/[ \t]*=[ \t]*\r?\n/g, '')
    .replaceAll(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
