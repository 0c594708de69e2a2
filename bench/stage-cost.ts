/**
 * What the stages of an import cost by themselves, a process of its own: node bench/stage-cost.ts FOLDER DATABASE.
 * A sample of the files is taken, read and stored in this one thread, where nothing waits for anything. What comes
 * first (code is compiled, caches fill) does not count: over thousands of files it is nothing. Prints one line of
 * JSON.
 */
import { findFiles } from '../src/pipeline/find-files.ts'
import { importDocuments } from '../src/pipeline/import-documents.ts'
import { readHere } from '../src/pipeline/pool.ts'
import { openStore } from '../src/store/open.ts'

export interface StageCost {
  readonly files: number
  /** milliseconds of processor a file, all threads of the language's own included; null where too few files are left */
  readonly cpuMilliseconds: number | null
  /** milliseconds a file by the clock, by stage; empty where too few are left */
  readonly stages: Readonly<Record<string, number>>
}

const WARM = 150
const SAMPLE = 450
const [folder, database] = process.argv.slice(2) as [string, string]
const { files } = await findFiles([folder])
const step = Math.max(1, Math.floor(files.length / (WARM + SAMPLE)))
const chosen = files.filter((_, index) => index % step === 0)
const store = await openStore(database)
const reader = readHere()
await importDocuments({ store, paths: chosen.slice(0, WARM), reader })
const before = process.cpuUsage()
const { durations, items } = await importDocuments({
  store,
  paths: chosen.slice(WARM, WARM + SAMPLE),
  reader,
})
const { user, system } = process.cpuUsage(before)
await store.close()
const spentBy = Object.entries(durations).map(([stage, spent]) => [stage, spent / items.length] as const)
const result: StageCost = {
  files: items.length,
  cpuMilliseconds: items.length === 0 ? null : (user + system) / 1_000 / items.length,
  stages: items.length === 0 ? {} : Object.fromEntries(spentBy),
}
console.log(JSON.stringify(result))
