/** `ziping show`: one report, with where each figure stands. */
import type { Command } from 'commander'
import { maskContact } from '../../compare/exports/contact.ts'
import { exportReport } from '../../compare/exports/contract.ts'
import { isRead, type ReadReport } from '../../compare/filed-report.ts'
import type { Locate } from '../../compare/locate.ts'
import { readSameUnitAndYear } from '../../store/read-archive.ts'
import type { StoredReport } from '../../store/store.ts'
import { withArchive } from '../archive.ts'
import { pathLines } from '../copy-messages.ts'
import { correctionsText, reviewLine } from '../correction-lines.ts'
import { dimensionsText, indicatorsText, projectsText } from '../detail-text.ts'
import { tellFailedAgain } from '../failed-again.ts'
import { findReport } from '../find-report.ts'
import { reportFootnotes } from '../footnotes.ts'
import { HELP } from '../help-messages.ts'
import { MESSAGES } from '../messages.ts'
import { type ArchiveOptions, parseFilter, withDatabase } from '../options.ts'
import { differencesText, placeInComparison } from '../other-documents.ts'
import { displayPath } from '../paths.ts'
import { locateStored } from '../places.ts'
import {
  contactText,
  coverageText,
  displayedFacts,
  factsText,
  findingsText,
  identityText,
} from '../report-text.ts'
import { partialLine } from '../status-text.ts'
import type { Terminal } from '../terminal.ts'
import { verificationLine } from '../verification-text.ts'

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
    const report = await findReport(store, name, parseFilter(options))
    const others = isRead(report) ? await readSameUnitAndYear(store, report) : []
    const withContacts = options.withContacts === true
    const locate = await locateStored(store, report, { language: terminal.language, withContacts })
    await terminal.write(
      options.json
        ? `${JSON.stringify(exportReport(report, { withContacts }), null, 1)}\n`
        : reportText(withContacts ? report : maskContact(report), { ...options, locate, others }, terminal),
    )
    tellFailedAgain([report], terminal)
    const further = others.filter(({ id }) => id !== report.id)
    if (further.length > 0)
      terminal.note(MESSAGES.otherDocuments(further.map(({ source }) => displayPath(source.path))))
    const place = await placeInComparison(store, report, others)
    if (place) terminal.note(place)
  })
}

interface Original {
  readonly locate: Locate
  /** the documents of its unit and year, itself among them */
  readonly others: readonly ReadReport[]
}

function reportText(
  stored: StoredReport,
  { all, locate, others, withContacts }: ShowOptions & Original,
  { language, width }: Terminal,
): string {
  const { source, problem, report, verification, corrections, review } = stored
  const heading = pathLines(source.paths.length > 0 ? source.paths : [source.path], language)
  if (!report) return `${heading}${problem?.message[language] ?? ''}\n`
  const shown = all ? report.facts : displayedFacts(report.facts)
  const parts = [
    `${heading}${partialLine(stored, language)}${identityText(report, language)}${withContacts ? contactText(report, language) : ''}${review ? reviewLine(review, language) : ''}`,
    factsText(report.facts, { language, all: all === true, corrections, locate, width }),
    differencesText(
      { ...stored, report },
      others.filter(({ id }) => id !== stored.id),
      language,
    ),
    correctionsText(corrections, { language, width, locate }),
    projectsText(report, language, locate, width),
    dimensionsText(report, language, locate),
    indicatorsText(report, language),
    findingsText(report.findings, language, locate),
    `${coverageText(report)[language]}\n`,
    verification ? verificationLine(verification, language) : '',
    `${MESSAGES.footnotes()[language]}\n${reportFootnotes(report, shown, language)}\n`,
  ]
  return parts.filter((part) => part !== '').join('\n')
}
