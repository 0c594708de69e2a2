/**
 * Forms in blocks side by side: what a label means may stand over it. 编制数 over 其中：行政 and 事业, 收入 over 财政拨款
 * and 合计.
 */
import { topicOf } from '../labels.ts'
import type { Topic } from '../lexicon.ts'
import { STAFF_KINDS } from '../staff-kinds.ts'
import { isNumeric, type RowCell } from './rows.ts'

/** What stands over a column of labels in a form. */
export interface Over {
  /** the staff or posts that kinds beneath are parts of */
  readonly staff?: 'staffing.authorized' | 'staffing.actual'
  readonly topic?: Topic
}

const POSTS = /^(?:人员|核定|单位|总)*编制(?:总?数|人数)?$/
const PEOPLE = /^(?:年末|年底)?(?:实有|在职|在岗|实际在职|实有在职)(?:在职|在编)?(?:人员|人数|数)*$/
const KIND = /^(?:其中[:：]?)?(行政|公务员|事业|参公|工勤)(?:编制|人员|人数)?(?:数|人数)?$/
const SIDE = /^(?:收入|支出)(?:情况|部分|预算|决算)?(?:[（(][^（）()]*[）)])?$/

/** What the cells of a row leave standing over the rows beneath, by the column that each begins at. */
export function overNext(cells: readonly RowCell[], above: ReadonlyMap<number, Over>): Map<number, Over> {
  const next = new Map(above)
  for (const { text, start, fromAbove } of cells) {
    const bare = text.replace(/\s|[（(]人[)）]/g, '')
    if (fromAbove || bare === '' || isNumeric(bare)) continue
    if (POSTS.test(bare)) next.set(start, { staff: 'staffing.authorized' })
    else if (PEOPLE.test(bare)) next.set(start, { staff: 'staffing.actual' })
    else if (SIDE.test(bare)) next.set(start, withTopic(topicOf(bare)))
    else if (!KIND.test(bare) && above.get(start)?.staff) next.delete(start)
  }
  return next
}

function withTopic(topic: Topic | undefined): Over {
  return topic ? { topic } : {}
}

/** The kind of staff that a label names beneath 编制数 or 实有人数. */
export function staffKindUnder(label: string, over: Over | undefined): string | undefined {
  const kind = over?.staff && KIND.exec(label.replace(/\s/g, ''))?.[1]
  return kind ? `${over.staff}.${STAFF_KINDS[kind]}` : undefined
}
