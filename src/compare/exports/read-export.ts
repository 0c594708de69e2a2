/** A line of a jsonl export back as an entry of a dataset, to compare with. */
import type { MadeFrom } from '../../model/made-from.ts'
import type { Fact } from '../../model/report.ts'
import { type DatasetEntry, makingOf } from '../diff.ts'
import type { ExportedReport, ExportedVersions } from './contract.ts'

/** Money in 分; undefined for a line that is none of our export. */
export function parseExportLine(line: string): DatasetEntry | undefined {
  try {
    const { source, unit, fiscalYear, profile, facts, versions } = JSON.parse(line) as ExportedReport
    return {
      path: source.path,
      ...(source.paths && { paths: source.paths }),
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
