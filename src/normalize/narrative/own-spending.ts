/** 2022年我单位支出439万元，较上年增加…: a bare 支出 of the unit itself that an account goes on with. */
import type { Mark } from './prose.ts'

const SPENT =
  /^(?:20\d\d年度?)?,?(?:我会|我?本?单位|我?本?部门|[^,;:、]{0,14}总工会)(?:全年|共|合计|累计|总计)*支出(?:为|共|共计|合计)?$/
const ACCOUNT = /^,?(?:$|[。;(]|(?:比|较|与|同比|其中|占|完成|执行率|预算|结转|结余|年末))/

/** Whether an amount is the whole unit's spending; spent on something (支出5万元用于慰问) it is not. */
export function isOwnSpending(text: string, { before, quantity }: Mark): boolean {
  return SPENT.test(before) && ACCOUNT.test(text.slice(quantity.end, quantity.end + 8))
}
