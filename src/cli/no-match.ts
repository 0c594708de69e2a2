/** Why no report answers to `--unit` and `--year`, with the units and years that would. */
import type { Message } from '../model/problem.ts'
import { compareText } from '../model/text-order.ts'
import type { ReportFilter, ReportSummary, Store } from '../store/store.ts'
import { Refusal } from './refusal.ts'

/** Most units that a sentence names. */
const MOST_NAMED = 10

const say = (zh: string, en: string): Message => ({ zh, en })

/** The refusal of a filter that nothing answers to. */
export async function noMatch(store: Store, filter: ReportFilter): Promise<Refusal> {
  const ofUnit = filter.unit === undefined ? [] : await store.listReports({ unit: filter.unit })
  if (ofUnit.length > 0 && filter.years)
    return new Refusal(noSuchYear(filter.years, yearsOf(ofUnit), unitsOf(ofUnit)))
  const all = await store.listReports()
  if (filter.unit !== undefined) return new Refusal(noSuchUnit(filter.unit, unitsOf(all)))
  return new Refusal(filter.years ? noSuchYear(filter.years, yearsOf(all), []) : nothingRead())
}

function unitsOf(reports: readonly ReportSummary[]): string[] {
  return [...new Set(reports.flatMap(({ unit }) => (unit ? [unit.name] : [])))].sort(compareText)
}

function yearsOf(reports: readonly ReportSummary[]): number[] {
  const years = reports.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]))
  return [...new Set(years)].sort((a, b) => a - b)
}

function noSuchYear(asked: readonly number[], years: readonly number[], units: readonly string[]): Message {
  const [zhOf, enOf] = units.length === 0 ? [' ', ''] : [`${named(units).zh} `, ` of ${named(units).en}`]
  if (years.length === 0)
    return say(
      `${zhOf.trim() || '已存'}的报告都没有读出年度；请去掉 --year，或用 ziping reports 查看。`,
      `No report${enOf} has a known fiscal year; leave out --year, or see ziping reports.`,
    )
  return say(
    `没有${zhOf}${asked.join('、')} 年度的报告；已有的年度：${years.join('、')}。`,
    `There is no report${enOf} for ${asked.join(', ')}; the years there are: ${years.join(', ')}.`,
  )
}

function noSuchUnit(asked: string, units: readonly string[]): Message {
  const { zh, en } = named(units)
  return units.length === 0
    ? say(
        '所有报告都没有读出单位名称；请去掉 --unit，或用 ziping reports 查看。',
        'No report has a known unit; leave out --unit, or see ziping reports.',
      )
    : say(
        `没有单位“${asked}”的报告；已有的单位：${zh}。`,
        `There is no report of "${asked}"; the units there are: ${en}.`,
      )
}

function nothingRead(): Message {
  return say(
    '没有已读取的报告；请用 ziping reports 查看未能读取的文件及原因。',
    'No report was read; see ziping reports for the files that failed and why.',
  )
}

function named(units: readonly string[]): Message {
  const some = units.slice(0, MOST_NAMED)
  if (some.length === units.length) return say(some.join('、'), some.join(', '))
  return say(
    `${some.join('、')} 等 ${units.length} 家（全部见 ziping reports）`,
    `${some.join(', ')} and ${units.length - some.length} more (all: ziping reports)`,
  )
}
