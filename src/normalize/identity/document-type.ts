/** What kind of document a title says it is. */
import type { Reading, Spot } from './spots.ts'

const SCOPE =
  /(?:部门)?(?:（单位）|\(单位\)|单位)?(?:整体(?:支出)?[及和与、]项目支出|整体支出|整体|项目支出|预算支出|财政支出|专项资金)?/
    .source
// biome-ignore format: one kind a line
const KINDS: readonly { readonly pattern: RegExp; readonly type: (scope: string) => string }[] = [
  { pattern: new RegExp(`(${SCOPE})(?:支出)?(?:预算)?绩效(?:评价)?(?:单位)?自评(?:价)?(?:工作|情况)?(?:的)?报告`), type: (scope) => `${scope}绩效自评报告` },
  { pattern: new RegExp(`(${SCOPE})(?:支出)?(?:预算)?绩效(?:评价)?自评(?:价)?表`), type: (scope) => `${scope}绩效自评表` },
  { pattern: new RegExp(`(${SCOPE})(?:支出)?(?:预算)?绩效评价(?:工作|情况)?报告`), type: (scope) => `${scope}绩效评价报告` },
  { pattern: new RegExp(`(${SCOPE})(?:支出)?(?:预算)?绩效(?:评价)?(?:自评)?(?:指标)?评分表`), type: (scope) => `${scope}绩效评价评分表` },
  { pattern: new RegExp(`(${SCOPE})(?:支出)?(?:预算)?绩效(?:自评|评价)(?:情况|结果)`), type: (scope) => `${scope}绩效自评情况` },
  { pattern: new RegExp(`(${SCOPE})自评(?:报告|情况)`), type: (scope) => `${scope}绩效自评报告` },
  { pattern: /绩效目标(?:申报|批复)?表/, type: () => '绩效目标申报表' },
  { pattern: /基础数据表/, type: () => '基础数据表' },
  { pattern: /部门?决算(?:公开|说明|情况)|决算公开/, type: () => '部门决算公开' },
]

/** A character of every kind: most cells and headings have none of them. */
const ANY_KIND = /[绩评础决]/

/** The document's kind by its title, in the words of the form; null where no title says one. */
export function readDocumentType(spots: readonly Spot[]): Reading<string> | null {
  const heads = spots
    .filter((spot) => spot.place !== 'text' && spot.text.length <= 80 && ANY_KIND.test(spot.text))
    .map((spot) => ({ spot, text: spot.text.replace(/\s+/g, '') }))
  const cover = spots.filter((spot) => spot.place === 'cover')
  const joined = cover
    .map((spot) => spot.text)
    .join('')
    .replace(/\s+/g, '')
  for (const { pattern, type } of KINDS) {
    const whole = pattern.exec(joined)
    if (whole)
      return {
        value: type(scopeOf(whole[1])),
        reason: 'title',
        evidence: cover.slice(0, 3).map((spot) => spot.evidence()),
      }
  }
  for (const { pattern, type } of KINDS) {
    for (const { spot, text } of heads) {
      const match = pattern.exec(text)
      if (match) return { value: type(scopeOf(match[1])), reason: spot.place, evidence: [spot.evidence()] }
    }
  }
  return null
}

function scopeOf(printed: string | undefined): string {
  if (printed?.includes('整体')) return '部门整体支出'
  return /(?:项目|预算|财政)支出|专项资金/.exec(printed ?? '')?.[0] ?? ''
}
