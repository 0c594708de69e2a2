/** Which figures of an activity speak for a part of it, or for one of the things given out. */
import type { Clause, Mark, Segment, Sentence } from './prose.ts'

/** 1月20日上午来到…, 当天, 在发放仪式上: of one occasion, beside which the year's figure may be told. */
const ONE_OCCASION =
  /(?:当[天日]|仪式(?:上|[^,;。]{0,6},)|活动现场|(?<!截[止至到][^,]{0,8})\d月\d{1,2}日(?![-—~至到起前])[^。]{0,40}(?:来到|走访|前往|深入|举[行办]|带队|率|走进|奔赴))(?![^。]*(?:截[止至]|累计|全年|今年以来))/

/** Whether what is told up to a figure is told of one occasion. */
export function isOfOccasion(spoken: string): boolean {
  return ONE_OCCASION.test(spoken)
}

/** 由1.8万户降至427户: what it was before. */
export function isFormer({ before, after }: Mark): boolean {
  if (/[由从](?:19|20)\d\d年(?:[底末初])?的?$/.test(before)) return true
  return (
    /[由从][^,]{0,12}$/.test(before) &&
    /^[^,]{0,4}(?:[降减增][^,]{0,2}[至到]|(?:上升|提高|扩大|发展)到)/.test(after)
  )
}

/** 劳动模范1264人，送去慰问金278万元: money of a clause that speaks of others. */
export function isForOthers({ clauses }: Segment, clause: Clause, { quantity, before }: Mark): boolean {
  if (quantity.kind !== 'money' || !/^[,、]?(?:共|分别)?(?:送去|送上|发放)[^,]{0,6}$/.test(before))
    return false
  const last = clauses[clauses.indexOf(clause) - 1]?.marks.at(-1)
  // 走访困难职工120户、劳模15人，发放32万元: of all in the list
  return (
    last !== undefined &&
    /^[^、].*(?:劳模|劳动模范|先进工作者)$|^(?:劳模|劳动模范|先进工作者)$/.test(last.before)
  )
}

const LARGEST_PRICE = 1000_00
/** Nobody takes home more of a union's aid than this by himself. */
const MOST_FOR_ONE = 10_000_00
const OF_ONE =
  /(?:(?:价值|面值)(?:为|约)?|(?:领到|拿到|收到)了?(?:自己)?的?|(?:只|仅)需?(?:缴纳|交纳)|(?:缴纳|交纳)的)$/
/** 本科生5000元、大专生3000元: what each of a kind of students is given. */
const KIND_OF_STUDENT =
  /(?:本科|[大专]专|高中|中专|中职|高职|研究生|硕士|博士|小学|初中)(?:生|学生|新生)?(?:每年)?$/
/** 价值180元的清凉礼包, 面值20元的购物券, 领到自己的600元: the price of one, or what one worker or student got. */
export function isPrice({ head, before, after, quantity }: Mark): boolean {
  if (quantity.unit !== '元' || quantity.value === null) return false
  if (KIND_OF_STUDENT.test(before)) return true
  if (quantity.value < MOST_FOR_ONE && /(?:领到|拿到)了?(?:自己)?的?$/.test(before)) return true
  return (
    quantity.value < LARGEST_PRICE &&
    (OF_ONE.test(before) ||
      /每[人户名]|(?:领到|拿到|收到)了?自己/.test(head) ||
      /^的?[^,]{0,8}(?:券|卡|礼包)/.test(after))
  )
}

/** 对新增的20户困难职工…, 首批20名…: those that came to the others, or the first of them. */
export function isAddedTo({ before }: Mark): boolean {
  return /[对为向给](?:本年|今年|年内)?新增的?$|(?:首|第[一二三四])批$/.test(before)
}

/** 一名职工说, 一个缩影: somebody or something, not a count. */
export function isSomebody({ quantity, after, head }: Mark): boolean {
  // 为患病职工王某发放5000元
  if (/(?:职工|会员|劳模|工人|学生|同志)\p{Script=Han}某(?!等|、)/u.test(head)) return true
  return (
    /^一[名位户家]$/.test(quantity.raw) || (/^一[个项件种]$/.test(quantity.raw) && /^[^,、()]/.test(after))
  )
}

const NEXT_GROUP = /^(?:、[^,、]{2,16}|[^,、]{2,16}[、和及])$/
const COUNTS_GROUPS =
  /^activity\.(?:warmth|cooling)\.persons$|^activity\.hardship\.helped$|^activity\.model_workers\.(?:recuperated|selected)$|^activity\.audits\.units$/
/** 慰问130名绿化工人、50名快递员、60名环卫工: groups of people, none of which is all of them. */
export function isOneOfGroups(concept: string, { marks }: Clause, mark: Mark): boolean {
  if (!COUNTS_GROUPS.test(concept)) return false
  const at = marks.indexOf(mark)
  const goesOn = (from: number) => {
    const [one, next] = [marks[from], marks[from + 1]]
    return one?.quantity.unit === next?.quantity.unit && NEXT_GROUP.test(next?.before ?? '')
  }
  return goesOn(at) || goesOn(at - 1)
}

const A_KIND_OF_STUDENT =
  /(?:小学|初中|高中|中职|中专|高职|大专|专科|本科|研究生|大学|硕士|博士)(?:新?生|学生)(?:共|各)?$/

/** 资助高中生10名2万元，大学生20名8万元: students of each kind, and what they got. */
export function isOfOneKind(concept: string, sentence: Sentence, mark: Mark): boolean {
  if (!concept.startsWith('activity.study_aid.')) return false
  const kinds = sentence.marks.filter(({ before }) => A_KIND_OF_STUDENT.test(before))
  if (kinds.length < 2) return false
  if (mark.quantity.kind !== 'money') return kinds.includes(mark)
  const { marks } = sentence
  const ofKinds = kinds.map((kind) => marks[marks.indexOf(kind) + 1])
  return ofKinds.includes(mark) && ofKinds.every((next) => next?.quantity.kind === 'money')
}

/** What a figure behind 其中 is a part of: the last one before it that counts the same, and no less. */
export function wholeOf(segment: Segment, { quantity }: Mark): Mark | undefined {
  const at = segment.text.lastIndexOf('其中', quantity.start - segment.start)
  if (at < 0) return undefined
  return segment.clauses
    .flatMap(({ marks }) => marks)
    .findLast(
      ({ quantity: { start, kind, unit, value } }) =>
        start < segment.start + at &&
        kind === quantity.kind &&
        (kind === 'money' || unit === quantity.unit) &&
        Number(value) >= Number(quantity.value),
    )
}

/** What the registry counts by times, 人次. */
export const COUNTED_BY_TIMES = 'activity.mutual_aid.beneficiaries'

/** 救助职工102名112人次: the people before their times. */
export function isCountedAgain({ marks }: Clause, mark: Mark): boolean {
  const next = marks[marks.indexOf(mark) + 1]
  return next !== undefined && next.before === '' && next.quantity.unit === '人次'
}
