/** Reads what a union did from a passage, by the rules of activities.ts. */
import type { Fact } from '../../model/report.ts'
import { remembering } from '../remember.ts'
import type { Quantity } from '../values.ts'
import { MEASURES, type Measure, RULES, type Rule } from './activities.ts'
import type { Circumstances } from './activity-limits.ts'
import { isAddedTo, isFormer, isForOthers, isPrice, isSomebody } from './activity-parts.ts'
import { addendsOf, conceptOfSum } from './activity-sums.ts'
import { type Fitting, type Telling, tell } from './activity-telling.ts'
import { isShareOfYear } from './activity-years.ts'
import { countsHomes } from './counted-unit.ts'
import { REACH, runOf } from './filler.ts'
import { isOfOtherPlace } from './other-places.ts'
import { type Clause, type Mark, type Prose, type Segment, type Sentence, upTo } from './prose.ts'
import {
  aspectOf,
  isElsewhere,
  isRelative,
  isResultPassage,
  isTargetPassage,
  type NarrativeContext,
  OPENS_GOALS,
  tellsResults,
  yearOf,
} from './scope.ts'
import { toldBefore } from './time.ts'
import { activeTopic, type Mention, mentionsIn } from './topics.ts'

/** Words between a subject and its figure that say nothing of it. */
const FILLER = new RegExp(
  `${runOf(
    '(?:年度|年初|全年)*(?:目标值|指标值|任务数|目标任务|目标数|计划数)|年度任务|完成[值数]|(?:全年)?实际值|共计|合计|累计|总计|总数|总额|人数|人次数?|数量|金额|资金|费用|共|(?<![审统设会])计|达到|达|到|约|为|有|是|了|的|:|数|名|近|[“”"]|活动|已经|[降减]至|[降减](?:少|低)?到|增至|(?:增加|增长|上升|提高|扩大|发展)到(?:(?:现在|目前|如今)的?)?|\\([^()]*\\)',
  )}$`,
)

/** The year of the books that were looked at, not of the looking: 2021年预算执行情况. */
const YEAR_OF_ACCOUNTS = /20\d\d年度?(?=预算|决算|财务|收支|经费|审计|市总|省总)/g

/** 从去年3000元每人标准提升至4000元每人: a standard then and now. */
const RAISED_SINCE = /[从由](?:去年|上年)[^,;。]{0,20}(?:提升|提高|增加|增长|上调|扩大)[到至]/g

/** What project money went into is expenditure, not what the union gave out. */
const SPENT_ON = /(?:项目|专项)(?:资金|经费)?支出[^。]*(?:用于|,其中:)/

/** What the whole country did: 全国新建工会98万家. */
const OF_NATION =
  /(?:^|[,;、])(?:[^,;]{0,12}[月年],?)?(?:全国(?:各地|各级工会|范围内)?(?:目前|现|共|已|累计)*(?=新建|新增|发展|签订|建立|建设|组建|有|工会|职工)|\d+个省)/

/** Activity facts of a passage; the first figure of a concept in a passage is its figure, later ones are parts of it. */
export function readActivities(
  prose: Prose,
  context: NarrativeContext,
  taken: ReadonlySet<Mark>,
): { facts: Fact[]; used: Mark[]; yielding: ReadonlySet<Fact>; allYear: ReadonlySet<Fact> } {
  const telling: Telling = {
    facts: [],
    used: [],
    seen: new Map(),
    told: new Map(),
    yielding: new Set(),
    allYear: new Set(),
  }
  const passage = once(() => ({
    isTarget: isTargetPassage(prose.passage),
    isResult: isResultPassage(prose.passage),
    happened: tellsResults(prose.text),
  }))
  for (const sentence of prose.sentences)
    for (const segment of sentence.segments) {
      const mentions = once(() => mentionsIn(prose, segment, context.before ?? ''))
      for (const clause of segment.clauses)
        for (const mark of clause.marks)
          if (!taken.has(mark))
            readFigure({ prose, sentence, segment, clause, mark, mentions }, { context, passage }, telling)
    }
  return telling
}

interface Surroundings {
  readonly context: NarrativeContext
  readonly passage: () => Parameters<typeof aspectOf>[1]
}

function readFigure(at: Situation, around: Surroundings, telling: Telling): void {
  const own = conceptsOf(at)
  const { concepts, addends } = summed(at, own.length > 0 ? own : beside(at, telling), telling.told)
  if (concepts.length === 0 || countsNothing(at)) return
  const circumstances = circumstancesOf(at, around)
  if (!circumstances) return
  for (const fitting of concepts) tell({ ...at, addends }, fitting, circumstances, telling)
}

function countsNothing({ segment, clause, mark }: Situation): boolean {
  return (
    isRelative(mark) ||
    isPrice(mark) ||
    isFormer(mark) ||
    isAddedTo(mark) ||
    isSomebody(mark) ||
    isForOthers(segment, clause, mark) ||
    /编制|在编/.test(mark.before)
  )
}

