/** Columns of staff by kind: 在职人数 | 其中：行政 | 事业, and 编制 over 行政 | 事业 | 小计. */
import { withoutSpaces } from '../spaces.ts'
import { STAFF_KINDS } from '../staff-kinds.ts'
import type { Column } from './column.ts'

const KIND = /^(其中[:：])?(行政|公务员|事业|参公|工勤)(?:编制|人员|人数)?$/
const WHOLE = /^(?:小计|合计|总计|总数|人数)$/

/** The kinds behind a column of staff or posts, or beneath its head, are parts of it. */
export function nameStaffKinds(columns: readonly Column[]): Column[] {
  let whole: string | undefined
  let inside = false
  return columns.map((column) => {
    const own = withoutSpaces(column.path.at(-1) ?? '')
    const [, opens, kind] = KIND.exec(own) ?? []
    const over = staffHead(column.path.at(-2) ?? '')
    if (over && (kind || WHOLE.test(own)))
      return { ...column, concept: kind ? `${over}.${STAFF_KINDS[kind]}` : over, grade: 'synonym' }
    if (kind && whole && (opens || inside)) {
      inside = true
      return { ...column, concept: `${whole}.${STAFF_KINDS[kind]}`, grade: 'synonym' }
    }
    inside = false
    whole = /^staffing\.(?:authorized|actual)$/.test(column.concept ?? '') ? column.concept : undefined
    return column
  })
}

/** What a head over kinds of staff counts. */
function staffHead(head: string): string | undefined {
  const text = head.replace(/\s|[（(]人[)）]/g, '')
  if (/^(?:人员|核定|单位|总)*编制(?:数|人数|情况)?$/.test(text)) return 'staffing.authorized'
  return /^(?:年末|年底|期末)?(?:实有|在职|在岗|实际在职|实有在职)(?:在职|在编)?(?:人员|人数|数|情况)*$/.test(
    text,
  )
    ? 'staffing.actual'
    : undefined
}
