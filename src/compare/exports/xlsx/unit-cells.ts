/** The cells that say of which unit and year a line tells. */
import type { CellObject } from 'write-excel-file/node'
import type { ReadReport } from '../../filed-report.ts'
import type { Language } from '../../wording.ts'
import { numberCell } from './sheet.ts'
import { WORDS } from './words.ts'

/** The unit's name, or the word for one that could not be told. */
export function unitName({ document }: { readonly document: ReadReport }, language: Language): string {
  return document.report.unit?.name ?? WORDS.unknownUnit[language]
}

/** The fiscal year; empty where it could not be told. */
export function yearCell({ report }: ReadReport): CellObject {
  return numberCell(report.fiscalYear, '0', { align: 'center' })
}
