/** Columns whose head means something only beside the others: 年初 | 调整 | 调整后, and whether 调整 is a sum or what was added. */

import type { Table } from '../../model/document.ts'
import { MONEY_UNITS, type MoneyUnit } from '../../model/money.ts'
import type { Stage } from '../../model/report.ts'
import { unitInLabel } from '../labels.ts'
import type { Topic } from '../lexicon.ts'
import { cellNumber } from './cell-value.ts'
import type { Column, LabelSources } from './column.ts'
import { isBareAdjustment, isPartOfStage, stageOfPath } from './head-stage.ts'
import { rowCells } from './rows.ts'

interface Body {
  readonly table: Table
  readonly rows: readonly number[]
  readonly topic: Topic | undefined
}

/** Gives such columns their stage, or makes them the additions to the budget that they are. */
export function settleStages(columns: readonly Column[], body: Body): readonly Column[] {
  return leaveDifferences(tellAdditions(readAsBudgets(columns, body), body))
}

const OF_LAST_YEAR = /上年|去年|上一年|同比|同期|[比较与]20\d\d/

/** 预算数 | 决算数 | 增减额 without a column of the year before: how far one is from the other, and no change on year. */
function leaveDifferences(columns: readonly Column[]): readonly Column[] {
  const has = (...stages: Stage[]) => columns.some(({ stage }) => stage && stages.includes(stage))
  if (has('prior') || !has('actual') || !has('initial', 'adjusted', 'budget')) return columns
  return columns.map((column) => {
    const isChange = column.stage === 'change' || column.stage === 'change_rate'
    if (!isChange || OF_LAST_YEAR.test(column.path.join(''))) return column
    const { stage: _, ...rest } = column
    return { ...rest, elsewhere: true }
  })
}

/** 年初 | 调整后 | 决算 in a single line: the budgets of what was spent. */
function readAsBudgets(columns: readonly Column[], { topic }: Body): readonly Column[] {
  const open = columns.filter(
    ({ stage, concept, path }) => !stage && !concept && isPartOfStage(path.at(-1) ?? ''),
  )
  const isMoney = topic !== 'staffing' && topic !== 'fixed_assets'
  if (open.length < 2 || !isMoney || !columns.some(({ stage }) => stage === 'actual')) return columns
  const staged = new Map(open.map((column) => [column, stageOfPath(['预算', ...column.path], null)]))
  if (![...staged.values()].includes('initial')) return columns
  return columns.map((column) => {
    const stage = staged.get(column)
    return stage === undefined || stage === 'elsewhere' ? column : { ...column, ...staging(stage) }
  })
}

/** What a head's stage makes of its column; an addition is a concept of its own. */
export function staging(stage: Stage | 'addition'): Pick<Column, 'concept' | 'stage' | 'grade'> {
  return stage === 'addition' ? { concept: 'expenditure.adjustment', grade: 'synonym' } : { stage }
}

/** 年初 | 调整 | 调整后: what stands between is the difference; beside 年初 and what was spent the figures tell. */
function tellAdditions(columns: readonly Column[], body: Body): readonly Column[] {
  return columns.map((column) => {
    const open = column.stage === 'adjusted' && isBareAdjustment(column.path.at(-1) ?? '')
    if (!open || !isAddition(column, columns, body)) return column
    const { stage: _, ...rest } = column
    return { ...rest, ...staging('addition') }
  })
}

/** The size of the unit that a column's heads print: 年初预算（万元） beside 实际支出（元） are compared in one. */
function sizeOf(column: Column | undefined): number | undefined {
  const unit = column?.path.map(unitInLabel).findLast((it) => it !== undefined && it in MONEY_UNITS)
  return unit === undefined ? undefined : 10 ** MONEY_UNITS[unit as MoneyUnit]
}

function isAddition(column: Column, columns: readonly Column[], { table, rows }: Body): boolean {
  const at = (stage: Stage) => columns.find((other) => other !== column && other.stage === stage)
  if (at('adjusted')) return true
  const [initial, actual] = [at('initial'), at('actual')]
  const areSized = [initial, column, actual].every((it) => sizeOf(it) !== undefined)
  const figure = (row: number, of: Column | undefined) => {
    const printed = of && cellNumber(rowCells(table, row).find(({ start }) => start === of.start)?.origin)
    return printed != null && areSized ? printed * sizeOf(of)! : printed
  }
  const votes = rows.map((row): number => {
    const [before, by, spent] = [figure(row, initial), figure(row, column), figure(row, actual)]
    if (by == null) return 0
    if (by < 0) return 1
    if (before == null || spent == null || before === 0) return 0
    return Math.abs(before + by - spent) < Math.abs(by - spent) ? 1 : -1
  })
  return votes.reduce((sum, vote) => sum + vote, 0) > 0
}

/** 预算数 where a note says which budget it is; beside a column of that budget it is another. */
export function asNoted(columns: readonly Column[], budget: LabelSources['budget']): readonly Column[] {
  if (!budget || columns.some(({ stage }) => stage === budget)) return columns
  return columns.map((column) => (column.stage === 'budget' ? { ...column, stage: budget } : column))
}
