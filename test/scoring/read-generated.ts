/** A generated report through readers and normaliser, held against its truth. */
import { readDocument } from '../../src/extractors/index.ts'
import type { Report } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import type { GeneratedReport } from '../generate/generate.ts'
import { flaws, scoreReport } from './score.ts'

/** The report that a file holds; throws where it holds none. */
export async function readReportOf(bytes: Uint8Array): Promise<Report> {
  const read = await readDocument(bytes)
  if (!read.ok) throw new Error(read.problem.message.en)
  const normalized = normalize(read.document)
  if (normalized.kind !== 'report') throw new Error(normalized.message.en)
  return normalized.report
}

/** What is read otherwise than the truth has it; empty for a perfect reading. */
export async function flawsOf(report: GeneratedReport): Promise<readonly string[]> {
  const read = await readDocument(report.bytes)
  if (!read.ok) return [`not read: ${read.problem.code}`]
  const normalized = normalize(read.document)
  if (normalized.kind !== 'report') return [`no report: ${normalized.message.en}`]
  return flaws(scoreReport(report.truth, normalized.report, report.fileName))
}
