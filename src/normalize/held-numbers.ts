/** Numbers that a report keeps as words: criteria, targets, names and reasons of its indicators and goals. */
import type { Document, Table } from '../model/document.ts'
import type { Evidence, IgnorableKind, Report } from '../model/report.ts'
import { cellEvidence } from './fact.ts'
import type { IgnorableNumber } from './identity/ignorable-numbers.ts'
import { levelName } from './tables/levels.ts'

export type Parts = Pick<Report, 'facts' | 'indicators' | 'dimensions' | 'projects' | 'goals'>

/**
 * The cells that a report's parts took their figures from. What was read in running text names its clause here,
 * not its figure, and is left to the clause reader's own account.
 */
export function claimsOf(parts: Parts): Evidence[] {
  const { facts, indicators, dimensions, projects } = parts
  const whole = [facts, dimensions, projects].flatMap((list) => list.flatMap((part) => part.evidence))
  const figures = indicators.flatMap(({ evidence, target }) =>
    evidence.filter((place, index) => index > 0 && place !== targetPlace(evidence, target)),
  )
  return [...whole, ...figures].filter(({ start }) => start === undefined)
}

/** Cells whose numbers are kept as the words of an indicator or goal, each with what those words are. */
export function heldNumbers(document: Document, { indicators, goals }: Parts): IgnorableNumber[] {
  const words = new Map<string, IgnorableKind>()
  for (const { path, criterion, reason } of indicators) {
    for (const name of path) words.set(name, 'name')
    if (reason) words.set(reason, 'reason')
    if (criterion) words.set(criterion, 'criterion')
  }
  const targets = indicators.flatMap(({ evidence, target }) => targetPlace(evidence, target) ?? [])
  const expected = goals.flatMap(({ evidence }) => evidence.slice(0, 1))
  return [
    ...[...targets, ...expected].map((evidence) => ({ kind: 'target' as const, evidence })),
    ...document.blocks.flatMap((block) => (block.kind === 'table' ? heldCells(block, words) : [])),
  ]
}

/** The first place of an indicator is its name; the target is found by its words. */
function targetPlace(evidence: readonly Evidence[], target: string | null): Evidence | undefined {
  return evidence.slice(1).find(({ quote }) => quote === target)
}

/** Rules of scoring, whether or not an indicator was read beside them: "95%（含）以上计5分", "扣完为止". */
const CRITERION =
  /扣完为止|不(?:得|计)分|(?:每|低于|高于|超过|以上|以下|含[)）]).{0,30}(?:计|得|扣|加|减)\s*\d+(?:\.\d+)?\s*分/
const LONGEST_CRITERION = 400

function heldCells(table: Table, words: ReadonlyMap<string, IgnorableKind>): IgnorableNumber[] {
  const numbered = new Set<number>()
  return table.slots.flatMap((line) =>
    line.flatMap((slot, column) => {
      const text = slot.kind === 'origin' ? slot.text.trim() : ''
      if (slot.kind !== 'origin' || text === '') return []
      if (ROW_NUMBERS.test(text)) numbered.add(column)
      const isRowNumber = numbered.has(column) && /^\d{1,3}$/.test(text)
      const kind = isRowNumber ? 'list_number' : heldKind(text, words)
      return kind ? [{ kind, evidence: cellEvidence(slot) }] : []
    }),
  )
}

/** The head of a column that numbers its rows. */
const ROW_NUMBERS = /^(?:序\s*号|编\s*号|行\s*次)$/

function heldKind(text: string, words: ReadonlyMap<string, IgnorableKind>): IgnorableKind | undefined {
  if (!/\d/.test(text)) return undefined
  const known = words.get(text) ?? words.get(levelName(text))
  if (known) return known
  return text.length <= LONGEST_CRITERION && CRITERION.test(text) ? 'criterion' : undefined
}
