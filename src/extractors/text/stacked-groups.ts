/** Heads of two lines among cells one below the other: 预算, 决算, then 年初, 调整后 for the one of them that has parts. */
import type { LooseCell } from '../grid.ts'

const BUDGET_PART =
  /^(?:年初|期初|全年|(?:年中)?(?:追加|调整|调剂|调增)(?:后|数)?)(?:预算)?(?:批复|安排|下达)?(?:数|金额|额)?(?:[（(][^（）()]*[)）])?$/
const SPENT_PART = /^(?:上年|本年|去年|金额|数额|执行率|完成率|占比)(?:数|金额)?(?:[（(]%[)）])?$/

/** What follows the corner: heads, then the parts of those that have some. */
export interface GroupedHeads {
  /** the two lines of the header, with spans; the corner is first in the upper one */
  readonly lines: readonly [readonly LooseCell[], readonly LooseCell[]]
  /** a head for each column of figures, parts behind what they are part of */
  readonly heads: readonly string[]
}

/** Such heads over `count` columns; undefined where it is not plain whose parts they are. */
export function groupHeads(
  corner: string,
  texts: readonly string[],
  count: number,
): GroupedHeads | undefined {
  const first = texts.findIndex(isPart)
  if (first < 1 || !texts.slice(first).every(isPart)) return undefined
  const [tops, parts] = [texts.slice(0, first), texts.slice(first)]
  const budgets = parts.filter((text) => BUDGET_PART.test(text))
  const spent = parts.filter((text) => !BUDGET_PART.test(text))
  // the parts stand in the order of their groups
  if (parts.join('\n') !== [...budgets, ...spent].join('\n')) return undefined
  const partsOf = (top: string) => (/预算/.test(top) ? budgets : /决算|执行|支出/.test(top) ? spent : [])
  const groups = tops.filter((top) => partsOf(top).length > 0)
  const owners = [budgets, spent].filter((own) => own.length > 0)
  if (groups.length !== owners.length || owners.some((own) => own.length < 2)) return undefined
  const heads = tops.flatMap((top) =>
    partsOf(top).length > 0 ? partsOf(top).map((part) => `${top} ${part}`) : [top],
  )
  if (heads.length !== count) return undefined
  const above = tops.map((text): LooseCell => {
    const width = partsOf(text).length
    return width > 0 ? { text, columnSpan: width } : { text, rowSpan: 2 }
  })
  return { lines: [[{ text: corner, rowSpan: 2 }, ...above], parts.map((text) => ({ text }))], heads }
}

function isPart(text: string): boolean {
  return BUDGET_PART.test(text) || SPENT_PART.test(text)
}
