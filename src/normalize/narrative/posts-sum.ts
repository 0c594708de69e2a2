/** 机关行政编制8名，服务中心事业编制9名，合计17名: posts of the body and its subordinates, where they add up to what is said of all. */
import { STAFF_KINDS } from '../staff-kinds.ts'
import type { Clause, Mark, Sentence } from './prose.ts'

const TOTAL = /^[,、;]?(?:合计|共计|总计|共)(?:核定)?(?:编制)?(?:数|人数)?(?:为|:)?$/
const PART = /(行政|事业|参公|工勤)编制?(?:数|人数)?(?:共|为|:)?$/

interface Posts {
  readonly mark: Mark
  readonly concept: string
}

/**
 * The total and its kinds, by the marks that state them; none where they do not add up, a kind is told twice, or the first
 * is not the unit's own: 文化宫行政编制2名，事业编制9名，合计11名.
 */
export function postsSum(
  { marks, text, clauses }: Sentence,
  isOwn: (clause: Clause, mark: Mark) => boolean,
): readonly Posts[] {
  if (!text.includes('编制')) return []
  const at = marks.findIndex(({ before }) => TOTAL.test(before))
  const total = marks[at]
  const parts = marks.slice(0, Math.max(0, at)).flatMap((mark) => {
    const kind = PART.exec(mark.before)?.[1]
    return kind ? [{ mark, concept: `staffing.authorized.${STAFF_KINDS[kind]}` }] : []
  })
  const sum = parts.reduce((all, { mark }) => all + (mark.quantity.value ?? Number.NaN), 0)
  const isOnce = new Set(parts.map(({ concept }) => concept)).size === parts.length
  if (!total || parts.length < 2 || parts.length !== at || !isOnce || sum !== total.quantity.value) return []
  const first = clauses.find((clause) => clause.marks.includes(marks[0]!))
  if (!first || !isOwn(first, marks[0]!)) return []
  return [...parts, { mark: total, concept: 'staffing.authorized' }]
}
