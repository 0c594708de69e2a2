/** Archives and mails built byte by byte, with what no library writes: lying names, sizes and flags. */
import { crc32, deflateRawSync } from 'node:zlib'
import { pack } from 'tar-stream'

export interface ZipFile {
  /** in UTF-8 where it is a text */
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  readonly extra?: Uint8Array
  /** file type and permissions, as an archive made on Unix has them */
  readonly unixMode?: number
  /** written in the place of the true size after inflating */
  readonly declaredSize?: number
}

/** A zip archive of these files in this order; `sizesFollow`: as programs write that do not seek. */
export function buildZip(files: readonly ZipFile[], { sizesFollow = false } = {}): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const content = Buffer.from((file.content ?? '') as string)
    const packed = file.stored ? content : deflateRawSync(content)
    const name = Buffer.from(file.name as string)
    const extra = Buffer.from(file.extra ?? [])
    const flags = (file.flags ?? 0) | (sizesFollow ? 8 : 0)
    const method = file.method ?? (file.stored ? 0 : 8)
    const sizes = [crc32(content), packed.length, file.declaredSize ?? content.length]
    const shared = (known: readonly number[]) =>
      Buffer.concat([uint16(20, flags, method, 0, 0), uint32(...known), uint16(name.length, extra.length)])
    const local = [uint32(0x04034b50), shared(sizesFollow ? [0, 0, 0] : sizes), name, extra, packed]
    const followed = sizesFollow ? [uint32(0x08074b50, ...sizes)] : []
    const mode = ((file.unixMode ?? 0) << 16) >>> 0
    const madeBy = file.unixMode === undefined ? 20 : 0x314
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(madeBy),
        shared(sizes),
        uint16(0, 0, 0),
        uint32(mode, offset),
        name,
        extra,
      ]),
    )
    const whole = Buffer.concat([...local, ...followed])
    offset += whole.length
    parts.push(whole)
  }
  const central = Buffer.concat(directory)
  const end = [
    uint32(0x06054b50),
    uint16(0, 0, files.length, files.length),
    uint32(central.length, offset),
    uint16(0),
  ]
  return new Uint8Array(Buffer.concat([...parts, central, ...end]))
}

/** Info-ZIP's extra field with a name in UTF-8 beside the plain one. */
export function unicodePath(plainName: Uint8Array, name: string): Uint8Array {
  const content = Buffer.concat([Buffer.of(1), uint32(crc32(plainName)), Buffer.from(name)])
  return new Uint8Array(Buffer.concat([uint16(0x7075, content.length), content]))
}

/** A tar archive; a link is given by its target. */
export async function buildTar(
  files: readonly { readonly name: string; readonly content: string | Uint8Array; readonly link?: string }[],
): Promise<Uint8Array> {
  const archive = pack()
  for (const { name, content, link } of files)
    if (link === undefined) archive.entry({ name }, Buffer.from(content as string))
    else archive.entry({ name, type: 'symlink', linkname: link })
  archive.finalize()
  const parts: Uint8Array[] = []
  for await (const part of archive) parts.push(part as Uint8Array)
  return new Uint8Array(Buffer.concat(parts))
}

export interface MailParts {
  readonly text?: string
  readonly html?: string
  readonly attachments?: readonly {
    readonly name: string
    readonly content: string | Uint8Array
    readonly type?: string
  }[]
}

/** A mail as a mail program saves it, its names as encoded words. */
export function buildMail({ text, html, attachments = [] }: MailParts): Uint8Array {
  const parts = [
    ...(text === undefined ? [] : [part('text/plain; charset=utf-8', text)]),
    ...(html === undefined ? [] : [part('text/html; charset=utf-8', html)]),
    ...attachments.map(({ name, content, type = 'application/octet-stream' }) => {
      const word = `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`
      return part(
        `${type}; name="${word}"`,
        content,
        `Content-Disposition: attachment; filename="${word}"\r\n`,
      )
    }),
  ]
  const head = ['Received: from mail.example', 'From: a@example.cn', 'To: b@example.cn', 'MIME-Version: 1.0']
  const type = 'Content-Type: multipart/mixed; boundary="=_x"'
  return new Uint8Array(
    Buffer.from([...head, type, '', ...parts.map((body) => `--=_x\r\n${body}`), '--=_x--', ''].join('\r\n')),
  )
}

function part(type: string, content: string | Uint8Array, more = ''): string {
  const body = Buffer.from(content as string)
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\r\n')
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${body}`
}

function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}
