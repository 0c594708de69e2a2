/** An import whose reading processes meet a fault: node faulty-import.ts FOLDER DATABASE FAULT */
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { openStore } from '../../src/store/open.ts'

const [folder, database, fault] = process.argv.slice(2) as [string, string, string]
process.env.ZIPING_FAULT = fault
const store = await openStore(database)
const { items } = await importDocuments({
  store,
  paths: [folder],
  jobs: 2,
  timeoutMs: 8_000,
  memoryMb: 700,
  worker: new URL('./faulty-worker.ts', import.meta.url),
})
await store.close()
const expected = {
  loop: 'timeout',
  memory: 'too_large',
  buffers: 'too_large',
  native: 'crashed',
  exit: 'crashed',
}
const found = items.find(({ path }) => path.endsWith('other.txt'))?.problem?.code
if (found !== expected[fault as keyof typeof expected])
  throw new Error(`the document that brings ${fault}: ${found}`)
