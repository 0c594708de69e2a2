/** `ziping demo`: the sample archive, from files to a comparison, in one go. */
import { glob, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { CORE_COLUMNS } from '../../compare/columns.ts'
import { compareReports } from '../../compare/compare.ts'
import { isRead } from '../../compare/filed-report.ts'
import { FORMATS } from '../../model/document.ts'
import { readArchive } from '../../store/read-archive.ts'
import type { Store, StoredReport } from '../../store/store.ts'
import { shownBecause, withNewArchive } from '../archive.ts'
import { drawComparison } from '../comparison-table.ts'
import { HELP } from '../help-messages.ts'
import { MESSAGES } from '../messages.ts'
import { displayPath } from '../paths.ts'
import { withPlaces } from '../places.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'
import { importWithProgress, tellImport } from './import.ts'

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url))
/** What lies beside each sample for the tests. */
const NO_SAMPLES = ['document.txt', 'findings.txt']
const FOLDER = 'out'

export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description(HELP.demo[terminal.language])
    .action(() => demonstrate(terminal))
}

async function demonstrate(terminal: Terminal): Promise<void> {
  const paths = await samples()
  if (paths.length === 0) throw new Refusal(MESSAGES.demoMissing(FIXTURES))
  const database = join(FOLDER, 'demo.sqlite')
  const workbook = join(FOLDER, { zh: '对比.xlsx', en: 'comparison.xlsx' }[terminal.language])
  await mkdir(FOLDER, { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) await rm(`${database}${suffix}`, { force: true })
  terminal.note(MESSAGES.demoArchive(displayPath(FIXTURES), paths.length))
  await withNewArchive(database, async (store) => {
    tellImport(await importWithProgress({ store, paths }, terminal), database, terminal)
    await compareAll(store, workbook, terminal)
  })
  terminal.note(MESSAGES.demoNext(database, workbook))
}

/** The sample documents, those that cannot be read among them. */
async function samples(): Promise<string[]> {
  const pattern = `*/*/*.{${[...FORMATS, 'png'].join(',')}}`
  const found = await Array.fromAsync(glob(pattern, { cwd: FIXTURES }))
  return found
    .filter((path) => !NO_SAMPLES.some((name) => path.endsWith(name)))
    .map((path) => join(FIXTURES, path))
}

async function compareAll(store: Store, workbook: string, terminal: Terminal): Promise<void> {
  const documents = await readArchive(store)
  await terminal.write(
    `\n${drawComparison(compareReports(documents.filter(isRead), CORE_COLUMNS), terminal)}\n`,
  )
  const { language } = terminal
  const placed: StoredReport[] = []
  for (const each of documents) placed.push(await withPlaces(store, each, { language, withContacts: false }))
  const { comparisonWorkbook } = await import('../../compare/exports/xlsx/workbook.ts')
  await writeWhole(workbook, [
    await comparisonWorkbook(placed, {
      language,
      withContacts: false,
      reasons: await shownBecause(store),
    }),
  ])
}
