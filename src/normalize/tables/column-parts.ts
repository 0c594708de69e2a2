/** Columns that hold a part of what their head says: of a part of the year, or of one source of the money. */

import { OF_FUND } from '../grand-totals.ts'
import { normalizeLabel } from '../labels.ts'
import { BARE_TOTALS } from '../lexicon.ts'
import { withoutSpaces } from '../spaces.ts'
import type { Column } from './column.ts'

const MONTH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])'
const PERIOD = new RegExp(
  `^(?:20\\d\\d年)?(?:截[至止]到?)?(?:${MONTH}月?(?:份)?[-—~～至到]${MONTH}月|[上下]半年|前?第?[一二三四1-4]季度|${MONTH}月)(?:份|底|末)?` +
    '(?:累计|实际|预算|支出|执行|完成|决算)*(?:数|金额|额|情况|进度)?$',
)
const WHOLE_YEAR =
  /^(?:20\d\d年)?(?:截[至止]到?)?(?:(?:1|一)月?(?:份)?[-—~～至到](?:12|十二)月|(?:12|十二)月(?:底|末))/

/** 执行数 → 1-6月 | 7-12月 | 合计: figures of a part of the year are no figures of the year. */
export function isPartOfYear(path: readonly string[]): boolean {
  const heads = path.map((head) => withoutSpaces(head).replace(/[（(](?:亿|万|千)?元[)）]$/, ''))
  return heads.some((head) => PERIOD.test(head) && !WHOLE_YEAR.test(head))
}

const SOURCE =
  /^(?:其中:?)?(?:(?:中央|省|市|县|区|上级|本级|同级)?(?:级)?(?:财政)?(?:拨款|资金|补助)|(?:一般公共|政府性基金|国有资本经营)预算(?:财政)?(?:拨款|资金)?|(?:其他|自筹|自有|单位|非财政|专户|财政专户管理|事业|上年结转|工会)(?:资金|经费)?|工会经费|中央|[省市县区]级)$/

/** 预算数 → 合计 | 财政拨款 | 其他资金: beside the sum stand the sources that it comes from. */
export function tellSources(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => {
    const over = normalizeLabel(column.path.at(-2) ?? '')
    if (column.stage !== undefined && SOURCE.test(over) && hasSumBeside(column, columns))
      return ofSource(column, over)
    const own = normalizeLabel(column.path.at(-1) ?? '')
    const isSource = column.stage !== undefined && column.path.length > 1 && SOURCE.test(own)
    if (!isSource || column.path.some((head) => /收入/.test(head)) || !hasSum(column, columns)) return column
    return ofSource(column, own)
  })
}

function ofSource(column: Column, source: string): Column {
  if (OF_FUND.test(source)) return { ...column, ofFund: true }
  const { start, end, path, roles } = column
  return { start, end, path, roles, elsewhere: true }
}

/** 财政拨款 → 预算数 | 支出数 beside 合计 → 预算数 | 支出数: the sum of the sources has the same heads. */
function hasSumBeside(column: Column, columns: readonly Column[]): boolean {
  return columns.some(({ path }) => isSum(path.at(-2) ?? '') && path.at(-1) === column.path.at(-1))
}

function hasSum(column: Column, columns: readonly Column[]): boolean {
  const over = column.path.slice(0, -1).join('/')
  return columns.some(({ path }) => path.slice(0, -1).join('/') === over && isSum(path.at(-1) ?? ''))
}

function isSum(head: string): boolean {
  const label = normalizeLabel(head)
  return BARE_TOTALS.includes(label) || label === '小计'
}
