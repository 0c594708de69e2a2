/** The program as a child process, and archives built in code for it to read. */
import { spawn } from 'node:child_process'
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

/** Runs `ziping` with the given words in `folder`, speaking Chinese unless the environment says otherwise. */
export function ziping(
  words: readonly string[],
  { folder = process.cwd(), env = {} } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', ...env },
  })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
    })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (exitCode) => done({ exitCode, ...text }))
  })
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
      file: { sha256: String(index).repeat(64), bytes: 100, format: 'docx' },
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
