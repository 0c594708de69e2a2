/** `ziping compare`: units and years beside each other. */
import type { Command } from 'commander'
import { CORE_COLUMNS } from '../../compare/columns.ts'
import { compareReports } from '../../compare/compare.ts'
import { comparisonObject } from '../../compare/exports/comparison-object.ts'
import { maskContact } from '../../compare/exports/contact.ts'
import { requireComparable, withArchive } from '../archive.ts'
import { drawComparison } from '../comparison-table.ts'
import { CORRECTION_HELP } from '../correction-messages.ts'
import { HELP } from '../help-messages.ts'
import {
  type ArchiveOptions,
  chooseColumns,
  type FilterOptions,
  parseFilter,
  withDatabase,
  withFilter,
} from '../options.ts'
import type { Terminal } from '../terminal.ts'

interface CompareOptions extends ArchiveOptions, FilterOptions {
  readonly concepts?: string
  readonly json?: true
  readonly withoutCorrections?: true
}

export function addCompare(program: Command, terminal: Terminal): void {
  const command = program.command('compare').description(HELP.compare[terminal.language])
  withFilter(withDatabase(command, terminal), terminal)
    .option('--concepts <list>', HELP.concepts[terminal.language])
    .option('--json', HELP.json[terminal.language])
    .option('--without-corrections', CORRECTION_HELP.without[terminal.language])
    .action((options: CompareOptions) => compare(options, terminal))
}

const LEAVE_OUT = { corrections: 'leave-out' } as const

async function compare(options: CompareOptions, terminal: Terminal): Promise<void> {
  const columns = chooseColumns(options.concepts) ?? CORE_COLUMNS
  const filter = { ...parseFilter(options), ...(options.withoutCorrections && LEAVE_OUT) }
  const reports = await withArchive(options.db, (store) => requireComparable(store, filter))
  const comparison = compareReports(reports.map(maskContact), columns)
  const text = options.json
    ? `${JSON.stringify(comparisonObject(comparison), null, 1)}\n`
    : drawComparison(comparison, terminal)
  await terminal.write(text)
}
