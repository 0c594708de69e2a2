/** Money and rates of the whole unit in running text: totals, shares, execution, changes against the year before. */
import type { Fact, Stage } from '../../model/report.ts'
import { factOf, wordFact } from './found.ts'
import type { Clause, Mark, Prose, Sentence } from './prose.ts'
import { isTargetPassage, type NarrativeContext, qualifiersOf, yearOf } from './scope.ts'
import {
  alternatives,
  type FoundTerm,
  isStageAlone,
  MONEY_TERMS,
  moneyTermAfter,
  moneyTermBefore,
} from './terms.ts'

/** What is said so far in a sentence, for what leaves its subject or stage out. */
interface Said {
  readonly concept: string | null
  readonly stage: Stage | null
  /** an amount without a known subject stood last */
  readonly foreign: boolean
  /** a change against the year before was told of the subject */
  readonly compared: boolean
}
const NOTHING_SAID: Said = { concept: null, stage: null, foreign: false, compared: false }

/** A total is no total of the unit where these stand before it. */
const PART_BEFORE =
  /(?:项目|专项|活动|工程|中心|文化宫|俱乐部|基金会?|学校|补助|审计|工会|人均|单项|企业|保险|课题|建设|经营)$/
const OTHER_OWNER = /人均|户均|文化宫|俱乐部|疗养院|干校|职工学校|每(?:户|人|家)|基层工会|企业/
const ASSET_MOVE = /新增|处置|购置|购买|报废|盘[亏盈]|调[出入]/
const BUDGET_NAMES = /一般公共预算|政府性基金预算|国有资本经营预算|预算执行|预算单位|预算收支/g
/** The change's verb: what stands between the comparison and its amount. */
const CHANGE = /(增加|增长|上升|提高|增幅|减少|下降|降低|降幅|压缩|节约)(?:了|幅度|约|为|达|额|率)*$/
const LAST_YEAR = /同比|(?:比|较|与)[^,]{0,6}(?:上年|去年|上一年|往年|20\d\d年)/
const RATE_OF: Readonly<Record<string, string>> = {
  'expenditure.total': 'execution_rate.total',
  'expenditure.basic': 'execution_rate.basic',
  'expenditure.basic.personnel': 'execution_rate.personnel',
  'expenditure.basic.public': 'execution_rate.public',
  'expenditure.project': 'execution_rate.project',
}
const SHARE_OF: Readonly<Record<string, string>> = {
  'expenditure.basic': 'share.basic',
  'expenditure.project': 'share.project',
}

/** Facts on money and rates that a sentence states of the unit; `taken` are quantities that already have a meaning. */
export function readAmounts(
  prose: Prose,
  sentence: Sentence,
  context: NarrativeContext,
  taken: ReadonlySet<Mark>,
): { facts: Fact[]; used: Mark[] } {
  const facts: Fact[] = []
  const used: Mark[] = []
  let said = NOTHING_SAID
  for (const clause of sentence.segments.flatMap(({ clauses }) => clauses)) {
    facts.push(...readNothing(prose, clause))
    for (const mark of clause.marks) {
      if (taken.has(mark)) continue
      const year = yearOf(prose.text.slice(sentence.start, mark.quantity.start), context.fiscalYear)
      const found = readMark({ prose, clause, mark, said, year })
      said = found.said
      if (!found.fact) continue
      facts.push(found.fact)
      used.push(mark)
    }
  }
  return { facts, used }
}

interface Situation {
  readonly prose: Prose
  readonly clause: Clause
  readonly mark: Mark
  readonly said: Said
  readonly year: ReturnType<typeof yearOf>
}

function readMark(at: Situation): { fact: Fact | null; said: Said } {
  const { kind } = at.mark.quantity
  if (kind !== 'money' && kind !== 'percent') return { fact: null, said: at.said }
  return readChange(at) ?? (kind === 'money' ? readMoney(at) : readRate(at))
}

