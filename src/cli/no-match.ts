/** Why no document answers to what a person asked for (`--unit`, `--year`, `--only`), with what would. */
import { type Message, say } from '../model/problem.ts'
import { compareText } from '../model/text-order.ts'
import { STATUSES } from '../store/outcome.ts'
import type { ReportFilter, ReportSummary, Store } from '../store/store.ts'
import { displayPath } from './paths.ts'
import { Refusal } from './refusal.ts'

/** Most units, folders … that a sentence names. */
const MOST_NAMED = 10

/** Refuses where no document answers to the filter, failed ones counted. */
export async function requireMatch(store: Store, filter: ReportFilter): Promise<void> {
  if ((await store.listReports(filter)).length === 0) throw await noMatch(store, filter)
}

/** The refusal of a filter that nothing answers to: the first condition that fails, else that they do together. */
export async function noMatch(store: Store, filter: ReportFilter): Promise<Refusal> {
  const { unit, years } = filter
  const all = await store.listReports()
  const ofUnit = unit === undefined ? all : await store.listReports({ unit })
  if (unit !== undefined && ofUnit.length === 0) return new Refusal(noSuchUnit(unit, unitsOf(all)))
  if (years && !ofUnit.some(({ fiscalYear }) => fiscalYear !== null && years.includes(fiscalYear)))
    return new Refusal(noSuchYear(years, yearsOf(ofUnit), unit === undefined ? [] : unitsOf(ofUnit)))
  for (const [condition, reason] of OTHERS) {
    const answer =
      filter[condition] === undefined || (await store.listReports(pick(filter, condition))).length
    if (!answer) return new Refusal(reason(filter, all))
  }
  const asked = conditionsOf(filter)
  return new Refusal(asked.length > 1 ? noneTogether(asked) : nothingRead())
}

type Other = 'profile' | 'statuses' | 'path'

const OTHERS: readonly (readonly [
  Other,
  (filter: ReportFilter, all: readonly ReportSummary[]) => Message,
])[] = [
  ['profile', ({ profile = '' }, all) => noSuchProfile(profile, profilesOf(all))],
  ['statuses', ({ statuses = [] }, all) => noSuchStatus(statuses, all)],
  ['path', ({ path = '' }, all) => noSuchPath(path, foldersOf(all))],
]

function pick(filter: ReportFilter, condition: Other): ReportFilter {
  return { [condition]: filter[condition] }
}

function unitsOf(reports: readonly ReportSummary[]): string[] {
  return [...new Set(reports.flatMap(({ unit }) => (unit ? [unit.name] : [])))].sort(compareText)
}

function yearsOf(reports: readonly ReportSummary[]): number[] {
  const years = reports.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]))
  return [...new Set(years)].sort((a, b) => a - b)
}

function profilesOf(reports: readonly ReportSummary[]): string[] {
  return [...new Set(reports.flatMap(({ profile }) => (profile ? [profile.id] : [])))].sort(compareText)
}

function foldersOf(reports: readonly ReportSummary[]): string[] {
  const paths = reports.flatMap(({ source }) => source.paths)
  return [...new Set(paths.map((path) => displayPath(path.replace(/[/\\][^/\\]*$/, ''))))].sort(compareText)
}

function noSuchYear(asked: readonly number[], years: readonly number[], units: readonly string[]): Message {
  const [zhOf, enOf] = units.length === 0 ? [' ', ''] : [`${named(units).zh} `, ` of ${named(units).en}`]
  if (years.length === 0)
    return say(
      `${zhOf.trim() || '已存'}的报告都没有读出年度；请去掉年度条件，或用 ziping reports 查看。`,
      `No report${enOf} has a known fiscal year; ask for no year, or see ziping reports.`,
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
        '所有报告都没有读出单位名称；请去掉单位条件，或用 ziping reports 查看。',
        'No report has a known unit; ask for no unit, or see ziping reports.',
      )
    : say(
        `没有单位“${asked}”的报告；已有的单位：${zh}。`,
        `There is no report of "${asked}"; the units there are: ${en}.`,
      )
}

function noSuchProfile(asked: string, profiles: readonly string[]): Message {
  if (profiles.length === 0) return nothingRead()
  return say(
    `没有版式为“${asked}”的报告；已有的版式：${profiles.join('、')}。`,
    `There is no report of the layout "${asked}"; the layouts there are: ${profiles.join(', ')}.`,
  )
}

function noSuchStatus(asked: readonly string[], all: readonly ReportSummary[]): Message {
  const found = STATUSES.flatMap((status) => {
    const count = all.filter((report) => report.status === status).length
    return count === 0 ? [] : [{ status, count }]
  })
  return say(
    `没有状态为 ${asked.join('、')} 的文件；已有的状态：${found.map(({ status, count }) => `${status}（${count} 份）`).join('、')}。`,
    `No document is ${asked.join(' or ')}; there are: ${found.map(({ status, count }) => `${status} (${count})`).join(', ')}.`,
  )
}

function noSuchPath(asked: string, folders: readonly string[]): Message {
  const { zh, en } = named(folders, '处')
  return say(
    `没有导入过 ${displayPath(asked)}；已导入的文件在：${zh}。`,
    `Nothing was imported from ${displayPath(asked)}; the imported files are in: ${en}.`,
  )
}

/** Each condition in words. */
function conditionsOf({ unit, years, profile, statuses, path }: ReportFilter): Message[] {
  return [
    ...(unit === undefined ? [] : [say(`单位“${unit}”`, `unit "${unit}"`)]),
    ...(years ? [say(`${years.join('、')} 年度`, `year ${years.join(', ')}`)] : []),
    ...(profile === undefined ? [] : [say(`版式 ${profile}`, `layout ${profile}`)]),
    ...(statuses ? [say(`状态 ${statuses.join('、')}`, `state ${statuses.join(', ')}`)] : []),
    ...(path === undefined ? [] : [say(`路径 ${displayPath(path)}`, `path ${displayPath(path)}`)]),
  ]
}

function noneTogether(asked: readonly Message[]): Message {
  return say(
    `没有同时符合这些条件的文件：${asked.map(({ zh }) => zh).join('，')}；请去掉一个，或用 ziping reports 查看。`,
    `No document answers to all of these: ${asked.map(({ en }) => en).join(', ')}; leave one out, or see ziping reports.`,
  )
}

function nothingRead(): Message {
  return say(
    '没有已读取的报告；请用 ziping reports 查看未能读取的文件及原因。',
    'No report was read; see ziping reports for the files that failed and why.',
  )
}

function named(names: readonly string[], counted = '家'): Message {
  const some = names.slice(0, MOST_NAMED)
  if (some.length === names.length) return say(some.join('、'), some.join(', '))
  return say(
    `${some.join('、')} 等 ${names.length} ${counted}（全部见 ziping reports）`,
    `${some.join(', ')} and ${names.length - some.length} more (all: ziping reports)`,
  )
}
