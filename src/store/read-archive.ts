/** Reports in the order in which they stand for the same unit and year: what comparisons and workbooks take. */

import type { Report } from '../model/report.ts'
import { scoreSchemeOf } from '../model/score-scheme.ts'
import { unitKey } from '../model/unit-lineage.ts'
import type { ReportFilter } from './report-filter.ts'
import type { Store, StoredReport } from './store.ts'

/**
 * The documents that answer to a filter, failed ones included: those that the view `comparison` shows first, then by id.
 * `part` says what to keep of each.
 */
export async function readArchive(
  store: Store,
  filter: ReportFilter = {},
  part: (document: StoredReport) => StoredReport = (document) => document,
): Promise<StoredReport[]> {
  const shown = new Set((await store.comparison(filter)).map(({ reportId }) => reportId))
  const documents = await Array.fromAsync(store.eachReport(filter), part)
  return documents.sort((a, b) => Number(shown.has(b.id)) - Number(shown.has(a.id)) || a.id - b.id)
}

/** What `compareReports` needs of the documents that became reports, in the same order; texts and tables are left out. */
export async function readComparable(
  store: Store,
  filter: ReportFilter = {},
): Promise<(StoredReport & { readonly report: Report })[]> {
  return (await readArchive(store, filter, comparablePart)).filter(isReport)
}

/**
 * The documents of a report's unit and year, itself among them, the one that comparisons show first; itself alone where
 * unit or year is not known.
 */
export async function readSameUnitAndYear(
  store: Store,
  document: StoredReport & { readonly report: Report },
): Promise<(StoredReport & { readonly report: Report })[]> {
  const { unit, fiscalYear } = document.report
  if (!unit || fiscalYear === null) return [document]
  const found = await readComparable(store, { unit: unit.code ?? unit.name, years: [fiscalYear] })
  return found.filter(({ report }) => report.unit && unitKey(report.unit) === unitKey(unit))
}

function isReport(document: StoredReport): document is StoredReport & { readonly report: Report } {
  return document.report !== null
}

/** Without what no comparison shows, so that thousands of reports fit in memory. */
function comparablePart(document: StoredReport): StoredReport {
  const { report } = document
  if (!report) return document
  const unused = { indicators: [], dimensions: [], projects: [], goals: [], sections: [], unclaimed: [] }
  return { ...document, report: { ...report, ...unused, scoreScheme: scoreSchemeOf(report) } }
}
