/** What is out of date in a collection, and why. */
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import type { ReportFilter, ReportSummary, Store, StoredReading } from '../store/store.ts'
import { filesOf } from './container-path.ts'
import { eachSource } from './each-source.ts'
import { beginsAt, type StaleReason, staleReasons } from './staleness.ts'
import { type StageVersions, VERSIONS } from './versions.ts'

/** The stage at which a new reading begins. */
export type Beginning = 'extract' | 'normalise'

export interface PlanOptions {
  readonly store: Store
  /** which documents to look at; default: all */
  readonly only?: ReportFilter
  /** `normalise`: what the stored Documents can mend, without a look at any file */
  readonly from?: Beginning
  /** every document, whether something touches it or not */
  readonly all?: boolean
  readonly stages?: StageVersions
}

export interface PlannedDocument {
  /** the path to read, or the first one that is known */
  readonly path: string
  readonly sha256: string | null
  readonly reportId: number
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly reasons: readonly StaleReason[]
  /** concepts that the reasons name; empty where any may be touched */
  readonly concepts: readonly string[]
  /** null where nothing can be done: the file that it takes is gone */
  readonly from: Beginning | null
}

export interface Plan {
  /** sorted by unit, year and path; of equal files each that changed is one of its own */
  readonly stale: readonly PlannedDocument[]
  /** documents that no file holds any more, though their readings are up to date */
  readonly gone: readonly { readonly path: string; readonly reportId: number }[]
  readonly current: number
}

/** Looks at stored readings and, unless it begins with `normalise`, at their files. Reads no report anew, writes nothing. */
export async function planRerun(options: PlanOptions): Promise<Plan> {
  return (await survey(options)).plan
}

export interface Survey {
  readonly plan: Plan
  /** readings that hold under the present code, lexicon and profiles */
  readonly upToDate: readonly StoredReading[]
}

/** The plan, and what it leaves alone. */
export async function survey(options: PlanOptions): Promise<Survey> {
  const { store, from, all = false } = options
  const stages = options.stages ?? VERSIONS
  const reports = await store.listReports(options.only)
  const files = from === 'normalise' ? null : await lookAtFiles(reports)
  const stale: PlannedDocument[] = []
  const gone: { path: string; reportId: number }[] = []
  const upToDate: StoredReading[] = []
  for (const report of reports) {
    const { path, changed } = files ? holding(report, files) : { path: report.source.path, changed: [] }
    for (const other of changed)
      stale.push(planned(report, [{ kind: 'changed' }], { path: other, from: 'extract' }))
    // No path holds it any more, whatever would have to be done.
    if (path === null && changed.length > 0) continue
    if (path === null) gone.push({ path: report.source.path, reportId: report.id })
    const reading = readingOf(report)
    const reasons = reading.sha256 === null ? [] : await staleReasons(reading, { store, stages })
    const begin = beginning(reasons, { asked: from, isThere: path !== null, all })
    if (begin !== 'none') stale.push(planned(report, reasons, { path, from: begin }))
    else if (reasons.length === 0) upToDate.push(reading)
  }
  const current = reports.length - new Set(stale.map(({ reportId }) => reportId)).size
  return { plan: { stale, gone, current }, upToDate }
}

/** Those that are out of date and stay so: bringing them up to date takes a file that is gone. */
export function lackingFile({ stale, gone }: Plan): readonly PlannedDocument[] {
  const without = new Set(gone.map(({ reportId }) => reportId))
  return stale.filter(
    ({ reportId, from, reasons }) =>
      from === null || (without.has(reportId) && beginsAt(reasons) === 'extract'),
  )
}

function planned(
  { id, source, unit, fiscalYear }: ReportSummary,
  reasons: readonly StaleReason[],
  { path, from }: { readonly path: string | null; readonly from: Beginning | null },
): PlannedDocument {
  const named = reasons.map((reason) => ('concepts' in reason ? reason.concepts : []))
  const concepts = named.every((list) => list.length > 0) ? [...new Set(named.flat())].toSorted() : []
  return {
    path: path ?? source.path,
    sha256: source.sha256,
    reportId: id,
    unit: unit?.name ?? null,
    fiscalYear,
    reasons,
    concepts,
    from,
  }
}

/** Where a new reading begins; null where it cannot, `none` where nothing calls for one. */
function beginning(
  reasons: readonly StaleReason[],
  { asked, isThere, all }: { asked: Beginning | undefined; isThere: boolean; all: boolean },
): Beginning | null | 'none' {
  const normalise = all || reasons.some((reason) => beginsAt([reason]) === 'normalise')
  if (asked === 'normalise') return normalise ? 'normalise' : 'none'
  if (reasons.length === 0 && !all) return 'none'
  const wanted = asked ?? beginsAt(reasons)
  if (wanted === 'normalise' || isThere) return wanted
  return normalise && asked === undefined ? 'normalise' : null
}

/** What the files hold now, by path; members of archives have paths of their own. */
type Files = ReadonlyMap<string, string>

async function lookAtFiles(reports: readonly ReportSummary[]): Promise<Files> {
  const paths = reports.flatMap(({ source }) => source.paths)
  const found = new Map<string, string>()
  for await (const source of eachSource(await filesOf(paths), DEFAULT_LIMITS))
    if (source.kind !== 'opened' && source.taken) found.set(source.path, source.taken.sha256)
  return found
}

/** A path that holds a document yet, null where none does, and those of its paths that hold other bytes now. */
function holding(
  { source: { paths, sha256 }, problem }: ReportSummary,
  files: Files,
): { readonly path: string | null; readonly changed: readonly string[] } {
  const changed = paths.filter((path) => files.has(path) && files.get(path) !== sha256)
  const same = paths.find((path) => files.get(path) === sha256)
  const isUntaken = problem !== null && sha256 === null && changed.length === 0
  return { path: same ?? (isUntaken ? (paths[0] ?? null) : null), changed }
}

function readingOf({
  id,
  source,
  status,
  problem,
  profile,
  versions,
  madeFrom,
}: ReportSummary): StoredReading {
  const { sha256, format } = source
  return { sha256, format, status, problem, profile, versions, madeFrom: madeFrom ?? null, reportId: id }
}
