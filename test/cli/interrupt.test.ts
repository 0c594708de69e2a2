import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './run.ts'

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname
/** A page that takes seconds to recognise. */
const SCAN = new URL('../extractors/scan/files/form.png', import.meta.url)

/** An import of scans in a process group of its own, as a shell starts it, once its database is there. */
async function importScans(words: readonly string[] = []) {
  const folder = temporaryFolder()
  const bytes = readFileSync(SCAN)
  for (const name of ['a.png', 'b.png', 'c.png'])
    writeFileSync(join(folder, name), Buffer.concat([bytes, Buffer.from(name)]))
  const database = join(folder, 'archive.sqlite')
  const command = [MAIN, 'import', folder, '--db', database, '--jobs', '1', '--lang', 'en', ...words]
  const child = spawn(process.execPath, command, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<{ exitCode: number | null; stderr: string }>((resolve) =>
    child.on('close', (exitCode) => resolve({ exitCode, stderr })),
  )
  await expect.poll(() => existsSync(database), { timeout: 30_000 }).toBe(true)
  const said = (text: string): Promise<void> =>
    expect.poll(() => stderr, { timeout: 30_000, interval: 1 }).toContain(text)
  return { child, ended, said }
}

/** What a terminal sends to all processes in the foreground. */
function pressCtrlC(child: ChildProcess): void {
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT')
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

test.skipIf(process.platform === 'win32')(
  'Ctrl-C while a scan is recognised ends with what is stored, and no error',
  async () => {
    const { child, ended } = await importScans()
    await pause(1_500)
    pressCtrlC(child)
    const { exitCode, stderr } = await ended
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
)

test.skipIf(process.platform === 'win32')('a second Ctrl-C ends at once', async () => {
  const { child, ended, said } = await importScans()
  await pause(1_500)
  pressCtrlC(child)
  await said('Stopping')
  pressCtrlC(child)
  const { exitCode, stderr } = await ended
  expect(exitCode).toBe(130)
  expect(stderr).not.toMatch(/Error|Aborted/)
})

test.skipIf(process.platform === 'win32')('Ctrl-C ends watching with 0', async () => {
  const { child, ended } = await importScans(['--watch'])
  await pause(1_500)
  pressCtrlC(child)
  const { exitCode, stderr } = await ended
  expect([exitCode, stderr.trim().split('\n').at(-1)]).toEqual([0, 'No longer watching.'])
})
