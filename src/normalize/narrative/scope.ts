/** What a passage, a sentence and a clause are about: plan or result, which year, whose figures. */

import { allMatches } from '../matches.ts'
import type { Passage } from '../outline.ts'
import { withoutSpaces } from '../spaces.ts'
import { REACH } from './filler.ts'
import type { Clause, Mark, Segment } from './prose.ts'

export interface NarrativeContext {
  readonly fiscalYear: number | null
  readonly unitName: string | null
  /** the document tells a budget, not what became of it */
  readonly ofBudget?: boolean
  /** what stands before a passage under its heading */
  readonly before?: string
}

/** Headings of results; they win over a heading of targets above or below them. */
const RESULT_HEADING =
  /(?:目标|任务|工作|指标).{0,6}(?:完成|实现|落实)|实际完成|完成情况|成效|成绩|绩效分析|经验|运行情况/
const TARGET_HEADING = /目标|预期|计划|打算|工作要点|工作安排|工作思路/
/** Criteria of a score table: 计5分, 扣0.5分, 不得分. */
const CRITERION =
  /每(?:超过|减少|低于|出现|下降|增加|少|超)[^。]*扣|扣完为止|不得分|计\d+(?:\.\d+)?分[;；,，。].*计\d+(?:\.\d+)?分|的[,，]?(?:得|计)\d/
/** What every criterion holds, whatever spaces are in it. */
const MAY_BE_CRITERION = /扣|不\s*得\s*分|[得计]\s*\d/
const PLAN =
  /(?<!保障|互助|行动|关爱|培育|培养|工程)计划(?!生育)|预计|预估|估计(?!数)|预期|力争|争取(?![到了]|(?:上级|中央|全国|各级|各类|各方|社会|[省市县区]).{0,10}(?:资金|经费|补助|慰问金))|拟(?!定)|(?<!为了?)确保|将(?=培训|分(?:$|[^,]{1,4}[批期])|围绕|推出|建设|打造|提供|支持|投入|下拨|拨付|划拨|开展|新建|组织|继续|拿出|安排|筹集|选派|举办|走访|帮扶|惠及|覆盖|达到?|[为对向](?!于)|(?:慰问|资助|救助|发放)(?![金款品的]|资金))|不少于|不低于|至少|目标(?:任务|值|数)?(?:为|是|:)|(?:目标[值数]|指标值|任务[数量]|年度任务|计划数)(?:为|:)?$|(?<!(?:围绕|对照|对标|紧扣|聚焦|按照|根据|依据|锚定|结合)[^,]{0,8})年度目标|目标(?=新|完成|发展|任务)|^目标|打算|明年|今后|下一步/
/** A plan that was met is a result: 完成年度目标任务. */
const MET = /(?:完成|实现|超额)[^,]{0,12}(?:目标|任务|计划)/
/** 确保用水供应，各站开展活动30场: what is made sure of is no plan of what stands behind it. */
const ENSURED = /确保/g
/** 将培训与竞赛相结合, 将服务作为抓手: 将 names what something is done with; 按照年度计划: what was done went by a plan; 较目标增加 measures it. */
const NO_PLAN =
  /(?:按照?|根据|依照|依据|对照)(?:[^,]{0,8}(?:年度?|年初|工作|实施|活动|培训|帮扶|绩效|既定|预定)的?)?计划|[较比][^,;]{0,8}(?:目标|计划|任务)(?:任务|人数|总?数|值|量)*(?=[少多低高差超减增])|将[^,把]{1,24}(?:作为|纳入|列[入为]|融入|贯穿|视为|当[作成]|相?结合|[摆放落]在|[摆放落送办搬延伸]到)/g
const FORECAST = /预计|预估|估计(?!数)|有望|可突破|预期/
/** Signs that a plan's text has turned to what happened. */
const RESULT = /(?<![为除])了(?!解)|已|累计|共计|截[止至]|送去|获得|荣获|连续|实际/
/** 计划慰问300人，送去慰问金共计30万元: words that a plan has too. */
const OF_EITHER = /累计|共计|送去/g
const COMPARISON =
  /同比|(?:比|较|与)(?:上年度?|上一年度?|去年|同期|往年|20\d\d年度?)(?:同期|相比|决算|执行)?[^,]*$/
const TAKEN_AWAY = /(?:压减|压缩|削减|核减|调减|减少|缩减|减支|节约|节省|下降|降低)(?:了|资金|经费|支出|约)*$/
/** Rates per head, and what the most went to one of them. */
const PER_HEAD =
  /(?:每(?:一)?[户人名个份家场期次年月季天日位]|[人日月年场次户]均|户均|平均|标准|最高|最低|分别(?:建设|建成|建立|建有|设立|打造|新建|成立|配备)了?|单笔|单次|单人|分别(?:给|向|为)[^,]{1,6}(?:赠送|发放|送去|送上)了?|(?:职工|人员|家庭)分别(?:获得|领取|享受))[^,]{0,6}$/

