/** Files that hold, byte for byte, what another one holds: read once, and one document of the collection. */
import type { RunItem, Store } from '../store/store.ts'

/** A file and the first one that holds the same bytes. */
export interface Copy {
  readonly path: string
  readonly of: string
}

/**
 * Those among the items, in their order: all but the first of each document that the run came to, and of one
 * that stands at another path too, `missing` ones left aside (a file that was moved is no copy).
 */
export async function findCopies(
  store: Store,
  items: readonly RunItem[],
  missing: readonly string[],
): Promise<readonly Copy[]> {
  const seen = new Set([...items.map(({ path }) => path), ...missing])
  const held = items.some(tookStoredReading) ? await pathsByReport(store) : new Map<number, string[]>()
  const first = new Map<number, string>()
  const copies: Copy[] = []
  for (const item of items) {
    const { path, reportId } = item
    if (reportId === null) continue
    const before = tookStoredReading(item) ? held.get(reportId)?.find((other) => !seen.has(other)) : undefined
    const of = first.get(reportId) ?? before
    if (of !== undefined) copies.push({ path, of })
    else first.set(reportId, path)
  }
  return copies
}

/** A path that was given the reading of bytes known before. */
function tookStoredReading({ state, durations }: RunItem): boolean {
  return state !== 'unchanged' && durations.extract === undefined && durations.normalise === undefined
}

async function pathsByReport(store: Store): Promise<ReadonlyMap<number, readonly string[]>> {
  const reports = await store.listReports()
  return new Map(reports.map(({ id, source }) => [id, source.paths]))
}
