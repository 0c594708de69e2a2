/** Facts, goals and satisfaction from form rows: a label and the value to its right. */

import { conceptOf } from '../../model/concepts.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Fact, Goal } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { columnRoles, matchLabel, normalizeLabel, unitInLabel } from '../labels.ts'
import { cellValue } from './cell-value.ts'
import { NOTHING, type TableContext, type TableReading } from './context.ts'
import { gradeFact } from './grade.ts'
import type { FormRow } from './regions.ts'
import { isNumeric, type RowCell } from './rows.ts'
import { isMoneyUnit } from './units.ts'

/** Reads a form row: each known label takes the cell right of it. */
export function readFormRow(
  form: FormRow,
  context: TableContext,
  neighbour: MoneyUnit | undefined,
): TableReading {
  const facts = form.cells.flatMap((label, index) => {
    const value = valueRightOf(form.cells, index, context)
    return value && !isNumeric(label.text) ? (formFact(label, value, { context, neighbour }) ?? []) : []
  })
  return { ...NOTHING, facts: [...facts, ...satisfactionOf(form.cells)] }
}

/** The cell right of a label; past empty ones (a dump writes a span so), unless what follows is the next label. */
function valueRightOf(cells: readonly RowCell[], index: number, context: TableContext): RowCell | undefined {
  const next = cells[index + 1]
  const filled = cells.slice(index + 1).find((cell) => cell.text !== '')
  if (!filled || next?.text !== '') return next
  return matchLabel(filled.text, { aliases: context.aliases }) ? next : filled
}

function formFact(
  label: RowCell,
  value: RowCell,
  { context, neighbour }: { context: TableContext; neighbour: MoneyUnit | undefined },
): Fact | undefined {
  const match = matchLabel(label.text, { aliases: context.aliases })
  if (!match || match.grade === 'close') return undefined
  const concept = conceptOf(match.concept)
  if (concept.kind === 'code') return gradeFact(value.origin, 'form')
  const parsed = cellValue(value.origin)
  const printed = parsed.unit ?? unitInLabel(label.text)
  const unit = [printed ?? undefined, neighbour, context.documentUnit].find(isMoneyUnit)
  return factFromCell({
    concept: match.concept,
    stage: match.stage ?? 'actual',
    cell: value.origin,
    value: parsed,
    money: unit && { unit, reason: printed ? 'cell' : 'neighbour' },
    origin: 'form',
    causes: [`label:${match.grade}`],
  })
}

/** A row about 服务对象满意度 that ends in a percentage. */
function satisfactionOf(cells: readonly RowCell[]): Fact[] {
  const label = cells.find((cell) => /满意度(指标)?$/.test(cell.text.replace(/\s/g, '')))
  const last = cells.at(-1)
  if (!label || !last || last === label) return []
  const value = cellValue(last.origin)
  if (value.unit !== '%') return []
  const fact = factFromCell({
    concept: 'satisfaction',
    stage: 'actual',
    cell: last.origin,
    value,
    origin: 'form',
    causes: ['label:exact'],
  })
  return fact ? [fact] : []
}

const EXPECTED = /^(预期|年初|年度)?(总体|绩效)*目标$|^预期目标$/
const ACHIEVED = /^(目标)?(实际|全年)?完成情况?$/

/** Goals that stand as form rows beneath each other: 预期目标 | …, 实际完成情况 | …. */
export function goalsFromForms(forms: readonly FormRow[]): Goal[] {
  const pairs = forms.flatMap(({ cells }) => {
    const texts = cells.filter((cell) => cell.text !== '')
    return texts.length === 2 ? [{ label: normalizeLabel(texts[0]!.text), value: texts[1]! }] : []
  })
  return pairs.flatMap((pair, index): Goal[] => {
    if (!EXPECTED.test(pair.label) || columnRoles(pair.value.text).length > 0) return []
    const next = pairs[index + 1]
    const actual = next && ACHIEVED.test(next.label) ? next.value : undefined
    const evidence = [pair.value, ...(actual ? [actual] : [])].map((cell) => cellEvidence(cell.origin))
    return [{ expected: pair.value.text, actual: actual?.text ?? null, evidence }]
  })
}