/** When and by whom it was done, or is to be; null of what others did, and of a year that the report is not about. */
function circumstancesOf(
  { prose, sentence, segment, clause, mark }: Situation,
  { context, passage }: Surroundings,
): Circumstances | null {
  const { start, kind } = mark.quantity
  const spoken = upTo(prose, sentence, start).replace(YEAR_OF_ACCOUNTS, '')
  if (kind === 'money' && SPENT_ON.test(spoken)) return null
  if (OF_NATION.test(spoken) || isOfOtherPlace(segment, mark, context.unitName)) return null
  const timed = toldBefore(prose, sentence, start, context).replace(RAISED_SINCE, '')
  const year = yearOf(timed.replace(YEAR_OF_ACCOUNTS, ''), context.fiscalYear)
  const aspect = isMeant(sentence, mark)
    ? 'plan'
    : aspectOf({ segment, clause, mark, last: before(sentence, segment) }, passage())
  if (isElsewhere(year) || (year === 'prior' && aspect === 'result')) return null
  const words = segment.text.slice(0, start - segment.start)
  return { spoken, timed, aspect, words, ofYear: isShareOfYear(spoken, context.fiscalYear) }
}

function before({ segments }: Sentence, segment: Segment): Segment | undefined {
  const [first] = segments
  const isListed = first !== segment && first !== undefined && OPENS_GOALS.test(first.text)
  return isListed ? first : segments[segments.indexOf(segment) - 1]
}

