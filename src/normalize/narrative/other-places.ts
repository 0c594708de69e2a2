/** Figures of other places and bodies beside the unit's own: 省总工会's report tells what 甲市总工会 did. */
import { allMatches } from '../matches.ts'
import { readRegionPrefix } from '../regions/regions.ts'
import type { Mark, Segment } from './prose.ts'

/** What a clause may open with before its subject. */
const OPENING = '(?:^|[,:、(])(?:(?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[,]?|其中:?|截至[^,]{1,12},)'
const UNION = '(?:各级|机关)?(?:总工会|工会)'
/** 甲市总工会, 甲市各级工会: told apart by the region's name. */
const OF_REGION = new RegExp(`${OPENING}([\\p{Script=Han}]{2,12}[省市县区旗州盟])${UNION}`, 'gu')
/** 甲镇总工会 or 甲镇举行…; 甲公司工会: below the unit whatever it is called. */
const BELOW = new RegExp(
  `${OPENING}(?:([\\p{Script=Han}]{1,6}(?:镇|乡|街道))(?:${UNION}|(?=举[行办]|召开|开展了?))|([\\p{Script=Han}]{2,14}(?:集团|公司|厂|煤矿|医院|大学|学院))工会)`,
  'gu',
)
/** 共青团甲市委对…, 妇联为…: another body of the same place. */
const OTHER_BODY = new RegExp(
  `${OPENING}(?:共青团|团[省市县区]委|[^,、]{0,6}(?:妇联|残联|红十字会|慈善总会))[^,、和与会]{0,10}(?:对|为|向|给|慰问|走访)`,
  'gu',
)
/** 全省各级工会共…, 省总工会本级…: the province that a city or county lies in. */
const OF_PROVINCE =
  /(?<![在于为对向])全省(?:(?:各级)?工会|共|累计|预计|筹集)|(?:^|[,:])(?:其中[:,]?|今年,?|20\d\d年,?|据悉,?)?省总(?:工会)?(?:本级)?(?!工会|本级|的|下[达拨]|拨付|支持)/g
/** 市总工会对12家基层工会进行审计, 全市工会系统培训干部: the city that a county lies in. */
const OF_CITY =
  /(?<![在于为对向])全市(?:(?:各级)?工会(?:系统|共|累计))|(?:^|[,:])(?:其中[:,]?|今年,?|20\d\d年,?)*市总(?:工会)?(?:本级)?(?!工会|本级|的|下[达拨]|拨付|支持)/g
/** 甲县总工会, 乙市丙区总工会: a county lies in a city, where 市总工会 is not its own. */
const IS_COUNTY = /[县区旗](?:总工会|工会)$/
/** 甲省总工会: nothing smaller than the province in its name. */
const IS_PROVINCE = /(?:省|自治区)(?!.*[市县区旗州盟])/
/** The unit itself, or all that it looks after, speaks again. */
const OWN =
  /(?:(?<![在于为对向])全[省市县区旗州盟])|(?:^|[,:])(?:我[会县市区州旗]|[省市县区旗州盟]总(?!部)|[省市县区旗州盟]总工会)/g
const OWN_OF_COUNTY =
  /(?:(?<![在于为对向])全[县区旗])|(?:^|[,:])(?:我[会县区旗]|[县区旗]总(?!部)|[县区旗]总工会)/g

/** Whether the last subject named before a figure in its segment is another place's union, or one below the unit. */
export function isOfOtherPlace(segment: Segment, { quantity }: Mark, unitName: string | null): boolean {
  if (unitName === null) return false
  const words = segment.text.slice(0, Math.max(0, quantity.start - segment.start))
  const isCounty = IS_COUNTY.test(unitName)
  const others = [
    ...allMatches(words, OF_REGION).filter((match) => isOther(match[1]!, unitName)),
    ...(/总工会/.test(unitName) ? allMatches(words, OTHER_BODY) : []),
    ...(IS_PROVINCE.test(unitName) ? [] : allMatches(words, OF_PROVINCE)),
    ...(isCounty ? allMatches(words, OF_CITY) : []),
    ...allMatches(words, BELOW).filter((match) => !unitName.includes(match[1] ?? match[2]!)),
  ]
  if (others.length === 0) return false
  const last = Math.max(-1, ...others.map(endOf))
  const own = Math.max(-1, ...allMatches(words, isCounty ? OWN_OF_COUNTY : OWN).map(endOf))
  return own <= last
}

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length
}

/** A region of the standard that is neither the unit's own nor the one it lies in. */
function isOther(name: string, unitName: string): boolean {
  const { candidates, rest } = readRegionPrefix(name)
  if (rest !== '' || candidates.length === 0 || unitName.includes(name)) return false
  const own = readRegionPrefix(unitName).candidates
  const isAround = candidates.some(({ name: outer }) =>
    own.some(({ province, city, name: inner }) => [province, city, inner].includes(outer)),
  )
  return own.length > 0 && !isAround
}
