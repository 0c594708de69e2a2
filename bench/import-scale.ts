/**
 * Import at scale: `npm run bench:import [-- files]`, 10,000 where no number is given. Imports an archive of
 * generated reports with two reading processes into a new database, then once more unchanged, and judges the bars.
 * Ends with 1 where one is missed. Other work on the machine makes the clock slower, hardly the processor's time.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareLargeCorpus } from './large-corpus.ts'
import type { ScaleResult } from './scale-side.ts'
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

const size = Number(process.argv[2] ?? 10_000)
const out = join(import.meta.dirname, '../node_modules/.cache/ziping-bench')
mkdirSync(out, { recursive: true })
const folder = await prepareLargeCorpus(out, size)
const scratch = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
try {
  console.log(
    `${size} generated reports, ${CORES} reading processes; load of the machine before: ${loadavg()[0]!.toFixed(1)}`,
  )
  const cost = run<StageCost>('stage-cost.ts', folder, join(scratch, 'sample.sqlite'))
  const database = join(scratch, 'archive.sqlite')
  const first = run<ScaleResult>('scale-side.ts', folder, database, String(CORES))
  const second = run<ScaleResult>('scale-side.ts', folder, database, String(CORES))
  describe(cost, first, second, statSync(database).size)
  const missed = judge(cost, first, second)
  console.log(missed === 0 ? 'all bars met' : `${missed} bars missed`)
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true })
}

function run<Result>(script: string, ...args: readonly string[]): Result {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed.trim().split('\n').at(-1)!) as Result
}

function describe(cost: StageCost, first: ScaleResult, second: ScaleResult, bytes: number): void {
  const stages = Object.entries(cost.stages).map(([stage, spent]) => `${stage} ${spent.toFixed(1)}`)
  const lines = [
    `stages by themselves  ${cost.cpuMilliseconds.toFixed(1)} ms of processor a file (${stages.join(', ')} by the clock)`,
    `import                ${rate(first)} files/s, ${first.seconds.toFixed(1)} s, ${Object.entries(
      first.counts,
    )
      .map(([state, files]) => `${state} ${files}`)
      .join(', ')}`,
    `memory                ${first.peaks.map(({ done, megabytes }) => `${done}: ${megabytes.toFixed(0)} MB`).join(', ')}`,
    `unchanged             ${rate(second)} files/s, peak ${second.peakMegabytes.toFixed(0)} MB`,
    `comparison            ${first.comparison.rows} rows, first ${first.comparison.first.toFixed(0)} ms, then ${first.comparison.next.toFixed(0)} ms; in a new process ${second.comparison.first.toFixed(0)} ms`,
    `database              ${(bytes / size / 1_024).toFixed(0)} KB a report`,
  ]
  for (const line of lines) console.log(line)
}

function rate({ files, seconds }: ScaleResult): string {
  return (files / seconds).toFixed(0)
}

/** Prints each bar with what was measured; gives the number of those missed. */
function judge(cost: StageCost, first: ScaleResult, second: ScaleResult): number {
  const own = (cost.cpuMilliseconds * first.files) / 1_000
  const settled = first.peaks.find(({ done }) => done >= SETTLED)?.megabytes
  const bars: readonly (readonly [name: string, measured: number | null | undefined, most: number])[] = [
    ['clock over the stages’ own cost on two cores', (first.seconds * CORES) / own, BARS.overCost],
    ['processor over the stages’ own cost', first.cpuSeconds && first.cpuSeconds / own, BARS.overCost],
    ['peak MB of the main process', first.peakMegabytes, BARS.megabytes],
    [`MB it grew after ${SETTLED} files`, settled && first.peakMegabytes - settled, BARS.growthMegabytes],
    [
      'ms a thousand unchanged files',
      (second.seconds * 1_000) / (second.files / 1_000),
      1_000_000 / BARS.unchanged,
    ],
    ['ms of the comparison', first.comparison.next, BARS.comparison],
  ]
  for (const [name, measured, most] of bars)
    console.log(
      `${verdict(measured, most)}  ${name}: ${measured?.toFixed(2) ?? 'not measured'} (at most ${most})`,
    )
  return bars.filter(([, measured, most]) => measured != null && measured > most).length
}

function verdict(measured: number | null | undefined, most: number): string {
  if (measured == null) return '—     '
  return measured <= most ? 'met   ' : 'MISSED'
}
