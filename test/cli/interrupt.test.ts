import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { pressCtrlC, type Running, startZiping, temporaryFolder } from './run.ts'

/** A page that takes seconds to recognise. */
const SCAN = new URL('../extractors/scan/files/form.png', import.meta.url)

/** An import of scans, while the reading of one is under way. */
async function importScans(words: readonly string[] = []): Promise<Running> {
  const folder = temporaryFolder()
  const bytes = readFileSync(SCAN)
  for (const name of ['a.png', 'b.png', 'c.png'])
    writeFileSync(join(folder, name), Buffer.concat([bytes, Buffer.from(name)]))
  const database = join(folder, 'archive.sqlite')
  const command = ['import', folder, '--db', database, '--jobs', '1', '--lang', 'en', ...words]
  const running = startZiping(command)
  onTestFinished(() => void running.child.kill('SIGKILL'))
  await expect.poll(() => isReading(database), { timeout: 30_000 }).toBe(true)
  return running
}

/** Whether the reading of a document is noted as under way; rejects where there is no database yet. */
async function isReading(database: string): Promise<boolean> {
  const store = await openStore(database, { mode: 'read' })
  try {
    return (await store.listAttempts()).some(({ underWay }) => underWay)
  } finally {
    await store.close()
  }
}

test.skipIf(process.platform === 'win32')(
  'Ctrl-C while a scan is recognised ends with what is stored, and no error',
  async () => {
    const running = await importScans()
    pressCtrlC(running)
    const { exitCode, stderr } = await running.ended
    expect(exitCode).toBe(130)
    // A scan may have been done before.
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('Failed: '))
    expect(lines).toEqual([
      expect.stringMatching(/^Stopping: /),
      expect.stringMatching(/ failed in /),
      expect.stringMatching(/^Stopped; what is stored stays/),
    ])
  },
  60_000,
)

test.skipIf(process.platform === 'win32')(
  'a second Ctrl-C ends at once',
  async () => {
    const running = await importScans()
    pressCtrlC(running)
    await running.said('Stopping')
    pressCtrlC(running)
    const { exitCode, stderr } = await running.ended
    expect(exitCode).toBe(130)
    expect(stderr).not.toMatch(/Error|Aborted/)
  },
  60_000,
)

test.skipIf(process.platform === 'win32')(
  'Ctrl-C ends watching with 0',
  async () => {
    const running = await importScans(['--watch'])
    pressCtrlC(running)
    const { exitCode, stderr } = await running.ended
    expect([exitCode, stderr.trim().split('\n').at(-1)]).toEqual([0, 'No longer watching.'])
  },
  60_000,
)
