/** Staff and posts of the unit itself in running text. */
import type { Fact } from '../../model/report.ts'
import { allMatches } from '../matches.ts'
import { readRegionPrefix } from '../regions/regions.ts'
import { STAFF_KINDS } from '../staff-kinds.ts'
import { factOf } from './found.ts'
import { postsSum } from './posts-sum.ts'
import { type Clause, type Mark, type Prose, type Segment, type Sentence, upTo } from './prose.ts'
import { isElsewhere, isRelative, type NarrativeContext, qualifiersOf, yearOf } from './scope.ts'
import { isNamedOther, type StaffScope, scopeOfStaff } from './staff-scope.ts'
import { staffTermAfter, staffTermBefore } from './terms.ts'

const UNITS = new Set(['人', '名', '个', '位'])
/** Things done to or with people: their number is no head count of the unit. */
const ACTION =
  /招聘|招录|培训|慰问|走访|参加|组织(?!部|宣|人事|科)|选派|抽调|支付|发放|新增|配备|救助|帮扶|资助|服务|困难|患|会员|企业|全[区市县省州]|辖区|增加|减少|调[入出]|退出|借调|补贴|津贴|每/
/** 招聘社会化工会工作者8名 in a list of posts and people: those who are there. */
const TAKEN_ON = /(?<!今年|本年度?|年内|[新共])(?:招聘|招录)(?=(?:专职)?(?:社会化|职业化))/
/** 春节慰问劳模8人；退休人员3人: a list of those who were looked after. */
const LOOKED_AFTER = /(?:慰问|走访|看望)(?!.*(?:编制|在职|在编))/
/** 编制数26: the label itself says that people are counted. */
/** 独立编制机构数8个，其中行政1个，事业7个: bodies, and not people. */
const COUNTS_BODIES = /(?:机构|单位)(?:总?数)?(?:共|为|有|:)?\d+个[,(]?其中/
const COUNT_LABEL = /(?:编制|在职人|实有人|退休人)数(?:为|:)?$/
/** 行政编制7人，事业编制11，实有16人: a figure that goes without its unit, between others that have theirs. */
const POSTS_LABEL = /(?:行政|事业|参公|工勤|人员|总|核定)编制(?:共|为|:)?$/
const OTHER_UNIT =
  /文化宫|俱乐部|疗养院|干校|干部学校|职工学校|下属(?:事业)?单位|二级(?:事业)?单位|所属(?:事业)?单位|服务中心/
const OWN_UNIT = /总工会|本部门|本单位|我单位|我部门|我会|机关|单位(?:现|共|实)有|合计|全会/
/** A subordinate that is only named as a part: "下设工人文化宫". */
const AS_PART = /下设|下辖|包括|包含|组成|设有|设立|内设|设[^,]*(?:部|室|办)/
const STAFF_TALK =
  /编制|在编|在职|实有(?:行政|事业|参公|工勤)?人|退休|离退|劳务派遣|编外|聘用|临聘|外聘|公益性岗位|职工|财政供养/
const STAFF_HERE = /编制|在编|在职|在岗|实有(?:行政|事业|参公|工勤)?人|退休|财政供养人/
const STAFF_HEADING = /人员|机构|编制|概况|基本情况|基本信息|单位情况|部门情况/
/** 截止2020年12月, in the budget of 2021 */
const EVE = /截[止至]到?\d{4}年(?:1[12]月|年?底|年?末)/
/** 实有在职人数参公19人、工勤3人: from here on people are counted, not posts. */
const OF_PEOPLE =
  /(?:实有|在职|在岗|在编)(?:在职|在岗|在编)?(?:人数|人员|干部|职工)+(?:为|:)?(?:其中:?)?(?:行政|参公(?:事业)?|事业|工勤)$/
const BARE_KIND = /(行政|公务员|事业|参公|工勤)(?:编制?|在编)?(?:人员)?$/
const KIND_BEFORE = /(行政|事业|参公|工勤)编制的?$/
/** 事业编制（参公）11名 */
const LIKE_CIVIL_SERVANTS = /事业(?:单位)?编制?\((?:参公|参照公务员)[^()]*\)(?:共|为|:)*$/
/** Posts of some kind, and what else is called so: 管理人员编制, 自收自支编制. */
const OTHER_POSTS = /(?:人员|管理|干部|用工|控制|服务|自收自支|差额(?:拨款)?)$/
type Parent = 'authorized' | 'actual' | null

export interface StaffTold {
  readonly facts: Fact[]
  readonly used: Mark[]
  /** those of the body alone (机关编制11名), and those of the body and its subordinates together (全系统合计编制21名) */
  readonly scopes: ReadonlyMap<Fact, StaffScope>
}

/** Facts on staff that a sentence states of the unit, and the marks they stand on. */
export function readStaff(prose: Prose, sentence: Sentence, context: NarrativeContext): StaffTold {
  const facts: Fact[] = []
  const used: Mark[] = []
  const scopes = new Map<Fact, StaffScope>()
  const told = { facts, used, scopes }
  if (sentence.marks.length === 0 || !isStaffTalk(prose, sentence)) return told
  const posts = postsSum(sentence, (clause, mark) => isOwn(prose, sentence, clause, mark, context))
  let parent: Parent = null
  let inside = false
  let segmentFacts: string[] = []
  let byKind = false
  for (const { clause, opens, segment } of clausesOf(sentence)) {
    if (opens) {
      segmentFacts = []
      byKind = actualsIn(segment) > 1
    }
    for (const mark of clause.marks) {
      inside = inside || /其中|\(/.test(mark.before)
      if (OF_PEOPLE.test(mark.before)) [parent, inside] = ['actual', true]
      const summed = posts.find((it) => it.mark === mark)?.concept
      if (!summed && !isOwn(prose, sentence, clause, mark, context)) continue
      const concept: string | null =
        summed ??
        oneKind(mark, segmentFacts, byKind) ??
        staffConcept(
          named(prose, mark),
          sentence,
          inside ? (byKind && POSTS.test(mark.before) ? 'authorized' : parent) : null,
        )
      // 行政编制7人，其中公务员编制6人；在职14人，其中在编10人: no part is the whole once more
      if (!concept || (inside && concept === segmentFacts.at(-1))) continue
      if (parent === null && concept.startsWith('staffing.authorized.')) parent = 'authorized'
      if (/^staffing\.(?:authorized|actual)$/.test(concept)) {
        parent = concept.endsWith('actual') ? 'actual' : 'authorized'
        inside = false
      }
      const qualifiers = qualifiersOf(mark.head, 'result')
      const fact = factOf(prose, { concept, stage: 'actual', quantity: mark.quantity, clause, qualifiers })
      facts.push(fact)
      used.push(mark)
      segmentFacts.push(concept)
      const scope = scopeOfStaff(sentence, mark)
      if (scope) scopes.set(fact, scope)
    }
  }
  return told
}

/** 实有人数 | 14人，其中：行政8人: a text that begins with its figure is about what the label beside it names. */
function labelOf({ passage }: Prose, mark: Mark | undefined): string {
  const label = mark?.quantity.start === 0 ? (passage.path.at(-1) ?? '') : ''
  return staffTermBefore(label) ? label : ''
}

function named(prose: Prose, mark: Mark): Mark {
  const label = labelOf(prose, mark)
  return label ? { ...mark, before: label, head: label } : mark
}

/** Clauses in order, with a sign where a segment begins. */
function clausesOf(sentence: Sentence): readonly { clause: Clause; opens: boolean; segment: Segment }[] {
  return sentence.segments.flatMap((segment) =>
    segment.clauses.map((clause, index) => ({ clause, opens: index === 0, segment })),
  )
}

const BARE_ACTUAL = /^[,、]?(?:现|年末)?(?:实有|实际|在职|在编|在岗)(?:人数|人员|在岗|在职|在编)*(?:为|:)?$/

/** 行政编制6名、在岗6人，事业编制10名、在岗9人: posts, whatever was counted last. */
const POSTS = /(?:行政|事业|参公|工勤)编制?(?:共|为|:)?$/

function actualsIn({ clauses }: Segment): number {
  return clauses.flatMap(({ marks }) => marks).filter(({ before }) => BARE_ACTUAL.test(before)).length
}

/**
 * 事业编制5人，实有4人: a bare 实有 after posts of one kind counts that kind; where it is said of several kinds in turn
 * (`byKind`), the kind before it.
 */
function oneKind({ before }: Mark, told: readonly string[], byKind: boolean): string | null {
  if (!BARE_ACTUAL.test(before)) return null
  const last = told.at(-1)
  if (byKind && last?.startsWith('staffing.authorized.')) return last.replace('authorized', 'actual')
  const posts = told.filter((concept) => concept.startsWith('staffing.authorized'))
  const [only] = posts
  return posts.length === 1 && only !== 'staffing.authorized' ? only!.replace('authorized', 'actual') : null
}

/** Staff are told of under headings on the unit, or in a sentence that names posts beside people. */
function isStaffTalk(prose: Prose, sentence: Sentence): boolean {
  if (labelOf(prose, sentence.marks[0])) return true
  if (!STAFF_TALK.test(sentence.text)) return false
  const { section, path } = prose.passage
  const aboutUnit = path.some((heading) => STAFF_HEADING.test(heading))
  // 人员情况及年度工作任务: a chapter on both tells of people too
  const aboutStaff = /人员|编制/.test(path.at(-1) ?? '') && STAFF_HERE.test(sentence.text)
  const aboutWork =
    !aboutStaff && (section === 'key_work' || section === 'performance' || section === 'experience')
  const posts = /编制/.test(sentence.text) && /在职|在编|实有/.test(sentence.text)
  return posts || (!aboutWork && (aboutUnit || STAFF_HERE.test(sentence.text)))
}

/** Whether a figure is this unit's own, of this year, and no change or rate. */
function isOwn(
  prose: Prose,
  sentence: Sentence,
  clause: Clause,
  mark: Mark,
  context: NarrativeContext,
): boolean {
  const { unit, value } = mark.quantity
  const own = (text: string) => withoutOwnName(text, context.unitName)
  const counted = unit !== null ? UNITS.has(unit) : countsWithoutUnit(mark)
  if (value === null || !counted || mark.quantity.multiplier) return false
  if (unit === '个' && COUNTS_BODIES.test(own(upTo(prose, sentence, mark.quantity.start)))) return false
  const spoken = upTo(prose, sentence, mark.quantity.start)
  const year = yearOf(spoken, context.fiscalYear)
  // a budget is drawn up for those who are there as its year begins
  const isOfEve = context.ofBudget === true && year === 'prior' && EVE.test(spoken)
  if (
    ACTION.test(withoutTakenOn(own(mark.head).replaceAll('后勤服务', ''), sentence)) ||
    isRelative(mark) ||
    (year === 'prior' && !isOfEve) ||
    isElsewhere(year)
  )
    return false
  const words = own(spoken)
  if (LOOKED_AFTER.test(words)) return false
  if (isNamedOther(prose.passage.path, words, context.unitName) || isMove(mark, sentence)) return false
  return !isOtherUnit(prose, sentence, { clause, mark, own })
}

function withoutTakenOn(head: string, { text }: Sentence): string {
  return /编制/.test(text) ? head.replace(TAKEN_ON, '') : head
}

function countsWithoutUnit({ before, after, quantity }: Mark): boolean {
  if (COUNT_LABEL.test(before)) return true
  return quantity.kind === 'plain' && POSTS_LABEL.test(before) && /^(?:$|[,;、()])/.test(after)
}

/** A report of 某县职工服务中心 itself speaks of no other unit by that name, nor of any service. */
function withoutOwnName(text: string, unitName: string | null): string {
  if (!unitName || !OTHER_UNIT.test(unitName)) return text
  return text.replaceAll(readRegionPrefix(unitName).rest, '本单位')
}

interface Placed {
  readonly clause: Clause
  readonly mark: Mark
  readonly own: (text: string) => string
}

/** 调出2人，调入3人，1人退休: who left within the year. */
function isMove({ before, after }: Mark, { text }: Sentence): boolean {
  return /^[,、]?$/.test(before) && /^(?:人员)?退休/.test(after) && /调[出入]|辞职|离职|新[招考]/.test(text)
}

/** A subordinate named as the subject before the mark, in its sentence or at the head of the one before. */
function isOtherUnit(prose: Prose, sentence: Sentence, { clause, mark, own }: Placed): boolean {
  // 本部门（含二级单位）编制23人, 在职21名（其中机关10名、文化宫11名），退休19名: all of them
  const words = own(upTo(prose, sentence, mark.quantity.start)).replace(/\([^()]*\)/g, '')
  if (OTHER_UNIT.test(bracketed(words))) return true
  const before = own(prose.sentences[prose.sentences.indexOf(sentence) - 1]?.text ?? '')
  // 机关编制9名；工人文化宫编制10名；离休1人，退休26人: a segment of its own on those who left is the unit's
  const isSubject = lastAt(words, OWN_UNIT) >= 0 || lastAt(before, OWN_UNIT) >= 0
  if (isSubject && /;(?:离休|退休|离退休)[^;]*$/.test(words)) return false
  const opening = before.split(',')[0]!
  if (!OTHER_UNIT.test(words) && !OTHER_UNIT.test(opening)) return false
  const parts = words.split(/[,;]/)
  const subjects = parts.filter(
    (part, index) => !AS_PART.test(part) && (index === parts.length - 1 || !isBreakdown(part)),
  )
  for (const part of subjects.reverse()) {
    const other = lastAt(part, OTHER_UNIT)
    const ownUnit = lastAt(part, OWN_UNIT)
    if (other >= 0 || ownUnit >= 0) return other > ownUnit
  }
  return (
    clause.marks.length > 0 && OTHER_UNIT.test(opening) && !OWN_UNIT.test(opening) && !AS_PART.test(opening)
  )
}

/** 其中机关编制9人、文化宫编制5人: behind the whole list is spoken of all of them again. */
function isBreakdown(part: string): boolean {
  return /^其中/.test(part) && OTHER_UNIT.test(part) && OWN_UNIT.test(part)
}

/** The words that an open bracket explains: 工人文化宫（事业单位，编制12人 … */
function bracketed(words: string): string {
  return /([^,;、。()]{2,12})\([^()]*$/.exec(words)?.[1] ?? ''
}

function lastAt(text: string, pattern: RegExp): number {
  return allMatches(text, new RegExp(pattern, 'g')).at(-1)?.index ?? -1
}

function staffConcept(mark: Mark, sentence: Sentence, parent: Parent): string | null {
  // 行政事业编制: posts of a kind of its own
  if (/行政事业编制?(?:共|为|:)*$/.test(mark.before)) return null
  if (LIKE_CIVIL_SERVANTS.test(mark.before)) return 'staffing.authorized.civil_servant_like'
  const bare = mark.before
    .replace(/[“”"]|(?<=工勤)事业(?=编)/g, '')
    .replace(/(?:人员|人数|数|共|有|:|为|\()*$/, '')
  const kind = BARE_KIND.exec(bare)?.[1]
  // 参照公务员管理事业编制 ends like a kind and is none of its own
  const isWhole = /^参(?:照公务员|公管理|公事业)/.test(staffTermBefore(bare)?.label ?? '')
  if (kind && parent && !isWhole && !/在编编制/.test(bare)) return `staffing.${parent}.${STAFF_KINDS[kind]}`
  if (isHeadcount(mark, sentence)) return 'staffing.headcount'
  const found = staffTermBefore(mark.before)
  // 管理人员编制: posts of some kind, not all of them
  if (found && /^编制数?$/.test(found.label) && OTHER_POSTS.test(found.lead)) return null
  if (found && /实有/.test(found.label) && countsRetired(mark, sentence)) return null
  const concept = found?.concept ?? (mark.before.length < 10 ? staffTermAfter(mark.after) : null)
  // beside 离休, 退休 is the other part of the retired, not all of them
  if (concept === 'staffing.retired' && /离休/.test(sentence.text) && !/离退/.test(found?.label ?? '离退'))
    return 'staffing.retired.tuixiu'
  if (concept?.startsWith('staffing.authorized') && mark.quantity.unit === '位') return null
  // 行政编制财政供养人员: those in post of that kind
  const ofKind = concept === 'staffing.actual' && KIND_BEFORE.exec(found?.lead ?? '')?.[1]
  if (ofKind) return `${concept}.${STAFF_KINDS[ofKind]}`
  return concept
}

/** 实有人数17人，其中：在职13人，退休4人: neither staff nor retired alone. */
function countsRetired({ quantity }: Mark, { text, start }: Sentence): boolean {
  const rest = text.slice(quantity.end - start)
  return /^[,(]?其中/.test(rest) && /在职\D{0,4}\d/.test(rest) && /退休\D{0,4}\d/.test(rest)
}

/** "我单位共有职工11人，其中在编4人，劳务派遣1人": everyone, on the establishment or not. */
function isHeadcount({ before, head }: Mark, sentence: Sentence): boolean {
  if (!/(?:共有|现有|总计|共计)?(?:干部)?职工(?:总)?(?:人数|总数|数)?(?:共|为|有|达|:|计)*$/.test(before))
    return false
  if (/职工(?:总人?数|总数)|人员总数/.test(before)) return true
  if (/在职|在编|退休|正式|编外|聘/.test(before)) return false
  return /共有|总计|共计/.test(head) || (/现有/.test(head) && /编外|聘用|派遣|社会化/.test(sentence.text))
}
