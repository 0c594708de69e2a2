/** What an amount of running text is of: its own label, the one after it, or what was spoken of before. */
import { assetUse } from './asset-use.ts'
import { functionOf } from './function-names.ts'
import { headingSubject, ofHeadedSpending, ofHeading } from './heading-subject.ts'
import { BUDGET_NAMES } from './money-stage.ts'
import { isOwnSpending } from './own-spending.ts'
import { sideOfLabel } from './side-labels.ts'
import { isBudget, type Said, type Situation } from './situation.ts'
import { type FoundTerm, isStageAlone, moneyTermAfter, WEAK_TOTAL } from './terms.ts'

/** 2023年实际支出… opens a sentence beneath a heading on money. */
const SPENT_AT_HEAD = /^(?:20\d\d年度?)?(?:我会|本?单位|部门)?(?:全年|共|累计)*(?:实际支出)/
/** 年中追加 without a word of what for. */
const ADDED_TO_WHOLE =
  /^[,、]?(?:(?:预算)?执行(?:过程)?|年|年度)[中内][,、]?(?:县|区|市)?(?:级|财政)*(?:共|累计|预算|又)*(?:追加|调剂增加|调整增加|调增|增加预算)/
export const ADDED = /(?:追加|调剂增加|调整增加|调增|增加预算)(?:了|预算|资金|经费|金额|数|为)*$/
const DURING = /^(?:(?:预算)?执行(?:过程)?|年|年度)[中内][,、]?/
/** Which end of the year is not said: behind what was spent it is what was left. */
const LEFT_OVER = /^[,、]?(?:结余结转|结转结余|结转和结余|结余)(?:资金)?(?:为|共)?$/

/** The concept an amount belongs to: its own label, the one after it, or for a bare stage the one spoken of. */
export function subjectOf({ prose, mark, said, opens }: Situation, term: FoundTerm | null): string | null {
  // 预算收入 is no expenditure, whatever label stands in it
  const ofRevenue = term?.concept.startsWith('revenue') ?? false
  if (term && !ofRevenue && /收入/.test(term.filler))
    return term.concept === 'expenditure.total' ? 'revenue.total' : null
  if (term && ofRevenue && /支出/.test(`${term.label}${term.filler}`)) return null
  const ofExpenditure =
    said.concept !== null && /^(?:expenditure|three_public|procurement)/.test(said.concept)
  if (term && WEAK_TOTAL.test(term.label) && /^[,、(]?(?:其中:?)?$/.test(term.lead)) {
    // a total without a subject, behind an amount of somebody else's, is theirs too
    if (said.foreign) return null
    if (ofExpenditure) return said.concept
  }
  if (term) return (term.concept === 'expenditure.total' && ofHeading(prose, term.lead)) || term.concept
  const { before } = mark
  const use = assetUse(said.concept, before)
  if (use) return use
  if (said.concept === 'procurement.total' && /^[,、]?实际采购(?:支出|总额)?(?:为|:)*$/.test(before))
    return 'procurement.total'
  const { whole } = said
  if (said.concept === null && isOwnSpending(prose.text, mark)) return 'expenditure.total'
  if (said.concept === 'expenditure.total' && ADDED.test(before)) return 'expenditure.adjustment'
  if (whole?.concept === 'expenditure.total' && ADDED_TO_WHOLE.test(before) && ADDED.test(before))
    return 'expenditure.adjustment'
  if (said.concept === null && DURING.test(before) && ADDED.test(before))
    return headingSubject(prose, mark) && 'expenditure.adjustment'
  const side = sideOfLabel(prose, mark, whole?.concept)
  if (side) return side
  // what is left of a part alone is not the unit's
  const ofWhole = said.concept === 'expenditure.total' || whole?.concept === 'expenditure.total'
  if (said.stage === 'actual' && ofWhole && LEFT_OVER.test(before)) return 'balance.carryover_out'
  if (isStageAlone(before)) {
    // a semicolon ends the parts: 年初预算…，其中…；调整后预算…
    if (opens && whole?.concept === 'expenditure.total' && isBudget(whole.stage)) return whole.concept
    // …公务接待费0元；2021年实际支出2.47万元: of all three
    if (opens && whole?.concept === 'three_public.total') return whole.concept
    if (said.foreign) return null
    if (isOfWhole(said, mark.quantity.value)) return 'expenditure.total'
    if (ofExpenditure || goesOnWithBudget(said, before)) return said.concept
    // after the whole revenue, or the appropriation, 实际支出 is the whole expenditure
    if (/^revenue\.(?:total|general_public)$/.test(said.concept ?? '') && /支出|使用/.test(before))
      return 'expenditure.total'
    if (said.concept !== null) return null
    const headed = ofHeadedSpending(prose, before)
    if (headed) return headed
    if (/预算/.test(before.replace(BUDGET_NAMES, '')) || SPENT_AT_HEAD.test(before))
      return headingSubject(prose, mark)
    return null
  }
  return functionOf(said, before) ?? (before.trim().length < 12 ? moneyTermAfter(mark.after) : null)
}

/** 全年预算90万元，其中基本支出60万元、项目支出30万元，实际支出88万元: more than the part's budget, and nearer to the whole's. */
function isOfWhole({ concept, stage, amount: part, whole }: Said, value: number | null): boolean {
  if (value === null || part === null || !/^expenditure\.(?!total|adjustment)/.test(concept ?? ''))
    return false
  if (whole?.concept !== 'expenditure.total' || !isBudget(whole.stage) || stage !== whole.stage) return false
  return value > part && whole.amount !== null && Math.abs(whole.amount - value) < value - part
}

/** 收入年初预算为…，调整预算为…: one budget after another, of the same subject. */
function goesOnWithBudget({ concept, stage }: Said, before: string): boolean {
  return (
    concept !== null &&
    (stage === 'initial' || stage === 'budget') &&
    /预算/.test(before) &&
    !/支出|使用|执行|决算/.test(before)
  )
}
