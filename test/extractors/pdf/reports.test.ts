import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { pdf } from '../../../src/extractors/pdf/pdf.ts'
import { docx } from '../../../src/extractors/word/docx.ts'
import type { Document, Table } from '../../../src/model/document.ts'

const REPORTS = new URL('../../../../shared/reports/', import.meta.url)

/** Span and text of every cell, white space left out: a line break between words that filled their line is not to be seen. */
function cellsOf(table: Table): string[] {
  return table.slots.flatMap((row, r) =>
    row.flatMap((slot, c) =>
      slot.kind === 'origin'
        ? [`${r},${c} ${slot.rowSpan}×${slot.columnSpan} ${slot.text.replace(/\s/g, '')}`]
        : [],
    ),
  )
}

const tablesOf = (document: Document) =>
  document.blocks.filter((block) => block.kind === 'table').map(cellsOf)

describe.skipIf(!existsSync(REPORTS))('a report as PDF (skipped without ../shared/reports)', () => {
  test.each(['xinzhou', 'yunxi', 'jiangmen', 'liangzhou'])(
    '%s has the tables of its office file',
    async (name) => {
      const read = (extension: string) =>
        new Uint8Array(readFileSync(new URL(`${name}.${extension}`, REPORTS)))
      const fromPdf = await pdf.extract(read('pdf'), DEFAULT_LIMITS)
      const fromDocx = await docx.extract(read('docx'), DEFAULT_LIMITS)
      expect(tablesOf(fromPdf)).toEqual(tablesOf(fromDocx))
    },
  )
})
