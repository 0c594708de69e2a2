/** The members of a mail (.eml, RFC 5322): its attachments, and its text where that is more than a note. */
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { broken, CUT_SHORT, type Found, memberTooLarge, type Opening, openNames } from './member.ts'
import { decodeName } from './zip-names.ts'

/** A text this short beside attachments says "please find attached". */
const LONGEST_NOTE = 500

export async function* readMailMembers(bytes: Uint8Array, opening: Opening): AsyncGenerator<Found> {
  const mail = await parse(bytes)
  if (!('attachments' in mail)) {
    yield mail
    return
  }
  const nameOf = openNames()
  const rawNames = readRawNames(bytes, mail.attachments)
  const attachments = mail.attachments.filter((attachment) => !isDecoration(attachment))
  opening.budget.countEntries(attachments.length + 1)
  for (const [index, attachment] of attachments.entries()) {
    const { filename } = attachment
    const written = rawNames.get(attachment) ?? filename ?? unnamed(attachment, index + 1)
    if (opening.skip(written)) continue
    const name = nameOf(written)
    const content = bytesOf(attachment)
    opening.budget.spend(content.length)
    if (content.length > opening.limits.fileBytes) yield memberTooLarge(name, content.length, opening.limits)
    else yield { kind: 'member', name, bytes: content }
  }
  const text = textOf(mail, attachments.length > 0)
  if (text) yield { kind: 'member', name: nameOf(text.name), bytes: text.bytes }
  if (isCut(mail, bytes)) yield CUT_SHORT
}

const RAW_NAME = /(file)?name\s*=\s*"([^"\r\n]*[\x80-\xff][^"\r\n]*)"/gi

/**
 * Names of attachments in bytes of GBK, which no rule allows and old Chinese programs write: found by what they
 * misread as. Where names misread alike, their order tells them apart, if each attachment has one.
 */
function readRawNames(
  bytes: Uint8Array,
  attachments: readonly Attachment[],
): ReadonlyMap<Attachment, string> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const raw = [...source.matchAll(RAW_NAME)].map(([, file, name = '']) => {
    const written = Buffer.from(name, 'latin1')
    return { isFile: file !== undefined, misread: written.toString(), name: decodeName(written) }
  })
  const byMisread = Map.groupBy(raw, ({ misread }) => misread)
  const sharing = Map.groupBy(attachments, ({ filename }) => filename ?? '')
  const named = [...sharing].flatMap(([misread, alike]) => {
    const names = namesInOrder(byMisread.get(misread) ?? [], alike.length)
    return alike.flatMap((attachment, index): [Attachment, string][] => {
      const name = names[index]
      return name === undefined ? [] : [[attachment, name]]
    })
  })
  return new Map(named)
}

/** A name for each of the attachments; none where it is not certain which is whose. */
function namesInOrder(raw: readonly { isFile: boolean; name: string }[], count: number): string[] {
  const [only, ...others] = new Set(raw.map(({ name }) => name))
  if (only !== undefined && others.length === 0) return Array.from({ length: count }, () => only)
  const files = raw.filter(({ isFile }) => isFile)
  // programs write the name twice (Content-Type's name, Content-Disposition's filename), or only the former
  const ordered = files.length > 0 ? files : raw
  return ordered.length === count ? ordered.map(({ name }) => name) : []
}

async function parse(bytes: Uint8Array): Promise<Email | Found> {
  try {
    // a forwarded mail is a container of its own
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch (cause) {
    return broken(cause)
  }
}

/** Pictures that the text itself shows: logos and signatures. */
function isDecoration({ related, mimeType }: Attachment): boolean {
  return related === true && mimeType.startsWith('image/')
}

function unnamed({ mimeType }: Attachment, number: number): string {
  return `附件${number}${mimeType === 'message/rfc822' ? '.eml' : ''}`
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

/** The text as a page or plain text in UTF-8, marked so, since a page may still name its former encoding. */
function textOf(
  { html, text }: Email,
  besideOthers: boolean,
): { name: string; bytes: Uint8Array } | undefined {
  const plain = (text ?? html?.replaceAll(/<[^>]*>/g, '') ?? '').replaceAll(/\s|&nbsp;/g, '')
  if (plain.length === 0 || (besideOthers && plain.length <= LONGEST_NOTE)) return undefined
  return { name: html ? '正文.html' : '正文.txt', bytes: Buffer.from(`\ufeff${html ?? text}`) }
}

/** Whether the line that closes the outermost multipart (RFC 2046, 5.1.1) is missing. */
function isCut({ headers }: Email, bytes: Uint8Array): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const [, quoted, plain] = /^multipart\/[^;]+;.*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/is.exec(type) ?? []
  const boundary = quoted ?? plain
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return boundary !== undefined && !source.includes(`--${boundary}--`)
}
