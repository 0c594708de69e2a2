/** What a docx holds in formats of others: whole documents (w:altChunk), and pages that are pictures. */
import { UnreadableFile } from '../../../model/problem.ts'
import { detectFormat } from '../../detect.ts'
import type { Limits } from '../../extractor.ts'
import type { Assembled } from '../assemble.ts'
import type { WordPackage } from './package.ts'

/** With less text than this beside its pictures, a document is a scan that someone put into Word. */
const SCANNED_TEXT = 200

/**
 * The document of a w:altChunk, as web systems and mergers of files write them: html, mht, rtf, docx or text. A notice
 * alone where it is missing or cannot be read.
 */
export async function readChunk(
  id: string | undefined,
  parts: WordPackage,
  limits: Limits,
): Promise<Assembled> {
  const bytes = id === undefined ? undefined : parts.related(id)
  if (!bytes || limits.nesting <= 1) return unread('it is missing or nested too deep')
  const { readDocument } = await import('../../index.ts')
  const read = await readDocument(bytes, { limits: { ...limits, nesting: limits.nesting - 1 } })
  return read.ok ? read.document : unread(read.problem.message.en)
}

function unread(reason: string): Assembled {
  const message = `A document embedded as altChunk is not read: "${reason}"`
  return { blocks: [], notices: [{ code: 'embedded-document', message }] }
}

/** Whether the pictures of a document are its pages. */
export function isScanned({ blocks }: Assembled): boolean {
  const texts = blocks.map((block) => (block.kind === 'table' ? undefined : block.text.length))
  return texts.reduce<number>((sum, length) => sum + (length ?? SCANNED_TEXT), 0) < SCANNED_TEXT
}

/** The text of pictures in their order, recognised; nothing for those without text and of kinds that are not read. */
export async function recognisePictures(
  ids: readonly string[],
  parts: WordPackage,
  limits: Limits,
): Promise<readonly Assembled[]> {
  const recognised: Assembled[] = []
  for (const id of ids.slice(0, limits.pages)) {
    const bytes = parts.related(id)
    const detected = bytes && detectFormat(bytes)
    if (!detected || !('format' in detected) || detected.format !== 'image') continue
    const page = await recognise(bytes, limits)
    if (page.blocks.length > 0) recognised.push(page)
  }
  return recognised
}

async function recognise(bytes: Uint8Array, limits: Limits): Promise<Assembled> {
  const { image } = await import('../../scan/image-file.ts')
  try {
    return await image.extract(bytes, limits)
  } catch (error) {
    // a logo, a photograph, a damaged picture: the notice that it was not read stays
    if (error instanceof UnreadableFile) return { blocks: [], notices: [] }
    throw error
  }
}
