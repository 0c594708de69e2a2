/** Figures told against the year before: 比上年增加3.2万元，增长1.2%. */
import type { Stage } from '../../model/report.ts'
import { GRAND_TOTAL, OF_FUND, ONE_FUND } from '../grand-totals.ts'
import { factOf } from './found.ts'
import { BUDGET_NAMES } from './money-stage.ts'
import type { Clause, Mark, Prose } from './prose.ts'
import { isElsewhere, isReason } from './scope.ts'
import { ofBothSides, type Said, type Situation, type Step, sidesOf } from './situation.ts'
import { type FoundTerm, moneyTermBefore } from './terms.ts'

/** The change's verb: what stands between the comparison and its amount. */
const CHANGE =
  /(增加|增长|上升|提高|增幅|减少|下降|降低|降幅|压缩|节约|(?<=决算数?|上年|去年|20\d\d年度?)[增减])(?:了|支出|开支|幅度|约|为|达|额|率)*$/
const COMPARED_WITH = /(?:同比|相?(?:比|较|与|同)于?(?:20\d\d|上年|去年|上一年|同期|往年)[^,]*)$/
/** 与2021年度预算相比 and 比上年预算数 measure by a budget, not by what was spent the year before. */
const LAST_YEAR =
  /同比|(?:比|较|与)[^,]{0,6}(?:上年|去年|上一年|往年|20\d\d年)(?!度?的?(?:年初|全年|部门)?预算(?!执行))/

/** 较年初预算数减少…: a saving, and no change against the year before. */
const AGAINST_BUDGET = /(?:比|较|与|同)[^,]*预算[^,]*$/

/** 收支较上年决算数增加…: without 总计 too the two together. */
const BOTH_SIDES_BARE = /^收、?支$|^收入、?支出(?:总体)?$/
const BOTH_SIDES_COMPARED = /^收(?:、?支(?:总计|总体)?|入、?支出(?:总计|总体)?)(?:与|同|较|比)/

/** "收、支与2023年度相比，": what the change behind it is of; what was said before, where the clause names nothing. */
function saidOfComparison(text: string, said: Said): Said {
  if (!BOTH_SIDES_COMPARED.test(text)) return { ...said, compared: true }
  const stage = said.stage ?? 'actual'
  return { ...said, concept: 'revenue.total', stage, foreign: false, compared: true, grand: true, both: true }
}

const STEADY = /支出(?:决算)?(?:数|总额)?(?:比|较|与)[^,]*(?:无增减|无变化|没有变化|持平|一致|相同)[^,]*$/

/** 公务接待费支出决算与预算持平，比上年增加…: what comes behind is of what a clause without a figure speaks of. */
function saidOfSteady(text: string, said: Said): Said {
  const own = STEADY.test(text) ? moneyTermBefore(text.replace(STEADY, '')) : null
  return own ? { ...said, concept: own.concept, stage: 'actual', foreign: false, compared: false } : said
}

/** What a clause without figures makes of what was said. */
export function saidWithoutFigures(text: string, said: Said): Said {
  return saidOfSteady(text, LAST_YEAR.test(text) ? saidOfComparison(text, said) : said)
}

