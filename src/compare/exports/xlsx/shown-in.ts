/** Whether the comparison takes its figures from a document, as the lists say beside each line. */
import type { CellObject } from 'write-excel-file/node'
import type { Comparison } from '../../comparison.ts'
import { type FiledReport, isIdentified } from '../../filed-report.ts'
import type { Language } from '../../wording.ts'
import { textCell } from './sheet.ts'
import { WORDS } from './words.ts'

/**
 * Of all documents that tell of a unit and year the comparison shows one: true of that one. One whose unit or year is not
 * known has a row of its own and is none to count.
 */
export function shownIn({ rows }: Comparison): (document: FiledReport) => boolean {
  const shown = new Set(rows.flatMap(({ document }) => (isIdentified(document) ? [document.id] : [])))
  return ({ id }) => shown.has(id)
}

/** 是 or 否. */
export function yesNoCell(yes: boolean, language: Language): CellObject {
  return textCell(WORDS[yes ? 'yes' : 'no'][language], { align: 'center' })
}
