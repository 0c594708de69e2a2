/**
 * The benchmark: `npm run bench [-- rounds]`. Imports a corpus of generated reports into a new database, and beside
 * it, turn by turn in the same run, reads the same files with the usual stack. Medians of the rounds are printed;
 * each side is a process of its own, timed from its start, so loading its code counts (ours keeps its compiled code
 * between runs, as the command does).
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { CORPUS_SIZE, prepareCorpus } from './corpus.ts'
import type { SideResult } from './side.ts'

/** How many times as fast the whole import is to be as the usual stack is at reading alone. */
const BAR = 8
const rounds = Number(process.argv[2] ?? 3)
const jobs = Math.max(1, availableParallelism())
const out = join(import.meta.dirname, '../node_modules/.cache/ziping-bench')

mkdirSync(out, { recursive: true })
const { folder, withOffice } = await prepareCorpus(out)
console.log(
  `${CORPUS_SIZE} generated reports${withOffice ? '' : ' (without LibreOffice: PDFs of our own writing, one .doc repeated)'}, ${rounds} rounds`,
)

const sides = {
  import: () => runImport(jobs),
  'import, one thread': () => runImport(1),
  'usual stack': () => run('usual-stack.ts', folder),
}
const results: Record<keyof typeof sides, SideResult[]> = {
  import: [],
  'import, one thread': [],
  'usual stack': [],
}
for (let round = 0; round < rounds; round++)
  for (const [side, measure] of Object.entries(sides)) results[side as keyof typeof sides].push(measure())

for (const [side, measured] of Object.entries(results)) console.log(describe(side, measured))
console.log(`stages of the import, one thread: ${stageTimes(results['import, one thread'])}`)
console.log(
  'The usual stack is mammoth → HTML → cheerio, pdf-parse getTable, SheetJS and cheerio with default options: no',
)
console.log(
  'database, no meaning, text and merged cells lost; it leaves the .doc files out, which favours it.',
)
for (const side of ['import', 'import, one thread'] as const) {
  const ratio = milliseconds(results['usual stack']) / milliseconds(results[side])
  console.log(`${side}: ${ratio.toFixed(1)} × the usual stack${side === 'import' ? ` (bar: ${BAR} ×)` : ''}`)
}

function runImport(threads: number): SideResult {
  const database = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
  try {
    return run('import-side.ts', folder, join(database, 'bench.sqlite'), String(threads))
  } finally {
    rmSync(database, { recursive: true, force: true })
  }
}

function run(script: string, ...args: readonly string[]): SideResult {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(printed.trim().split('\n').at(-1)!) as SideResult
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function milliseconds(measured: readonly SideResult[]): number {
  return median(measured.map((result) => result.milliseconds))
}

function describe(side: string, measured: readonly SideResult[]): string {
  const seconds = milliseconds(measured) / 1000
  const { files, failed, pages } = measured[0]!
  const cpu = median(measured.map(({ cpuMilliseconds }) => cpuMilliseconds))
  const peak = median(measured.map(({ peakMegabytes }) => peakMegabytes))
  return [
    side.padEnd(20),
    `${files} files`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${seconds.toFixed(2)} s`,
    `${(cpu / 1000).toFixed(2)} s of CPU`,
    `${(cpu / files).toFixed(1)} ms of CPU a file`,
    `${(files / seconds).toFixed(0)} files/s`,
    ...(pages === undefined ? [] : [`${(pages / seconds).toFixed(0)} pages and sheets/s`]),
    `peak ${peak.toFixed(0)} MB (main process)`,
  ].join('  ')
}

/** Milliseconds a file; one thread beside the storing one, since more than there are processors wait for each other. */
function stageTimes(measured: readonly SideResult[]): string {
  const names = Object.keys(measured[0]!.stages ?? {})
  return names
    .map((name) => {
      const spent = median(measured.map(({ stages, files }) => (stages?.[name] ?? 0) / files))
      return `${name} ${spent.toFixed(1)} ms a file`
    })
    .join(', ')
}
