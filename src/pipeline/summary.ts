/** What a run came to. */
import type { Coverage } from '../model/report.ts'
import { type Durations, type ItemState, type Reading, type RunItem, WORK_STAGES } from '../store/store.ts'
import type { Copy } from './copies.ts'

export interface Summary {
  /** id for `Store.readRun`; 0 where it was stopped before it began, or rehearsed */
  readonly run: number
  readonly counts: Readonly<Record<ItemState, number>>
  /** one a file, sorted by path */
  readonly items: readonly RunItem[]
  /** milliseconds of work a stage, over all processes */
  readonly durations: Durations
  /** pages and sheets read */
  readonly pages: number
  /** figures of the reports that this run read: taken up, and not */
  readonly figures: Pick<Coverage, 'claimed' | 'unclaimed'>
  /** milliseconds by the clock */
  readonly elapsed: number
  /** whether it was stopped before all files were stored */
  readonly stopped: boolean
  /** paths of stored documents beneath the given ones (of a rerun: that stay out of date) whose files are gone, sorted */
  readonly missing: readonly string[]
  /** files that hold, byte for byte, what another one holds; empty for a rerun */
  readonly copies: readonly Copy[]
  /** those that were taken out of the comparison for it */
  readonly pruned: readonly string[]
}

export function summarise(
  run: number,
  items: readonly RunItem[],
  course: Pick<Summary, 'elapsed' | 'stopped'> & Partial<Pick<Summary, 'missing' | 'pruned' | 'copies'>>,
): Summary {
  const counts = { ok: 0, partial: 0, failed: 0, unchanged: 0 }
  for (const { state } of items) counts[state] += 1
  const total = (values: readonly (number | null | undefined)[]): number =>
    values.reduce<number>((sum, value) => (value ? sum + value : sum), 0)
  const durations = Object.fromEntries(
    WORK_STAGES.map((stage) => [stage, total(items.map((item) => item.durations[stage]))]),
  )
  const figures = {
    claimed: total(items.map((item) => item.figures?.claimed)),
    unclaimed: total(items.map((item) => item.figures?.unclaimed)),
  }
  const pages = total(items.map((item) => item.pages))
  return { run, counts, items, durations, pages, figures, missing: [], pruned: [], copies: [], ...course }
}

/** Of a run that was stopped while it waited for its turn; `started` by the clock. */
export function stoppedBefore(started: number): Summary {
  return summarise(0, [], { elapsed: performance.now() - started, stopped: true })
}

/** What a new reading says of its figures, for its item; nothing where it gave no report. */
export function figuresOf(reading: Reading): Pick<RunItem, 'figures'> {
  if (reading.kind !== 'report') return {}
  return { figures: reading.report.figures }
}
