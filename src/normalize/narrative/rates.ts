/** Percentages of the unit's money: execution, completion, shares, the control rate of staff. */
import { ONE_FUND } from '../grand-totals.ts'
import { EXECUTION_RATE_OF, SHARE_OF } from '../identities.ts'
import { factOf } from './found.ts'
import { upTo } from './prose.ts'
import { isElsewhere, isTargetPassage } from './scope.ts'
import { OTHER_OWNER, type Situation, type Step } from './situation.ts'
import { moneyTermBefore } from './terms.ts'
import { partOfYear } from './time.ts'

const LABEL =
  /(.*?)(?:预算)?(支出(?:完成|执行)率|(?:资金|预算)支出率|执行率|(?<=预算)执行进度|占比|占[^,]*?)(?:为|达到?|是|约|:|的)*$/
const COMPLETION = /完成(?:全年|年初|调整后?|当年)*预算(?:数|安排)?的?$/
/** What was spent of the adjusted budget is the execution rate, however it is worded. */
const ADJUSTED = /完成(?:全年|调整后?)预算/
const COMPLETION_RATE = /^[,、;:]?(?:20\d\d年度?)?(?:整体|部门|支出)*预算完成率(?:为|达到?|是|约|:)*$/
const STAFF_CONTROL = /(?:人员|职工|^[,、]?|财政供养)控制率(?:为|达到?|是|:)*$/
/** 在职人员控制率=在职人数20÷编制数22=90.91% */
const STAFF_RECKONED = /(?:人员|职工)控制率(?:=|为|:)+[^=,;]*=$/
/** 预算完成率=（预算完成数/预算数）×100%=（684.54/701.71）×100%=97.55% */
const RECKONED = /(预算完成率|预算执行率|(?:在职)?人员控制率|固定资产利用率)(?:=|为|:)[^,;]*=约?$/
const RECKONED_RATES: Readonly<Record<string, string>> = {
  预算完成率: 'budget_completion_rate',
  预算执行率: 'execution_rate.total',
  固定资产利用率: 'fixed_assets.utilization_rate',
}
const UTILIZATION = /(?:固定资产|^[,、]?资产)(?:综合)?利用率(?:为|达到?|是|约|:)*$/
/** Nothing but words for the unit itself stands before 执行率. */
const WHOLE_UNIT =
  /^(?:\d{4}年度?)?(?:整体|部门|本?单位|总体|全年|年度|支出|财政|资金|其中|我会|区?县?市?总工会)*$/

/** The rate that a percentage states of the unit; none where its subject is not known. */
export function readRate(at: Situation): Step {
  const { prose, clause, mark, said, year } = at
  const none = { facts: [], said }
  if (isElsewhere(year) || year === 'prior' || OTHER_OWNER.test(mark.head)) return none
  const concept = rateConcept(at)
  if (!concept) return none
  if (isTargetPassage(prose.passage) && /以上|以内|不低于|≥/.test(mark.quantity.raw)) return none
  const stage = concept.startsWith('share') && said.stage && said.stage !== 'change' ? said.stage : 'actual'
  // 一般公共预算支出…，完成预算59.7%: of that fund
  const ofFund = said.fund && said.concept === 'expenditure.total' && !concept.startsWith('share')
  const part = stage === 'actual' ? partOfYear(at.told) : null
  const qualifiers = [...(part ? [part] : []), ...(ofFund ? [ONE_FUND] : [])]
  return { facts: [factOf(prose, { concept, stage, quantity: mark.quantity, clause, qualifiers })], said }
}

function rateConcept({ prose, clause, mark, said }: Situation): string | null {
  const { before, head, quantity } = mark
  if (COMPLETION.test(before)) {
    if (said.concept !== 'expenditure.total' || said.foreign) return null
    return ADJUSTED.test(before) ? 'execution_rate.total' : 'budget_completion_rate'
  }
  const reckoned = RECKONED.exec(head)?.[1]
  if (reckoned && !/[三项基公]|采购/.test(head.slice(0, head.indexOf(reckoned))))
    return RECKONED_RATES[reckoned] ?? 'staffing.control_rate'
  const isBound =
    /[≥≧≤≦]|[<>]=|不低于|不超过|以内|目标|完成率(?:达到?|为|是|在|:)*[\d.]+%(?:及)?以[上下内]/.test(
      `${head}${quantity.raw}`,
    )
  if (isBound || /采购/.test(head)) return null
  const ofWhole = said.concept === null || said.concept === 'expenditure.total'
  if (COMPLETION_RATE.test(before)) return ofWhole && !said.foreign ? 'budget_completion_rate' : null
  if (STAFF_CONTROL.test(before) || STAFF_RECKONED.test(head)) {
    const aboutStaff = /在职|编制|供养/.test(`${head}${prose.text.slice(0, clause.start)}`)
    return aboutStaff ? 'staffing.control_rate' : null
  }
  if (UTILIZATION.test(before)) return 'fixed_assets.utilization_rate'
  const label = LABEL.exec(before)
  if (!label) return null
  const [, subjectWords = '', kind = ''] = label
  const own =
    moneyTermBefore(subjectWords.replace(/(?:财政|资金|部门|整体|支出)*$/, '')) ??
    moneyTermBefore(subjectWords)
  const subject = own?.concept ?? (said.foreign ? null : said.concept)
  if (kind.startsWith('占')) return (subject && SHARE_OF[subject]) || null
  if (
    !own &&
    WHOLE_UNIT.test(subjectWords.replace(/^[,、;]/, '')) &&
    endsParts({ prose, clause, mark, said })
  )
    return 'execution_rate.total'
  // …，年末结转10万元，预算执行率96.96%: what is left over has no rate
  const leftOver = !own && subject?.startsWith('balance') && said.whole?.concept === 'expenditure.total'
  if (leftOver) return 'execution_rate.total'
  if (subject) return EXECUTION_RATE_OF[subject] ?? null
  return !said.foreign && WHOLE_UNIT.test(subjectWords) ? 'execution_rate.total' : null
}

/**
 * 支出812万元，其中基本支出562万元、项目支出250万元，执行率97.25%: a rate takes two amounts, so behind a list of parts
 * with one amount each it is the whole's.
 */
function endsParts({
  prose,
  clause,
  mark,
  said,
}: Pick<Situation, 'prose' | 'clause' | 'mark' | 'said'>): boolean {
  const sentence = prose.sentences.findLast(({ start }) => start <= clause.start)
  if (!sentence || said.whole?.concept !== 'expenditure.total') return false
  const words = upTo(prose, sentence, mark.quantity.start).replace(/\([^()]*\)/g, '')
  const [, ...parts] = words.slice(words.lastIndexOf('%') + 1).split(/(?=基本支出|项目支出)/)
  const amounts = parts.map((part) => part.match(/[万亿元]元|\d元/g)?.length ?? 0)
  return parts.length === 2 && !/;/.test(parts.join('')) && amounts.every((count) => count === 1)
}
