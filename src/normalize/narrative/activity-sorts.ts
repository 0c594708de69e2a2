/** Figures of one sort of what a concept counts: companies that are not public, lectures of model workers, one batch. */
import type { Clause, Mark } from './prose.ts'

const FIRMS = '(?:非公(?:有制)?|民营|私营|国有|外资|规模以上|规上)(?:经济)?(?:组织|企业|单位)'
const FIRMS_BEFORE = new RegExp(
  `(?<![、和及与或])${FIRMS}(?:的?(?:职工|员工|会员|工会(?:组织)?))?(?:共计?|达到?|约|有|为|数|数量)*$`,
)
const FIRMS_AFTER = new RegExp(`^的?${FIRMS}(?![^,、]{0,4}[、和及与])`)
const COUNTS_FIRMS = /^activity\.(?:unions|competition|wage_negotiation)\./

const SPEAKERS =
  '(?:劳模|劳动模范|工匠|先进(?:典型|人物|个人)?|女职工|巾帼|青年|法律|法治|普法|安全|政策|理论)'
const LECTURES_BEFORE = new RegExp(
  `${SPEAKERS}(?:精神|事迹|知识|政策|生产|工匠|、)*(?:巡回|专题|主题)?宣讲(?:活动|报告会|会|报告)?(?:共计?|达到?|约|了)*$`,
)
const LECTURES_AFTER = new RegExp(`^[^,、]{0,4}${SPEAKERS}[^,、]{0,6}宣讲`)

/** 第二批次救助103户 */
const BATCH = /第[一二三四五六七八九十\d]+批次?|首批/

/** Whether a figure counts one sort only, and is no rival of the whole. */
export function isOfOneSort(concept: string, { text }: Clause, { before, after }: Mark): boolean {
  if (BATCH.test(text)) return true
  if (COUNTS_FIRMS.test(concept)) return FIRMS_BEFORE.test(before) || FIRMS_AFTER.test(after)
  return (
    concept === 'activity.publicity.lectures' && (LECTURES_BEFORE.test(before) || LECTURES_AFTER.test(after))
  )
}
