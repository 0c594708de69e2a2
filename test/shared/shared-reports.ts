/** Real reports beside the repository, in several kinds of file each; a user's copy of the project has none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDocument } from '../../src/extractors/index.ts'
import type { Report } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import type { Truth } from '../generate/truth.ts'

const SHARED = join(import.meta.dirname, '../../../shared')
export const hasShared: boolean = existsSync(join(SHARED, 'truth'))
if (!hasShared) console.info(`Skipped: the reports of ${SHARED} are not here`)

export interface SharedFile {
  readonly fileName: string
  readonly path: string
  /** what its name begins with: the truth it belongs to */
  readonly report: string
}

/** Every file of every report, scans left out. */
export function sharedFiles(): readonly SharedFile[] {
  if (!hasShared) return []
  return ['seeds', 'reports'].flatMap((folder) =>
    readdirSync(join(SHARED, folder))
      .filter((fileName) => !fileName.includes('-scan'))
      .map((fileName) => ({
        fileName,
        path: join(SHARED, folder, fileName),
        report: basename(fileName).replace(/\..*$/, ''),
      })),
  )
}

/** A workbook holds the form alone. */
export function isForm({ fileName }: SharedFile): boolean {
  return /\.xlsx?$/.test(fileName)
}

export async function readShared(file: SharedFile): Promise<Report> {
  const read = await readDocument(readFileSync(file.path))
  if (!read.ok) throw new Error(`${file.fileName}: ${read.problem.message.en}`)
  const normalized = normalize(read.document)
  if (normalized.kind !== 'report') throw new Error(`${file.fileName}: ${normalized.message.en}`)
  return normalized.report
}

/** What of a report's truth a file can say: a workbook has no running text. */
export function sharedTruth(file: SharedFile): Truth {
  const stored = JSON.parse(readFileSync(join(SHARED, 'truth', `${file.report}.json`), 'utf8'))
  const truth: Truth = { ...stored, absent: stored.absent ?? [], allowed: stored.allowed ?? {} }
  if (!isForm(file)) return truth
  const inForm = ([key]: [string, unknown]): boolean =>
    /^(expenditure|execution_rate|score|satisfaction)/.test(key)
  return {
    ...truth,
    report_date: null,
    facts: Object.fromEntries(Object.entries(truth.facts).filter(inForm)),
    allowed: { ...truth.allowed, ...truth.facts },
    metrics: {},
    sections: [],
  }
}
