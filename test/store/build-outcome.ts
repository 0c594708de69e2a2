/** Outcomes built in code: what the pipeline would hand to the store for a file. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import type { Report } from '../../src/model/report.ts'
import { openStore } from '../../src/store/open.ts'
import { packDocument } from '../../src/store/pack.ts'
import { packReport } from '../../src/store/packed-report.ts'
import type { FileIdentity, Outcome, Store } from '../../src/store/store.ts'
import { buildDocument } from '../build-document.ts'
import { buildReport } from '../build-report.ts'

export const VERSIONS = { extractor: 1, normalizer: 1 }

/** A file whose bytes are this text. */
export function fileOf(content: string): FileIdentity {
  return {
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    format: 'docx',
  }
}

export function reportOutcome(
  path: string,
  content: string,
  report: Report = buildReport(),
  status: 'ok' | 'partial' = 'ok',
): Outcome {
  const document = packDocument(buildDocument(content))
  return {
    path,
    file: fileOf(content),
    reading: { kind: 'report', status, document, report: packReport(report), versions: VERSIONS },
  }
}

export const DAMAGED: Problem = {
  code: 'damaged',
  message: { zh: '文件已损坏', en: 'The file is damaged' },
}

export function failedOutcome(path: string, content: string, problem = DAMAGED): Outcome {
  return { path, file: fileOf(content), reading: { kind: 'problem', problem, versions: VERSIONS } }
}

/** The path of a database in a folder of the test's own. */
export function databasePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'reports.sqlite')
}

export async function newStore(path = databasePath()): Promise<Store> {
  const store = await openStore(path)
  onTestFinished(() => store.close())
  return store
}
