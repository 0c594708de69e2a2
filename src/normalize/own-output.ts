/**
 * What this product wrote itself and somebody left among the reports: exports and the goldens of fixtures. They are full of
 * what reports say, of other units too, and are no reports.
 */
import { isConcept } from '../model/concepts.ts'
import { type Block, blockText, type Document, FORMATS, type Table } from '../model/document.ts'
import { SHEET_NAMES } from '../model/workbook-sheets.ts'

/** Whether a document is such output. Notes of a person beside it change nothing. */
export function isOwnOutput(document: Document): boolean {
  const [first] = document.blocks
  if (!first) return false
  return isText(first) || isComparison(document) || document.blocks.some(isFactTable)
}

/** A golden outline begins with the format of its document, a line of jsonl with its source. */
function isText(first: Block): boolean {
  const text = blockText(first)
  const [word, format] = text.split(/\s/, 2)
  return (word === 'format' && FORMATS.some((known) => known === format)) || /^\{\s*"source"\s*:/.test(text)
}

/** The comparison workbook: by the sheets that people have least reason to take out. */
function isComparison({ blocks }: Document): boolean {
  const sheets = new Set(blocks.map(({ anchor }) => anchor.sheet))
  const { comparison, sources, documents } = SHEET_NAMES
  return (['zh', 'en'] as const).some((language) =>
    [comparison, sources, documents].every((name) => sheets.has(name[language])),
  )
}

/** Facts a row, as in csv: ids of the registry stand in no report. */
function isFactTable(block: Block): boolean {
  return block.kind === 'table' && firstRows(block).some((text) => text.includes('.') && isConcept(text))
}

function firstRows({ slots }: Table): readonly string[] {
  return slots
    .slice(0, 3)
    .flat()
    .flatMap((slot) => (slot.kind === 'origin' ? [slot.text] : []))
}
