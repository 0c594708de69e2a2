/** OpenDocument spreadsheets (.ods, .ots, .fods): the extractor. */
import type { Block, Document, Notice, Page } from '../model/document.ts'
import { splitSheet } from './excel/blocks.ts'
import type { Extractor, Limits } from './extractor.ts'
import { openOdf } from './odf/package.ts'
import { startReading } from './odf/reading.ts'
import { readOdsSheet } from './odf/sheet.ts'
import { readStyles } from './odf/styles.ts'
import { guarded } from './word/guard.ts'
import { elementsOf } from './xml-tree.ts'

export const ods: Extractor = {
  format: 'ods',
  version: 2,
  extract: async (bytes, limits) => guarded(() => readOds(bytes, limits)),
}

function readOds(bytes: Uint8Array, limits: Limits): Document {
  const { gridSlots } = limits
  const { body, styleParts, title } = openOdf(bytes, 'spreadsheet', limits)
  const reading = startReading(readStyles(styleParts), gridSlots)
  const blocks: Block[] = []
  const pages: Page[] = []
  const notices: Notice[] = []
  for (const [index, table] of elementsOf(body, 'table:table').entries()) {
    const name = table.attributes['table:name'] ?? `${index + 1}`
    const hidden = reading.styles.hiddenTables.has(table.attributes['table:style-name'] ?? '')
    pages.push({ number: index + 1, sheet: name, ...(hidden && { hidden }) })
    const sheet = readOdsSheet(table, { name, hidden }, reading)
    const split = splitSheet(sheet, { firstBlock: blocks.length, gridSlots })
    blocks.push(...split.blocks)
    notices.push(...split.notices)
  }
  return {
    format: 'ods',
    ...(title !== undefined && { title }),
    blocks,
    pages,
    notices: [...reading.notices.all(), ...notices],
  }
}
