/** A jsonl export as a dataset to compare with. */
import { open } from 'node:fs/promises'
import type { DatasetEntry } from '../compare/diff.ts'
import { parseExportLine } from '../compare/exports/read-export.ts'
import { Refusal } from './refusal.ts'
import { RUN_MESSAGES } from './run-messages.ts'

/** Whether a file is text that begins as an export does. Refuses where there is none. */
export async function isExport(path: string): Promise<boolean> {
  const refuse = (cause: unknown): never => {
    throw new Refusal(RUN_MESSAGES.notDatasets(path), { cause })
  }
  const file = await open(path).catch(refuse)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, 0).catch(refuse)
    return bytesRead === 1 && buffer.toString() === '{'
  } finally {
    await file.close()
  }
}

/** Its documents, money in 分. Refuses, with the line, what is none of our export. */
export async function readExport(path: string): Promise<DatasetEntry[]> {
  const entries: DatasetEntry[] = []
  const file = await open(path)
  try {
    for await (const line of file.readLines({ encoding: 'utf8' })) {
      const entry = parseExportLine(line)
      if (!entry) throw new Refusal(RUN_MESSAGES.badExport(path, entries.length + 1))
      entries.push(entry)
    }
    return entries
  } finally {
    await file.close()
  }
}
