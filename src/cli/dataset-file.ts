/** A jsonl export as a dataset to compare with. */
import { open } from 'node:fs/promises'
import { type DatasetEntry, makingOf } from '../compare/diff.ts'
import type { ExportedReport, ExportedVersions } from '../compare/exports/contract.ts'
import type { MadeFrom } from '../model/made-from.ts'
import type { Fact } from '../model/report.ts'
import { Refusal } from './refusal.ts'
import { RUN_MESSAGES } from './run-messages.ts'

/** Whether a file is text that begins as an export does. Refuses where there is none. */
export async function isExport(path: string): Promise<boolean> {
  const file = await open(path).catch((cause: unknown) => {
    throw new Refusal(RUN_MESSAGES.notDatasets(path), { cause })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, 0)
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
      const entry = parseLine(line)
      if (!entry) throw new Refusal(RUN_MESSAGES.badExport(path, entries.length + 1))
      entries.push(entry)
    }
    return entries
  } finally {
    await file.close()
  }
}

function parseLine(line: string): DatasetEntry | undefined {
  try {
    const { source, unit, fiscalYear, profile, facts, versions } = JSON.parse(line) as ExportedReport
    return {
      path: source.path,
      sha256: source.sha256,
      unit: unit?.name ?? null,
      fiscalYear,
      facts: facts.map(inFen),
      making: makingOf(profile, versions ?? undefined, versions && isWhole(versions) ? versions : undefined),
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

/** An export of a reading that says what it was made from; one of an earlier version does not. */
function isWhole(versions: ExportedVersions): versions is ExportedVersions & MadeFrom {
  return versions.parts !== undefined && versions.lexicon !== undefined
}

function inFen(fact: Fact): Fact {
  if (fact.unit !== 'CNY' || typeof fact.value !== 'number') return fact
  return { ...fact, value: Math.round(fact.value * 100) }
}
