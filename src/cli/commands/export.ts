/** `ziping export`: the archive for other programs. */
import type { Command } from 'commander'
import type { Column } from '../../compare/columns.ts'
import { csvHeader, csvRecords } from '../../compare/exports/csv.ts'
import { jsonLine } from '../../compare/exports/jsonl.ts'
import { readArchive } from '../../store/read-archive.ts'
import type { ReportFilter, Store, StoredReport } from '../../store/store.ts'
import { shownBecause, withArchive } from '../archive.ts'
import { CORRECTION_HELP } from '../correction-messages.ts'
import { EXPORT_HELP, EXPORT_MESSAGES } from '../export-messages.ts'
import { HELP } from '../help-messages.ts'
import { MESSAGES } from '../messages.ts'
import { requireMatch } from '../no-match.ts'
import {
  type ArchiveOptions,
  choiceOption,
  chooseColumns,
  type FilterOptions,
  parseFilter,
  withDatabase,
  withFilter,
} from '../options.ts'
import { withPlaces } from '../places.ts'
import { Refusal } from '../refusal.ts'
import { type ExportFormat, replaces } from '../replaceable.ts'
import type { Terminal } from '../terminal.ts'
import { type Chunks, writeWhole } from '../write-whole.ts'

const FORMATS: readonly ExportFormat[] = ['jsonl', 'csv', 'xlsx']

interface ExportOptions extends ArchiveOptions, FilterOptions {
  readonly format: ExportFormat
  readonly out: string
  readonly overwrite?: true
  readonly withContacts?: true
  readonly concepts?: string
  readonly withoutCorrections?: true
}

interface ExportPlan {
  readonly filter: ReportFilter
  readonly withContacts: boolean
  readonly columns: Column[] | undefined
  readonly language: Terminal['language']
  /** called for each document given out */
  readonly count: () => void
}

export function addExport(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program.command('export').description(HELP.export[language])
  withFilter(withDatabase(command, terminal), terminal)
    .addOption(choiceOption('--format <format>', HELP.exportFormat[language], FORMATS).makeOptionMandatory())
    .option('--out <file>', HELP.out[language], '-')
    .option('--overwrite', EXPORT_HELP.overwrite[language])
    .option('--concepts <list>', HELP.workbookConcepts[language])
    .option('--with-contacts', HELP.contacts[language])
    .option('--without-corrections', CORRECTION_HELP.without[language])
    .action((options: ExportOptions) => exportArchive(options, terminal))
}

async function exportArchive(options: ExportOptions, terminal: Terminal): Promise<void> {
  const { format, out, db: database } = options
  if (format === 'xlsx' && out === '-' && process.stdout.isTTY)
    throw new Refusal(MESSAGES.workbookToTerminal())
  if (format !== 'xlsx' && options.concepts !== undefined)
    throw new Refusal(EXPORT_MESSAGES.conceptsOfWorkbook(format))
  let documents = 0
  const plan: ExportPlan = {
    filter: { ...parseFilter(options), ...(options.withoutCorrections && { corrections: 'leave-out' }) },
    withContacts: options.withContacts === true,
    columns: chooseColumns(options.concepts),
    language: terminal.language,
    count: () => {
      documents += 1
    },
  }
  await withArchive(database, async (store) => {
    await requireMatch(store, plan.filter)
    const chunks = WRITERS[format](store, plan)
    if (out === '-') {
      for await (const chunk of chunks) await terminal.write(chunk)
      return
    }
    const target = { path: out, format, database, overwrite: options.overwrite === true }
    const message = (await replaces(target)) ? EXPORT_MESSAGES.replaced : EXPORT_MESSAGES.written
    await writeWhole(out, chunks)
    terminal.note(message(out, documents))
  })
}

const WRITERS: Record<ExportOptions['format'], (store: Store, plan: ExportPlan) => Chunks> = {
  async *jsonl(store, { filter, withContacts, count }) {
    for await (const document of store.eachReport(filter)) {
      count()
      yield jsonLine(document, { withContacts })
    }
  },
  async *csv(store, { filter, withContacts, language, count }) {
    yield csvHeader(language, { withContacts })
    const compared = new Set((await store.comparison(filter)).map(({ reportId }) => reportId))
    for await (const document of store.eachReport(filter)) {
      count()
      const placed = await withPlaces(store, document, { language, withContacts })
      yield csvRecords(placed, { withContacts, language, inComparison: compared.has(document.id) })
    }
  },
  async *xlsx(store, { filter, withContacts, language, columns, count }) {
    const documents: StoredReport[] = []
    for (const document of await readArchive(store, filter)) {
      count()
      documents.push(await withPlaces(store, document, { language, withContacts }))
    }
    const { comparisonWorkbook } = await import('../../compare/exports/xlsx/workbook.ts')
    const reasons = await shownBecause(store, filter)
    yield await comparisonWorkbook(documents, {
      language,
      withContacts,
      reasons,
      ...(columns && { columns }),
    })
  },
}
