/** What kind of document some bytes are, by content alone: names of archived files lie too often. */
import type { Format } from '../model/document.ts'
import type { Message, Problem, ProblemCode } from '../model/problem.ts'
import { type ContainerKind, detectContainer } from './archive/container.ts'
import { COMPOUND_SIGNATURE, listRootStreams } from './compound-file.ts'
import { findDialect } from './csv/dialect.ts'
import { decodeText } from './encoding.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { readZipEntry } from './zip-entry.ts'

export type Detection =
  | { readonly format: Format }
  /** an archive or mail, whose members are documents */
  | { readonly container: ContainerKind }
  | { readonly problem: Problem }

const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']
/** PNG, JPEG, TIFF of either byte order. */
const IMAGE_SIGNATURES = ['\x89PNG\r\n', '\xff\xd8\xff', 'II*\0', 'MM\0*']
const HEAD_BYTES = 4096
/** Share of control characters above which decoded bytes are no text. */
const MOST_CONTROLS = 0.005

/** Kinds that are told apart but not read: first bytes, and what they are called. */
const OTHER_KINDS: readonly (readonly [signature: string, kind: Kind])[] = [
  ['Rar!\x1a\x07', { zh: 'RAR 压缩包', en: 'a RAR archive', remedy: 'unpack' }],
  ['7z\xbc\xaf\x27\x1c', { zh: '7z 压缩包', en: 'a 7z archive', remedy: 'unpack' }],
  ['BZh', { zh: 'bzip2 压缩文件', en: 'a bzip2 file', remedy: 'unpack' }],
  ['\xfd7zXZ\0', { zh: 'xz 压缩文件', en: 'an xz file', remedy: 'unpack' }],
  ['GIF8', { zh: 'GIF 图片', en: 'a GIF image', remedy: 'ocr' }],
  ['MZ', { zh: '可执行程序', en: 'a program', remedy: 'none' }],
]

interface Kind extends Message {
  readonly remedy: keyof typeof REMEDIES
}

const REMEDIES = {
  word: { zh: '请用 Word 或 WPS 另存为 .docx 后再导入', en: 'save it as .docx first' },
  unpack: { zh: '请先解压再导入其中的文件', en: 'unpack it and import what is inside' },
  ocr: {
    zh: '请另存为 PNG、JPEG 或 TIFF 图片再导入',
    en: 'save it as PNG, JPEG or TIFF first',
  },
  pdf: { zh: '请转换为 PDF 或 .docx 后再导入', en: 'convert it to PDF or .docx first' },
  none: { zh: '请从导入目录中移走', en: 'take it out of the archive' },
} as const