function readMoney({ prose, clause, mark, said, year }: Situation): { fact: Fact | null; said: Said } {
  const term = moneyTermBefore(mark.before)
  const concept = subjectOf(prose, mark, term, said)
  const foreign = { fact: null, said: { ...said, foreign: true } }
  if (!concept || OTHER_OWNER.test(mark.head) || mark.quantity.unit === null) return foreign
  const isTotal = /\.total$/.test(concept)
  if (term && isTotal && PART_BEFORE.test(term.lead)) return foreign
  if (concept.startsWith('fixed_assets') && ASSET_MOVE.test(mark.before)) return foreign
  const words = term ? `${term.label}${term.filler}` : mark.before
  const stage = inYear(stageOf(prose, concept, `${term?.lead ?? ''}${words}`, said.stage), year)
  const next: Said =
    concept === 'expenditure.adjustment' ? said : { concept, stage, foreign: false, compared: false }
  if (stage === null) return { fact: null, said: next }
  const qualifiers = qualifiersOf(mark.head, 'result')
  return { fact: factOf(prose, { concept, stage, quantity: mark.quantity, clause, qualifiers }), said: next }
}

/** The concept an amount belongs to: its own label, the one after it, or for a bare stage the one spoken of. */
function subjectOf(prose: Prose, mark: Mark, term: FoundTerm | null, said: Said): string | null {
  // 预算收入 is no expenditure, whatever label stands in it
  if (term && /收入/.test(term.filler)) return term.concept === 'expenditure.total' ? 'revenue.total' : null
  if (term?.concept.startsWith('revenue') && /支出/.test(`${term.label}${term.filler}`)) return null
  if (term) return term.concept
  const { before } = mark
  const ofExpenditure = said.concept !== null && /^(?:expenditure|three_public)/.test(said.concept)
  if (
    said.concept === 'expenditure.total' &&
    /(?:追加|调剂增加|调增)(?:了|预算|资金|金额|数|为)*$/.test(before)
  )
    return 'expenditure.adjustment'
  if (isStageAlone(before)) {
    if (said.foreign) return null
    if (ofExpenditure) return said.concept
    if (said.concept !== null || !/预算/.test(before.replace(BUDGET_NAMES, ''))) return null
    return headingSubject(prose)
  }
  return before.trim().length < 12 ? moneyTermAfter(mark.after) : null
}

/** What the heading speaks of, for a sentence that names no subject: the total unless it names a part or a project. */
function headingSubject(prose: Prose): string | null {
  const heading = (prose.passage.path.at(-1) ?? '').replace(
    /(?:的)?(?:情况|说明|分析|构成|使用|执行|决算|预算)*[:。]?$/,
    '',
  )
  const concept = moneyTermBefore(heading)?.concept ?? null
  if (concept?.startsWith('expenditure')) return concept
  return /项目|专项|工程|活动/.test(heading) ? null : 'expenditure.total'
}

/** The stage that words name, or the one carried along the sentence, or the one of the heading. */
function stageOf(prose: Prose, concept: string, words: string, carried: Stage | null): Stage {
  if (concept === 'expenditure.adjustment') return 'actual'
  const text = words.replace(BUDGET_NAMES, '')
  if (/年初/.test(text) && /预算|安排|批复|下达/.test(text)) return 'initial'
  if (/调整后|调整预算|预算调整|全年预算|追加后/.test(text)) return 'adjusted'
  if (/(?:上年|去年|上一年)度?(?!结转|结余|末)/.test(text)) return 'prior'
  if (/决算|执行|实际|完成|已支|已使用|实现/.test(text)) return 'actual'
  if (/预算/.test(text)) return 'budget'
  if (/总支出|全年支出|支出合计|支出总计|支出总额|本年支出/.test(text))
    return carried === 'initial' ? 'initial' : 'actual'
  return carried ?? headingStage(prose)
}

function headingStage(prose: Prose): Stage {
  const heading = (prose.passage.path.at(-1) ?? '').replace(BUDGET_NAMES, '')
  if (/执行|决算|完成|支出情况/.test(heading)) return 'actual'
  if (/年初预算/.test(heading)) return 'initial'
  if (/预算(?:编制|安排|情况|批复|下达)/.test(heading)) return 'budget'
  return isTargetPassage(prose.passage) ? 'budget' : 'actual'
}

/** A figure of the year before is `prior`; of any other year, and plans of another year, none of this report's. */
function inYear(stage: Stage, year: ReturnType<typeof yearOf>): Stage | null {
  if (year === 'other') return null
  if (year === 'prior') return stage === 'actual' || stage === 'prior' ? 'prior' : null
  return stage
}

