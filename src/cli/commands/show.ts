/** `ziping show`: one report, with where each figure stands. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { maskContact } from '../../compare/exports/contact.ts'
import { exportReport } from '../../compare/exports/contract.ts'
import type { ReportFilter, ReportSummary, Store, StoredReport } from '../../store/store.ts'
import { withArchive } from '../archive.ts'
import { HELP, MESSAGES } from '../messages.ts'
import { type ArchiveOptions, parseFilter, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { coverageText, factsText, findingsText, identityText, indicatorsText } from '../report-text.ts'
import type { Terminal } from '../terminal.ts'

interface ShowOptions extends ArchiveOptions {
  readonly year?: string
  readonly all?: true
  readonly json?: true
  readonly withContacts?: true
}

export function addShow(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program.command('show').description(HELP.show[language])
  withDatabase(command, terminal)
    .argument('<report>', HELP.report[language])
    .option('--year <years>', HELP.year[language])
    .option('--all', HELP.all[language])
    .option('--json', HELP.json[language])
    .option('--with-contacts', HELP.contacts[language])
    .action((name: string, options: ShowOptions) => showReport(name, options, terminal))
}

async function showReport(name: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  await withArchive(options.db, async (store) => {
    const { report, others } = await findReport(store, name, parseFilter(options))
    const withContacts = options.withContacts === true
    await terminal.write(
      options.json
        ? `${JSON.stringify(exportReport(report, { withContacts }), null, 1)}\n`
        : reportText(withContacts ? report : maskContact(report), options, terminal),
    )
    if (others.length > 0) terminal.note(MESSAGES.otherDocuments(others))
  })
}

/** By id, by path, or by unit where the name leaves one unit and year; then the one that the comparison shows. */
async function findReport(store: Store, name: string, filter: ReportFilter) {
  const found = await candidates(store, name, filter)
  const shown = found.length > 1 ? await store.comparison({ ...filter, unit: name }) : []
  const chosen = found.length === 1 ? found[0] : found.find(({ id }) => id === shown[0]?.reportId)
  if (shown.length > 1 || (!chosen && found.length > 1))
    throw new Refusal(MESSAGES.severalReports(name, found.map(summaryName)))
  const report = chosen && (await store.readReport(chosen.id))
  if (!report) throw new Refusal(MESSAGES.noSuchReport(name))
  return {
    report,
    others: found.filter((other) => other !== chosen).map(({ source }) => displayPath(source.path)),
  }
}

async function candidates(
  store: Store,
  name: string,
  filter: ReportFilter,
): Promise<readonly ReportSummary[]> {
  const filters: ReportFilter[] = [
    ...(/^\d{1,9}$/.test(name) ? [{ ids: [Number(name)] }] : []),
    { ...filter, path: name },
    { ...filter, path: resolve(name) },
    { ...filter, unit: name },
  ]
  for (const candidate of filters) {
    const found = await store.listReports(candidate)
    if (found.length > 0) return found
  }
  return []
}

function summaryName({ id, unit, fiscalYear, source }: ReportSummary): string {
  return `${id} ${unit?.name ?? displayPath(source.path)} ${fiscalYear ?? ''}`.trim()
}

function reportText(
  { source, problem, report }: StoredReport,
  { all }: ShowOptions,
  { language }: Terminal,
): string {
  const heading = `${displayPath(source.path)}\n`
  if (!report) return `${heading}${problem?.message[language] ?? ''}\n`
  const parts = [
    `${heading}${identityText(report, language)}`,
    factsText(report.facts, { language, all: all === true }),
    indicatorsText(report, language),
    findingsText(report.findings, language),
    `${coverageText(report)[language]}\n`,
  ]
  return parts.filter((part) => part !== '').join('\n')
}