/** Names the format of a file from its bytes, or says why it is none that is read. */
export function detectFormat(bytes: Uint8Array): Detection {
  const head = latin1(bytes.subarray(0, HEAD_BYTES))
  if (isBlank(bytes)) return problem('empty', { zh: '文件是空的', en: 'The file is empty' })
  const container = detectContainer(bytes)
  if (container) return { container }
  if (ZIP_SIGNATURES.some((signature) => head.startsWith(signature))) return detectZip(bytes)
  if (COMPOUND_SIGNATURE.every((byte, index) => bytes[index] === byte)) return detectCompound(bytes)
  if (head.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' }
  if (IMAGE_SIGNATURES.some((signature) => head.startsWith(signature))) return { format: 'image' }
  if (/^(?:\xef\xbb\xbf)?[\s\0]*\{\\rtf/.test(head)) return { format: 'rtf' }
  const other = OTHER_KINDS.find(([signature]) => head.startsWith(signature))?.[1] ?? imageInBox(head)
  if (other) return unsupported(other)
  if (isBareWorkbook(bytes)) return { format: 'xls' }
  return detectText(bytes)
}

/** A workbook of Excel 2 to 5 without a container: it begins with a BOF record (MS-XLS 2.4.21). */
function isBareWorkbook(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && [4, 6, 8, 16].includes(bytes[2]!) && bytes[3] === 0
  )
}

function imageInBox(head: string): Kind | undefined {
  if (/^RIFF....WEBP/s.test(head)) return { zh: 'WebP 图片', en: 'a WebP image', remedy: 'ocr' }
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0')
    return { zh: 'BMP 图片', en: 'a BMP image', remedy: 'ocr' }
  return undefined
}

function detectZip(bytes: Uint8Array): Detection {
  const directory = readZipDirectory(bytes)
  if ('fault' in directory)
    return problem('truncated', {
      zh: '文件不完整：压缩容器没有目录，请重新下载',
      en: 'The file is cut off: its zip container has no directory; fetch it again',
    })
  const names = new Set(directory.entries.map((entry) => entry.name.replaceAll('\\', '/').replace(/^\//, '')))
  if (names.has('word/document.xml')) return { format: 'docx' }
  if (names.has('xl/workbook.bin')) return { format: 'xlsb' }
  if (names.has('xl/workbook.xml')) return { format: 'xlsx' }
  if (names.has('[Content_Types].xml')) return detectOpenXml(names)
  return detectOtherZip(mediaType(bytes, directory.entries), names)
}

/** Parts that say what an OpenDocument or EPUB is, the second where a packer of archives left the first one out. */
const TYPE_PARTS = ['mimetype', 'META-INF/manifest.xml']

/** The media type of such a file: that at its very front, where its own entry is broken. */
function mediaType(bytes: Uint8Array, entries: readonly ZipEntry[]): string {
  const entry = TYPE_PARTS.map((part) =>
    entries.find(({ name, size }) => name === part && size < MOST_TYPE_BYTES),
  ).find((found) => found !== undefined)
  const content = entry && readZipEntry(bytes, entry)
  const text = latin1(content && 'bytes' in content ? content.bytes : bytes.subarray(0, 200))
  return /application\/[\w.+-]+/.exec(text)?.[0] ?? ''
}

const MOST_TYPE_BYTES = 2 ** 20

/** An Office Open XML package whose main part has an unusual name, or a kind that is not read. */
function detectOpenXml(names: ReadonlySet<string>): Detection {
  const all = [...names]
  if (all.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { format: 'docx' }
  if (all.some((name) => /^xl\/workbook\d*\.bin$/i.test(name))) return { format: 'xlsb' }
  if (all.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) return { format: 'xlsx' }
  if (all.some((name) => name.startsWith('ppt/')))
    return unsupported({ zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation', remedy: 'pdf' })
  return unsupported({ zh: '未知的 Office 文件', en: 'an unknown Office package', remedy: 'pdf' })
}

function detectOtherZip(type: string, names: ReadonlySet<string>): Detection {
  const openDocument = detectOpenDocument(type)
  if (openDocument) return openDocument
  if (type.includes('epub')) return unsupported({ zh: 'EPUB 电子书', en: 'an EPUB book', remedy: 'pdf' })
  if ([...names].some((name) => /^ofd\.xml$/i.test(name))) return { format: 'ofd' }
  return unsupported({ zh: '未知的办公文件', en: 'an unknown office package', remedy: 'pdf' })
}

/** By a media type: "application/vnd.oasis.opendocument.text", "….text-template", "….spreadsheet". */
function detectOpenDocument(type: string): Detection | undefined {
  const kind = /opendocument\.([a-z]+)/.exec(type)?.[1]
  if (kind === 'text') return { format: 'odt' }
  if (kind === 'spreadsheet') return { format: 'ods' }
  if (kind === undefined) return undefined
  return unsupported({ zh: 'OpenDocument 文件', en: 'an OpenDocument file', remedy: 'pdf' })
}

function detectCompound(bytes: Uint8Array): Detection {
  const streams = listRootStreams(bytes)
  if (!streams)
    return problem('truncated', {
      zh: '文件不完整：缺少内部目录，请重新下载',
      en: 'The file is cut off: its inner directory is missing; fetch it again',
    })
  const has = (...names: string[]) => names.some((name) => streams.includes(name))
  if (has('EncryptedPackage', 'EncryptionInfo')) return encrypted()
  if (has('WordDocument')) return { format: 'doc' }
  if (has('Workbook', 'Book', 'WORKBOOK', 'BOOK')) return { format: 'xls' }
  if (has('PowerPoint Document'))
    return unsupported({ zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation', remedy: 'pdf' })
  const kind = streams.slice(0, 3).join(', ')
  return unsupported({
    zh: `未知的 OLE 复合文件（${kind}）`,
    en: `an unknown compound file (${kind})`,
    remedy: 'pdf',
  })
}

function detectText(bytes: Uint8Array): Detection {
  const decoded = decodeText(bytes)
  if (!decoded || controlShare(decoded.text) > MOST_CONTROLS)
    return unsupported({ zh: '无法识别的二进制文件', en: 'an unknown binary file', remedy: 'pdf' })
  const text = decoded.text
  if (/\S/.test(text.replaceAll(/[\0\ufeff]/g, '')) === false)
    return problem('empty', { zh: '文件里只有空白', en: 'The file holds nothing but white space' })
  const detection = detectMarkup(text.slice(0, HEAD_BYTES).trimStart())
  const isPlain = 'format' in detection && detection.format === 'txt'
  return isPlain && findDialect(text) ? { format: 'csv' } : detection
}

function detectMarkup(head: string): Detection {
  if (
    /^MIME-Version:/im.test(head.slice(0, 500)) &&
    /multipart\/related|^Content-Type:\s*text\/html/im.test(head)
  )
    return { format: 'html' }
  if (!head.startsWith('<')) return { format: isFragment(head) ? 'html' : 'txt' }
  if (/<(\w+:)?Workbook[^>]+urn:schemas-microsoft-com:office:spreadsheet/i.test(head))
    return { format: 'xls' }
  if (/<office:document\b/.test(head)) {
    const flat = detectOpenDocument(/office:mimetype\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? '')
    if (flat) return flat
  }
  if (/schemas\.uof\.org/.test(head))
    return unsupported({ zh: 'UOF 标文通文档', en: 'a UOF document', remedy: 'word' })
  if (/<w:wordDocument|<pkg:package/i.test(head))
    return unsupported({ zh: 'Word XML 文档', en: 'a Word XML document', remedy: 'word' })
  const tag =
    /<(!doctype\s+html|html|head|body|meta|title|table|div|p|span|center|font|h[1-6]|ul|ol|br|style)\b/i
  return { format: tag.test(head) ? 'html' : 'txt' }
}

/** A piece of a page that begins with text; markdown holds tables of html, but no paragraphs of it. */
function isFragment(head: string): boolean {
  return (head.match(/<(p|div)\b[^>]*>/gi)?.length ?? 0) >= 3
}

/** Control characters other than white space, and bytes that did not decode, as a share of the text. */
function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = text.match(/[\0-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0
  return controls / Math.max(1, text.length)
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function problem(code: ProblemCode, message: Message): Detection {
  return { problem: { code, message } }
}

function encrypted(): Detection {
  return problem('encrypted', {
    zh: '文件设有打开密码，请去除密码后再导入',
    en: 'The file is protected by a password; remove it and import again',
  })
}

function unsupported(kind: Kind): Detection {
  const remedy = REMEDIES[kind.remedy]
  return problem('unsupported', {
    zh: `不读取这种文件：${kind.zh}；${remedy.zh}`,
    en: `This is ${kind.en}, which is not read; ${remedy.en}`,
  })
}
