/** Facts, goals and satisfaction from form rows: a label and the value to its right. */

import { conceptOf } from '../../model/concepts.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Fact, Goal, Stage } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { EXECUTION_RATE_OF } from '../identities.ts'
import {
  columnRoles,
  type LabelMatch,
  matchLabel,
  matchStage,
  normalizeLabel,
  unitInLabel,
} from '../labels.ts'
import { asMoney, type CellValue } from '../values.ts'
import { cellValue } from './cell-value.ts'
import { joinReadings, NOTHING, type TableContext, type TableReading } from './context.ts'
import { type Over, overNext, staffKindUnder } from './form-columns.ts'
import { gradeFact } from './grade.ts'
import type { FormRow } from './regions.ts'
import { isNumeric, type RowCell } from './rows.ts'
import { isMoneyUnit } from './units.ts'

/** What a form row's labels are read by: the unit of the table around, and what stands left of them in the row. */
interface RowContext {
  readonly context: TableContext
  readonly neighbour: MoneyUnit | undefined
  /** the unit that a label beside the row states (当年预算情况（万元）) */
  readonly beside: MoneyUnit | undefined
  /** of the label that 其中 goes on with */
  readonly stage: Stage | undefined
  /** what stands over the labels of the block, by their columns */
  readonly over: ReadonlyMap<number, Over>
  /** whose stages the row tells: 三公经费 | 预算数 | 4.8 | 决算数 | 3.6; null where that is nothing known */
  readonly subject: string | null
}

const WHOLE = 'expenditure.total'

/** Reads the form rows of a table: each known label takes the cell right of it. */
export function readFormRows(
  forms: readonly FormRow[],
  context: TableContext,
  neighbour: MoneyUnit | undefined,
): TableReading {
  const readings: TableReading[] = []
  let last: { readonly row: number; readonly stage: Stage | undefined } | undefined
  let over: ReadonlyMap<number, Over> = new Map()
  for (const form of forms) {
    const goesOn = last?.row === form.row - 1
    const above = goesOn ? last?.stage : undefined
    const read = readFormRow(form, { context, neighbour, above, over: goesOn ? over : new Map() })
    over = overNext(form.cells, goesOn ? over : new Map())
    readings.push(read.reading)
    last = { row: form.row, stage: read.stage }
  }
  return joinReadings(readings)
}

/** `above` is the stage of the row right above, which a row that begins with 其中 goes on with. */
function readFormRow(
  form: FormRow,
  {
    context,
    neighbour,
    above,
    over,
  }: Pick<RowContext, 'context' | 'neighbour' | 'over'> & { above: Stage | undefined },
): { reading: TableReading; stage: Stage | undefined } {
  const facts: Fact[] = []
  const opening = form.cells.find(({ fromAbove, text }) => !fromAbove && text !== '')
  let stage = PART.test(opening?.text ?? '') ? above : undefined
  let subject: string | null = WHOLE
  form.cells.forEach((label, index) => {
    const value = valueRightOf(form.cells, index, context)
    if (!value || isNumeric(label.text)) return
    if (isStage(value.text, context) && !isStage(label.text, context)) {
      subject = subjectOf(label.text, context)
      return
    }
    const beside = form.cells
      .slice(0, index)
      .map(({ text }) => unitInLabel(text))
      .find(isMoneyUnit)
    const fact = formFact(label, value, { context, neighbour, beside, stage, subject, over })
    if (!fact || isOneOfSeveral(fact, form.cells.slice(form.cells.indexOf(value)))) return
    facts.push(fact)
    if (!PART.test(label.text)) stage = fact.stage
  })
  return { reading: { ...NOTHING, facts: [...facts, ...satisfactionOf(form.cells)] }, stage }
}

/** 公务接待费 | 3.3 | 7 | 2.7 without heads above: which of them is the actual one is not said. */
function isOneOfSeveral({ unit }: Fact, [value, ...behind]: readonly RowCell[]): boolean {
  if (unit !== 'CNY' || !isNumeric(value?.text ?? '')) return false
  const end = behind.findIndex(({ text }) => !isNumeric(text))
  return behind.slice(0, end < 0 ? behind.length : end).some(({ text }) => AMOUNT.test(text.trim()))
}

/** A weight or a score behind an amount is a whole number. */
const AMOUNT = /^\d[\d,]*\.\d{1,6}$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** A label that goes on with the one before it: its figure is at the same stage. */
const PART = /^\s*其中/

/** The cell right of a label; past empty ones (a dump writes a span so), unless what follows is the next label. */
function valueRightOf(cells: readonly RowCell[], index: number, context: TableContext): RowCell | undefined {
  const next = cells[index + 1]
  const filled = cells.slice(index + 1).find((cell) => cell.text !== '')
  if (!filled || next?.text !== '') return next
  return matchLabel(filled.text, { aliases: context.aliases }) ? next : filled
}

function formFact(label: RowCell, value: RowCell, around: RowContext): Fact | undefined {
  const { context, neighbour, beside } = around
  const own = cellValue(value.origin)
  const above = around.over.get(label.start)
  const kind = staffKindUnder(label.text, above)
  const match =
    (kind ? ({ concept: kind, grade: 'synonym' } as const) : undefined) ??
    matchLabel(label.text, { aliases: context.aliases, topic: above?.topic }) ??
    bareLabel(label.text, asMoney(own), around)
  if (!match || match.grade === 'close') return undefined
  const concept = conceptOf(match.concept)
  if (concept.kind === 'code') return gradeFact(value.origin, 'form')
  const parsed = concept.kind === 'money' ? asMoney(own) : own
  const printed = parsed.unit ?? unitInLabel(label.text) ?? beside
  const unit = [printed ?? undefined, neighbour, context.documentUnit].find(isMoneyUnit)
  const isPart = PART.test(label.text) || (around.stage !== undefined && around.stage !== 'actual')
  return factFromCell({
    concept: match.concept,
    stage: match.stage ?? (isPart && concept.kind === 'money' ? around.stage : undefined) ?? 'actual',
    cell: value.origin,
    value: parsed,
    money: unit && { unit, reason: printed ? 'cell' : 'neighbour' },
    origin: 'form',
    causes: [`label:${match.grade}`],
  })
}

function isStage(text: string, { fiscalYear }: TableContext): boolean {
  return matchStage(text, fiscalYear) !== undefined
}

const WHOLE_UNIT = /整体|部门|单位|预算执行|资金|年度|情况$/

/** What a label beside a label of a stage speaks of: its own concept, or the whole unit's money. */
function subjectOf(text: string, { aliases }: TableContext): string | null {
  const match = matchLabel(text, { aliases })
  if (match && match.grade !== 'close') return match.concept
  return WHOLE_UNIT.test(text) ? WHOLE : null
}

/** 全年执行数（万元） | 128 and 预算执行率 | 98.46% in a row of their own speak of the whole unit. */
function bareLabel(text: string, value: CellValue, { context, subject }: RowContext): LabelMatch | undefined {
  if (value.digits === null || subject === null) return undefined
  if (columnRoles(text).includes('executionRate') && (value.unit === '%' || /[%％]/.test(text))) {
    const concept = EXECUTION_RATE_OF[subject]
    return concept ? { concept, grade: 'synonym' } : undefined
  }
  const stage = isMoneyUnit(value.unit ?? unitInLabel(text))
    ? matchStage(text, context.fiscalYear)
    : undefined
  return stage && { concept: subject, stage, grade: 'synonym' }
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
