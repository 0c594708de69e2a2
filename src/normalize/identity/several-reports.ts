/** One file for several units' reports: a sheet each, or documents joined. Only one of them can be the file's report. */
import type { Finding } from '../../model/report.ts'
import type { Outline, PlacedTable } from '../outline.ts'
import { readRegionPrefix } from '../regions/regions.ts'
import { ownTexts, rowCells } from '../tables/rows.ts'
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

/** An outline without the tables of other units: those that state one, and what follows up to one of the unit's own. */
export function withoutOtherUnits(outline: Outline, others: readonly string[]): Outline {
  if (others.length === 0) return outline
  let isOther = false
  const tables = outline.tables.filter((placed) => {
    const [named] = unionsNamed(placed)
    if (named) isOther = others.some((other) => named.endsWith(other) || other.endsWith(named))
    return !isOther
  })
  return { ...outline, tables }
}

/** A form states its unit above its figures, or right above itself. */
const HEAD_ROWS = 6
const NAMED = /(?:^|[:：])([\p{Script=Han}]{2,15}总工会)(?:$|[（(]|20\d\d)/u

function unionsNamed({ table, above }: PlacedTable): readonly string[] {
  const rows = table.slots.slice(0, HEAD_ROWS)
  const cells = rows.flatMap((_, row) => ownTexts(rowCells(table, row)).map(({ text }) => text))
  return [...cells, ...above.toReversed()].flatMap((text) => NAMED.exec(text.replace(/\s/g, ''))?.[1] ?? [])
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
        zh: `文件里还有别的单位的报告（${names.slice(0, 10).join('、')}${names.length > 10 ? '等' : ''}），没有读取写明是它们的表，正文可能混入它们的数；请拆成一家一个文件再导入`,
        en: `The file holds reports of other units too (${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}), of which the tables that say so were not read and the running text may be mixed in; split it into a file for each unit and import these`,
      },
      expected: null,
      found: names.length,
      evidence: others.slice(0, 20).flatMap(({ evidence }) => evidence.slice(0, 1)),
    },
  ]
}

/** Where several reports are mixed, what does not add up is no fault of a unit's. */
export function notAsked(findings: readonly Finding[]): Finding[] {
  const isMixed = findings.some(({ code, severity }) => code === 'several_reports' && severity === 'error')
  return isMixed ? findings.map((it) => ({ ...it, verdict: 'reading' })) : [...findings]
}