/** 例：编制20人，实有19人 shows how a form is filled in. */
const EXAMPLE = /(?:^|[。；;，,、)）.\s])(?:举?例(?:如|子)?|示例)\s*[:：]/

/** Sections whose figures are neither the unit's own account nor its results, and what explains a form. */
export function isSilent(passage: Passage): boolean {
  if (passage.text.includes('例') && EXAMPLE.test(passage.text)) return true
  if (passage.section === 'problems' || passage.section === 'measures' || passage.section === 'suggestions')
    return true
  return MAY_BE_CRITERION.test(passage.text) && CRITERION.test(passage.text.replace(/\s/g, ''))
}

/** Whether a passage stands under a heading of targets and not of results. */
export function isTargetPassage(passage: Passage): boolean {
  return (
    !isResultPassage(passage) && passage.path.some((heading) => TARGET_HEADING.test(withoutSpaces(heading)))
  )
}

/** Whether a passage stands under a heading of results. */
export function isResultPassage({ path }: Passage): boolean {
  return path.some((heading) => RESULT_HEADING.test(withoutSpaces(heading)))
}

/** Whether words say that something happened: 了, 已, 累计, 共计, 实际. */
export function saysDone(text: string): boolean {
  return RESULT.test(text)
}

const OF_PROJECTS = /(?:重点|主要|分|各)?项目(?:支出)?(?:绩效|自评|实施|完成|资金使用|情况|概况)/
const PROJECT_NAME =
  /^(?!部门|单位|整体|本|年|全|财政|预算|决算|资金|专项(?:资金|经费)?$|其他|工会经费|上级|三公|公用|公务|公车|因公|出国|人员|基本|项目支出).{2,24}(?:资金|经费|项目|专项|补助|工程)$/

/** Whether a heading is the name of a project: 2.劳模疗休养经费. */
export function namesProject(heading: string): boolean {
  return PROJECT_NAME.test(heading.replace(/^[(（\d一二三四五六七八九十)）、.．\s]+|[:：。\s]+$/g, ''))
}

/** Whether a passage tells of one project: under its name, in a chapter on projects or wherever such a name heads it. */
export function isProjectPassage({ path }: Passage): boolean {
  return (
    namesProject(path.at(-1) ?? '') ||
    (path.length > 1 && path.slice(0, -1).some((it) => OF_PROJECTS.test(it)))
  )
}

const NUMBERING = /^[(（\d一二三四五六七八九十)）、.．\s]+|[:：。\s]+$/g
const SUBORDINATE =
  /^[^,，、和及与]{0,12}(?:文化宫|俱乐部|疗养院|干部学校|职工学校|(?:服务|帮扶|活动|保障|维权|法律援助)中心)(?:[(（][^()（）]*[)）])?$/
const BODY_ALONE = /(?:[(（](?:机关)?本级[)）]|机关本级|总工会(?:机关|本级))$/
/** A chapter that tells of each unit by itself. */
const UNIT_BY_UNIT = /(?:各|分|所属|下属|二级|基层|预算)[^,，]{0,6}单位/

/**
 * Whether a passage stands under the name of one unit among several: （二）工人文化宫, or the body alone beside it; not under
 * that of the report's own unit.
 */
export function isUnitPassage({ path }: Passage, unitName: string | null): boolean {
  const names = path.map((heading) => heading.replace(NUMBERING, ''))
  return names.some(
    (name, depth) =>
      (SUBORDINATE.test(name) && !unitName?.endsWith(name)) ||
      (BODY_ALONE.test(name) && UNIT_BY_UNIT.test(names[depth - 1] ?? '')),
  )
}

/** Whether a passage under a heading of targets in truth tells what was done. */
export function tellsResults(text: string): boolean {
  return /截[止至]|(?<!凡|对)已(?:经|建|完|发|开|达)|彰显了|取得了|送去|荣获/.test(text)
}

/** `conclusion` under a heading of conclusions, `text` elsewhere. */
export function originOf(passage: Passage): 'conclusion' | 'text' {
  const heading = passage.path.some((line) => /(?:自评|评价|主要|绩效)结论|评价结果|自评结果/.test(line))
  return heading ? 'conclusion' : 'text'
}

