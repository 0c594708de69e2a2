/** The program as a process that may be killed at any instant, and what its database holds afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { jsonLine } from '../../src/compare/exports/jsonl.ts'
import { openStore } from '../../src/store/open.ts'

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname

export interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  readonly milliseconds: number
}

/** The words of a command line that imports the folder into the database. */
export function importing(folder: string, database: string): string[] {
  return [MAIN, 'import', folder, '--db', database, '--jobs', '2', '--lang', 'en']
}

/** Runs node with these words; `disturb` gets the process as soon as it runs. */
export function runNode(
  words: readonly string[],
  disturb: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  return runProgram(process.execPath, words, disturb)
}

export function runProgram(
  program: string,
  words: readonly string[],
  disturb: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  const started = performance.now()
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  disturb(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode, signal) =>
      resolve({ exitCode, signal, stderr, milliseconds: performance.now() - started }),
    )
  })
}

/** The whole dataset as its export, a line a document. */
export async function exportOf(database: string): Promise<readonly string[]> {
  const store = await openStore(database)
  try {
    return await Array.fromAsync(store.eachReport(), (report) => jsonLine(report, { withContacts: true }))
  } finally {
    await store.close()
  }
}

/** What is wrong with a database that a disturbed import left; `whole` is the export of an undisturbed one. */
export async function faultsOf(database: string, whole: readonly string[]): Promise<readonly string[]> {
  const store = await openStore(database)
  try {
    const faults = (await store.check()).map(({ message }) => message.en)
    const reports = new Map((await store.listReports()).map((report) => [report.id, report]))
    for (const { id } of await store.listRuns())
      for (const { path, state, reportId } of (await store.readRun(id))!.items) {
        if (state === 'failed' || state === 'unchanged') continue
        if (reportId === null || reports.get(reportId)?.status !== state)
          faults.push(`run ${id} calls ${path} ${state}, and there is no such report`)
      }
    const sound = new Set(whole.map(contentOf))
    for (const line of await Array.fromAsync(store.eachReport(), (report) =>
      jsonLine(report, { withContacts: true }),
    ))
      if (!line.includes('"status":"failed"') && !sound.has(contentOf(line)))
        faults.push(`reads otherwise than undisturbed: ${line.slice(0, 200)}`)
    return faults
  } finally {
    await store.close()
  }
}

/** Without the path: of files with the same bytes the first one may not be there yet. */
function contentOf(line: string): string {
  const { source, ...content } = JSON.parse(line) as { source: { sha256: string } }
  return JSON.stringify({ sha256: source.sha256, ...content })
}
