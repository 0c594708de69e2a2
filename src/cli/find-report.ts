/** Which report of an archive a person means, or why that is not clear. */
import { findReport as find } from '../pipeline/find-report.ts'
import type { ReportFilter, ReportSummary, Store, StoredReport } from '../store/store.ts'
import { MESSAGES } from './messages.ts'
import { nearest } from './nearest.ts'
import { noMatch } from './no-match.ts'
import { displayPath } from './paths.ts'
import { Refusal } from './refusal.ts'

/** By id, by path, or by unit; refuses where there is none, or several. */
export async function findReport(store: Store, name: string, filter: ReportFilter): Promise<StoredReport> {
  const result = await find(store, name, filter)
  if (result.kind === 'none' && filter.years && (await store.listReports({ unit: name })).length > 0)
    throw await noMatch(store, { ...filter, unit: name })
  if (result.kind === 'none') await refuseSuperseded(store, name)
  if (result.kind === 'none') throw new Refusal(MESSAGES.noSuchReport(name, await nearReport(store, name)))
  if (result.kind === 'several')
    throw new Refusal(MESSAGES.severalReports(name, result.found.map(summaryName)))
  return result.report
}

/** A number noted down before its file was read again, or went, is told what became of it. */
async function refuseSuperseded(store: Store, name: string): Promise<void> {
  let [reading] = /^\d{1,9}$/.test(name)
    ? await store.listReports({ ids: [Number(name)], superseded: 'only' })
    : []
  if (!reading) return
  const path = displayPath(reading.source.path)
  while (reading && !reading.current && reading.supersededBy !== null)
    [reading] = await store.listReports({ ids: [reading.supersededBy], superseded: 'include' })
  throw new Refusal(
    reading?.current ? MESSAGES.readAgain(name, path, reading.id) : MESSAGES.noLongerCompared(name, path),
  )
}

/** The unit or the file that a person may have meant. */
async function nearReport(store: Store, name: string): Promise<string | undefined> {
  const reports = await store.listReports()
  return nearest(
    name,
    reports.flatMap(({ unit, source }) => [...(unit ? [unit.name] : []), ...source.paths.map(displayPath)]),
  )
}

function summaryName(report: ReportSummary): string {
  return `${report.id} ${reportTitle(report)}`
}

/** Unit and year of a report, its path where the unit is not known. */
export function reportTitle({ unit, fiscalYear, source }: ReportSummary): string {
  return `${unit?.name ?? displayPath(source.path)} ${fiscalYear ?? ''}`.trim()
}
