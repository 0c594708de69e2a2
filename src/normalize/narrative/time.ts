/** When a figure is of: the year that its sentence names or takes over, and the part of it that words of time leave. */
import { allMatches } from '../matches.ts'
import { type Prose, type Sentence, upTo } from './prose.ts'
import { type NarrativeContext, yearOf } from './scope.ts'

/** A sentence that goes on with the figures of the one before it: 其中基本支出…; 比上年增加…. */
const GOES_ON = /^(?:其中|同比|(?:比|较|与)(?:上年|去年|上一年)|增[长加幅]|减少|下降)/
/** …开展“送清凉”活动。活动共慰问1500人; 举办技能大赛。来自各单位的41名选手…: the same event, and so of the same year. */
const OF_THE_EVENT =
  /^(?:[本此这]次|该)?(?:慰问|走访|帮扶)*(?:活动(?!中心)|期间|慰问组)|^[^,;]{0,16}选手[^,]{0,6}(?:参加|参赛)|^[^;]{0,24}(?:[本此这]次|该|本[期届])(?:活动|培训|竞赛|比赛|大赛)/
/** A plan or a budget, and no word of what happened. */
const PLANNED = /预算|计划|预计|力争|拟|目标/
const BUDGET_WORDS = /一般公共预算|政府性基金预算|国有资本经营预算|预算单位/g
const HAPPENED = /决算|执行|实际|完成|已|年中|追加|调整|本年|全年|今年|当年|年内/
/** （三）2023年部门预算安排: what stands under it is of that year. */
const HEADING_OF_PLAN = /20\d\d年.*(?:预算|计划|安排|打算|思路)/
/** No tale goes on for longer. */
const MOST = 4

/**
 * What is said before a place of its sentence; where that names no year and goes on with the sentence before, or with its plan
 * for another year, what that one said stands before it.
 */
export function toldBefore(
  prose: Prose,
  sentence: Sentence,
  end: number,
  { fiscalYear }: Pick<NarrativeContext, 'fiscalYear'>,
): string {
  const own = upTo(prose, sentence, end)
  if (yearOf(own, fiscalYear) !== null) return own
  const index = prose.sentences.findIndex(({ start }) => start === sentence.start)
  let [words, told, isPart] = [sentence.text, own, true]
  for (let at = index - 1; at >= Math.max(0, index - MOST); at--) {
    const goesOn = GOES_ON.test(words) || OF_THE_EVENT.test(words)
    isPart &&= goesOn
    if (!goesOn && !isPlan(words)) break
    const before = prose.sentences[at]!
    const year = yearOf(before.text, fiscalYear)
    told = `${before.text.slice(-LONG)};${told}`
    if (year !== null && (isPart || year === 'later')) return told
    if (year !== null) break
    words = before.text
  }
  const heading = prose.passage.path.at(-1) ?? ''
  const ofPlan = HEADING_OF_PLAN.test(heading) && yearOf(heading, fiscalYear) === 'later'
  return ofPlan && !HAPPENED.test(sentence.text) ? `${heading};${own}` : own
}

const LONG = 400

function isPlan(text: string): boolean {
  return PLANNED.test(text.replace(BUDGET_WORDS, '')) && !HAPPENED.test(text)
}

const TIMES =
  /截[止至]到?(?:20\d\d年)?(?:(?<until>\d{1,2})月(?:\d{1,2}日)?|年|目前|[上中下]旬)(?:底|末)?|(?<from>\d{1,2}|一)月?份?[-—~至到](?<to>\d{1,2})月(?:份|底|末)?|(?<half>上半年|下半年|[前第一二三四]{1,2}季度|前\d{1,2}个月)|(?<month>\d{1,2})月(?:份|底|末)?(?!\d|[上中下]旬)|(?<whole>20\d\d年(?:度|(?!\d{1,2}月))|全年|年度|年[末底终]|本年|决算)/g

/** A month that something happened in is none of what stands further on. */
const NEAR = 24

/**
 * The part of the year that the last words of time leave a figure, as a qualifier: until:6月底, period:上半年; null where
 * they leave the whole year. A closed bracket's times end with it.
 */
export function partOfYear(told: string): string | null {
  if (!/月|季度|半年/.test(told)) return null
  const text = told.replace(/\([^()]*\)/g, '')
  const last = allMatches(text, TIMES).at(-1)
  const { until, from, to, half, month, whole } = { ...last?.groups } as Partial<Record<string, string>>
  if (!last || whole !== undefined) return null
  const [words] = last
  if (until) return isDecember(until) ? null : `until:${words.replace(/^截[止至]到?/, '')}`
  if (to) return isDecember(to) && /^(?:1|一)$/.test(from ?? '') ? null : `period:${words}`
  if (half) return `period:${half}`
  if (!month || text.length - last.index - words.length > NEAR) return null
  // 12月底 is the end of the year, 12月份 a month of it
  if (/[底末]$/.test(words)) return isDecember(month) ? null : `until:${words}`
  return `period:${words}`
}

function isDecember(month: string): boolean {
  return Number(month) === 12
}
