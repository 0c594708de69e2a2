/** The list of readers, and the one door through which bytes become a Document. */
import type { Document, Format } from '../model/document.ts'
import { type Problem, UnreadableFile } from '../model/problem.ts'
import { detectFormat } from './detect.ts'
import { DEFAULT_LIMITS, type Draw, type Extractor, type Limits } from './extractor.ts'
import { overLimit } from './over-limit.ts'
import { unforeseen } from './unforeseen.ts'

/** Loaded on first use, so that a run over text does not pay for PDF's WASM. */
const EXTRACTORS: Readonly<Record<Format, () => Promise<Extractor>>> = {
  docx: async () => (await import('./word/docx.ts')).docx,
  doc: async () => (await import('./word/doc.ts')).doc,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
  ofd: async () => (await import('./ofd.ts')).ofd,
  xlsx: async () => (await import('./excel/excel.ts')).xlsx,
  xls: async () => (await import('./excel/excel.ts')).xls,
  odt: async () => (await import('./odt.ts')).odt,
  ods: async () => (await import('./ods.ts')).ods,
  xlsb: async () => (await import('./excel/excel.ts')).xlsb,
  csv: async () => (await import('./csv.ts')).csv,
  rtf: async () => (await import('./rtf.ts')).rtf,
  html: async () => (await import('./html.ts')).html,
  txt: async () => (await import('./text.ts')).text,
  image: async () => (await import('./scan/image-file.ts')).image,
}

export type ReadResult =
  | { readonly ok: true; readonly document: Document; readonly extractorVersion: number }
  | { readonly ok: false; readonly format: Format | null; readonly problem: Problem }

/**
 * Bytes of a file → its neutral Document, by the reader of the format that its content shows. Never throws for
 * what a file may hold: whatever stops a reader comes back as a Problem.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: { readonly limits?: Partial<Limits>; readonly draw?: Draw } = {},
): Promise<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  if (bytes.length > limits.fileBytes)
    return failed(null, overLimit('fileBytes', { most: limits.fileBytes, found: bytes.length }).problem)
  const detection = detectFormat(bytes)
  if ('problem' in detection) return failed(null, detection.problem)
  if ('container' in detection) return failed(null, isContainer())
  const { format } = detection
  const extractor = await EXTRACTORS[format]()
  try {
    const document = await extractor.extract(bytes, limits, options.draw)
    if (document.blocks.length === 0) return failed(format, nothingRead(document))
    return { ok: true, document, extractorVersion: extractor.version }
  } catch (error) {
    const { standIn } = await import('./second/stand-in.ts')
    const document = await standIn({ format, bytes, limits, error })
    if (document) return { ok: true, document, extractorVersion: extractor.version }
    return failed(format, error instanceof UnreadableFile ? error.problem : unforeseen(error))
  }
}

/** The version of the reader of a format: raised whenever it reads some file differently. */
export async function extractorVersion(format: Format): Promise<number> {
  return (await EXTRACTORS[format]()).version
}

function failed(format: Format | null, problem: Problem): ReadResult {
  return { ok: false, format, problem }
}

function nothingRead({ notices }: Document): Problem {
  if (notices.some(({ code }) => code === 'picture'))
    return {
      code: 'no_text',
      message: {
        zh: '文件里只有图片，没有可读的文字；若图片是扫描的页面，请另存为 PDF 再导入，文字会自动识别',
        en: 'The file holds pictures alone and no text; where they are scanned pages, save it as PDF and import that: their text will be recognised',
      },
    }
  return { code: 'empty', message: { zh: '文件里没有任何内容', en: 'There is nothing in the file' } }
}

/** Only the pipeline looks into containers: what is inside are files of their own. */
function isContainer(): Problem {
  return {
    code: 'unsupported',
    message: {
      zh: '这是压缩包或邮件，不是单个文件；请用 import 或 inspect 读取其中的文件，或先解压',
      en: 'This is an archive or mail, not one document; import or inspect what is inside, or unpack it first',
    },
  }
}
