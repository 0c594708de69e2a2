/** Which report of a collection a person means. */
import { resolve } from 'node:path'
import type { ReportFilter, ReportSummary, Store, StoredReport } from '../store/store.ts'

export type FoundReport =
  | { readonly kind: 'found'; readonly report: StoredReport; readonly others: readonly ReportSummary[] }
  | { readonly kind: 'several'; readonly found: readonly ReportSummary[] }
  | { readonly kind: 'none' }

/**
 * By id, by path, by a file's name, or by unit where the name leaves one unit and year; then the one that the comparison shows. `others`
 * are the further documents of that unit and year.
 */
export async function findReport(
  store: Store,
  name: string,
  filter: ReportFilter = {},
): Promise<FoundReport> {
  const found = await candidates(store, name, filter)
  const shown = found.length > 1 ? await store.comparison({ ...filter, unit: name }) : []
  const chosen = found.length === 1 ? found[0] : found.find(({ id }) => id === shown[0]?.reportId)
  if (shown.length > 1 || (!chosen && found.length > 1)) return { kind: 'several', found }
  const report = chosen && (await store.readReport(chosen.id))
  return report
    ? { kind: 'found', report, others: found.filter((other) => other !== chosen) }
    : { kind: 'none' }
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
  return /\.[^./\\]+$/.test(name) ? ofFileName(store, name, filter) : []
}

/** Documents whose file is called so, whatever folder, archive or mail holds it. */
async function ofFileName(
  store: Store,
  name: string,
  filter: ReportFilter,
): Promise<readonly ReportSummary[]> {
  const reports = await store.listReports(filter)
  return reports.filter(({ source }) =>
    source.paths.some(
      (path) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) === name,
    ),
  )
}
