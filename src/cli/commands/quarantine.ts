/** `ziping quarantine`: documents whose reading did not end well time and again. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { filesOf } from '../../pipeline/container-path.ts'
import type { Attempt, Store } from '../../store/store.ts'
import { requireArchive, withArchive, withNewArchive } from '../archive.ts'
import { HELP } from '../help-messages.ts'
import { IMPORT_HELP } from '../import-messages.ts'
import { INTERRUPTED } from '../interrupt.ts'
import { TITLES } from '../messages.ts'
import { type ArchiveOptions, positiveInteger, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { ENDED_PROCESS, RUN_HELP, RUN_MESSAGES, RUN_TITLES } from '../run-messages.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { failedItems, importWithProgress, tellImport } from './import.ts'

interface QuarantineOptions extends ArchiveOptions {
  readonly json?: true
  readonly timeout?: number
}

export function addQuarantine(
  program: Command,
  terminal: Terminal,
  finish: (exitCode: number) => void,
): void {
  const { language } = terminal
  const command = withDatabase(program.command('quarantine'), terminal)
    .description(RUN_HELP.quarantine[language])
    .option('--json', HELP.json[language])
    .action((options: QuarantineOptions) => list(options, terminal))
  withDatabase(command.command('retry').description(RUN_HELP.retry[language]), terminal)
    .argument('[path...]', RUN_HELP.retried[language])
    .option('--timeout <seconds>', IMPORT_HELP.timeout[language], positiveInteger('--timeout'))
    .action(async (paths: string[], _: QuarantineOptions, own: Command) =>
      finish(await retry(paths, own.optsWithGlobals<QuarantineOptions>(), terminal)),
    )
}

async function setAside(store: Store): Promise<readonly Attempt[]> {
  return (await store.listAttempts()).filter(({ setAsideAt }) => setAsideAt !== null)
}

async function list(options: QuarantineOptions, terminal: Terminal): Promise<void> {
  const attempts = await withArchive(options.db, setAside)
  if (options.json) return terminal.write(`${JSON.stringify(attempts, null, 1)}\n`)
  if (attempts.length === 0) return terminal.note(RUN_MESSAGES.noneSetAside())
  const { language } = terminal
  const titles = [RUN_TITLES.since, RUN_TITLES.attempts, TITLES.file, RUN_TITLES.error]
  await terminal.write(
    drawTable(
      titles.map((title) => ({ title: title[language] })),
      attempts.map(({ setAsideAt, count, path, problem }) => [
        setAsideAt?.slice(0, 10) ?? '',
        String(count),
        displayPath(path),
        (problem?.message ?? ENDED_PROCESS)[language],
      ]),
    ),
  )
}

async function retry(
  paths: readonly string[],
  options: QuarantineOptions,
  terminal: Terminal,
): Promise<number> {
  await requireArchive(options.db)
  const summary = await withNewArchive(options.db, async (store) => {
    const chosen = choose(await setAside(store), paths)
    if (chosen.length === 0) return undefined
    await store.forgetAttempts(chosen.map(({ sha256 }) => sha256))
    const files = await filesOf(chosen.map(({ path }) => path))
    const bounds = options.timeout ? { timeoutMs: options.timeout * 1_000 } : {}
    return importWithProgress({ store, paths: [...files], ...bounds }, terminal)
  })
  if (!summary) {
    terminal.note(RUN_MESSAGES.noneSetAside())
    return 0
  }
  tellImport(summary, options.db, terminal)
  if (summary.stopped) return INTERRUPTED
  return failedItems(summary).length > 0 ? 1 : 0
}

function choose(attempts: readonly Attempt[], paths: readonly string[]): readonly Attempt[] {
  if (paths.length === 0) return attempts
  return paths.map((path) => {
    const found = attempts.find((attempt) => attempt.path === path || attempt.path === resolve(path))
    if (!found)
      throw new Refusal(
        RUN_MESSAGES.notSetAside(
          path,
          attempts.map((attempt) => displayPath(attempt.path)),
        ),
      )
    return found
  })
}
