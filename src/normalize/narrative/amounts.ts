/** Money of the whole unit in running text: each amount gets its subject and its stage, or stays unread. */
import type { Fact, Stage } from '../../model/report.ts'
import { GRAND_TOTAL, ONE_FUND } from '../grand-totals.ts'
import { followsAccountLine, isOnAccountLine } from './account-lines.ts'
import { ADDED, subjectOf } from './amount-subject.ts'
import { readChange, readCompared, saidWithoutFigures } from './changes.ts'
import { factOf } from './found.ts'
import { fundOf, isGrand } from './fund-words.ts'
import { inYear, stageOf } from './money-stage.ts'
import { readNothing } from './nothing.ts'
import { type Clause, isDate, type Mark, type Prose, type Sentence } from './prose.ts'
import { readRate } from './rates.ts'
import { isReason, type NarrativeContext, qualifiersOf, yearOf } from './scope.ts'
import { settleChanges } from './settle-changes.ts'
import {
  OTHER_OWNER,
  ofBothSides,
  ofSpending,
  type Said,
  type Situation,
  type Step,
  saidBefore,
  sidesOf,
} from './situation.ts'
import { isStageAlone, moneyTermBefore } from './terms.ts'
import { partOfYear, toldBefore } from './time.ts'
import { readWholly } from './wholly.ts'

/** A total is no total of the unit where these stand before it. */
const PART_BEFORE =
  /(?:项目|专项|其[他它]|活动|工程|中心|文化宫|俱乐部|基金会?|学校|补助|审计|(?<!总)工会|人均|单项|企业|保险|课题|建设|经营|事务|(?:行政|事业|机构)运行|医疗|缴费|公积金|养老|抚恤|(?<!经)费|货物和服务的?(?:各项)?)$/
/** 全镇财政公共总收入, 地方财政一般公共预算收入: what a place took in, and no unit's money. */
const OF_PLACE =
  /(?:地方财政|公共财政|财政公共|税收|非税|全[县市区镇乡州街]?(?:一般)?(?:公共)?财政(?:公共)?)$/
/** Another unit, right before its total: parts behind that are its too. */
const OWNER = /(?:文化宫|俱乐部|疗养院|干校|学校|中心|基层工会|(?<!总)工会)$/
/** The unit itself, or all of it: no more of what is another's. */
const OWN = /我会|[我本](?:单位|部门)|总工会|机关|全会|合并|共计/
/** 绩效自评项目2个，涉及一般公共预算支出30万元: what was looked at, not what was spent. */
const LOOKED_AT = /(?:涉及|涵盖)(?:的|当年|资金)*$/
/** 追加预算31万元，调减项目预算10万元，全年预算…: beside an addition, what was taken from a part. */
const REDUCED = /^[,、]?(?:并|同时)?(?:调减|核减|压减|调剂减少)/
const ASSET_MOVE = /新增|处置|购置|购买|报废|盘[亏盈]|调[出入]/

const OTHER_BODY =
  /(?:文化宫|俱乐部|疗养院|干校|学校|服务中心|帮扶中心|基层工会)(?:20\d\d年度?|全年|本年度?|年初|共|总|实际|累计)*(?:支出|收入|预算|决算)(?:总额|合计|共计|共|为)*$/
const BOTH_BUDGETS = /收、?支总预算/

const WHOLE = /^(?:expenditure|revenue|three_public)\.total$/

/** Parts in brackets: behind them is spoken again of what stood before; parts of another amount are not the unit's. */
interface Bracket {
  readonly before: Said
  readonly ofOther: boolean
}

