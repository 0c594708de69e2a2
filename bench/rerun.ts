/**
 * What bringing a collection up to date costs: `npm run bench:rerun [-- reports [jobs]]`. The documents of the benchmark's
 * corpus are stored as many times over as it takes, each time as a document of its own, at paths that do not exist: a
 * rerun that begins with normalising must not miss them.
 */
import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepCompiledCode } from '../src/cli/compiled-code.ts'
import { readDocument } from '../src/extractors/index.ts'
import { planRerun } from '../src/pipeline/plan.ts'
import { normaliseDocument } from '../src/pipeline/read-report.ts'
import { rerun } from '../src/pipeline/rerun.ts'
import { VERSIONS } from '../src/pipeline/versions.ts'
import { openStore } from '../src/store/open.ts'
import { packReport } from '../src/store/packed-report.ts'
import type { Outcome, Store } from '../src/store/store.ts'
import { prepareCorpus } from './corpus.ts'

const [reports = '10000', jobs = String(availableParallelism())] = process.argv.slice(2)
const COUNT = Number(reports)
const BATCH = 200

keepCompiledCode()
const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
try {
  const path = join(folder, 'bench.sqlite')
  const store = await openStore(path)
  await fill(store)
  console.log(`${COUNT} stored reports, ${megabytes(statSync(path).size)} MB of database`)
  await timed('plan, nothing stale', () => planRerun({ store, from: 'normalise' }))
  const data = { ...VERSIONS, recipe: otherWords }
  await timed('plan, a new word that touches none', () =>
    planRerun({ store, from: 'normalise', stages: data }),
  )
  const done = await timed(`rerun --from normalise --all, ${jobs} jobs`, () =>
    rerun({ store, from: 'normalise', all: true, jobs: Number(jobs) }),
  )
  console.log(
    `${JSON.stringify(done.summary.counts)}; ${megabytes(statSync(path).size)} MB of database after`,
  )
  await store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Of each document of the corpus one outcome, told apart by a hash of its own. */
async function fill(store: Store): Promise<void> {
  const cache = join(import.meta.dirname, '../node_modules/.cache/ziping-bench')
  const outcomes = await readAll((await prepareCorpus(cache)).folder)
  for (const [fingerprint, words] of (await VERSIONS.recipe!()).words)
    await store.keepLexicon(fingerprint, words)
  for (let from = 0; from < COUNT; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, COUNT - from) }, (_, index) => from + index)
    await store.saveOutcomes(numbers.map((number) => copyOf(outcomes[number % outcomes.length]!, number)))
  }
}

function copyOf(outcome: Outcome, number: number): Outcome {
  if (!outcome.file) return outcome
  const sha256 = hash('sha256', String(number))
  return { ...outcome, path: `/none/${number}`, file: { ...outcome.file, sha256 } }
}

async function readAll(corpus: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const name of readdirSync(corpus).sort()) {
    const bytes = await readFile(join(corpus, name))
    const read = await readDocument(bytes)
    if (!read.ok) continue
    const { reading, format } = normaliseDocument(read.document, read.extractorVersion)
    if (reading.kind !== 'report') continue
    const file = { sha256: '', bytes: bytes.length, format }
    outcomes.push({ path: name, file, reading: { ...reading, report: packReport(reading.report) } })
  }
  return outcomes
}

async function otherWords() {
  const recipe = await VERSIONS.recipe!()
  const words = [...recipe.words.get(recipe.lexicon)!, 'concept expenditure.total 全无此词之用']
  return { ...recipe, lexicon: 'with another word', words: new Map([['with another word', words]]) }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1_000
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${(COUNT / seconds).toFixed(0)} reports/s, ${((user + system) / 1e6).toFixed(1)} s of CPU in this process, its peak ${megabytes(process.resourceUsage().maxRSS * 1_024)} MB`,
  )
  return result
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
