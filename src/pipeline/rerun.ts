/** Bringing a collection up to date: what is stale is read or normalised anew, and nothing else. */
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import type { Report } from '../model/report.ts'
import { unpack } from '../store/pack.ts'
import type { Outcome, RunItem, Store, StoredReport } from '../store/store.ts'
import { beginRun } from './begin-run.ts'
import { type Course, type CourseOptions, openCourse } from './course.ts'
import { sourcesOf } from './each-source.ts'
import { attemptOptions, type Progress } from './import-documents.ts'
import { entryOf, importAlone, importSource, isSuspect, readOrStop, type Work } from './import-source.ts'
import { lackingFile, type Plan, type PlannedDocument, type PlanOptions, survey } from './plan.ts'
import { openAttempts } from './quarantine.ts'
import { rehearsal } from './rehearsal.ts'
import { openSaveQueue } from './save-queue.ts'
import { renewMadeFrom } from './staleness.ts'
import { type Summary, stoppedBefore, summarise } from './summary.ts'
import { inTurn, type WaitOptions } from './turns.ts'
import { VERSIONS } from './versions.ts'

export interface RerunOptions extends PlanOptions, CourseOptions, WaitOptions {
  /** writes nothing, and is told of each report that would be stored, beside the one that is */
  readonly rehearse?: (report: Rehearsed) => void
  /** how it is called in the list of runs; default "rerun" */
  readonly command?: 'rerun' | 'renormalise'
  readonly attempts?: number
  readonly onProgress?: (progress: Progress) => void
  readonly onRecognising?: (path: string) => void
}

export interface Rerun {
  readonly plan: Plan
  /** its `run` is 0 where nothing was written; `missing` are those that stay out of date, since their file is gone */
  readonly summary: Summary
}

/** A report as a run would store it; `report` is null where the document would be none. */
export interface Rehearsed {
  /** what is stored now; null for a path without a reading */
  readonly before: StoredReport | null
  readonly after: Pick<StoredReport, 'report' | 'versions' | 'madeFrom'> & {
    readonly source: { readonly path: string; readonly sha256: string }
  }
}

/**
 * Cut off at any instant, it goes on where it is called again. Rejects only where the store cannot go on (StoreError), or
 * no process can be started to read in (StartError).
 */
export async function rerun(options: RerunOptions): Promise<Rerun> {
  const { rehearse, command = 'rerun' } = options
  if (rehearse) return rerunInTurn(options)
  const started = performance.now()
  const done = await inTurn(options, command, () => rerunInTurn(options))
  return done ?? { plan: { stale: [], gone: [], current: 0 }, summary: stoppedBefore(started) }
}

async function rerunInTurn(options: RerunOptions): Promise<Rerun> {
  const started = performance.now()
  const { signal, rehearse, stages = VERSIONS, command = 'rerun' } = options
  const { plan, upToDate } = await survey(options)
  const store = rehearse
    ? rehearsal(options.store, (outcome) => tell(options.store, outcome, rehearse))
    : options.store
  const { id: run } = await beginRun(store, { command, paths: [], options: recorded(options) }, stages)
  const course = openCourse(options)
  try {
    const targets = plan.stale.filter(({ from }) => from !== null)
    const items: RunItem[] = []
    const queue = openSaveQueue(store, run, (item) => {
      items.push(item)
      const { path, state } = item
      options.onProgress?.({ done: items.length, total: targets.length, path, state })
    })
    for (const reading of upToDate) await renewMadeFrom(reading, { store, stages })
    const attempts = await openAttempts(store, attemptOptions(options))
    const told = options.onRecognising ? { onRecognising: options.onRecognising } : {}
    const shared = { store, stages, ...course, queue, attempts, done: new Set<string>(), ...told }
    await renew({ ...shared, force: isForced(options), twins: new Map() }, targets, options)
    const stopped = signal?.aborted ?? false
    await store.finishRun(run, stopped)
    const missing = lackingFile(plan)
      .map(({ path }) => path)
      .toSorted()
    const outcome = { elapsed: performance.now() - started, stopped, missing }
    return { plan, summary: summarise(run, items.sort(byPath), outcome) }
  } finally {
    await course.close()
  }
}

/** What is to be extracted anew is so even where the present reading would do. */
function isForced({ from, all }: RerunOptions): boolean {
  return from === 'extract' || all === true
}

function recorded({ only, from, all }: RerunOptions) {
  return { ...(only && { only }), ...(from && { from }), ...(all && { all }) }
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : Number(a.path > b.path)

async function renew(
  work: Work & Pick<Course, 'inTurns'>,
  targets: readonly PlannedDocument[],
  options: RerunOptions,
): Promise<void> {
  const stored = targets.filter(({ from }) => from === 'normalise').values()
  const paths = targets.filter(({ from }) => from === 'extract').map(({ path }) => path)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const sources = sourcesOf(paths, limits)
  const suspects: string[] = []
  const takeTurns = async (): Promise<void> => {
    for (const target of stored) {
      if (work.signal.aborted) return
      await renormalise(work, target)
    }
    for await (const source of sources) {
      if (work.signal.aborted) return
      if (isSuspect(work, source)) suspects.push(source.path)
      else await importSource(work, source)
    }
  }
  await work.inTurns(takeTurns).finally(() => work.queue.flush())
  await importAlone(work, suspects, limits)
}

/** From the stored Document: no file is looked at. */
async function renormalise(work: Work, { path, sha256, reportId }: PlannedDocument): Promise<void> {
  const stored = sha256 === null ? undefined : await work.store.findDocument(sha256)
  if (!stored?.document || stored.extractorVersion === null) return
  const { bytes, format, document, extractorVersion } = stored
  const file = { sha256: stored.sha256, bytes, format }
  const task = { kind: 'normalise', document, extractorVersion } as const
  const attempted = await work.attempts.read({ sha256: stored.sha256, path }, (begin) =>
    readOrStop(work, task, begin),
  )
  if (!attempted) return
  const { reading, attempts } = attempted
  const entry = entryOf({ path, durations: {} }, file, reading)
  const history = { formerId: reportId, ...(attempts > 1 && { attempts }) }
  void work.queue.push({ ...entry, item: { ...entry.item, ...history } })
}

/** A failure would leave the report in place, so that nothing is told of it. */
async function tell(store: Store, { path, file, ...outcome }: Outcome, take: (it: Rehearsed) => void) {
  if (!file || !('reading' in outcome) || outcome.reading.kind === 'stored') return
  const { reading } = outcome
  if (reading.kind === 'problem' && reading.problem.code !== 'not_a_report') return
  const held = await store.sourceState(path)
  const before = held ? ((await store.readReport(held.reportId, { corrections: 'leave-out' })) ?? null) : null
  const report = reading.kind === 'report' ? unpack<Report>(reading.report.content) : null
  const { versions, provenance } = reading
  const source = { path, sha256: file.sha256 }
  take({
    before,
    after: { source, report, versions, ...(provenance && { madeFrom: provenance.madeFrom }) },
  })
}
