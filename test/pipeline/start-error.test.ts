/** Processes that cannot be started are a fault of the machine, told as such and blamed on no file. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { rerun } from '../../src/pipeline/rerun.ts'
import { watchDocuments } from '../../src/pipeline/watch.ts'
import type { Store } from '../../src/store/store.ts'
import { temporaryFolder, ziping } from '../cli/run.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf } from './build-folder.ts'
import { stubStages } from './stub-stages.ts'

const WORKER = new URL('./stub-worker.ts', import.meta.url)

/** A reader that starts so many times and no more, as where the system runs out of processes or code is gone. */
function workerStarting(times: number): URL {
  const folder = folderOf({
    'worker.mjs': `
      import { appendFileSync, readFileSync } from 'node:fs'
      const started = new URL('./started', import.meta.url)
      appendFileSync(started, '.')
      if (readFileSync(started).length > ${times}) throw new TypeError('the code is gone')
      await import('${WORKER}')`,
  })
  return new URL(`file://${join(folder, 'worker.mjs')}`)
}

function importWith(store: Store, folder: string, worker: URL, jobs = 1) {
  return importDocuments({ store, paths: [folder], stages: stubStages, worker, jobs })
}

const REFUSED = {
  name: 'StartError',
  text: {
    zh: expect.stringMatching(
      /^无法启动读取文件的进程（TypeError: the code is gone）；.*再次运行同一命令即可继续$/,
    ),
    en: expect.stringMatching(
      /^No process can be started .*the code is gone.*, run the same command again to go on$/,
    ),
  },
}

async function storedIn(store: Store): Promise<unknown[]> {
  const reports = await store.listReports()
  return reports.map(({ source, status }) => [source.path.split('/').at(-1), status])
}

test('a reading process that does not start ends the import, counts no attempt, and the same call goes on', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'report b' })
  for (const _ of [1, 2, 3, 4])
    await expect(importWith(store, folder, workerStarting(0))).rejects.toMatchObject(REFUSED)
  expect([await storedIn(store), await store.listAttempts()]).toEqual([[], []])
  const { counts } = await importWith(store, folder, WORKER)
  expect(counts).toEqual({ ok: 2, partial: 0, failed: 0, unchanged: 0 })
  expect((await store.listRuns())[0]!.resumes).toBe(4)
})

test('where processes run out halfway, what is stored stays, and only what ended a process is counted', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a', 'b.txt': 'exit', 'c.txt': 'report c' })
  await expect(importWith(store, folder, workerStarting(1))).rejects.toMatchObject(REFUSED)
  expect(await storedIn(store)).toEqual([
    ['a.txt', 'ok'],
    ['b.txt', 'failed'],
  ])
  const attempts = await store.listAttempts()
  expect(attempts.map(({ path, count, underWay }) => [path.split('/').at(-1), count, underWay])).toEqual([
    ['b.txt', 1, false],
  ])
})

test('a document under way in another process while one does not start is no suspect afterwards', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'hang', 'b.txt': 'slow' })
  await expect(importWith(store, folder, workerStarting(1), 2)).rejects.toMatchObject(REFUSED)
  expect(await store.listAttempts()).toEqual([])
})

test('a rerun ends the same way and leaves the readings that there are', async () => {
  const store = await newStore()
  const folder = folderOf({ 'a.txt': 'report a' })
  await importWith(store, folder, WORKER)
  const options = { store, stages: stubStages, all: true, worker: workerStarting(0), jobs: 1 }
  await expect(rerun(options)).rejects.toMatchObject(REFUSED)
  expect([await storedIn(store), await store.listAttempts()]).toEqual([[['a.txt', 'ok']], []])
})

test('watching ends with it as well, rather than wait for a machine that may never do', async () => {
  const store = await newStore()
  const paths = [folderOf({ 'a.txt': 'report a' })]
  const options = { store, stages: stubStages, worker: workerStarting(0), jobs: 1, everyMs: 5 }
  const { signal } = new AbortController()
  await expect(watchDocuments({ ...options, paths, signal })).rejects.toMatchObject(REFUSED)
})

const POOL = new URL('../../src/pipeline/pool.ts', import.meta.url)

/** What becomes of a reading where `trouble` stands before it. */
function readAfter(trouble: string, shell: readonly string[] = []): string {
  const script = `
    import { openSync } from 'node:fs'
    import { openPool } from '${POOL}'
    const pool = openPool({ jobs: 1, worker: new URL('${WORKER}') })
    ${trouble}
    const reading = pool.run({ kind: 'read', bytes: new Uint8Array() })
    await reading.catch((error) => console.log(error.name + ': ' + error.text.en))`
  const [command, ...words] = [...shell, process.execPath, '--input-type=module', '-e', script]
  const { stdout, stderr } = spawnSync(command!, words, { encoding: 'utf8', timeout: 30_000 })
  return stdout + stderr
}

test('a program that is not there is told by its name', () => {
  expect(readAfter(`process.execPath = '/nowhere/node'`)).toMatch(
    /^StartError: No process can be started to read files in \(spawn \/nowhere\/node ENOENT\)/,
  )
})

test.skipIf(process.platform === 'win32')('a system without file handles left is told as such', () => {
  const full = `const held = []; try { for (;;) held.push(openSync('/dev/null')) } catch {}`
  expect(readAfter(full, ['sh', '-c', 'ulimit -n 256; exec "$0" "$@"'])).toMatch(
    /^StartError: No process can be started to read files in \(spawn .*EMFILE\)/,
  )
})

test('an import with too little memory for any process says so, ends with 1 and blames no file', async () => {
  const folder = temporaryFolder()
  const report = join(folderOf({ '报告.txt': '总工会2022年度部门整体支出绩效自评报告' }), '报告.txt')
  const { exitCode, stderr } = await ziping(['import', report, '--max-memory', '1'], { folder })
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringMatching(/^1 MB 内存不够启动读取文件的进程；请用 --max-memory 放宽/m),
  ])
  expect(stderr).not.toContain('未能读取')
})
