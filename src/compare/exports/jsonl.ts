/** JSON lines: the whole of what was read, one document a line, for programs. */
import type { FiledReport } from '../filed-report.ts'
import { type ContractOptions, exportReport } from './contract.ts'

/** The line of one document, its line feed included; UTF-8 when written. */
export function jsonLine(document: FiledReport, options: ContractOptions): string {
  return `${JSON.stringify(exportReport(document, options))}\n`
}
