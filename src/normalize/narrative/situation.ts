/** What the readers of money and rates pass along a sentence. */
import type { Fact, Stage } from '../../model/report.ts'
import type { Clause, Mark, Prose } from './prose.ts'
import type { NamedYear } from './scope.ts'
import { BOTH_SIDES, type FoundTerm } from './terms.ts'

/** What is said so far in a sentence, for what leaves its subject or stage out. */
export interface Said {
  readonly concept: string | null
  readonly stage: Stage | null
  /** an amount without a known subject stood last */
  readonly foreign: boolean
  /** a total of another unit stood last: parts behind it are of that unit */
  readonly ofOther: boolean
  /** a change against the year before was told of the subject */
  readonly compared: boolean
  /** a list goes on with parts of a change: 比上年减少3万元。其中：… */
  readonly ofChanges: boolean
  /** the total that the parts behind it are parts of */
  readonly whole: { readonly concept: string; readonly stage: Stage; readonly amount: number | null } | null
  /** an addition to the budget stood last: parts behind it are parts of the addition */
  readonly ofAddition: boolean
  /** the total that stood last was worded as 总计, which may hold what was carried over */
  readonly grand: boolean
  /** one figure stood last for revenue and expenditure: 收、支总计 */
  readonly both: boolean
  /** the amount that stood last is of the general public budget alone */
  readonly fund: boolean
  /** the amount that stood last, in 分 */
  readonly amount: number | null
}
const NOTHING_SAID: Said = {
  concept: null,
  stage: null,
  foreign: false,
  ofOther: false,
  compared: false,
  ofChanges: false,
  whole: null,
  ofAddition: false,
  grand: false,
  both: false,
  fund: false,
  amount: null,
}

const OPENS_WITH_COMPARISON =
  /^(?:同比|(?:上年度?|去年)(?:同期)?(?:决算|支出)|(?:比|较|与)(?:上年|去年|上一年|20\d\d年))/

/** 三公经费预算合计32万元。其中：公务接待费4万元…: a sentence of parts is told at the stage of their whole. */
function partsOf(text: string, last: Said | null): Partial<Said> {
  if (!last || last.foreign || !/^其中[:,]?/.test(text)) return {}
  // 公务用车购置及运行费预算3.4万元。其中：公务用车运行费3.4万元
  if (!last.whole && last.concept?.startsWith('three_public')) return { stage: last.stage }
  if (!last.whole) return {}
  return { stage: last.whole.stage, whole: last.whole }
}

/** 其中：人员经费增加…; 增加的主要原因：一是人员经费增加…: parts of the change that the sentence before told. */
const GOES_ON_WITH_CHANGE =
  /^(?:其中|(?:主要)?原因|(?:支出|收入|经费|预算)?(?:增加|增长|减少|下降|变动|增减)(?:变化)?的?(?:主要)?原因|一是|\(1\)|1[.、．]|①)/

/** 与上年相比，收入增加3万元，主要是…。支出增加2万元: the other side goes on with the comparison. */
const OTHER_SIDE = /^(?:本年)?(?:收入|支出)(?:增加|增长|减少|下降)/

/** What is said before a sentence: 收入79万元。同比增加3万元 goes on with the total of the sentence before it. */
export function saidBefore(
  text: string,
  { ofProject, last, ofBudget }: { ofProject: boolean; last: Said | null; ofBudget?: boolean },
): Said {
  const ofChanges = last?.compared === true && !last.foreign && GOES_ON_WITH_CHANGE.test(text)
  const parts = ofProject ? {} : partsOf(text, last)
  const stage: Stage | null = ofBudget ? 'budget' : null
  const start = { ...NOTHING_SAID, stage, ...parts, foreign: ofProject, ofChanges }
  if (last?.compared && !ofProject && OTHER_SIDE.test(text)) return { ...start, compared: true }
  if (!last || last.foreign || ofProject || !OPENS_WITH_COMPARISON.test(text)) return start
  const whole = last.whole ?? (last.stage === 'actual' ? last : null)
  const { both, grand } = last
  return whole?.stage === 'actual'
    ? { ...start, concept: whole.concept, stage: 'actual', both, grand }
    : start
}

/** A figure with all that decides what it states. */
export interface Situation {
  readonly prose: Prose
  readonly clause: Clause
  readonly mark: Mark
  readonly said: Said
  readonly year: NamedYear
  readonly ofBudget: boolean
  readonly fiscalYear: number | null
  /** what is said before it of its year and the part of it */
  readonly told: string
  /** it is the first figure behind a semicolon */
  readonly opens: boolean
}

/** What a figure states, and what is said after it. */
export interface Step {
  readonly facts: readonly Fact[]
  readonly said: Said
}

/** Money of somebody else, or per head, stands in such a clause. */
export const OTHER_OWNER = /人均|户均|文化宫|俱乐部|疗养院|干校|职工学校|每(?:户|人|家)|基层工会|企业/

/** 收、支总计 states both sides of the account. */
export function sidesOf(concept: string, both: boolean): readonly string[] {
  return both ? ['revenue.total', 'expenditure.total'] : [concept]
}

/** Whether a term stands for both sides. */
export function ofBothSides(term: FoundTerm | null): boolean {
  return term !== null && BOTH_SIDES.test(term.label)
}

export function isBudget(stage: Stage): boolean {
  return stage === 'initial' || stage === 'adjusted' || stage === 'budget'
}

const WHOLE = /^(?:expenditure|revenue|three_public)\.total$/

/** 支出决算2万元，预算3万元。其中…: parts behind a budget that what was spent is measured by are parts of the spending. */
export function ofSpending(said: Said, facts: readonly Fact[]): Said {
  const { concept, stage } = said
  if (!concept || !stage || !isBudget(stage) || !WHOLE.test(concept)) return said
  const first = facts.find((fact) => fact.concept === concept && !fact.stage.startsWith('change'))
  if (first?.stage !== 'actual') return said
  return { ...said, stage: 'actual', whole: { concept, stage: 'actual', amount: said.amount } }
}
