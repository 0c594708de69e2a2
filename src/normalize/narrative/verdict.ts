/** The verdict in running text: total score, grade, satisfaction of the whole unit. */
import type { Fact } from '../../model/report.ts'
import { GRADE_WORDS } from '../lexicon.ts'
import { withoutAims } from './aims.ts'
import { REACH } from './filler.ts'
import { factOf, wordFact } from './found.ts'
import { type Clause, type Mark, type Prose, type Sentence, upTo } from './prose.ts'
import { type NarrativeContext, yearOf } from './scope.ts'

const SCORE =
  /(?:总体|综合|自评|评价|绩效|最终|整体)(?:自评|评价|绩效|综合|支出)*(?:总|综合)?(?:评分|得分|分值|分数|总分|打分)(?:结果|合计)?(?:为|是|达到?|:|共|计|自评)*$|(?:总分|总得分|自评分|总评分)(?:为|是|达到?|:|共|计)*$/
const FULL = /满分(?:为|是|:|值)*$|总分值?(?:为|:)?$/
/** A part of the score: a dimension's, an indicator's, the execution rate's. */
const PART =
  /投入|决策(?!部署)|部门绩效\(|过程|产出|效益|效果|满意度|执行率|管理|履职|指标|项目(?!支出)|一级|二级|三级|其中|分值|权重|扣/
const GRADED =
  '(?:自评|评价|评定|评级|绩效|考核|等级|等次)(?:整体|支出|总体|综合|最终|绩效|完成|情况|结果|结论|等次|等级|级别|评价|评定|评级|自评|得分|档次)*'
/** Words of parts that name what the whole was measured by: 对照评价指标自评得分96分. */
const MEASURED_BY = /绩效指标体系|支出项目|项目支出|(?:对照|按照|根据|依据)[^,]{0,12}指标(?:体系)?/g
/** 本项指标分值5分，自评5分 */
const PART_SCORED = /[本该此]项|指标(?:满分|分值|权重)/
/** What is scored under such a heading is a part: （二）履职效能分析. */
const PART_HEADING =
  /(?:投入|过程|产出|效益|效果|履职|管理|效能|效率|运行成本|社会效应)[^,。]{0,6}(?:分析|情况|指标)?$/

/** A grade stands after a verb or in quotation marks, or right after a word that asks for one: 自评优秀, 评价结果良好. */
const GRADE = new RegExp(
  `${GRADED}(?:(?:为|是|:|达到|评为|定为|属于|确定为|达)+[“"'‘]?|[“"'‘]|(?<=自评|等次|等级|结果|结论|评定))` +
    `(优秀|优|良好|良|中等|中|合格|一般|较差|差|不合格)[”"'’]?(?=$|[,;、。)\\s]|等次|等级|级别|档次|级|档)`,
)
/** The same, the word after the grade: 属于“优秀”等级. */
const GRADE_NAMED =
  /(?:属于|评为|定为|达到|确定为|为)[“"]?(优秀|优|良好|良|中等|中|合格|较差|差|不合格)[”"]?(?:等级|等次|级别|档次)/
/** 自评得分96分，结果为优 */
const BEHIND_SCORE =
  /^(?:最终|总体)?(?:结果|级别|档次)(?:为|是|:|属)+[“"]?(优秀|优|良好|良|中等|中|合格|较差|差)[”"]?$/
const SCALE = /优[”"]?[、,]?[“"]?良[”"]?[、,]?[“"]?中|优秀、良好|\d+(?:\([^)]*\))?[-—~]\d+分?.{0,4}(?:优|良)/
const SATISFIED =
  /满意(?:度|率)(?:调查)?(?:结果|评价|指标|情况)?(?:目标值|指标值)?(?:为|是|达到?了?|均|:|在|平均|综合|约)*$/
/** 职工满意度目标值95%，实际完成97.5% */
const TARGETED = /满意[度率][^,;]{0,6}(?:目标|指标值|≥|>=|不低于|不少于)[^,;]*,?$/
const DONE = /^[,、]?实际(?:完成|达到)?(?:值|率)?(?:为|:)?$/
const GRADE_WORD = /优|良|中|合格|一般|差/
/** Whose satisfaction it is, where not the whole unit's. */
const PARTIAL =
  /文化宫|中心|驿站|培训|项目|活动|讲座|课程|俱乐部|基层单位|课堂|疗休?养|体检|参[加训赛保]的?(?:职工|人员|选手)|学员/
/** 经问卷调查，服务对象满意度…: a sentence of its own on all whom the unit serves. */
const SURVEYED =
  /(?:问卷|调查|测评|抽样|回访)[^;]*(?:服务对象|社会公众|(?:职工|干部|人民)?群众|全[县市区州]职工)[^,;]{0,8}满意[度率]/
/** Those who have people to serve of their own: behind them such a sentence too may be theirs. */
const SERVES_ITS_OWN = /文化宫|中心|项目(?!支出)|俱乐部|基层单位|疗养院|学校/

