/**
 * Import at scale: `npm run bench:import [-- files]`, 10,000 where no number is given. Imports an archive of
 * generated reports with two reading processes into a new database, then once more unchanged, and judges the bars.
 * Ends with 1 where one is missed or cannot be judged.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bar, judgeBars } from './bars.ts'
import { prepareLargeCorpus } from './large-corpus.ts'
import type { ScaleResult, Spent } from './scale-side.ts'
import type { StageCost } from './stage-cost.ts'

const CORES = 2
/** What is asked of an import of 10,000 files. */
const BARS = {
  overCost: 1.15,
  megabytes: 500,
  growthMegabytes: 50,
  unchanged: 1_000,
  comparison: 100,
} as const
const SETTLED = 2_000
/** Processes that wanted a processor in the minute before; above it the machine was not ours. */
const CALM = 1

const size = Number(process.argv[2] ?? 10_000)
const out = join(import.meta.dirname, '../node_modules/.cache/ziping-bench')
mkdirSync(out, { recursive: true })
// Before the archive is generated, which is work of our own.
const load = loadavg()[0]!
const folder = await prepareLargeCorpus(out, size)
const scratch = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
try {
  console.log(
    `${size} generated reports, ${CORES} reading processes; load of the machine before: ${load.toFixed(1)}`,
  )
  const cost = run<StageCost>('stage-cost.ts', folder, join(scratch, 'sample.sqlite'))
  const database = join(scratch, 'archive.sqlite')
  const first = run<ScaleResult>('scale-side.ts', folder, database, String(CORES))
  const second = run<ScaleResult>('scale-side.ts', folder, database, String(CORES))
  describe(cost, first, second, statSync(database).size)
  const isCalm = load <= CALM
  if (!isCalm) console.log('The machine has other work: times are judged by the processor, not by the clock.')
  const { lines, verdict, exitCode } = judgeBars(barsOf(cost, first, second), isCalm)
  for (const line of [...lines, verdict]) console.log(line)
  process.exitCode = exitCode
} finally {
  rmSync(scratch, { recursive: true })
}

/** With the settings of `npm run ziping`. */
function run<Result>(script: string, ...args: readonly string[]): Result {
  const command = ['--max-semi-space-size=4', join(import.meta.dirname, script), ...args]
  const printed = execFileSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Result
}

function describe(cost: StageCost, first: ScaleResult, second: ScaleResult, bytes: number): void {
  const stages = Object.entries(cost.stages).map(([stage, spent]) => `${stage} ${spent.toFixed(1)}`)
  const lines = [
    `stages by themselves  ${cost.cpuMilliseconds?.toFixed(1) ?? '—'} ms of processor a file (${stages.join(', ')} by the clock)`,
    `import                ${rate(first)} files/s, ${first.seconds.toFixed(1)} s, ${Object.entries(
      first.counts,
    )
      .map(([state, files]) => `${state} ${files}`)
      .join(', ')}`,
    `memory                ${first.peaks.map(({ done, megabytes }) => `${done}: ${megabytes.toFixed(0)} MB`).join(', ')}`,
    `unchanged             ${rate(second)} files/s, peak ${second.peakMegabytes.toFixed(0)} MB`,
    `comparison            ${first.comparison.rows} rows, first ${shown(first.comparison.first)}, then ${shown(first.comparison.next)}; in a new process ${shown(second.comparison.first)}`,
    `database              ${(bytes / size / 1_024).toFixed(0)} KB a report`,
  ]
  for (const line of lines) console.log(line)
}

function rate({ files, seconds }: ScaleResult): string {
  return (files / seconds).toFixed(0)
}

function shown({ clock, cpu }: Spent): string {
  return `${clock.toFixed(0)} ms (${cpu.toFixed(0)} of processor)`
}

function barsOf(cost: StageCost, first: ScaleResult, second: ScaleResult): readonly Bar[] {
  const own = cost.cpuMilliseconds && (cost.cpuMilliseconds * first.files) / 1_000
  const settled = first.peaks.find(({ done }) => done >= SETTLED)?.megabytes
  return [
    {
      name: 'time over the stages’ own cost on two cores',
      most: BARS.overCost,
      measured: own && (first.seconds * CORES) / own,
      byProcessor: own && first.cpuSeconds && first.cpuSeconds / own,
    },
    { name: 'peak MB of the main process', most: BARS.megabytes, measured: first.peakMegabytes },
    {
      name: `MB it grew after ${SETTLED} files`,
      most: BARS.growthMegabytes,
      measured: settled && first.peakMegabytes - settled,
    },
    {
      name: 'ms an unchanged file',
      most: 1_000 / BARS.unchanged,
      measured: (second.seconds * 1_000) / second.files,
      byProcessor: second.cpuSeconds && (second.cpuSeconds * 1_000) / second.files,
    },
    {
      name: 'ms of the comparison',
      most: BARS.comparison,
      measured: first.comparison.next.clock,
      byProcessor: first.comparison.next.cpu,
    },
  ]
}
