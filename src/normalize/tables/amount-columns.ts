/** Columns headed 金额 alone: whether they hold a budget or what was spent, the words around the table say. */

import type { Stage } from '../../model/report.ts'
import type { Column } from './column.ts'

/** The mark of a fact from a column whose stage nothing says. */
export const ASSUMED_STAGE = 'stage:assumed'

const SPENT = /决算|执行|实际|支出情况|收支|使用|完成|支付/
const PLANNED = /预算|批复|安排|申请|申报/
const BUDGETS: readonly (Stage | undefined)[] = ['initial', 'adjusted', 'budget']

/**
 * Gives such columns a stage: the other columns' counterpart, else what the nearest of `captions` (outermost first)
 * says. Where nothing decides they are taken for what was spent, and marked `assumed`.
 */
export function settleAmounts(columns: readonly Column[], captions: readonly string[]): readonly Column[] {
  const isOpen = ({ roles, stage, elsewhere }: Column) => roles.includes('amount') && !stage && !elsewhere
  if (!columns.some(isOpen)) return columns
  const stages = columns.map(({ stage }) => stage)
  const decided = besideOthers(stages) ?? saidAbove(captions)
  // beside what was spent, and without a word of its own, it may be any budget
  if (!decided && stages.includes('actual')) return columns
  return columns.map((column) => {
    if (!isOpen(column)) return column
    return decided ? { ...column, stage: decided } : { ...column, stage: 'actual', assumed: true }
  })
}

function besideOthers(stages: readonly (Stage | undefined)[]): Stage | undefined {
  return stages.some((stage) => BUDGETS.includes(stage)) && !stages.includes('actual') ? 'actual' : undefined
}

function saidAbove(captions: readonly string[]): Stage | undefined {
  const telling = captions.findLast((caption) => SPENT.test(caption) || PLANNED.test(caption))
  if (telling === undefined) return undefined
  return SPENT.test(telling) ? 'actual' : 'budget'
}