const GOES_ON = /^(?:并|还|同时|另外|此外)/
/** 年度目标：慰问75户；培训300人: a list of what was aimed at. */
export const OPENS_GOALS = /^[^,;:]{0,8}(?:目标|计划)(?:任务)?(?:为|是)?:/
/** 计划…；同时，2022年慰问30户: of another time than the plan before it. */
const OWN_YEAR = /20\d\d年|今年|本年/
/** What a form's template numbers is what was aimed at: 指标1：新建工会30家. */
const TEMPLATE_NUMBER = /^(?:指标|任务)[\d一二三四五六七八九十]+:/
const GOAL_NUMBER = /^(?:\d+[.、])?目标[\d一二三四五六七八九十]+:/

/** plan, forecast or result, from the clause and the ones before it in its segment. */
export function aspectOf(
  {
    segment,
    clause,
    mark,
    last,
  }: {
    readonly segment: Segment
    readonly clause: Clause
    readonly mark: Mark
    /** the segment before it in its sentence, or the one that opens it as a list of goals */
    readonly last?: Segment | undefined
  },
  passage: { readonly isTarget: boolean; readonly isResult: boolean; readonly happened: boolean },
): 'plan' | 'forecast' | 'result' {
  const at = segment.clauses.indexOf(clause)
  // 救助108人（目标值100人），发放…: what was meant in brackets is of the figure before them
  const earlier = segment.clauses
    .slice(Math.max(0, at - 8), at)
    .map(({ text }) => text.replace(/\((?:年度|全年|年初)?(?:目标|任务|计划)[^()]*\)/g, ''))
  // 将为200名职工补贴学费；并组织100名职工培训: one plan goes on
  const isList = last !== undefined && OPENS_GOALS.test(last.text)
  const goesOn = (isList || GOES_ON.test(segment.text)) && !OWN_YEAR.test(segment.text)
  const on = last && goesOn ? last.clauses.map(({ text }) => text) : []
  const words = [mark.head, ...earlier.reverse(), ...on.toReversed()]
  if (FORECAST.test(mark.head)) return 'forecast'
  // an amount that is known is not told as 2-3家
  if (/不少于|不低于|至少|≥|>=|\d[-—~至]\d/.test(mark.quantity.raw)) return 'plan'
  const isNumbered = TEMPLATE_NUMBER.test(segment.text) && !passage.isResult
  if (isNumbered && !RESULT.test(segment.text)) return 'plan'
  for (const said of words) {
    // 目标1：… beneath 实际完成情况 says which goal was met
    const text = passage.isResult ? said.replace(GOAL_NUMBER, '') : said
    if (MET.test(text)) return 'result'
    const planned = text.replace(NO_PLAN, '')
    if (PLAN.test(said === mark.head ? planned : planned.replace(ENSURED, ''))) return 'plan'
    if (tellsDone(text) || /完成|实现/.test(text)) return 'result'
  }
  const { isTarget, happened } = passage
  return isTarget && !happened && !tellsDone(segment.text) ? 'plan' : 'result'
}

function tellsDone(text: string): boolean {
  return RESULT.test(text.replace(OF_EITHER, ''))
}

/** 不让一位困难职工掉队: no count. */
const NOT_EVEN_ONE = /(?:不让|不落下?|不漏|没有|任何|哪怕)[^,]{0,2}$/

/** 少举办1场, 未能培训20人, 取消竞赛2场: what was not done is no count of what was (至少举办3场 is). */
const DEED =
  '(?:举办|举行|开展|组织|召开|完成|实施|安排|培训|慰问|走访|资助|救助|帮扶|发放|签订|办理|受理|发展|新[建增]|组建|建成)'
const NOT_DONE = new RegExp(
  `(?:(?<![不至很最减缺青])少${DEED}了?|(?:未|没有?)(?:能|曾|按期|如期|及时|按计划)*${DEED}|(?:取消|停办|停开)了?(?!后))[^,改转]{0,8}$`,
)

/** 较目标少680人, 比年度计划多2场, 距任务数还差3家: how far what was done is from what was meant. */
const OFF_TARGET =
  /(?:[较比与距离同][^,;]{0,8}(?:目标|计划|任务|预期)(?:任务|人数|总?数|值|量)*(?:相比)?,?)[^,;\d]{0,6}?(?:少|多|低|高|差|缺|[减增](?:少|加|长)|超出?|超过)了?(?![^,]*[到至])[^,]{0,6}$/

/** Figures of change (同比增加5家, 项目压减9万元), rates per head (每户3000元), what was not done: no amount of the unit's. */
export function isRelative(mark: Mark): boolean {
  return (
    NOT_DONE.test(mark.before) ||
    NOT_EVEN_ONE.test(mark.before) ||
    OFF_TARGET.test(mark.before) ||
    COMPARISON.test(mark.head) ||
    PER_HEAD.test(mark.before) ||
    TAKEN_AWAY.test(mark.before)
  )
}

