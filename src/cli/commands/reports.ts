/** `ziping reports`: what the archive holds. */
import type { Command } from 'commander'
import { DOCUMENT_STATUS_WORDS } from '../../compare/wording.ts'
import type { ReportSummary } from '../../store/store.ts'
import { withArchive } from '../archive.ts'
import { pathWithCopies } from '../copy-messages.ts'
import { tellFailedAgain } from '../failed-again.ts'
import { HELP } from '../help-messages.ts'
import { MESSAGES, TITLES } from '../messages.ts'
import { noMatch } from '../no-match.ts'
import { type ArchiveOptions, type FilterOptions, parseFilter, withDatabase, withFilter } from '../options.ts'
import { displayPath } from '../paths.ts'
import { partialFiles } from '../status-text.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

interface ReportsOptions extends ArchiveOptions, FilterOptions {
  readonly json?: true
}

export function addReports(program: Command, terminal: Terminal): void {
  const command = program.command('reports').description(HELP.reports[terminal.language])
  withFilter(withDatabase(command, terminal), terminal)
    .option('--json', HELP.json[terminal.language])
    .action((options: ReportsOptions) => listReports(options, terminal))
}

async function listReports(options: ReportsOptions, terminal: Terminal): Promise<void> {
  const filter = parseFilter(options)
  const reports = await withArchive(options.db, async (store) => {
    const found = await store.listReports(filter)
    if (found.length === 0) throw await noMatch(store, filter)
    return found
  })
  if (options.json) return terminal.write(`${JSON.stringify(reports, null, 1)}\n`)
  await terminal.write(reportTable(reports, terminal))
  const partial = partialFiles(reports, terminal.language)
  if (partial !== '') await terminal.write(`\n${partial}`)
  const failed = reports.filter(({ status }) => status === 'failed')
  if (failed.length > 0) await terminal.write(`\n${failedFiles(failed, terminal)}`)
  tellFailedAgain(reports, terminal)
}

function reportTable(reports: readonly ReportSummary[], { language }: Terminal): string {
  const { id, status, unit, year, layout, figures, findings, file } = TITLES
  const titles = [id, status, unit, year, layout, figures, findings, file]
  const numbers = [id, figures, findings]
  return drawTable(
    titles.map((title) => ({ title: title[language], align: numbers.includes(title) ? 'right' : 'left' })),
    reports.map((report) => [
      String(report.id),
      DOCUMENT_STATUS_WORDS[report.status][language],
      report.unit?.name ?? '',
      String(report.fiscalYear ?? ''),
      report.profile?.id ?? '',
      report.status === 'failed' ? '' : String(report.counts.facts),
      report.status === 'failed' ? '' : String(countFindings(report)),
      pathWithCopies(report.source.paths.length > 0 ? report.source.paths : [report.source.path], language),
    ]),
  )
}

function countFindings({ counts: { findings } }: ReportSummary): number {
  return findings.error + findings.warning + findings.info
}

function failedFiles(failed: readonly ReportSummary[], { language }: Terminal): string {
  const lines = failed.map(
    ({ source, problem }) => `  ${displayPath(source.path)}: ${problem?.message[language] ?? ''}\n`,
  )
  return `${MESSAGES.failedFiles()[language]}\n${lines.join('')}`
}
