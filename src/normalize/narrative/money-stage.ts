/** Which stage of the budget an amount belongs to: its words, the sentence, the heading, the year. */
import type { Stage } from '../../model/report.ts'
import type { Prose } from './prose.ts'
import { isElsewhere, isTargetPassage, type NamedYear } from './scope.ts'
import type { Said } from './situation.ts'

/** Names that hold the word 预算 and speak of no budget figure. */
export const BUDGET_NAMES =
  /(?:一般)?公共预算|政府性基金预算|国有资本经营预算|预算执行|预算单位|预算收支|财政预算拨款(?=三公)/g

/** The stage that words name, or the one carried along the sentence, or the one of the heading. */
export function stageOf(prose: Prose, concept: string, words: string, said: Said): Stage {
  if (concept === 'expenditure.adjustment') return 'actual'
  const text = words.replace(BUDGET_NAMES, '')
  if (/年初/.test(text) && /预算|安排|批复|下达/.test(text)) return 'initial'
  if (/调整后|调整预算|预算调整|全年预算|追加后/.test(text)) return 'adjusted'
  if (/(?:上年|去年|上一年)度?(?!结转|结余|末)/.test(text)) return 'prior'
  if (/决算|执行|实际|完成|已支|已使用|实现/.test(text)) return 'actual'
  // 财政拨款安排的三公经费支出…: where the money spent came from
  if (/安排(?!的[^,]*支出)/.test(text) && concept.startsWith('three_public')) return 'budget'
  if (/预算/.test(text)) return budgetOfWhole(concept, said) ?? 'budget'
  // beside a budget's revenue 总支出 is budget too; after a budget's expenditure it is what was spent
  const besideRevenue = said.concept?.startsWith('revenue') && !/全年|本年/.test(text)
  const inBudget = said.stage === 'budget' && said.concept === null
  if (
    /总支出|全年支出|支出合计|支出总计|支出总额|累计支出|本年支出/.test(text) &&
    !besideRevenue &&
    !inBudget
  )
    return 'actual'
  return said.stage ?? headingStage(prose)
}

/** 全年预算数100万元，其中，基本支出预算数60万元: a part of the budget that the sentence opened with. */
function budgetOfWhole(concept: string, { whole }: Said): Stage | null {
  const isPart = /^expenditure\.(?:basic|project)/.test(concept)
  const known = whole?.concept === 'expenditure.total' && /^(?:initial|adjusted)$/.test(whole.stage)
  return isPart && known ? whole.stage : null
}

function headingStage(prose: Prose): Stage {
  const heading = (prose.passage.path.at(-1) ?? '').replace(BUDGET_NAMES, '')
  if (/执行|决算|完成|支出情况/.test(heading)) return 'actual'
  if (/年初预算/.test(heading)) return 'initial'
  if (/预算(?:编制|安排|情况|批复|下达)|(?:经费|资金|收支)安排/.test(heading)) return 'budget'
  return isTargetPassage(prose.passage) ? 'budget' : 'actual'
}

/** A figure of the year before is `prior`; of any other year, and plans of another year, none of this report's. */
export function inYear(stage: Stage, year: NamedYear): Stage | null {
  if (isElsewhere(year)) return null
  if (year === 'prior') return stage === 'actual' || stage === 'prior' ? 'prior' : null
  return stage
}
