/** One file for several units' reports: a sheet each, or documents joined. Only one of them can be the file's report. */
import type { Finding } from '../../model/report.ts'
import { readRegionPrefix } from '../regions/regions.ts'
import type { Reading } from './spots.ts'

const UNION = /^(.+)总工会$/

/**
 * Of the names that labels and titles state, the unions of other counties than the unit's; one above it (a province's
 * funds in a county's report) is none.
 */
export function otherCounties(unit: string, stated: readonly Reading<string>[]): readonly Reading<string>[] {
  if (!UNION.test(unit)) return []
  const own = regionsOf(unit)
  return stated.filter(({ value }) => {
    const regions = UNION.test(value) ? regionsOf(value) : []
    const isCounty = regions.length > 0 && regions.every(({ level }) => level === 'county')
    return (
      isCounty && own.length > 0 && !regions.some((region) => own.some(({ code }) => code === region.code))
    )
  })
}

function regionsOf(name: string) {
  const { candidates, zone, rest } = readRegionPrefix(name)
  return zone === null && rest === '总工会' ? candidates : []
}

/** An error, so that the report counts as read in part; its remedy is a file for each report. */
export function severalReports(others: readonly Reading<string>[]): readonly Finding[] {
  if (others.length === 0) return []
  const names = others.map(({ value }) => value)
  return [
    {
      code: 'several_reports',
      verdict: 'reading',
      severity: 'error',
      concepts: [],
      message: {
        zh: `文件里还有别的单位的报告（${names.slice(0, 10).join('、')}${names.length > 10 ? '等' : ''}），与本单位的数混在一起，各数可能张冠李戴；请拆成一家一个文件再导入`,
        en: `The file holds reports of other units too (${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}), whose figures are mixed with this one's; split it into a file for each unit and import these`,
      },
      expected: null,
      found: names.length,
      evidence: others.slice(0, 20).flatMap(({ evidence }) => evidence.slice(0, 1)),
    },
  ]
}

/** Where several reports are mixed, what does not add up is no fault of a unit's. */
export function notAsked(findings: readonly Finding[]): Finding[] {
  const isMixed = findings.some(({ code }) => code === 'several_reports')
  return isMixed ? findings.map((it) => ({ ...it, verdict: 'reading' })) : [...findings]
}
