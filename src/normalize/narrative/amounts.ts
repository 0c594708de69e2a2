/** Money and rates of the whole unit in running text: totals, shares, execution, changes against the year before. */
import type { Fact, Stage } from '../../model/report.ts'
import { factOf, wordFact } from './found.ts'
import type { Clause, Mark, Prose, Sentence } from './prose.ts'
import { isTargetPassage, type NarrativeContext, qualifiersOf, yearOf } from './scope.ts'
import {
  alternatives,
  BOTH_SIDES,
  type FoundTerm,
  isStageAlone,
  MONEY_TERMS,
  moneyTermAfter,
  moneyTermBefore,
  WEAK_TOTAL,
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
const COMPARED_WITH = /(?:同比|(?:比|较|与|同)(?:20\d\d|上年|去年|上一年|同期|往年)[^,]*)$/
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
    const figures = clause.marks.some(
      ({ quantity }) => quantity.kind === 'money' || quantity.kind === 'percent',
    )
    // "与2021年相比，收、支总计各增加…"
    if (!figures && LAST_YEAR.test(clause.text)) said = { ...said, compared: true }
    for (const mark of clause.marks) {
      if (taken.has(mark)) continue
      const year = yearOf(prose.text.slice(sentence.start, mark.quantity.start), context.fiscalYear)
      const found = readMark({ prose, clause, mark, said, year })
      said = found.said
      facts.push(...found.facts)
      if (found.facts.length > 0) used.push(mark)
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

function readMark(at: Situation): { facts: readonly Fact[]; said: Said } {
  const { kind, unit, value } = at.mark.quantity
  // a 0 needs no unit
  const isZero = kind === 'plain' && unit === null && value === 0 && moneyTermBefore(at.mark.before) !== null
  if (kind === 'money' || isZero) return readChange(at) ?? readCompared(at) ?? readMoney(at)
  return (kind === 'percent' && (readChange(at) ?? readRate(at))) || { facts: [], said: at.said }
}

/** "较去年的30.1万元下降5%": the figure of the year before. */
function readCompared({
  prose,
  clause,
  mark,
  said,
}: Situation): { facts: readonly Fact[]; said: Said } | null {
  if (!/(?:比|较|与)(?:上年度?|去年|上一年度?)的?(?:决算|支出|同期)?$/.test(mark.before)) return null
  const { concept, foreign } = said
  if (!concept || foreign || said.stage !== 'actual') return { facts: [], said }
  const fact = factOf(prose, { concept, stage: 'prior', quantity: mark.quantity, clause })
  return { facts: [fact], said: { ...said, compared: true } }
}

function readMoney({ prose, clause, mark, said, year }: Situation): { facts: readonly Fact[]; said: Said } {
  const term = moneyTermBefore(mark.before)
  const concept = subjectOf(prose, mark, term, said)
  const foreign = { facts: [], said: { ...said, foreign: true } }
  if (!concept || OTHER_OWNER.test(mark.head)) return foreign
  const isTotal = /\.total$/.test(concept)
  if (term && isTotal && PART_BEFORE.test(term.lead)) return foreign
  if (concept.startsWith('fixed_assets') && ASSET_MOVE.test(mark.before)) return foreign
  const words = term ? `${term.lead}${term.label}${term.filler}` : mark.before
  // a bare 支出 after a budget is what was spent of it
  const spent = !term && /支出|使用/.test(words) && !/预算/.test(words)
  const stage = inYear(spent ? 'actual' : stageOf(prose, concept, words, said.stage), year)
  const next: Said =
    concept === 'expenditure.adjustment' ? said : { concept, stage, foreign: false, compared: false }
  if (stage === null) return { facts: [], said: next }
  const qualifiers = qualifiersOf(mark.head, 'result')
  const binding = { stage, quantity: mark.quantity, clause, qualifiers }
  return {
    facts: sidesOf(concept, term).map((side) => factOf(prose, { ...binding, concept: side })),
    said: next,
  }
}

/** 收、支总计 states both sides of the account. */
function sidesOf(concept: string, term: FoundTerm | null): readonly string[] {
  return term && BOTH_SIDES.test(term.label) ? ['revenue.total', 'expenditure.total'] : [concept]
}

/** The concept an amount belongs to: its own label, the one after it, or for a bare stage the one spoken of. */
function subjectOf(prose: Prose, mark: Mark, term: FoundTerm | null, said: Said): string | null {
  // 预算收入 is no expenditure, whatever label stands in it
  if (term && /收入/.test(term.filler)) return term.concept === 'expenditure.total' ? 'revenue.total' : null
  if (term?.concept.startsWith('revenue') && /支出/.test(`${term.label}${term.filler}`)) return null
  const ofExpenditure =
    said.concept !== null && /^(?:expenditure|three_public|procurement)/.test(said.concept)
  if (term && ofExpenditure && WEAK_TOTAL.test(term.label) && /^[,、(]?(?:其中:?)?$/.test(term.lead))
    return said.foreign ? null : said.concept
  if (term) return term.concept
  const { before } = mark
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
function readChange({ prose, clause, mark, said }: Situation): { facts: readonly Fact[]; said: Said } | null {
  const verb = CHANGE.exec(mark.before)?.[1]
  if (!verb || !(LAST_YEAR.test(mark.head) || said.compared)) return null
  const own = moneyTermBefore(
    mark.before
      .replace(CHANGE, '')
      .replace(COMPARED_WITH, '')
      .replace(/[各均分别]+$/, ''),
  )
  const concept = own?.concept ?? (said.foreign ? null : said.concept)
  const next: Said = { ...said, concept, compared: true }
  if (!concept || said.stage === 'prior') return { facts: [], said: next }
  const stage: Stage = mark.quantity.kind === 'money' ? 'change' : 'change_rate'
  const negative = /减少|下降|降低|降幅|压缩|节约/.test(verb)
  const binding = { stage, quantity: mark.quantity, clause, negative }
  return {
    facts: sidesOf(concept, own).map((side) => factOf(prose, { ...binding, concept: side })),
    said: next,
  }
}

function readRate({ prose, clause, mark, said, year }: Situation): { facts: readonly Fact[]; said: Said } {
  const none = { facts: [], said }
  if (year === 'other' || year === 'prior' || OTHER_OWNER.test(mark.head)) return none
  if (
    said.concept === 'expenditure.total' &&
    !said.foreign &&
    /完成(?:全年|年初|调整后?|当年)*预算(?:数|安排)?的?$/.test(mark.before)
  )
    return {
      facts: [
        factOf(prose, {
          concept: 'budget_completion_rate',
          stage: 'actual',
          quantity: mark.quantity,
          clause,
        }),
      ],
      said,
    }
  if (
    /(?:人员|职工|^[,、]?|财政供养)控制率(?:为|达到?|是|:)*$/.test(mark.before) &&
    /在职|编制|供养/.test(mark.head + prose.text.slice(0, clause.start)) &&
    !/≤|不超过|以内|目标/.test(mark.quantity.raw)
  )
    return {
      facts: [
        factOf(prose, { concept: 'staffing.control_rate', stage: 'actual', quantity: mark.quantity, clause }),
      ],
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
  return { facts: [factOf(prose, { concept, stage, quantity: mark.quantity, clause })], said }
}

const NONE_OF = /^(?:three_public|expenditure\.project$|procurement)/
const labels = alternatives(MONEY_TERMS.filter(({ concept }) => NONE_OF.test(concept)))
const AFTER_LABEL = '(?:经费|支出|决算|费用|开支|情况|金额|数|发生|费|均|:|为)*'
const LABEL_ALONE = new RegExp(`^(${labels})${AFTER_LABEL}$`)
const NOTHING = new RegExp(`(${labels})${AFTER_LABEL}(?:无|未发生|没有发生)$`)

/** A written 无: "三公经费支出无", "2020年度无项目支出", "无公务接待费、因公出国费用". */
function readNothing(prose: Prose, clause: Clause): Fact[] {
  const text = clause.text.replace(/[“”"《》]/g, '').replace(/[。\s]+$/, '')
  if (/上年|去年/.test(text)) return []
  const listed =
    /(?:无|没有|未发生|未安排|未产生|未列支)(?:任何)?(.+)$/.exec(text)?.[1]?.split(/[、及]/) ?? []
  const found = listed.map((part) => LABEL_ALONE.exec(part)?.[1])
  const named = found.length > 0 && found.every((label) => label) ? found : [NOTHING.exec(text)?.[1]]
  const stage = /预算/.test(text.replace(BUDGET_NAMES, '')) ? 'budget' : 'actual'
  return named.flatMap((label) => {
    const concept = label && MONEY_TERMS.find((term) => term.label === label)?.concept
    return concept ? [wordFact(prose, { concept, stage, value: 0, state: 'none', raw: '无', clause })] : []
  })
}
