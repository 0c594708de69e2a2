/**
 * Projects that a sentence lists behind the project spending, with one amount each: 项目支出90万元，其中：送温暖50万元、职工书屋40
 * 万元. They are its parts where they add up to it.
 */
import { halfDigit, MONEY_UNITS, type MoneyUnit } from '../../model/money.ts'
import type { Project } from '../../model/report.ts'
import { evidenceAt } from './found.ts'
import { type Mark, type Prose, type Sentence, upTo } from './prose.ts'
import { yearOf } from './scope.ts'
import { moneyTermBefore } from './terms.ts'

const GOES_ON = /^(?:项目支出(?:中|主要|具体|包括|用于)|其中|主要|包括|具体|分别|一是|\(1\)|1[.、．]|①)/
const LISTS = /^项目支出(?:主要|具体)?(?:包括|为|有):/
const LEAD =
  /^(?:[,;、:()]|项目支出中?|(?:其中|主要|具体)(?:包括|用于|是|为|有)?|包括|具体(?:为|包括|是)|分别(?:为|是)|用于|[及和与]|[一二三四五六七八九]是|\(?\d{1,2}[.、．)]|[①-⑳])+/
const TAIL = /(?:支出|安排|投入|使用|共计?|合计|计|约|为|是|:)+$/
const NO_NAME =
  /预算|决算|执行|上年|增加|减少|合计|总计|年初|结转|收入|人均|拨款|自筹|自有资金|(?:财政|级补助)(?:资金)?$|本级|(?:下属|所属|直属|二级)(?:事业)?单位|(?:工会|文化宫|俱乐部|中心)$|工资|社保|类$|^性|[,;。]/
/** A rest has no name of its own. */
const REST = /^其[他它](?:项目|支出|方面)*$/

interface Part {
  readonly name: string
  readonly mark: Mark
}

/** The projects listed behind an amount of project spending in a sentence, or in the next one, and the marks they take. */
export function readProjectParts(
  prose: Prose,
  sentence: Sentence,
  fiscalYear: number | null,
): { projects: Project[]; used: Mark[] } {
  const at = sentence.marks.findIndex((mark) => isProjectSpending(mark))
  const whole = sentence.marks[at]
  if (!whole && LISTS.test(sentence.text)) return listedAlone(prose, sentence)
  if (!whole || whole.quantity.value === null) return { projects: [], used: [] }
  const year = yearOf(upTo(prose, sentence, whole.quantity.start), fiscalYear)
  if (year !== null && year !== 'current') return { projects: [], used: [] }
  const behind = sentence.marks.slice(at + 1).filter(isMoney)
  const next = prose.sentences[prose.sentences.indexOf(sentence) + 1]
  const listed = behind.length === 0 && next && GOES_ON.test(next.text) ? next.marks.filter(isMoney) : behind
  const parts = partsOf(listed, whole)
  const isBudget = /预算|年初|安排/.test(whole.before)
  return {
    projects: parts.map((part) => toProject(prose, part, isBudget)),
    used: parts.map(({ mark }) => mark),
  }
}

/** 项目支出主要包括：甲38万元，乙16万元: all that is listed, where each has a name. */
function listedAlone(prose: Prose, sentence: Sentence): { projects: Project[]; used: Mark[] } {
  const marks = sentence.marks.filter(isMoney)
  const parts = marks.flatMap((mark): Part[] => {
    const name = nameOf(mark)
    return name ? [{ name, mark }] : []
  })
  if (parts.length < 2 || parts.length !== marks.length) return { projects: [], used: [] }
  return {
    projects: parts.map((part) => toProject(prose, part, false)),
    used: parts.map(({ mark }) => mark),
  }
}

function toProject(prose: Prose, { name, mark: { quantity } }: Part, isBudget: boolean): Project {
  return {
    name,
    budget: isBudget ? quantity.value : null,
    received: null,
    spent: isBudget ? null : quantity.value,
    evidence: [evidenceAt(prose, quantity.start, quantity.end)],
  }
}

function isMoney({ quantity }: Mark): boolean {
  return quantity.kind === 'money'
}

function isProjectSpending(mark: Mark): boolean {
  return isMoney(mark) && moneyTermBefore(mark.before)?.concept === 'expenditure.project'
}

/** The first amounts that add up to the whole, each with a name of its own; none where they do not, or one has none. */
function partsOf(marks: readonly Mark[], whole: Mark): readonly Part[] {
  const parts: Part[] = []
  let sum = 0
  let slack = halfOf(whole)
  for (const mark of marks) {
    const name = nameOf(mark)
    if (!name || mark.quantity.value === null) return []
    parts.push({ name, mark })
    sum += mark.quantity.value
    slack += halfOf(mark)
    if (parts.length > 1 && Math.abs(sum - whole.quantity.value!) <= slack)
      return parts.filter((part) => !REST.test(part.name))
  }
  return []
}

function halfOf({ quantity: { unit, decimals } }: Mark): number {
  return unit && unit !== '元' && unit in MONEY_UNITS ? halfDigit(unit as MoneyUnit, decimals) : 0
}

function nameOf({ before }: Mark): string | null {
  const name = before.replace(/[“”"]/g, '').replace(LEAD, '').replace(TAIL, '')
  const isName = name.length >= 2 && name.length <= 30 && !NO_NAME.test(name)
  return isName && !moneyTermBefore(name) && !moneyTermBefore(before) ? name : null
}
