/**
 * The measured side of the benchmark at scale, a process of its own: imports a folder into a database as the command
 * does, then asks for the comparison. Run again on the same database, it measures the import of an unchanged
 * archive. Prints one line of JSON.
 */
import { keepCompiledCode } from '../src/cli/compiled-code.ts'
import { processorTime } from './processor-time.ts'

keepCompiledCode()
const { importDocuments } = await import('../src/pipeline/import-documents.ts')
const { openStore } = await import('../src/store/open.ts')

export interface ScaleResult {
  readonly files: number
  readonly counts: Readonly<Record<string, number>>
  /** of the import alone */
  readonly seconds: number
  /** of this process and the reading ones, user and system; null where the system does not tell of the latter */
  readonly cpuSeconds: number | null
  /** largest resident set of this process */
  readonly peakMegabytes: number
  /** the same when so many files were done */
  readonly peaks: readonly { readonly done: number; readonly megabytes: number }[]
  /** the first comparison, and the median of the next ones */
  readonly comparison: { readonly rows: number; readonly first: Spent; readonly next: Spent }
}

/** Milliseconds by the clock, and of processor. */
export interface Spent {
  readonly clock: number
  readonly cpu: number
}

const EVERY = 1_000
const [folder, database, jobs] = process.argv.slice(2) as [string, string, string]
const peaks: { done: number; megabytes: number }[] = []
const store = await openStore(database)
const summary = await importDocuments({
  store,
  paths: [folder],
  jobs: Number(jobs),
  onProgress({ done }) {
    if (done % EVERY === 0) peaks.push({ done, megabytes: peak() })
  },
})
const [cpuSeconds, peakMegabytes] = [processorTime() / 1000, peak()]
const [rows, first] = await compare()
const next: Spent[] = []
for (let round = 0; round < 5; round++) next.push((await compare())[1])
await store.close()
const result: ScaleResult = {
  files: summary.items.length,
  counts: summary.counts,
  seconds: summary.elapsed / 1_000,
  cpuSeconds,
  peakMegabytes,
  peaks,
  comparison: { rows, first, next: { clock: median(next, 'clock'), cpu: median(next, 'cpu') } },
}
console.log(JSON.stringify(result))

async function compare(): Promise<[rows: number, spent: Spent]> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const found = await store.comparison()
  const { user, system } = process.cpuUsage(before)
  return [found.length, { clock: performance.now() - started, cpu: (user + system) / 1_000 }]
}

function median(spent: readonly Spent[], by: keyof Spent): number {
  return spent.map((one) => one[by]).sort((a, b) => a - b)[spent.length >> 1]!
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1_024
}
