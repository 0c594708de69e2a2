/** 2022年我单位支出439万元，较上年增加…: a bare 支出 of the unit itself that an account goes on with. */
import type { Mark } from './prose.ts'

/** It opens its sentence: 为慰问困难职工，我单位支出5万元 is of the visits. */
const SPENT =
  /(?:^|[。;\n])(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])?(?:(20\d\d年度?|全年|本年度?),?)?(?:我会|我?本?单位|我?本?部门|(?!省总|全国|上级)(?:(?!各|[乡镇]总|街道|基层|[下所]属)[^,;:、。]){0,14}总工会)(全年|共|合计|累计|总计)*支出(?:为|共|共计|合计)?$/
const ACCOUNT =
  /^,?(?:比|较|与|同比|其中|占(?:年初|全年|调整后?|部门|本年)*预算|完成|执行率|预算|结转|结余|年末)/
const END = /^(?:$|[。;(])/

/** Whether an amount is the whole unit's spending; spent on something (支出5万元用于慰问) it is not. */
export function isOwnSpending(text: string, { quantity }: Mark): boolean {
  const [spent, year, all] = SPENT.exec(text.slice(0, quantity.start)) ?? []
  const behind = text.slice(quantity.end, quantity.end + 12)
  return spent !== undefined && (ACCOUNT.test(behind) || (END.test(behind) && Boolean(year ?? all)))
}
