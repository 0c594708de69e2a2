/**
 * What an export may take the place of. People keep notes in a workbook: one that was saved since its export stays. csv
 * and jsonl are fetched by other programs, time and again, and make way for the next. Whatever is no export stays.
 */
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { csvHeader } from '../compare/exports/csv.ts'
import { parseExportLine } from '../compare/exports/read-export.ts'
import { isUntouchedWorkbook } from '../compare/exports/xlsx/untouched.ts'
import { isFileError } from '../model/file-error.ts'
import { EXPORT_MESSAGES } from './export-messages.ts'
import { Refusal } from './refusal.ts'

export type ExportFormat = 'jsonl' | 'csv' | 'xlsx'

export interface Target {
  readonly path: string
  readonly format: ExportFormat
  /** the database that is exported */
  readonly database: string
  /** a person wants it replaced whatever it is */
  readonly overwrite: boolean
}

/** Whether an export takes the place of a file; refuses where that is none that may be replaced. */
export async function replaces({ path, format, database, overwrite }: Target): Promise<boolean> {
  const size = await sizeOf(path)
  if (size === undefined) return false
  if ((await realpath(path)) === (await realpath(database)))
    throw new Refusal(EXPORT_MESSAGES.isDatabase(path))
  if (overwrite || size === 0 || (await IS_OURS[format](path))) return size > 0
  throw new Refusal(EXPORT_MESSAGES.kept(path))
}

/** In bytes; undefined where there is no file: what stands in the way of one is told when it is written. */
async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch((error: unknown) => {
    if (!isFileError(error)) throw error
    return undefined
  })
  return found?.isFile() ? found.size : undefined
}

const IS_OURS: Record<ExportFormat, (path: string) => Promise<boolean>> = {
  jsonl: async (path) => parseExportLine(await firstLine(path)) !== undefined,
  csv: async (path) => {
    const begin = await firstLine(path)
    return (['zh', 'en'] as const).some((language) => begin.startsWith(firstTitles(csvHeader(language))))
  },
  xlsx: async (path) => isUntouchedWorkbook(await readFile(path)),
}

/** Of the header: later columns came with later versions. */
const firstTitles = (header: string): string => header.split(',', 5).join(',')

async function firstLine(path: string): Promise<string> {
  const file = await open(path)
  try {
    for await (const line of file.readLines({ encoding: 'utf8' })) return line
    return ''
  } finally {
    await file.close()
  }
}
