/** One expense that a heading names: 1.因公出国（境）费, for the figures beneath it that name none. */
import { flatten } from '../values/decimal.ts'
import { withoutAims } from './aims.ts'
import type { Mark, Prose } from './prose.ts'
import { moneyTermBefore } from './terms.ts'

/** 公务接待24批次，支出2.1万元 */
const BARE_SPENDING = /^[,、]?(?:20\d\d年度?)?(?:共|全年|实际|累计)*(?:支出|开支|发生费用)(?:共|为|了)?$/
const OF_YEAR = /^[,、]?(?:20\d\d年度?|本年度?|本?单位|我单位)*$/

/** （一）公务接待费。2022年支出…: a heading that runs on into its text. */
const RUN_IN = /^(?:\([一二三四五六七\d]\)|[一二三四五六七]、|\d{1,2}[.、])[^,;:]{2,24}$/

function headingOf({ passage, sentences }: Prose): string {
  const [first] = sentences
  const isRunIn = first?.marks.every(({ quantity }) => quantity.start < 3) && RUN_IN.test(first.text)
  return first && isRunIn ? first.text : flatten(passage.path.at(-1) ?? '')
}

/** Beneath 1.因公出国（境）费 a total is that expense's: 2022年全年支出3万元. */
export function ofHeading(prose: Prose, lead: string): string | null {
  const heading = headingOf(prose).replace(/(?:的)?(?:决算|情况|说明)*[:。]?$/, '')
  const concept = OF_YEAR.test(lead) ? moneyTermBefore(heading)?.concept : undefined
  return concept && /^(?:three_public|procurement)/.test(concept) ? concept : null
}

/** The expense of the heading, where the words before an amount say no more than that it was spent. */
export function ofHeadedSpending(prose: Prose, before: string): string | null {
  return BARE_SPENDING.test(before) ? ofHeading(prose, '') : null
}

/** What the heading speaks of, for a sentence that names no subject: the total unless it names a part or a project. */
export function headingSubject(prose: Prose, mark: Mark): string | null {
  const heading = flatten(prose.passage.path.at(-1) ?? '').replace(
    /(?:的)?(?:情况|说明|分析|构成|使用|执行|决算|预算)*[:。]?$/,
    '',
  )
  const concept = moneyTermBefore(heading)?.concept ?? null
  if (concept && /^(?:expenditure|three_public|procurement)/.test(concept)) return concept
  const before = prose.text
    .slice(Math.max(0, mark.quantity.start - 60), mark.quantity.start)
    // brackets and items of a list (专项经费140万元) are not what the sentence is about
    .replace(/\([^()]*\)|(?:专项|项目)(?:经费|资金|支出|预算)?(?:为|共)?[\d,.]+万?元/g, '')
  return /项目(?!支出)|专项|工程|活动/.test(withoutAims(heading + before)) ? null : 'expenditure.total'
}
