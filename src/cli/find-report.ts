/** Which report of an archive a person means. */
import { resolve } from 'node:path'
import type { ReportFilter, ReportSummary, Store } from '../store/store.ts'
import { MESSAGES } from './messages.ts'
import { displayPath } from './paths.ts'
import { Refusal } from './refusal.ts'

/** By id, by path, or by unit where the name leaves one unit and year; then the one that the comparison shows. */
export async function findReport(store: Store, name: string, filter: ReportFilter) {
  const found = await candidates(store, name, filter)
  const shown = found.length > 1 ? await store.comparison({ ...filter, unit: name }) : []
  const chosen = found.length === 1 ? found[0] : found.find(({ id }) => id === shown[0]?.reportId)
  if (shown.length > 1 || (!chosen && found.length > 1))
    throw new Refusal(MESSAGES.severalReports(name, found.map(summaryName)))
  const report = chosen && (await store.readReport(chosen.id))
  if (!report) throw new Refusal(MESSAGES.noSuchReport(name))
  return {
    report,
    others: found.filter((other) => other !== chosen).map(({ source }) => displayPath(source.path)),
  }
}

async function candidates(
  store: Store,
  name: string,
  filter: ReportFilter,
): Promise<readonly ReportSummary[]> {
  const filters: ReportFilter[] = [
    ...(/^\d{1,9}$/.test(name) ? [{ ids: [Number(name)] }] : []),
    { ...filter, path: name },
    { ...filter, path: resolve(name) },
    { ...filter, unit: name },
  ]
  for (const candidate of filters) {
    const found = await store.listReports(candidate)
    if (found.length > 0) return found
  }
  return []
}

function summaryName({ id, unit, fiscalYear, source }: ReportSummary): string {
  return `${id} ${unit?.name ?? displayPath(source.path)} ${fiscalYear ?? ''}`.trim()
}
