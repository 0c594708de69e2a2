/** Bytes → an open PDFium document, or the named reason why not. */
import { type ProblemCode, UnreadableFile } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import { discardPdfium, isTrap, type Pdfium, startPdfium } from './pdfium.ts'

export interface OpenPdf {
  readonly pdfium: Pdfium
  readonly document: number
  readonly pageCount: number
  readonly title: string | undefined
}

const PASSWORD_ERROR = 4
const SECURITY_ERROR = 5
/** The end marker may be followed by some bytes of rubbish (PDF 1.7, implementation note 18). */
const TRAILER_BYTES = 1024
/** An instance whose memory grew beyond this is given up after the file: WASM memory never shrinks. */
const MOST_MEMORY = 512 * 2 ** 20

/** Opens `bytes`, gives the document to `read`, and frees everything. Throws UnreadableFile. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  limits: Limits,
  read: (pdf: OpenPdf) => Result,
): Promise<Result> {
  if (bytes.length === 0) throw new UnreadableFile('empty', { zh: '文件是空的', en: 'The file is empty' })
  if (bytes.length > limits.fileBytes)
    throw tooLarge(`${limits.fileBytes} 字节`, `${limits.fileBytes} bytes`, '--max-file-bytes')
  const pdfium = await startPdfium()
  let memory = 0
  let document = 0
  try {
    memory = pdfium.malloc(bytes.length)
    if (memory === 0) throw tooLarge('可用内存', 'the memory that is free', '--max-file-bytes')
    pdfium.HEAPU8.set(bytes, memory)
    document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, 0)
    if (document === 0) throw unopenable(bytes, pdfium.FPDF_GetLastError())
    if (!pdfium.FPDF_DocumentHasValidCrossReferenceTable(document) && isCutShort(bytes))
      throw problem('truncated')
    const pageCount = pdfium.FPDF_GetPageCount(document)
    if (pageCount > limits.pages) throw tooLarge(`${limits.pages} 页`, `${limits.pages} pages`, '--max-pages')
    if (pageCount <= 0) throw problem(isCutShort(bytes) ? 'truncated' : 'damaged')
    return read({ pdfium, document, pageCount, title: readTitle(pdfium, document) })
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    if (!isTrap(cause)) throw cause
    // A trap leaves the instance's memory in an unknown state: nothing is freed in it, it is dropped whole.
    document = memory = 0
    discardPdfium()
    throw problem('damaged', cause)
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document)
    if (memory !== 0) pdfium.free(memory)
    if (pdfium.HEAPU8.length > MOST_MEMORY) discardPdfium()
  }
}

function unopenable(bytes: Uint8Array, error: number): UnreadableFile {
  if (error === PASSWORD_ERROR || error === SECURITY_ERROR) return problem('encrypted')
  return problem(isCutShort(bytes) ? 'truncated' : 'damaged')
}

function isCutShort(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - TRAILER_BYTES))
  return !Buffer.from(tail.buffer, tail.byteOffset, tail.length).includes('%%EOF')
}

const MESSAGES = {
  encrypted: {
    zh: 'PDF 有打开密码，请用无密码的版本',
    en: 'The PDF needs a password to open: save it without one and import it again',
  },
  truncated: {
    zh: 'PDF 不完整（缺少结尾），请重新下载或复制',
    en: 'The PDF is cut short (its end is missing): fetch or copy it again',
  },
  damaged: {
    zh: 'PDF 已损坏，无法读取，请换一份或重新导出',
    en: 'The PDF is damaged and cannot be read: export it again or use another copy',
  },
} as const

export function problem(code: Extract<ProblemCode, keyof typeof MESSAGES>, cause?: unknown): UnreadableFile {
  return new UnreadableFile(code, MESSAGES[code], cause === undefined ? undefined : { cause })
}

function tooLarge(zh: string, en: string, option: string): UnreadableFile {
  return new UnreadableFile('too_large', {
    zh: `PDF 超过 ${zh} 的上限（选项 ${option}）`,
    en: `The PDF is over the limit of ${en} (option ${option})`,
  })
}

/** The Title of the file's own properties. */
function readTitle(pdfium: Pdfium, document: number): string | undefined {
  const tag = pdfium.malloc(8)
  try {
    pdfium.HEAPU8.set(Buffer.from('Title\0'), tag)
    const size = pdfium.FPDF_GetMetaText(document, tag, 0, 0)
    if (size <= 2 || size > 4096) return undefined
    const buffer = pdfium.malloc(size)
    pdfium.FPDF_GetMetaText(document, tag, buffer, size)
    const title = Buffer.from(pdfium.HEAPU8.subarray(buffer, buffer + size - 2))
      .toString('utf16le')
      .trim()
    pdfium.free(buffer)
    return title || undefined
  } finally {
    pdfium.free(tag)
  }
}
