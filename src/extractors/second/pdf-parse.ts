/** PDF by way of pdf-parse (pdf.js): the text of each page. */

import { join, sep } from 'node:path'
import { PDFParse } from 'pdf-parse'
import type { Block } from '../../model/document.ts'
import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'
import { text as textReader } from '../text.ts'
import type { SecondReader } from './engine.ts'
import { installedPackage } from './installed.ts'
import type { Passage } from './passages.ts'

const installed = installedPackage('pdf-parse', import.meta.url)
/** Without the character maps of its pdf.js, fonts that are not embedded would read as nothing. */
const maps = installedPackage('pdfjs-dist', installed.description).folder

/** pdf.js keeps what it has seen of a file in memory. */
const MOST_PAGES = 600

export const pdfParseReader: SecondReader = {
  dropsNumbering: false,
  engine: async () => ({ name: 'pdf-parse', version: installed.version }),
  readPassages,
  /** Each page through the reader of plain text, which finds the tables that tabs and columns still show. */
  async readDocument(bytes, limits) {
    const blocks: Block[] = []
    for (const { page, text } of await readPassages(bytes, limits)) {
      const read = await textReader.extract(new TextEncoder().encode(text), limits)
      for (const block of read.blocks) blocks.push(place(block, blocks.length, page))
    }
    return { format: 'pdf', blocks, pages: [], notices: [] }
  },
}

async function readPassages(bytes: Uint8Array, limits: Limits): Promise<Passage[]> {
  const parser = new PDFParse({
    data: bytes.slice(),
    verbosity: 0,
    cMapUrl: join(maps, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(maps, 'standard_fonts') + sep,
    isEvalSupported: false,
  })
  try {
    const { total } = await parser.getInfo()
    const most = Math.min(MOST_PAGES, limits.pages)
    if (total > most) throw overLimit('pages', { most, found: total })
    const { pages } = await parser.getText({ pageJoiner: '' })
    return pages.map(({ num, text }) => ({ page: num, text }))
  } finally {
    await parser.destroy()
  }
}

function place(block: Block, index: number, page: number | null): Block {
  const anchor = { ...block.anchor, block: index, ...(page !== null && { page }) }
  if (block.kind !== 'table') return { ...block, anchor }
  const slots = block.slots.map((row) =>
    row.map((slot) => (slot.kind === 'covered' ? slot : { ...slot, anchor: { ...slot.anchor, ...anchor } })),
  )
  return { ...block, anchor, slots }
}