/** What opens the reasons of a change, told as they come or by number: 原因如下：一是…；②…. */
const REASONS =
  /(?:原因(?:主要)?(?:是|为|:|在于|如下|有|包括)|主要(?:是|为|因为?|系|由于):?(?=(?:一是|\(?1[)、.．]|①|(?:年中)?追加))|(?:增加|增长|减少|下降|变动|差异|调整)[^。;,]{0,12},?主要(?:是|因|系|由于|为))[^。]*$/
/** Behind a semicolon the sentence has turned from its reasons, unless the next one is numbered. */
const TURNED = /其中|;(?!\(|[一二三四五六七八]是|[①-⑩]|\d[.、．])/

/** 较上年增加…，主要原因是人员增加1人，公用经费2万元: what explains a change is no account of the whole. */
export function isReason(text: string, { start }: Clause, { head, quantity }: Mark): boolean {
  const since = reasonsBefore(text, Math.max(0, start - REACH), quantity.start)
  return since !== undefined && !TURNED.test(since) && !/合计|总计/.test(head)
}

/** A list of numbered reasons reaches further than a single one. */
const LIST_REACH = 400

function reasonsBefore(text: string, from: number, to: number): string | undefined {
  const far = () => REASONS.exec(text.slice(Math.max(0, to - LIST_REACH), to))?.[0]
  const near = REASONS.exec(text.slice(from, to))?.[0]
  if (near !== undefined) return near
  const listed = /[二三四五六七八]是|[②-⑩]|[(;][2-9][)、.．]/.test(text.slice(from, to)) ? far() : undefined
  return listed && /一是|①|\(?1[)、.．]/.test(listed) ? listed : undefined
}

/** A year beside the fiscal year. */
export type NamedYear = 'current' | 'prior' | 'earlier' | 'later' | null

/** 结转下年 is no plan for it. */
const NAMED_YEARS =
  /(20\d\d)年|(上年度?|去年|上一年度?)(?!结转|结余|年末)|今年|本年度?(?=收入|支出|实际|决算)|(?<!(?:转|入|到|至|用于|留待|留))(下一?年度?(?=的?(?:部门)?(?:预算|计划|工作|目标|将|,|拟))|明年|来年|次年(?=预算|计划))/g

/**
 * The year a mark speaks of: the last one named before it in the sentence; null where none is named. `prior`
 * is the year before the fiscal year, `current` the fiscal year itself.
 */
export function yearOf(text: string, fiscalYear: number | null): NamedYear {
  if (!/20\d\d年|[上去]年|上一年|[下明来次]年|下一年/.test(text)) return null
  const told = text
    .replace(/(?:比|较|与|同)(?:20\d\d年度?|上年度?|去年|上一年度?)/g, '')
    // …，主要是2021年购车；公务接待费…: a reason's year ends with it
    // 由2016年的1.8万户降至427户: that year ends with what it was
    .replace(/[由从]20\d\d年[^,;]*?[降减增上提扩发][^,;]{0,3}[至到]/g, '')
    .replace(/(?:主要(?:原因)?是|原因(?:是|为))[^;。]*;/g, ';')
  const named = allMatches(told, NAMED_YEARS)
  const last = named.at(-1)
  if (!last) return null
  if (/^[今本]年/.test(last[0])) return 'current'
  if (last[3]) return 'later'
  if (last[2]) return 'prior'
  if (fiscalYear === null || Number(last[1]) === fiscalYear) return 'current'
  if (Number(last[1]) > fiscalYear) return 'later'
  return Number(last[1]) === fiscalYear - 1 ? 'prior' : 'earlier'
}

/** Words of time that limit a figure: 截至9月底, 1-11月, 上半年. */
export function qualifiersOf(text: string, aspect: 'plan' | 'forecast' | 'result'): string[] {
  const until = /截[止至]到?((?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|[上中下]旬|目前)?)/.exec(text)
  const period = /(?:1|一)[-—至](?!12月)\d{1,2}月|上半年|下半年|[一二三四前]季度/.exec(text)
  return [
    ...(aspect === 'forecast' ? ['forecast'] : []),
    // the end of December is the year's
    ...(until?.[1] && !/(?<!\d)12月(?:31日|底|末)?$/.test(until[1]) ? [`until:${until[1]}`] : []),
    ...(period ? [`period:${period[0]}`] : []),
    ...(/累计|历年|\d年来|多年来|自20\d\d年[^,;]*以来/.test(text) ? ['cumulative'] : []),
  ]
}

/** Whether a year is none that this report accounts for. */
export function isElsewhere(year: NamedYear): boolean {
  return year === 'earlier' || year === 'later'
}
