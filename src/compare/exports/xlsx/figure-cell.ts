/** A figure as a workbook cell: a real number in its everyday unit, marks and doubts as colour and format. */
import type { CellObject } from 'write-excel-file/node'
import type { ConceptKind } from '../../../model/concepts.ts'
import { conceptOf } from '../../../model/concepts.ts'
import { countsOtherwise } from '../../../model/counted.ts'
import { fenToYuan } from '../../../model/money.ts'
import type { Fact } from '../../../model/report.ts'
import { type CertaintyMark, certaintyMark } from '../../certainty.ts'
import type { Cell } from '../../comparison.ts'
import { type DerivedValue, hasSettledUnit } from '../../derive.ts'
import { cellMarks, cellText, type Mark, valueText, valueWithUnit } from '../../value-text.ts'
import type { Language } from '../../wording.ts'
import { FILLS, INK, numberCell, plainFormat, textCell } from './sheet.ts'

const FORMATS: Record<ConceptKind, string> = {
  money: '#,##0.00',
  rate: '0.00%',
  count: '#,##0',
  score: '0.00',
  code: '@',
}
/** Of what no report states. */
export const DERIVED_STYLE = {
  backgroundColor: FILLS.derived,
  textColor: INK.derived,
  fontStyle: 'italic',
} as const
const MARK_STYLES: Record<Mark, Partial<CellObject>> = {
  elsewhere: { backgroundColor: FILLS.conflict },
  conflict: { backgroundColor: FILLS.conflict },
  finding: { textColor: INK.alarm },
  repaired: { backgroundColor: FILLS.repaired },
  corrected: { fontWeight: 'bold' },
  derived: DERIVED_STYLE,
}

/** A cell of the comparison. What is not a number is a centred word, so that 未填报 is never taken for 0. */
export function figureCell(cell: Cell, language: Language): CellObject {
  // doubts show over the blue of a derived figure
  const marks = cellMarks(cell).toSorted((a, b) => Number(b === 'derived') - Number(a === 'derived'))
  const style = Object.assign({}, ...marks.map((mark) => MARK_STYLES[mark]))
  if (cell.kind === 'derived')
    return amountCell(cell.derived.value, cell.derivation.kind, derivedMark(cell.derived), style)
  if (cell.kind === 'reported' && countsOtherwise(cell.fact))
    return textCell(valueWithUnit(cell.fact, language), { align: 'right', ...style })
  if (cell.kind === 'reported') return factCell(cell.fact, language, style)
  return textCell(cellText(cell, language), { align: 'center', textColor: INK.muted, ...style })
}

/** A fact's value alone, as in the list of sources. */
export function factCell(fact: Fact, language: Language, style: Partial<CellObject> = {}): CellObject {
  const isNumber = fact.state === 'stated' || fact.state === 'zero'
  if (isNumber && typeof fact.value === 'number' && hasSettledUnit(fact))
    return amountCell(fact.value, conceptOf(fact.concept).kind, certaintyMark(fact), style)
  return textCell(valueText(fact, language), { align: 'center', ...style })
}

/** The mark of a figure that derives from one that is not exact. */
export function derivedMark({ approximate }: Pick<DerivedValue, 'approximate'>): CertaintyMark | undefined {
  return approximate ? '≈' : undefined
}

/** A number in the base unit of its kind (分 for money, 95.93 for a percentage). */
export function amountCell(
  value: number | null,
  kind: ConceptKind,
  mark?: CertaintyMark,
  style: Partial<CellObject> = {},
): CellObject {
  const format = value !== null && kind === 'count' ? plainFormat(value) : FORMATS[kind]
  return numberCell(
    value === null ? null : inSheetUnit(value, kind),
    mark ? `"${mark}"${format}` : format,
    style,
  )
}

function inSheetUnit(value: number, kind: ConceptKind): number {
  if (kind === 'money') return fenToYuan(value)
  return kind === 'rate' ? Number((value / 100).toPrecision(12)) : value
}
