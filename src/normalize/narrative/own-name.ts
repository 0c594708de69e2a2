/** The report's own unit where it is of a kind that is otherwise another's: a 文化宫 that reports for itself. */
import { readRegionPrefix } from '../regions/regions.ts'
import { remembering } from '../remember.ts'

/** Kinds of unit whose figures are none of a union's where they stand in its report. */
const KIND = /(?:文化宫|俱乐部|疗养院|干校|干部学校|职工学校|中心|学校|活动[部所站])$/
/** Somebody else's unit of the same kind: 市工人文化宫, 各文化宫. */
const OTHERS = '(?<![省市州盟各他级家个全多和、工人民职])'

/** Texts with the unit's own name as words for 本单位, of the same length; as they are where the unit is of no such kind. */
export function asOwnUnit(unitName: string | null): ((text: string) => string) | null {
  const pattern = unitName ? ownNames(unitName) : null
  return pattern && ((text) => text.replace(pattern, (name) => fill(name)))
}

/** Its name with and without its region, what remains without 工人 or 职工, and what it calls itself: 我宫, 本中心. */
const ownNames = remembering((unitName: string): RegExp | null => {
  const kind = KIND.exec(unitName)?.[0]
  if (!kind) return null
  // the registry does not know every region: 某县, 某新区
  const rest = readRegionPrefix(unitName).rest.replace(/^.{1,10}[省市州盟县区旗]/, '')
  const own = rest.replace(/^(?:总工会|工会)/, '')
  const bare = own.replace(/^(?:工人|职工|劳动人民)/, '')
  const short = [rest, own, bare].filter((name) => name.length > 2).map((name) => `${OTHERS}${escaped(name)}`)
  const self = kind === '中心' ? '[我本]中心' : `[我本]${kind.slice(-1)}(?![内外校院长宫心])`
  return new RegExp([escaped(unitName), ...short, self].join('|'), 'g')
})

/** Words of that length which every reader of sentences passes over. */
const fill = remembering((name: string): string => {
  const short = name.length % 3 === 0 ? '' : name.length % 3 === 2 ? '部门' : '部门部门'
  return `${short}${'本单位'.repeat(Math.max(0, (name.length - short.length) / 3))}`
})

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&')
}
