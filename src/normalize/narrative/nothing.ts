/** A written 无 for money. */
import type { Fact } from '../../model/report.ts'
import { wordFact } from './found.ts'
import { BUDGET_NAMES } from './money-stage.ts'
import type { Clause, Prose } from './prose.ts'
import { alternatives, MONEY_TERMS } from './terms.ts'

const NONE_OF =
  /^(?:three_public|expenditure\.project$|procurement|revenue\.(?:government_fund|state_capital)$)/
/** 国有资本经营预算支出情况：无 is told of what was spent. */
const EITHER_SIDE = '国有资本经营预算'
const labels = alternatives(
  MONEY_TERMS.filter(({ concept, label }) => NONE_OF.test(concept) && label !== EITHER_SIDE),
)
const AFTER_LABEL = '(?:经费|收入|支出|决算|费用|开支|情况|金额|数|发生|费|均|:|为)*'
const LABEL_ALONE = new RegExp(`^(${labels})${AFTER_LABEL}$`)
const NOTHING = new RegExp(`(${labels})${AFTER_LABEL}(?:无|未发生|没有发生|零|0)$`)

/** A written 无: "三公经费支出无", "公务接待费为零", "2020年度无项目支出", "无公务接待费、因公出国费用". */
export function readNothing(prose: Prose, clause: Clause): Fact[] {
  if (!/[无没未零0]/.test(clause.text)) return []
  const text = clause.text
    .replace(/[“”"《》]/g, '')
    .replace(/\((?:上年|去年)[^()]*\)/, '')
    .replace(/[。\s]+$/, '')
  if (/上年|去年/.test(text)) return []
  const denied = /(?:无|没有|未发生|未安排|未产生|未列支)(?:任何)?(.+)$/.exec(text)?.[1] ?? ''
  // 公务用车购置及运行费 is one name
  const listed = LABEL_ALONE.test(denied) ? [denied] : denied.split(/[、及]/)
  const found = listed.map((part) => LABEL_ALONE.exec(part)?.[1])
  const named = found.length > 0 && found.every((label) => label) ? found : [NOTHING.exec(text)?.[1]]
  const stage = /预算/.test(text.replace(BUDGET_NAMES, '')) ? 'budget' : 'actual'
  return named.flatMap((label) => {
    const concept = label && MONEY_TERMS.find((term) => term.label === label)?.concept
    return concept ? [wordFact(prose, { concept, stage, value: 0, state: 'none', raw: '无', clause })] : []
  })
}
