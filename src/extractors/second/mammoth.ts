/** Word documents by way of mammoth: its HTML, as text or as blocks. */

import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import type { Limits } from '../extractor.ts'
import { readBlocks } from '../html/blocks.ts'
import { parsePage } from '../html/page.ts'
import { overLimit } from '../over-limit.ts'
import { readZipDirectory } from '../zip-directory.ts'
import type { SecondReader } from './engine.ts'
import { installedPackage } from './installed.ts'

/** mammoth takes some fifty times the memory of what it inflates. */
const MOST_INFLATED = 40 * 2 ** 20

export const mammothReader: SecondReader = {
  dropsNumbering: true,
  engine: async () => ({ name: 'mammoth', version: installedPackage('mammoth', import.meta.url).version }),
  readPassages: async (bytes, limits) => [{ page: null, text: textOf(await convert(bytes, limits)) }],
  async readDocument(bytes, limits) {
    const { root } = parsePage(await convert(bytes, limits), limits.xmlDepth)
    return { format: 'docx', ...readBlocks(root, limits.gridSlots), pages: [] }
  },
}

async function convert(bytes: Uint8Array, limits: Limits): Promise<string> {
  const directory = readZipDirectory(bytes, limits.entries)
  const parts = 'fault' in directory ? [] : directory.entries.filter(({ name }) => name.endsWith('.xml'))
  const found = parts.reduce((sum, { size }) => sum + size, 0)
  const most = Math.min(MOST_INFLATED, limits.inflatedBytes)
  if (found > most) throw overLimit('inflatedBytes', { most, found })
  const withoutImages = mammoth.images.imgElement(async () => ({ src: '' }))
  const converted = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: withoutImages },
  )
  return converted.value
}

const INLINE = new Set(['a', 'strong', 'em', 'u', 's', 'sup', 'sub', 'span', 'img'])
/** Where a note is referred to mammoth prints "[1]", and behind the note an arrow back. */
const NOTE_LINK = /^(?:foot|end)note-ref-|^#(?:foot|end)note-ref-/

/** The text of mammoth's HTML: a line an element that is no formatting, marks of notes left out. */
function textOf(html: string): string {
  let text = ''
  let noteMark = false
  const parser = new Parser({
    onopentag(tag, { id, href }) {
      if (tag === 'a') noteMark = NOTE_LINK.test(id ?? '') || NOTE_LINK.test(href ?? '')
      if (!INLINE.has(tag)) text += '\n'
    },
    ontext(part) {
      if (!noteMark) text += part
    },
    onclosetag(tag) {
      if (tag === 'a') noteMark = false
      if (!INLINE.has(tag)) text += '\n'
    },
  })
  parser.end(html)
  return text
}
