/** The program as a child process, and archives built in code for it to read. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadReport } from '../../src/compare/filed-report.ts'
import type { Document } from '../../src/model/document.ts'
import type { Problem } from '../../src/model/problem.ts'
import { openStore } from '../../src/store/open.ts'
import { packDocument } from '../../src/store/pack.ts'
import { packReport } from '../../src/store/packed-report.ts'

export interface Finished {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname

/** A `ziping` that runs still. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Finished>
  /** Resolves when stderr has this text; rejects where it ends without. */
  said(text: string): Promise<void>
}

/** Runs `ziping` with the given words in `folder`, speaking Chinese unless the environment says otherwise. */
export function ziping(
  words: readonly string[],
  options: { readonly folder?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  return startZiping(words, options).ended
}

/** The same, handed over while it runs, in a process group of its own as a shell starts it. */
export function startZiping(
  words: readonly string[],
  { folder = process.cwd(), env = {} }: { readonly folder?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Running {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', ...env },
    detached: process.platform !== 'win32',
  })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
    })
  const ended = new Promise<Finished>((done, fail) => {
    child.on('error', fail)
    child.on('close', (exitCode) => done({ exitCode, ...text }))
  })
  const said = async (awaited: string): Promise<void> => {
    while (!text.stderr.includes(awaited)) {
      const over = await Promise.race([ended, once(child.stderr, 'data')])
      if ('exitCode' in over && !text.stderr.includes(awaited)) throw new Error(`It said: ${over.stderr}`)
    }
  }
  return { child, ended, said }
}

/** What a terminal sends to all processes in the foreground. */
export function pressCtrlC({ child }: Running): void {
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT')
}

/** Runs `ziping` for a reader that closes its end at once. */
export function zipingCutOff(words: readonly string[]): Promise<Omit<Finished, 'stdout'>> {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  return new Promise((done) => child.on('close', (exitCode) => done({ exitCode, stderr })))
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ziping-test-'))
}

const DOCUMENT: Document = { format: 'docx', blocks: [], pages: [], notices: [] }

/** An archive with the given reports, and a file that failed for each given problem; its path. */
export async function archive(
  folder: string,
  documents: readonly ReadReport[],
  problems: readonly Problem[] = [],
): Promise<string> {
  const path = join(folder, 'archive.sqlite')
  const store = await openStore(path)
  for (const [index, { source, report }] of documents.entries())
    await store.saveOutcome({
      path: source.path,
      file: { sha256: index.toString(36).repeat(64), bytes: 100, format: 'docx' },
      reading: {
        kind: 'report',
        status: 'ok',
        document: packDocument(DOCUMENT),
        report: packReport(report),
        versions: { extractor: 1, normalizer: 1 },
      },
    })
  for (const problem of problems)
    await store.saveOutcome({ path: `${problem.code}.pdf`, file: null, problem })
  await store.close()
  return path
}
