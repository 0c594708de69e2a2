/** How facts are made: one place for their shape, so that every reader fills every field. */

import { type ConceptKind, conceptOf } from '../model/concepts.ts'
import { type Anchor, type OriginSlot, placeAt } from '../model/document.ts'
import { decimalToFen, type MoneyUnit } from '../model/money.ts'
import type { Confidence, Evidence, Fact, Stage } from '../model/report.ts'
import type { CellValue } from './values.ts'

/** Evidence that a table cell holds what is claimed; the quote is the cell's text. */
export function cellEvidence(cell: OriginSlot, quote = cell.text): Evidence {
  return placeEvidence(cell.anchor, quote.trim())
}

/** A place of the document with the words that stand there, on the page of the text's character `at`. */
export function placeEvidence(anchor: Anchor, quote: string, at = 0): Evidence {
  const found = placeAt(anchor, at)
  if (!found.box) return { ...found, quote }
  const { box, ...place } = found
  return { ...place, box: [...box] as [number, number, number, number], quote }
}

/** A money unit with the reason it was chosen. */
export interface ResolvedUnit {
  readonly unit: MoneyUnit
  readonly reason: string
}

export interface CellFact {
  readonly concept: string
  readonly stage: Stage
  readonly cell: OriginSlot
  readonly value: CellValue
  /** money only; undefined where no unit could be found */
  readonly money?: ResolvedUnit | undefined
  readonly origin: Fact['origin']
  readonly causes: readonly string[]
  readonly repaired?: boolean
}

/**
 * A fact from a table or form cell. A money cell whose unit is unknown keeps its raw text and has value null; a
 * cell with words instead of a figure, or with a unit of another kind, gives undefined.
 */
export function factFromCell(from: CellFact): Fact | undefined {
  const { value } = from
  const concept = conceptOf(from.concept)
  const kind = from.stage === 'change_rate' ? 'rate' : concept.kind
  if (value.state === 'text' || !fitsKind(value.unit, kind)) return undefined
  const money = kind === 'money' ? from.money : undefined
  return {
    concept: from.concept,
    stage: from.stage,
    value: amount(from, kind === 'money'),
    state: value.state,
    unit: kind === concept.kind ? concept.unit : 'percent',
    sourceUnit: value.unit ?? money?.unit ?? null,
    unitReason: kind === 'money' ? (money?.reason ?? null) : value.unit ? 'cell' : null,
    decimals: value.decimals,
    approximate: value.approximate,
    raw: from.cell.raw ?? from.cell.text,
    qualifiers: from.cell.hidden ? ['hidden'] : [],
    status: from.repaired ? 'repaired' : 'extracted',
    origin: from.origin,
    confidence: confidence(from.causes),
    evidence: [cellEvidence(from.cell)],
  }
}

/** Whether a unit printed in the cell can be the concept's: 98% is no amount, 5万元 no number of staff. */
function fitsKind(unit: string | null, kind: ConceptKind): boolean {
  if (unit === null) return true
  const isMoney = unit.endsWith('元')
  const isPercent = /%|百分点/.test(unit)
  if (kind === 'money') return isMoney
  return kind === 'rate' ? isPercent : !isMoney && !isPercent
}

function amount({ value, money }: CellFact, isMoney: boolean): number | null {
  if (value.state === 'none' || value.state === 'zero') return 0
  if (value.digits === null) return null
  if (!isMoney) return finite(value.digits)
  return money ? (decimalToFen(value.digits, money.unit) ?? null) : null
}

/** Digits as a number; null for more of them than a number can hold. */
export function finite(digits: string): number | null {
  const value = Number(digits)
  return Number.isFinite(value) ? value : null
}

/** The grade that causes add up to: a close label or an inferred unit lowers it. */
export function confidence(causes: readonly string[]): Confidence {
  const weak = causes.filter((cause) =>
    /close|inferred|repaired|neighbour|ocr|doubtful|assumed/.test(cause),
  ).length
  const doubts = causes.includes('identity') ? weak - 1 : weak
  return { grade: doubts <= 0 ? 'high' : doubts === 1 ? 'medium' : 'low', causes: [...causes] }
}
