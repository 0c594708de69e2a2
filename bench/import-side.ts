/**
 * Our side of the benchmark, a process of its own: the whole import of a folder into a new database, with the
 * given number of reading threads, started as the command starts. Prints one line of JSON.
 */
import { keepCompiledCode } from '../src/cli/compiled-code.ts'
import { costs, type SideResult } from './side.ts'

keepCompiledCode()
const { importDocuments } = await import('../src/pipeline/import-documents.ts')
const { openStore } = await import('../src/store/open.ts')
const [folder, database, jobs] = process.argv.slice(2) as [string, string, string]
const store = await openStore(database)
const summary = await importDocuments({ store, paths: [folder], jobs: Number(jobs) })
const spent = costs()
const facts = await store.listFacts({ candidates: 'all' })
await store.close()

const result: SideResult = {
  files: summary.items.length,
  failed: summary.counts.failed,
  texts: facts.length,
  ...spent,
  pages: summary.pages,
  stages: summary.durations,
}
console.log(JSON.stringify(result))
