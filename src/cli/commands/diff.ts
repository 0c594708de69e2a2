/** `ziping diff`: which figures differ between two runs, databases or exports, and why. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { DatasetEntry } from '../../compare/diff.ts'
import type { Store } from '../../store/store.ts'
import { withArchive } from '../archive.ts'
import { isExport, readExport } from '../dataset-file.ts'
import { countChanges, diffText } from '../diff-text.ts'
import { HELP } from '../help-messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import { Refusal } from '../refusal.ts'
import { RUN_HELP, RUN_MESSAGES } from '../run-messages.ts'
import type { Terminal } from '../terminal.ts'

interface DiffOptions extends ArchiveOptions {
  readonly json?: true
}

export function addDiff(program: Command, terminal: Terminal): void {
  const { language } = terminal
  withDatabase(program.command('diff').description(RUN_HELP.diff[language]), terminal)
    .argument('<before>', RUN_HELP.sides[language])
    .argument('<after>', RUN_HELP.sides[language])
    .option('--json', HELP.json[language])
    .action((before: string, after: string, options: DiffOptions) =>
      showDiff([before, after], options, terminal),
    )
}

async function showDiff(
  [before, after]: readonly [string, string],
  options: DiffOptions,
  terminal: Terminal,
): Promise<void> {
  const { diffEntries } = await import('../../compare/diff.ts')
  const areRuns = isRun(before) && isRun(after)
  const read = (side: string) => (areRuns ? afterRun(options.db, side) : readDataset(side))
  const diffs = diffEntries(await read(before), await read(after))
  if (options.json) return terminal.write(`${JSON.stringify(diffs, null, 1)}\n`)
  await terminal.write(diffText(diffs, terminal.language))
  terminal.note(
    diffs.length === 0
      ? RUN_MESSAGES.noDifference()
      : RUN_MESSAGES.differences(diffs.length, countChanges(diffs)),
  )
}

function isRun(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text)
}

/** The collection as it stood after a run. */
function afterRun(database: string, id: string): Promise<DatasetEntry[]> {
  return withArchive(database, async (store) => {
    if (!(await store.readRun(Number(id)))) throw new Refusal(RUN_MESSAGES.noSuchRun(id))
    return readEntries(store, await store.readingsAfter(Number(id)))
  })
}

async function readEntries(
  store: Store,
  readings: Awaited<ReturnType<Store['readingsAfter']>>,
): Promise<DatasetEntry[]> {
  const { entryOf } = await import('../../compare/diff.ts')
  const entries: DatasetEntry[] = []
  for (const { paths, reportId } of readings) {
    const report = await store.readReport(reportId)
    const path = paths[0] ?? ''
    if (report) entries.push(entryOf({ ...report, source: { ...report.source, path, paths } }))
  }
  return entries
}

async function readDataset(name: string): Promise<DatasetEntry[]> {
  const path = resolve(name)
  if (await isExport(path)) return readExport(path)
  const { entryOf } = await import('../../compare/diff.ts')
  return withArchive(path, (store) => Array.fromAsync(store.eachReport(), entryOf))
}
