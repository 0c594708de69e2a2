/** Totals told by one word for a side of the account, 收入 or 支出, since the parts of that side follow. */
import type { Mark, Prose } from './prose.ts'

/** 2023年支出90万元，其中基本支出…: the whole, since its kinds or sources follow as its parts. */
const SIDE_OF_YEAR =
  /^(?:20\d\d年度?|本年度?|全年|(?=本|我))(?:我会|[本我]?单位|本?部门)?(?:共|总|累计|合计|共计)*(收入|支出)(?:为|共|共计|了)?$/
const ITS_KINDS = /^[,(。;]?其中[:,]?(?:基本支出|人员(?:经费|支出))/
const ITS_SOURCES_NEXT = /^[,(。;]?其中[:,]?(?:财政拨款|一般公共预算|上年结转)/
const SIDE_LABEL = /^(?:\d{1,2}[、.]|\([一二三四1-4]\)|[一二三四]、)?(收入|支出)(?:情况)?:(?:全年|共|合计)*$/
/** 收入总计90万元，其中：财政拨款85万元. */
const OPENS_SOURCES = /^[,。;(]?其中[:,]?(?:本年)?财政拨款(?:资金)?(?:为|共)?$/
const ITS_SOURCES = /其中[:,]?[^。;,]{0,8}(?:财政拨款|一般公共预算|上年结转|财政补助)/
const ITS_KINDS_LATER = /其中[:,]?(?:基本支出|人员(?:经费|支出)|工资福利|项目支出)/

/** 1、收入：79万元…其中：财政拨款…: a list of both sides, each with its parts behind it. */
export function sideOfLabel(
  { text }: Prose,
  { head, before, quantity }: Mark,
  whole: string | undefined,
): string | null {
  if (whole === 'revenue.total' && OPENS_SOURCES.test(before)) return 'revenue.general_public'
  const rest = text.slice(quantity.end)
  const label = quantity.start < 20 ? SIDE_LABEL.exec(head)?.[1] : undefined
  if (label === '收入' && ITS_SOURCES.test(rest)) return 'revenue.total'
  if (label === '支出' && ITS_KINDS_LATER.test(rest)) return 'expenditure.total'
  const side = SIDE_OF_YEAR.exec(head)?.[1]
  if (side === '收入' && ITS_SOURCES_NEXT.test(rest)) return 'revenue.total'
  return side === '支出' && ITS_KINDS.test(rest) ? 'expenditure.total' : null
}