/** 财政拨款收入4436万元（其中，一般公共预算3999万元，政府性基金预算437万元）: of both. */
function isOfAllFunds({ text }: Prose, { before, quantity }: Mark): boolean {
  if (!/财政拨款/.test(before)) return false
  const behind = text.slice(quantity.end, quantity.end + 40)
  const general = /^\(其中[,:]?一般公共预算[^,;()\d]*([\d,.]*\d)/.exec(behind)?.[1]
  return general !== undefined && Number(general.replaceAll(',', '')) !== Number(quantity.digits)
}

const isOfNoFund = ({ concept }: Fact) => concept !== 'revenue.general_public'

function isOfUnit(facts: readonly Fact[]): boolean {
  return facts.some(({ concept }) => concept !== 'expenditure.adjustment')
}

/**
 * Facts on money and rates that a sentence states of the unit; `taken` are quantities that already have a meaning.
 * In a passage on one project only what names its subject is the unit's. `last` is what the sentence before spoke of.
 */
export function readAmounts(
  prose: Prose,
  sentence: Sentence,
  context: NarrativeContext & { readonly ofProject: boolean; readonly last: Said | null },
  taken: ReadonlySet<Mark>,
): { facts: Fact[]; used: Mark[]; said: Said } {
  const facts: Fact[] = []
  const used: Mark[] = []
  let said = saidBefore(sentence.text, context)
  if (followsAccountLine(prose, sentence)) return { facts, used, said: { ...said, foreign: true } }
  let bracket: Bracket | null = null
  let lastRead: 'unit' | 'other' | null = null
  let opening: Said | null = null
  for (const clause of sentence.clauses) {
    const nothing = readNothing(prose, { sentence, clause, said, fiscalYear: context.fiscalYear })
    facts.push(...nothing)
    if (nothing.some(({ state }) => state === 'zero'))
      used.push(...clause.marks.filter(({ quantity }) => quantity.value === 0))
    facts.push(...readWholly(prose, clause, facts, said))
    const figures = clause.marks.some(
      ({ quantity }) => quantity.kind === 'money' || quantity.kind === 'percent',
    )
    // "与2021年相比，收、支总计各增加…"
    if (!figures) said = saidWithoutFigures(clause.text, said)
    const firstFigure = clause.marks.find(({ quantity }) => !isDate(quantity))
    for (const mark of clause.marks) {
      const opens = mark === firstFigure && opensSegment(sentence, clause)
      if (bracket && /^[^(]*\)/.test(mark.before)) {
        said = bracket.before
        bracket = null
      }
      if (/\([^)]*$/.test(mark.before)) bracket = { before: said, ofOther: lastRead === 'other' }
      if (taken.has(mark) || bracket?.ofOther) continue
      if (isOnAccountLine(sentence, mark)) {
        said = { ...said, foreign: true }
        continue
      }
      if (opens && opening?.stage === 'actual' && !WHOLE.test(opening.concept ?? ''))
        said = { ...said, stage: 'actual' }
      const { fiscalYear, ofBudget = false } = context
      const told = toldBefore(prose, sentence, mark.quantity.start, context)
      const year = yearOf(told, fiscalYear)
      const found = readMark({ prose, clause, mark, said, year, fiscalYear, ofBudget, opens, told })
      said = found.said
      // 甲支出1万元，年初预算2万元；乙支出3万元，年初预算…: one part told like the one before
      if (opens) opening = found.facts.length > 0 ? said : null
      facts.push(...(isOfAllFunds(prose, mark) ? found.facts.filter(isOfNoFund) : found.facts))
      if (found.facts.length > 0) used.push(mark)
      if (mark.quantity.kind === 'money') lastRead = isOfUnit(found.facts) ? 'unit' : 'other'
    }
    if (bracket && clause.text.lastIndexOf(')') > clause.text.lastIndexOf('(')) {
      said = bracket.before
      bracket = null
    }
  }
  return { facts: settleChanges(facts), used, said: ofSpending(said, facts) }
}

function opensSegment({ segments }: Sentence, clause: Clause): boolean {
  return segments.some(({ clauses }) => clauses[0] === clause)
}

function readMark(at: Situation): Step {
  const { kind } = at.mark.quantity
  if (kind === 'money' || isBareZero(at.mark)) return readChange(at) ?? readCompared(at) ?? readMoney(at)
  return (kind === 'percent' && (readChange(at) ?? readRate(at))) || { facts: [], said: at.said }
}

/** A 0 of money needs no unit: 因公出国费支出为0, and 决算为0 behind it; before further figures it has lost its head. */
function isBareZero({ quantity: { kind, unit, value }, before, after }: Mark): boolean {
  if (kind !== 'plain' || unit !== null || value !== 0 || /^\s+[-\d]/.test(after)) return false
  return moneyTermBefore(before) !== null || (isStageAlone(before) && !/^[^,;。、()]/.test(after))
}

/** 6月购置公务用车支出18万元: what is bought or added once has a month, and is the year's. */
const ONCE = /^(?:three_public|procurement|fixed_assets|expenditure\.adjustment)/

/** 全年累计支出 is summed up over the year; over years only where that is said. */
function limitsOf({ head }: Mark): readonly string[] {
  const isOverYears = /历年|年来|以来/.test(head)
  return qualifiersOf(head, 'result').filter((limit) => limit !== 'cumulative' || isOverYears)
}

function timeOf(concept: string, told: string): string | null {
  const part = partOfYear(told)
  return part && ONCE.test(concept) && /^period:\d{1,2}月(?!.*月)/.test(part) ? null : part
}

function readMoney(at: Situation): Step {
  const { prose, clause, mark, said, year } = at
  const term = moneyTermBefore(mark.before)
  const concept = subjectOf(at, term)
  const ofAddition = ADDED.test(mark.before)
  const foreign = { facts: [], said: { ...said, foreign: true, ofAddition } }
  if (said.ofAddition && REDUCED.test(mark.before)) return { facts: [], said }
  const isTotal = concept !== null && /\.total$/.test(concept)
  const ofOther = isTotal && OWNER.test(`${OTHER_OWNER.exec(mark.head)?.[0] ?? term?.lead}`)
  if (ofOther) return { facts: [], said: { ...foreign.said, ofOther } }
  // 工人文化宫2022年支出120万元，其中人员经费…: parts of what is another's
  if (!concept && OTHER_BODY.test(mark.head)) return { facts: [], said: { ...foreign.said, ofOther: true } }
  if (!concept || OTHER_OWNER.test(mark.head)) return foreign
  if (said.ofOther && !at.opens && (isPart(concept) || !OWN.test(mark.head))) return foreign
  if ((term && LOOKED_AT.test(term.lead)) || isReason(prose.text, clause, mark)) return foreign
  if (term && isTotal && PART_BEFORE.test(term.lead)) return foreign
  if (term && concept.startsWith('revenue') && OF_PLACE.test(term.lead)) return foreign
  if (concept.startsWith('fixed_assets') && ASSET_MOVE.test(mark.before)) return foreign
  const words = term ? `${term.lead}${term.label}${term.filler}` : mark.before
  // no part of an addition is more than it
  const { value } = mark.quantity
  const withinAddition = said.ofAddition && (said.amount === null || value === null || value <= said.amount)
  if (withinAddition && isPart(concept) && !/年初|全年|调整后|决算|实际|执行/.test(words))
    return { facts: [], said }
  // a bare 支出 after a budget is what was spent of it
  const besideIncome = said.concept === 'revenue.total' && said.amount === mark.quantity.value
  const spent = !term && /支出|使用|支付|拨付/.test(words) && !/预算/.test(words) && !besideIncome
  // 收支总预算90万元，其中：本年收入90万元；本年支出90万元
  const ofBudgets = /本年支出$/.test(words) && BOTH_BUDGETS.test(at.told) ? said.stage : null
  const stage = inYear(spent ? 'actual' : (ofBudgets ?? stageOf(prose, concept, words, said)), year)
  const grand = isGrand(prose, mark, concept, words)
  const fund = fundOf(prose, term, said, concept)
  const both = ofBothSides(term)
  const amount = mark.quantity.value
  const next = { ...saidAfter({ concept, stage, amount }, said), grand, both, fund, amount }
  if (stage === null) return { facts: [], said: next }
  const part = stage === 'actual' ? timeOf(concept, at.told) : null
  const qualifiers = [
    ...(part ? [part] : limitsOf(mark)),
    ...(grand ? [GRAND_TOTAL] : []),
    ...(fund ? [ONE_FUND] : []),
  ]
  const binding = { stage, quantity: mark.quantity, clause, qualifiers }
  return {
    facts: sidesOf(concept, both).map((side) => factOf(prose, { ...binding, concept: side })),
    said: next,
  }
}

/** A part of the expenditure; the addition itself is none. */
function isPart(concept: string): boolean {
  return /^expenditure\.(?!total|adjustment)/.test(concept)
}

function saidAfter(
  { concept, stage, amount }: { concept: string; stage: Stage | null; amount: number | null },
  said: Said,
): Omit<Said, 'grand' | 'both' | 'fund' | 'amount'> {
  const { whole, ofChanges } = said
  // behind an addition is spoken of the whole again: 其中…，年中追加…，调整后预算…
  if (concept === 'expenditure.adjustment')
    return { ...said, ...(whole && { ...whole, foreign: false }), ofAddition: true }
  const isWhole = stage !== null && WHOLE.test(concept)
  return {
    concept,
    stage,
    foreign: false,
    compared: false,
    ofChanges,
    whole: isWhole ? { concept, stage, amount } : whole,
    ofAddition: false,
    ofOther: false,
  }
}
