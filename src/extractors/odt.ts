/** OpenDocument texts (.odt, .ott, .fodt), as LibreOffice and WPS save them: the extractor. */
import type { Document } from '../model/document.ts'
import type { Extractor, Limits } from './extractor.ts'
import { readBlocks } from './odf/body.ts'
import { openOdf } from './odf/package.ts'
import { startReading } from './odf/reading.ts'
import { readStyles } from './odf/styles.ts'
import { assemble } from './word/assemble.ts'
import { guarded } from './word/guard.ts'

export const odt: Extractor = {
  format: 'odt',
  version: 2,
  extract: async (bytes, limits) => guarded(() => readOdt(bytes, limits)),
}

function readOdt(bytes: Uint8Array, limits: Limits): Document {
  const { body, styleParts, title } = openOdf(bytes, 'text', limits)
  const reading = startReading(readStyles(styleParts), limits.gridSlots)
  const flow = readBlocks(body.children, reading)
  const { blocks, notices } = assemble([...flow, ...reading.notes], limits)
  return {
    format: 'odt',
    ...(title !== undefined && { title }),
    blocks,
    pages: [],
    notices: [...reading.notices.all(), ...notices],
  }
}
