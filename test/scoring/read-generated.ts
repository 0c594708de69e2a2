/** A generated report through readers and normaliser, held against its truth. */
import { readDocument } from '../../src/extractors/index.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import type { GeneratedReport } from '../generate/generate.ts'
import { flaws, scoreReport } from './score.ts'

/** What is read otherwise than the truth has it; empty for a perfect reading. */
export async function flawsOf(report: GeneratedReport): Promise<readonly string[]> {
  const read = await readDocument(report.bytes)
  if (!read.ok) return [`not read: ${read.problem.code}`]
  const normalized = normalize(read.document)
  if (normalized.kind !== 'report') return [`no report: ${normalized.message.en}`]
  return flaws(scoreReport(report.truth, normalized.report, report.fileName))
}