const IN_BRACKETS = /(?:为|均|是|:)*(?:无|零)?\((?:上年度?|去年).*$/

/** "较去年的30.1万元下降5%": the figure of the year before. */
export function readCompared(at: Situation): Step | null {
  const { prose, clause, mark, said } = at
  const named = moneyTermBefore(mark.before)
  // 比2021年年初预算收入27万元增加…: what was planned for the year before is no figure of it
  if (named && COMPARED_LEAD.test(named.lead) && /预算(?!执行)/.test(named.label.replace(BUDGET_NAMES, '')))
    return { facts: [], said }
  if (named && COMPARED_LEAD.test(named.lead)) return readNamedCompared(at, subjectCompared(named, said))
  if (WITH_BUDGET.test(mark.before)) return readComparedBudget(at)
  if (
    !/(?:比|较|与)(?:上年度?|去年|上一年度?|20\d\d年度?)的?(?:决算|支出|同期)?$|(?:^[,、]?|\()(?:上年度?|去年)(?:同期)?(?:决算|支出|收入)?(?:数|为|是)*$/.test(
      mark.before,
    )
  )
    return null
  const { foreign } = said
  if (/收入(?:数|为|是)*$/.test(mark.before) && !said.concept?.startsWith('revenue')) return null
  // 公务接待费为零（上年0.1万元）: the amount in brackets is of the label before them
  const own = moneyTermBefore(mark.before.replace(IN_BRACKETS, ''))
  const concept = own?.concept ?? said.concept
  if (!concept || (foreign && !own) || (said.stage !== 'actual' && !own)) return { facts: [], said }
  const fact = factOf(prose, { concept, stage: 'prior', quantity: mark.quantity, clause })
  return { facts: [fact], said: { ...said, compared: true } }
}

/** 较2020年“三公”经费9.26万元减少0.84万元 */
function readNamedCompared({ prose, clause, mark, said }: Situation, concept: string | null): Step {
  if (concept === null) return { facts: [], said }
  const fact = factOf(prose, { concept, stage: 'prior', quantity: mark.quantity, clause })
  return { facts: [fact], said: { ...said, concept, stage: 'actual', foreign: false, compared: true } }
}

const BARE_SPENDING = /^(?:累计|全年|实际|年度|决算)*支出(?:决算)?$/

/** 公务接待费8万元，比上年累计支出9万元…: a bare 支出 behind an amount is of what that was of. */
function subjectCompared(term: FoundTerm, { concept, foreign }: Said): string | null {
  if (!BARE_SPENDING.test(term.label)) return term.concept
  if (foreign) return null
  const ofPart = concept !== null && /^(?:three_public|expenditure\.(?!total))/.test(concept)
  return ofPart ? concept : term.concept
}

const COMPARED_LEAD = /(?:比|较)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:部门)?(?:决算)?(?:公开)?的?$/
const WITH_BUDGET = /(?:比|较|与)(年初|年度|全年|本年|当年)?预算(?:数|安排|安排数)?的?$/

/** "比年初预算的3.50万元下降29.71%": the budget of what was spent; the change is none against the year before. */
function readComparedBudget({ prose, clause, mark, said }: Situation): Step {
  const { concept, foreign } = said
  if (!concept || foreign || said.stage !== 'actual') return { facts: [], said }
  const stage = budgetStage(WITH_BUDGET.exec(mark.before)?.[1])
  const fact = factOf(prose, { concept, stage, quantity: mark.quantity, clause })
  return { facts: [fact], said: { ...said, compared: false } }
}

function budgetStage(word: string | undefined): Stage {
  return word === '年初' ? 'initial' : word === '全年' ? 'adjusted' : 'budget'
}

/** 与去年相比收入减少了…: the side of the account that the comparison names behind it. */
function nameOfBareSide(before: string, compared: boolean): string | undefined {
  const words = before.replace(CHANGE, '')
  const side = (/相比,?(?:本年)?(收入|支出)$/.exec(words) ??
    ((compared && /^(?:本年)?(收入|支出)$/.exec(words)) || null))?.[1]
  return side && `本年${side}`
}

/** In a report on 2022, 较2019年下降2.3% is no change of the year. */
function isOfEarlier(before: string, fiscalYear: number | null): boolean {
  const year = /(?:比|较|与|同)于?(20\d\d)年[^,]*$/.exec(before)?.[1]
  return year !== undefined && fiscalYear !== null && Number(year) !== fiscalYear - 1
}

/** 三公经费预算5万元，比上年减少1万元: budgets are compared, this year's or another's. */
function isOfPlan({ stage, compared }: Said): boolean {
  return stage === null ? !compared : /^(?:initial|adjusted|budget)$/.test(stage)
}

/** What is spoken of behind a comparison with the budget: …较年初预算减少2万元，较上年减少1万元. */
function saidAgainstBudget(before: string, said: Said): Said {
  const own = moneyTermBefore(before.replace(AGAINST_BUDGET, ''))
  if (!own) return { ...said, compared: false }
  const stage = said.stage ?? (/预算/.test(`${own.label}${own.filler}`) ? 'budget' : 'actual')
  return { ...said, compared: false, concept: own.concept, stage, foreign: false }
}

const MEASURED = /比(?!例|重)|较|与(?:上|去|年初|20)|同(?:比|期|口径)|预算/
/** 一般公共服务支出1650万元，增长4.1%: against the year before, where nothing else is spoken of to measure by. */
function isUncompared(text: string, { before, quantity }: Mark): boolean {
  const start = Math.max(...['。', ';', '\n'].map((end) => text.lastIndexOf(end, quantity.start))) + 1
  const words = text.slice(start, quantity.start)
  return /^(?:增长|下降)了?$/.test(before) && !MEASURED.test(words.replace(/公共预算/g, ''))
}

const SAVED = /^(?:节约|节省|压减|减少|下降)(?:了|约)?$/

function isSaved({ quantity, head, before }: Mark, compared: boolean): boolean {
  return quantity.kind === 'money' && !compared && SAVED.test(before) && !LAST_YEAR.test(head)
}

/** 三公经费3万元，其中…出国费0元，较上年下降12.3%: nothing goes down by a part of it. */
function isRateOfNothing(prose: Prose, clause: Clause, mark: Mark): boolean {
  if (mark.quantity.kind !== 'percent' || mark.quantity.value === 100) return false
  const marks = prose.sentences.findLast(({ start }) => start <= clause.start)?.marks ?? []
  const last = marks[marks.indexOf(mark) - 1]
  return last?.quantity.kind === 'money' && last.quantity.value === 0
}

/** 比上年增加3.2万元，增长1.2%: a change of what the sentence spoke of last. */
export function readChange({
  prose,
  clause,
  mark,
  said,
  year,
  fiscalYear,
  ofBudget,
}: Situation): Step | null {
  const verb = CHANGE.exec(mark.before)?.[1]
  // one budget against another
  if (verb && ofBudget) return { facts: [], said: { ...said, compared: false } }
  if (verb && AGAINST_BUDGET.test(mark.before.replace(BUDGET_NAMES, '')))
    return { facts: [], said: saidAgainstBudget(mark.before, said) }
  if (verb && (isElsewhere(year) || isOfEarlier(mark.before, fiscalYear)))
    return { facts: [], said: { ...said, compared: false } }
  const bare = mark.quantity.kind === 'percent' && isUncompared(prose.text, mark)
  const listed = said.ofChanges && moneyTermBefore(mark.before.replace(CHANGE, '')) !== null
  // 比年初预算5.2万元节约1.12万元，比上年…: how much less than a budget is nobody's amount, and ends no subject
  if (isSaved(mark, said.compared)) return { facts: [], said }
  if (!verb || !(LAST_YEAR.test(mark.head) || said.compared || listed || bare)) return null
  const words = mark.before
    .replace(CHANGE, '')
    .replace(COMPARED_WITH, '')
    .replace(/[各均分别]+$/, '')
  const own = moneyTermBefore(
    nameOfBareSide(mark.before, said.compared) ?? words.replace(BOTH_SIDES_BARE, '收支总计'),
  )
  // 主要原因是农村客运补贴较上年减少…: the change of what the reasons name, not of the whole
  if (own === null && isReason(prose.text, clause, mark)) return { facts: [], said }
  // 接待费2万元、运行费3万元，分别下降5%和4%: one each, of those that stood before
  if (own === null && /分别/.test(mark.head)) return { facts: [], said: { ...said, compared: true } }
  const last = isRateOfNothing(prose, clause, mark) ? (said.whole?.concept ?? null) : said.concept
  const concept = own?.concept ?? (said.foreign ? null : last)
  const grand = own ? /总计/.test(own.label) : said.grand
  const both = own ? ofBothSides(own) : said.both
  const foreign = said.foreign && own === null
  const fund = own ? OF_FUND.test(`${own.lead}${own.label}`) : said.fund
  const next: Said = { ...said, concept, foreign, compared: true, grand, both, fund }
  if (!concept || said.stage === 'prior') return { facts: [], said: next }
  if (own === null && isOfPlan(said)) return { facts: [], said: { ...next, compared: false } }
  const stage: Stage = mark.quantity.kind === 'money' ? 'change' : 'change_rate'
  const negative = /减|下降|降低|降幅|压缩|节约/.test(verb)
  const ofFund = fund && concept.startsWith('expenditure')
  const qualifiers = [...(grand ? [GRAND_TOTAL] : []), ...(ofFund ? [ONE_FUND] : [])]
  const binding = { stage, quantity: mark.quantity, clause, negative, qualifiers }
  return {
    facts: sidesOf(concept, both).map((side) => factOf(prose, { ...binding, concept: side })),
    said: next,
  }
}
