/** `ziping import`: files and folders into the archive. */
import { access } from 'node:fs/promises'
import type { Command } from 'commander'
import type { ImportOptions } from '../../pipeline/import-documents.ts'
import type { Summary } from '../../pipeline/summary.ts'
import type { Store } from '../../store/store.ts'
import { withNewArchive } from '../archive.ts'
import { chosenLimits, type LimitOptions, withLimits } from '../limits.ts'
import { HELP, MESSAGES } from '../messages.ts'
import { type ArchiveOptions, positiveInteger, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { startProgress } from '../progress.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'

interface ImportCommandOptions extends ArchiveOptions, LimitOptions {
  readonly jobs?: number
  readonly timeout?: number
  readonly force?: true
  readonly json?: true
}

export function addImport(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { language } = terminal
  const command = program
    .command('import')
    .description(HELP.import[language])
    .argument('<path...>', HELP.paths[language])
  withDatabase(command, terminal)
    .option('--jobs <n>', HELP.jobs[language], positiveInteger('--jobs'))
    .option('--timeout <seconds>', HELP.timeout[language], positiveInteger('--timeout'))
    .option('--force', HELP.force[language])
    .option('--json', HELP.json[language])
  withLimits(command, terminal)
  command.action(async (paths: string[], options: ImportCommandOptions) =>
    finish(await importPaths(paths, options, terminal)),
  )
}

async function importPaths(
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  for (const path of paths) await requirePath(path)
  const summary = await withNewArchive(options.db, (store) =>
    importWithProgress({ store, paths, ...chosenOptions(options) }, terminal),
  )
  if (summary.items.length === 0) throw new Refusal(MESSAGES.noFiles())
  if (options.json) await terminal.write(`${JSON.stringify(summary, null, 1)}\n`)
  tellImport(summary, options.db, terminal)
  return failedItems(summary).length > 0 ? 1 : 0
}

async function requirePath(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw new Refusal(MESSAGES.noSuchPath(path), { cause })
  })
}

function chosenOptions(options: ImportCommandOptions): Omit<ImportOptions, 'store' | 'paths'> {
  const { jobs, force, timeout } = options
  return {
    limits: chosenLimits(options),
    ...(jobs && { jobs }),
    ...(force && { force }),
    ...(timeout && { timeoutMs: timeout * 1000 }),
  }
}

/** Imports with progress on stderr; Ctrl-C keeps what is stored and ends the rest. */
export async function importWithProgress(
  options: ImportOptions & { readonly store: Store },
  terminal: Terminal,
): Promise<Summary> {
  const { importDocuments } = await import('../../pipeline/import-documents.ts')
  const progress = await startProgress(terminal)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  try {
    return await importDocuments({
      ...options,
      signal: stopping.signal,
      onProgress: ({ done, total }) => progress.advance(done, total),
    })
  } finally {
    process.off('SIGINT', stop)
    progress.end()
  }
}

/** The files that failed, in this run or in the one that last read them. */
function failedItems({ items }: Summary) {
  return items.flatMap(({ path, state, problem }) =>
    problem && state !== 'partial' ? [{ path, problem }] : [],
  )
}

/** Failed files by name with the reason, then the counts; all on stderr. */
export function tellImport(summary: Summary, database: string, { note }: Terminal): void {
  for (const { path, problem } of failedItems(summary))
    note(MESSAGES.failedFile(displayPath(path), problem.message))
  const { claimed, unclaimed } = summary.figures
  const share = claimed + unclaimed === 0 ? null : claimed / (claimed + unclaimed)
  note(MESSAGES.importSummary(summary.counts, { database, milliseconds: summary.elapsed, share }))
  if (summary.stopped) note(MESSAGES.stopped())
}