/** Score, full score and grade of the unit; `taken` are figures that already have a meaning. */
export function readVerdict(
  prose: Prose,
  sentence: Sentence,
  context: NarrativeContext & { readonly isTarget: boolean },
  taken: ReadonlySet<Mark>,
): { facts: Fact[]; used: Mark[] } {
  const { isTarget, fiscalYear } = context
  const facts: Fact[] = []
  const used: Mark[] = []
  const underPart = prose.passage.path.some(
    (heading) => PART_HEADING.test(heading) && !/结论|支出|综合|总体|预算绩效/.test(heading),
  )
  for (const clause of sentence.clauses) {
    if (clause.marks.length === 0 && !GRADE_WORD.test(clause.text)) continue
    const year = yearOf(upTo(prose, sentence, clause.end), fiscalYear)
    if (year === 'prior' || year === 'earlier') continue
    const grade = isTarget ? null : readGrade(prose, clause, sentence)
    if (grade) facts.push(grade)
    for (const mark of clause.marks) {
      if (taken.has(mark)) continue
      const ofPart = underPart || PART_SCORED.test(upTo(prose, sentence, mark.quantity.start))
      const binding =
        (ofPart || opensScale(prose, mark) || isBesideScore(prose, mark) ? null : scoreOf(mark)) ??
        satisfactionOf(prose, sentence, mark, isTarget)
      if (!binding || mark.quantity.value === null) continue
      facts.push(factOf(prose, { ...binding, quantity: mark.quantity, clause }))
      used.push(mark)
    }
  }
  return { facts, used }
}

/** 绩效目标：执行率95%以上，满意度90%以上: a bound behind the word that opens a list of goals. */
function isAmongGoals(prose: Prose, sentence: Sentence, { start }: Mark['quantity']): boolean {
  // 目标为90%以上，经调查，满意度95%以上: what came of it
  return /目标值?(?:为|是|:)(?!.*(?:实际|调查|测评|达到?了|评价结果|完成))/.test(upTo(prose, sentence, start))
}

/** 自评得分90（含）-100分为优: the scale of grades, and no score. */
function opensScale({ text }: Prose, { quantity }: Mark): boolean {
  return /^(?:\([^)]*\))?[-—~至]\d/.test(text.slice(quantity.end, quantity.end + REACH))
}

/** 总分 100 98, a row of a table that lost its heads: the points that could be had before those that were. */
function isBesideScore({ text }: Prose, { quantity }: Mark): boolean {
  return (
    quantity.unit === null &&
    /^\s+\d+(?:\.\d+)?(?![\d.年月日%])/.test(text.slice(quantity.end, quantity.end + REACH))
  )
}

function scoreOf({ before, head, quantity }: Mark): { concept: string; stage: 'actual' } | null {
  if (quantity.unit !== '分' && quantity.unit !== null) return null
  const words = before.replace(/\([^()]*\)/g, '').replace(/[“”"]/g, '')
  if (/满分/.test(words)) return FULL.test(words) ? { concept: 'score.full', stage: 'actual' } : null
  if (/预算执行率?(?:指标)?得分(?:为|是|:)*$/.test(words))
    return { concept: 'score.execution', stage: 'actual' }
  const told =
    SCORE.test(words) ||
    (quantity.unit === '分' && /自评(?:共?得|为|结果为)*$|评价结果(?:为|是|:)+$/.test(words))
  if (!told || PART.test(withoutAims(head).replace(MEASURED_BY, '')) || quantity.value === null) return null
  return quantity.value >= 0 && quantity.value <= 120 ? { concept: 'score.total', stage: 'actual' } : null
}

function readGrade(prose: Prose, clause: Clause, sentence: Sentence): Fact | null {
  if (!GRADE_WORD.test(clause.text)) return null
  if (SCALE.test(clause.text) || /目标|力争|争取|确保|应|若|如果|其他单位/.test(clause.text)) return null
  const match =
    GRADE.exec(clause.text) ??
    (/自评|评价|得分|绩效/.test(sentence.text) ? GRADE_NAMED.exec(clause.text) : null) ??
    (/(?:自评|评价|综合|绩效)[^,]*,?[^,]{0,6}(?:得分|评分)/.test(sentence.text)
      ? BEHIND_SCORE.exec(clause.text)
      : null)
  const before = withoutAims(upTo(prose, sentence, clause.end)).replace(/项目支出/g, '')
  if (!match || PART.test(match[0].replace(/绩效指标|项目支出/g, '')) || /项目/.test(before)) return null
  const grade = GRADE_WORDS.find(([, words]) => words.test(match[1]!))?.[0]
  return grade
    ? wordFact(prose, { concept: 'grade', value: grade, state: 'stated', raw: match[1]!, clause })
    : null
}

function satisfactionOf(
  prose: Prose,
  sentence: Sentence,
  { before: words, quantity }: Mark,
  isTarget: boolean,
): { concept: string; stage: 'actual' | 'target' } | null {
  if (quantity.kind !== 'percent') return null
  const isTold = SATISFIED.test(words)
  const besideTarget =
    DONE.test(words) && TARGETED.test(prose.text.slice(sentence.start, quantity.start - words.length))
  if (!isTold && !besideTarget) return null
  // the subject may stand in the sentence before: "文化宫……。职工满意度100%"
  const own = withoutAims(upTo(prose, sentence, quantity.start))
  const before = withoutAims(prose.text.slice(Math.max(0, sentence.start - 60), sentence.start))
  if (PARTIAL.test(own) || (SURVEYED.test(own) ? SERVES_ITS_OWN : PARTIAL).test(before)) return null
  const bound =
    /以上|不低于|≥|>=/.test(quantity.raw) &&
    (/目标|确保|力争|要求|不低于|≥/.test(`${words}${quantity.raw}`) ||
      isAmongGoals(prose, sentence, quantity))
  return {
    concept: 'satisfaction',
    stage: isTarget || bound || /目标|指标值|确保|力争|预期/.test(words) ? 'target' : 'actual',
  }
}