/** 比上年增加3.2万元，增长1.2%: a change of what the sentence spoke of last. */
function readChange({ prose, clause, mark, said }: Situation): { fact: Fact | null; said: Said } | null {
  const verb = CHANGE.exec(mark.before)?.[1]
  const compares = LAST_YEAR.test(mark.head)
  if (!verb || !(compares || (said.compared && /^[,、(]?\S{0,4}$/.test(mark.before)))) return null
  const own = moneyTermBefore(mark.head.split(/同比|[比较与]/)[0] ?? '')
  const concept = own?.concept ?? said.concept
  const next: Said = { ...said, compared: true }
  if (!concept || said.foreign || said.stage === 'prior') return { fact: null, said: next }
  const stage: Stage = mark.quantity.kind === 'money' ? 'change' : 'change_rate'
  const negative = /减少|下降|降低|降幅|压缩|节约/.test(verb)
  return { fact: factOf(prose, { concept, stage, quantity: mark.quantity, clause, negative }), said: next }
}

function readRate({ prose, clause, mark, said, year }: Situation): { fact: Fact | null; said: Said } {
  const none = { fact: null, said }
  if (year === 'other' || year === 'prior' || OTHER_OWNER.test(mark.head)) return none
  if (
    said.concept === 'expenditure.total' &&
    !said.foreign &&
    /完成(?:全年|年初|调整后?|当年)*预算(?:数|安排)?的?$/.test(mark.before)
  )
    return {
      fact: factOf(prose, {
        concept: 'budget_completion_rate',
        stage: 'actual',
        quantity: mark.quantity,
        clause,
      }),
      said,
    }
  const label = /(.*?)(?:预算)?(执行率|占比|占[^,]*?)(?:为|达到?|是|约|:|的)*$/.exec(mark.before)
  if (!label) return none
  const own =
    moneyTermBefore(label[1]!.replace(/(?:财政|资金|部门|整体|支出)*$/, '')) ?? moneyTermBefore(label[1]!)
  const subject = own?.concept ?? (said.foreign ? null : said.concept)
  const isShare = label[2]!.startsWith('占')
  const wholeUnit =
    !isShare &&
    subject === null &&
    !said.foreign &&
    /^(?:\d{4}年度?)?(?:整体|部门|本?单位|总体|全年|年度|支出|财政|资金|其中|我会|区?县?市?总工会)*$/.test(
      label[1]!,
    )
  const concept = isShare
    ? subject && SHARE_OF[subject]
    : wholeUnit
      ? 'execution_rate.total'
      : subject && RATE_OF[subject]
  if (!concept || /≥|>=|不低于|目标|采购/.test(mark.head)) return none
  const stage = isShare && said.stage && said.stage !== 'change' ? said.stage : 'actual'
  return { fact: factOf(prose, { concept, stage, quantity: mark.quantity, clause }), said }
}

const NONE_OF = /^(?:three_public|expenditure\.project$|procurement)/
const labels = alternatives(MONEY_TERMS.filter(({ concept }) => NONE_OF.test(concept)))
const WITHOUT = new RegExp(
  `(?:无|没有|未发生|未安排|未产生|未列支)(?:任何)?(${labels})(?:支出|费用|经费|开支|费|发生)*$`,
)
const NOTHING = new RegExp(
  `(${labels})(?:经费|支出|决算|费用|开支|情况|金额|数|均|:|为)*(?:无|未发生|没有发生)$`,
)

/** A written 无: "三公经费支出无", "2020年度无项目支出". */
function readNothing(prose: Prose, clause: Clause): Fact[] {
  const text = clause.text.replace(/[“”"《》]/g, '').replace(/[。\s]+$/, '')
  const label = (WITHOUT.exec(text) ?? NOTHING.exec(text))?.[1]
  const concept = label && MONEY_TERMS.find((term) => term.label === label)?.concept
  if (!concept || /上年|去年/.test(text)) return []
  const stage = /预算/.test(text.replace(BUDGET_NAMES, '')) ? 'budget' : 'actual'
  return [wordFact(prose, { concept, stage, value: 0, state: 'none', raw: '无', clause })]
}