const DONE =
  /^[,、;(]?(?:完成情况:)?(?:全年|年末)?(?:(?:实际|(?:均|现)?已经?)(?!有)[\u4e00-\u9fff]{0,4}|(?:实际)?(?:完成|实现)[值数]?)(?:为|:)?了?$/
/** 资助金额9万元，实际发放10.8万元 */
const REALLY_DONE =
  /^[,、;(]?(?:完成情况:)?(?:全年)?实际(?:完成|实现|达到|执行|发放|支出|帮扶|慰问|救助|资助|新建|发展|培训|组织|举办|开展|签订)?(?:人数|[数值])?(?:为|:)?$/
/** 新建工会23家（目标20家） */
const MEANT = /^\((?:年度|全年|年初)?(?:目标|任务|计划)(?:任务)?[值数]?(?:为|:)?$/
/** 送温暖资金年初预算安排30万元 */
const BUDGETED = /预算(?:安排|批复|下达|数)?(?:资金|经费)?(?:为|:)?$/

/** 计划新建工会20家，实际新建23家; 目标值5期，实际完成6期: what came of the plan before it, or that plan behind it. */
function beside({ sentence, mark }: Situation, { seen }: Telling): readonly Fitting[] {
  const stage = DONE.test(mark.before) ? 'target' : MEANT.test(mark.before) ? 'actual' : null
  if (stage === null) return []
  const other = sentence.marks[sentence.marks.indexOf(mark) - 1]
  if (!other || !countsTheSame(other, mark)) return []
  const told = [...seen.values()].find((it) => it.mark === other && it.fact.stage === stage)
  return told ? [{ concept: told.fact.concept, yields: undefined }] : []
}

/** Whether a figure is what was meant to be done, as what was done is told behind it. */
function isMeant({ marks }: Sentence, mark: Mark): boolean {
  if (MEANT.test(mark.before) || (mark.quantity.kind === 'money' && BUDGETED.test(mark.before))) return true
  const next = marks[marks.indexOf(mark) + 1]
  return next !== undefined && countsTheSame(mark, next) && REALLY_DONE.test(next.before)
}

function countsTheSame({ quantity: one }: Mark, { quantity: other }: Mark): boolean {
  return one.kind === other.kind && (one.kind === 'money' || one.unit === other.unit)
}

/** What a figure states beside those it is the sum of: 慰问金22万元、慰问品5万元，共计27万元. */
function summed(
  { sentence, mark }: Situation,
  own: readonly Fitting[],
  told: ReadonlyMap<Mark, string>,
): { concepts: readonly Fitting[]; addends: readonly Mark[] } {
  const addends = addendsOf(sentence, mark)
  const concept = addends.length > 0 ? conceptOfSum(sentence, mark, addends, told) : null
  if (concept === null) return { concepts: own, addends: [] }
  return { concepts: [{ concept, yields: undefined }], addends }
}

interface Situation {
  readonly prose: Prose
  readonly sentence: Sentence
  readonly segment: Segment
  readonly clause: Clause
  readonly mark: Mark
  /** looked for when first asked: most figures fit no rule, and most rules need no topic */
  readonly mentions: () => readonly Mention[]
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What a figure states by the rules; of rules for one concept, the one that yields to none. */
function conceptsOf(at: Situation): readonly Fitting[] {
  const measuring = MEASURE_NAMES.filter((measure) => measures(measure, at.mark.quantity, at.mark.after))
  if (measuring.length === 0) return []
  const words = wordsAround(at)
  const fitting = rulesFor(measuring.join()).filter((rule) => fits(rule, words))
  const topics = new Set(fitting.flatMap(({ topic }) => topic ?? []))
  const topic = topics.size > 0 ? activeTopic(at, topics) : null
  const kept = fitting.filter((rule) => rule.topic === undefined || rule.topic === topic)
  const surest = [...kept].sort((a, b) => Number(a.yields !== undefined) - Number(b.yields !== undefined))
  return [...new Set(kept.map(({ concept }) => concept))].map((concept) => ({
    concept,
    yields: surest.find((rule) => rule.concept === concept)?.yields,
  }))
}

/** The rules of some measures, in the order of the list; a unit of measure gives one of a few combinations. */
const rulesFor = remembering((measures: string): readonly Rule[] => {
  const wanted = new Set(measures.split(','))
  return RULES.filter(({ measure }) => wanted.has(measure))
})

interface Words {
  readonly before: string
  readonly after: string
  readonly clause: string
  readonly segment: string
}

const SUM = /^[,、]?(?:共计?|总计|合计)(?:为|约|发放)?$/

/** The words that lead up to a figure; where the figure before used them up, those before that one. */
function wordsAround({ segment, clause, mark }: Situation): Words {
  const index = clause.marks.indexOf(mark)
  const earlier = segment.clauses.slice(0, segment.clauses.indexOf(clause))
  // 慰问86户，每户1500元，共计12.9万元: the sum is of what stood before the rate
  const previous = SUM.test(mark.before)
    ? earlier.findLast(({ text }) => !/每(?!年)/.test(text))
    : earlier.at(-1)
  const leads = [
    mark.before,
    ...clause.marks
      .slice(0, index)
      .reverse()
      .map(({ before }) => before),
  ]
  const own = firstBare(leads)
  // a clause that opens with its figure speaks of what the clause before spoke of
  const carried = own === undefined && index === 0 ? carriedFrom(previous) : ''
  return { before: own ?? carried, after: mark.after, clause: clause.text, segment: segment.text }
}

function firstBare(leads: readonly string[]): string | undefined {
  for (const lead of leads) {
    const left = bare(lead)
    if (left !== '') return left
  }
  return undefined
}

function carriedFrom(previous: Clause | undefined): string {
  const last = previous?.marks.at(-1)
  return bare(last?.after ?? '') || bare(last?.before ?? '') || (last ? '' : bare(previous?.text ?? ''))
}

/** 由2016年的1.8万户降至427户 */
const FROM = /[由从](?:(?:19|20)\d\d年(?:底|末|初)?)?的?$/

const COUNT_OF_PEOPLE = /(?:总人数|人数|总数)$/

function bare(words: string): string {
  const left = words
    .slice(-REACH)
    .replace(FILLER, '')
    .replace(/^[、和及与]/, '')
    .replace(FROM, '')
    .replace(COUNT_OF_PEOPLE, '')
  return left === '' && /^(?:为|对)/.test(words) ? words : left
}

function fits(rule: Rule, { before, after, clause, segment }: Words): boolean {
  if (rule.before && !rule.before.test(before)) return false
  if (rule.after && !rule.after.test(after)) return false
  const near = after.slice(0, 14)
  if (rule.either && !rule.either.test(before) && !rule.either.test(near)) return false
  // what stands in brackets behind a figure, or opens a part of it, is not what it counts
  // and behind 、 stands the next thing of a list
  const own = near.startsWith('、') ? '' : near.slice(0, 8).replace(/(?:\(|,?其中).*$|^,$/, '')
  if (rule.not && (rule.not.test(before) || rule.not.test(own))) return false
  if (rule.never?.test(clause)) return false
  return !rule.needs || rule.needs.test(segment)
}

const MEASURE_NAMES = [...new Set(RULES.map(({ measure }) => measure))]

function measures(measure: Measure, quantity: Quantity, after: string): boolean {
  const { kind, unit, multiplier } = quantity
  if (measure === 'money' || measure === 'percent') return kind === measure
  // 1.3万个困难职工家庭
  const isHome = measure === 'households' && countsHomes({ quantity, after })
  if (unit !== null) return kind === 'count' && (isHome || MEASURES[measure].test(unit))
  // "惠及2万职工": a bare number with its multiplier counts the people that follow
  return (
    measure === 'people' &&
    multiplier !== undefined &&
    /^(?:名|多|余)?(?:高温|一线|户外|困难|产业|在岗)*(?:职工|会员|劳动者|工人)/.test(after)
  )
}
