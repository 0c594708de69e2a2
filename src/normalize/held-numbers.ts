/** Numbers that a report keeps as words: criteria, targets, names and reasons of its indicators and goals. */
import type { Document, Table } from '../model/document.ts'
import type { Evidence, Report } from '../model/report.ts'
import { cellEvidence } from './fact.ts'
import type { IgnorableNumber } from './identity/ignorable-numbers.ts'
import { placeKey } from './unclaimed.ts'
import { parseCell } from './values.ts'

export type Parts = Pick<Report, 'facts' | 'indicators' | 'dimensions' | 'projects' | 'goals'>

/**
 * The cells that a report's parts took their figures from. What was read in running text names its clause here,
 * not its figure, and is left to the clause reader's own account. The first place of an indicator is its name.
 */
export function claimsOf(parts: Parts, held: readonly IgnorableNumber[]): Evidence[] {
  const { facts, indicators, dimensions, projects, goals } = parts
  const words = new Set(held.map(({ evidence }) => placeKey(evidence)))
  const whole = [facts, projects].flatMap((list) => list.flatMap((part) => part.evidence))
  const figures = [
    ...goals.flatMap(({ evidence, weight }) =>
      weight === undefined ? [] : evidence.slice(1).filter(isFigure),
    ),
    ...dimensions.flatMap(({ evidence, weight }) =>
      evidence.filter((place) => isFigure(place) || printsOnly(place, weight)),
    ),
    ...indicators.flatMap(({ evidence, actual }) =>
      evidence.filter(
        (place, index) =>
          index > 0 && !words.has(placeKey(place)) && (place.quote === actual || isFigure(place)),
      ),
    ),
  ]
  return [...whole, ...figures].filter(({ start }) => start === undefined)
}

/** 投入（15分）: the name of a dimension that holds its weight. */
function printsOnly({ quote }: Evidence, weight: number | null): boolean {
  const numbers = quote.match(/\d+(?:\.\d+)?/g) ?? []
  return numbers.length > 0 && numbers.every((number) => Number(number) === weight)
}

/** Whether a cell is one figure: of any other text nothing was taken, so that its numbers are not claimed. */
function isFigure({ quote }: Evidence): boolean {
  return parseCell(quote).digits !== null
}

/** Cells whose numbers are kept as words: those that the tables' readers held, goals, criteria, numbers of rows. */
export function heldNumbers(
  document: Document,
  { goals }: Parts,
  held: readonly IgnorableNumber[],
): IgnorableNumber[] {
  return [
    ...held,
    ...goals.flatMap(({ evidence }) =>
      evidence.slice(0, 1).map((place) => ({ kind: 'target' as const, evidence: place })),
    ),
    ...document.blocks.flatMap((block) => (block.kind === 'table' ? heldCells(block) : [])),
  ]
}

/** Rules of scoring, whether or not an indicator was read beside them: "95%（含）以上计5分", "扣完为止". */
const CRITERION =
  /扣完为止|不(?:得|计)分|(?:每|低于|高于|超过|以上|以下|含[)）]).{0,30}(?:计|得|扣|加|减)\s*\d+(?:\.\d+)?\s*分/
const LONGEST_CRITERION = 400

function heldCells(table: Table): IgnorableNumber[] {
  const numbered = new Set<number>()
  return table.slots.flatMap((line) =>
    line.flatMap((slot, column) => {
      const text = slot.kind === 'origin' ? slot.text.trim() : ''
      if (slot.kind !== 'origin' || text === '') return []
      if (ROW_NUMBERS.test(text)) numbered.add(column)
      const isRowNumber = numbered.has(column) && /^\d{1,3}$/.test(text)
      const kind = isRowNumber ? 'list_number' : isCriterion(text) ? 'criterion' : undefined
      return kind ? [{ kind, evidence: cellEvidence(slot) }] : []
    }),
  )
}

/** The head of a column that numbers its rows. */
const ROW_NUMBERS = /^(?:序\s*号|编\s*号|行\s*次)$/

function isCriterion(text: string): boolean {
  return /\d/.test(text) && text.length <= LONGEST_CRITERION && CRITERION.test(text)
}
