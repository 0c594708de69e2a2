/** The sheet 更正: what people corrected, with what was read before and where. */

import type { CellObject } from 'write-excel-file/node'
import { conceptOf } from '../../../model/concepts.ts'
import { type AppliedCorrection, isIdentity, type Said } from '../../../model/corrections.ts'
import { SHEET_NAMES } from '../../../model/workbook-sheets.ts'
import { certaintyMark } from '../../certainty.ts'
import { CORRECTION_STATE_WORDS, saidText, targetTitle } from '../../correction-text.ts'
import type { ReadReport } from '../../filed-report.ts'
import { placeIn } from '../../locate.ts'
import { type Language, unitWord } from '../../wording.ts'
import { amountCell } from './figure-cell.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'
import { FILLS, type Sheet, textCell } from './sheet.ts'
import { unitName, yearCell } from './unit-cells.ts'
import { WORDS } from './words.ts'

interface Item {
  readonly document: ReadReport
  readonly correction: AppliedCorrection
}

/** One line a correction, those superseded too; undefined where nothing was corrected. */
export function correctionsSheet(documents: readonly ReadReport[], language: Language): Sheet | undefined {
  const items = documents.flatMap((document) =>
    (document.corrections ?? []).map((correction): Item => ({ document, correction })),
  )
  if (items.length === 0) return undefined
  const said = (which: 'replaced' | 'value' | 'now') => (item: Item) =>
    saidCell(item.correction, item.correction[which], language)
  // biome-ignore format: one column a line
  const columns: ListColumn<Item>[] = [
    { title: WORDS.unit, width: 24, cell: (item) => textCell(unitName(item, language)) },
    { title: WORDS.year, width: 7, cell: ({ document }) => yearCell(document) },
    { title: WORDS.measure, width: 28, cell: ({ correction }) => textCell(targetTitle(correction.target, language)) },
    { title: WORDS.correctedFrom, width: 17, cell: said('replaced') },
    { title: WORDS.correctedTo, width: 17, cell: said('value') },
    { title: WORDS.readNow, width: 17, cell: said('now') },
    { title: WORDS.measureUnit, width: 9, cell: ({ correction }) => textCell(unitOf(correction, language), { align: 'center' }) },
    { title: WORDS.status, width: 10, cell: ({ correction }) => stateCell(correction, language) },
    { title: WORDS.because, width: 44, cell: ({ correction }) => textCell(correction.because) },
    { title: WORDS.author, width: 12, cell: ({ correction }) => textCell(correction.author) },
    { title: WORDS.day, width: 12, cell: ({ correction }) => textCell(correction.at.slice(0, 10)) },
    { title: WORDS.file, width: 32, cell: ({ document }) => textCell(document.source.path) },
    { title: WORDS.place, width: 27, cell: ({ document, correction }) => textCell(places(document, correction, language)) },
    { title: WORDS.quote, width: 40, cell: ({ correction }) => textCell(correction.replaced?.evidence[0]?.quote ?? '') },
  ]
  const { corrections: name } = SHEET_NAMES
  const plan = { name, title: WORDS.correctionsTitle, note: WORDS.correctionsNote, columns, sticky: 3 }
  return listSheet(plan, items, language)
}

function saidCell({ target }: AppliedCorrection, said: Said | null, language: Language): CellObject {
  const kind = kindOf(target)
  if (kind && said && typeof said.value === 'number' && said.state !== 'none')
    return amountCell(said.value, kind, certaintyMark(said))
  return textCell(saidText(target, said, language), { align: 'center' })
}

function kindOf(target: string) {
  if (isIdentity(target)) return undefined
  if (target.startsWith('score:')) return 'score' as const
  const [concept = target, stage] = target.split('@')
  return stage === 'change_rate' ? 'rate' : conceptOf(concept).kind
}

function unitOf({ target }: AppliedCorrection, language: Language): string {
  if (isIdentity(target)) return ''
  if (target.startsWith('score:')) return unitWord('point', language)
  const [concept = target, stage] = target.split('@')
  return unitWord(stage === 'change_rate' ? 'percent' : conceptOf(concept).unit, language)
}

function stateCell({ state }: AppliedCorrection, language: Language): CellObject {
  const style = state === 'conflict' ? { backgroundColor: FILLS.conflict } : {}
  return textCell(CORRECTION_STATE_WORDS[state][language], { align: 'center', ...style })
}

function places(document: ReadReport, { replaced }: AppliedCorrection, language: Language): string {
  return (replaced?.evidence ?? []).map((place) => placeIn(document, place, language)).join('\n')
}
