/** The stage that the words over a column, or beside a row, say together: 年初 beneath 预算 is the initial budget. */
import type { Stage } from '../../model/report.ts'
import { matchStage, normalizeLabel } from '../labels.ts'
import { remembering } from '../remember.ts'

/** `addition`: what was added to a budget; `elsewhere`: a figure that is no stage of the year's. */
export type HeadStage = Stage | 'addition' | 'elsewhere'

const AMOUNT = '(?:预算|批复|安排|下达|核定)?(?:数|数额|金额|额)?$'
const part = (words: string) => new RegExp(`^(?:${words})${AMOUNT}`)

const INITIAL = part('年初|期初|初始')
const ADJUSTED = part('(?:年中|年末|年度)?(?:调整|调剂|追加|变更)(?:以|之)?后|全年|最终')
const ADDITION = part('(?:年中|年度|本年|全年)?(?:追加|调增|调剂增加|调整追加|追加调整|追加调剂|调整增减)')
/** What a budget was adjusted to, or by: the columns beside it and its figures tell. */
const ADJUSTMENT = part('(?:年中|年度)?(?:调整|调剂|变更)')
const LAST_YEAR = /^(?:上年度?|去年|上一年度?)(?:数|金额|同期)?$/
const THIS_YEAR = /^(?:本年度?|今年|当年)(?:数|金额)?$/

const bareHead = remembering((text: string): string => normalizeLabel(text).replace(/\([^()]*\)/g, ''))

/** Whether a head is a part of what stands above or beside it, and means nothing alone: 年初, 追加, 调整后, 上年. */
export const isPartOfStage = remembering((text: string): boolean => {
  const head = bareHead(text)
  return [INITIAL, ADJUSTED, ADDITION, ADJUSTMENT, LAST_YEAR, THIS_YEAR].some((it) => it.test(head))
})

/** Whether a head says 调整 alone, which may be what a budget was adjusted to or by. */
export function isBareAdjustment(text: string): boolean {
  return ADJUSTMENT.test(bareHead(text))
}

/** Of `path`, outermost first: the innermost word that names a stage, within what the words above it speak of. */
export function stageOfPath(path: readonly string[], fiscalYear: number | null): HeadStage | undefined {
  const stages = path.map((text) => matchStage(text, fiscalYear))
  const at = path.findLastIndex((text, index) => stages[index] ?? partWithin(text, path.slice(0, index)))
  if (at < 0) return undefined
  return partWithin(path[at]!, path.slice(0, at)) ?? stages[at]
}

/** What a head that is a part says beneath the heads above it. */
function partWithin(text: string, above: readonly string[]): HeadStage | undefined {
  const head = bareHead(text)
  const over = above.join(' ')
  if (/预算/.test(over)) return partOfBudget(head, /执行|决算/.test(over))
  if (/决算|执行|支出/.test(over)) return LAST_YEAR.test(head) ? 'prior' : ofThisYear(head, 'actual')
  return undefined
}

function partOfBudget(head: string, withExecution: boolean): HeadStage | undefined {
  if (INITIAL.test(head)) return 'initial'
  if (ADDITION.test(head)) return 'addition'
  if (ADJUSTMENT.test(head)) return 'adjusted'
  if (withExecution) return undefined
  if (ADJUSTED.test(head)) return 'adjusted'
  return LAST_YEAR.test(head) ? 'elsewhere' : ofThisYear(head, 'budget')
}

function ofThisYear(head: string, stage: Stage): Stage | undefined {
  return THIS_YEAR.test(head) ? stage : undefined
}

/** 年度收支预算（万元） beside a block of heads and figures: the stage that the block's label gives to all of them. */
export function budgetOfBlock(text: string): Stage | undefined {
  const label = bareHead(text)
  if (!/预算(?:安排|情况|数)?$/.test(label) || /执行|决算/.test(label)) return undefined
  if (/年初/.test(label)) return 'initial'
  return /调整后|全年/.test(label) ? 'adjusted' : 'budget'
}

const YEAR_ROW = /^(20\d\d)年?度?(?:决算|实际支出|支出)?数?$/

/**
 * 预算 | 年初: rows that are stages under a label over both; a label over concepts may be their stage too. A row of a year
 * is what was spent in it, this year or the last one.
 */
export function stageOfRow(
  labels: readonly string[],
  { isNamed, fiscalYear }: { readonly isNamed: boolean; readonly fiscalYear: number | null },
): Stage | undefined {
  const own = labels.at(-1) ?? ''
  if (isNamed || isPartOfStage(own)) {
    const stage = stageOfPath(labels, fiscalYear)
    return stage === 'addition' || stage === 'elsewhere' ? undefined : stage
  }
  const year = Number(YEAR_ROW.exec(own.replace(/\s/g, ''))?.[1])
  if (fiscalYear !== null && year === fiscalYear) return 'actual'
  if (fiscalYear !== null && year === fiscalYear - 1) return 'prior'
  return matchStage(own, fiscalYear)
}
