/** `ziping import`: files and folders into the archive. */
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Message } from '../../model/problem.ts'
import type { ImportOptions } from '../../pipeline/import-documents.ts'
import { DEFAULT_BOUNDS } from '../../pipeline/limits.ts'
import type { Summary } from '../../pipeline/summary.ts'
import { withNewArchive } from '../archive.ts'
import { copiesMessage } from '../copy-messages.ts'
import { HELP } from '../help-messages.ts'
import { IMPORT_HELP, IMPORT_MESSAGES } from '../import-messages.ts'
import { INTERRUPTED, withInterrupt } from '../interrupt.ts'
import { chosenLimits, type LimitOptions, withDefault, withLimits } from '../limits.ts'
import { withProgress } from '../long-run.ts'
import { MESSAGES } from '../messages.ts'
import { missingPath } from '../missing-path.ts'
import { type ArchiveOptions, positiveInteger, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { RUN_HELP, RUN_MESSAGES } from '../run-messages.ts'
import type { Terminal } from '../terminal.ts'
import { chosenWait, type WaitChoice, withWait } from '../wait.ts'

interface ImportCommandOptions extends ArchiveOptions, LimitOptions, WaitChoice {
  readonly jobs?: number
  readonly timeout?: number
  readonly maxTime?: number
  readonly maxMemory?: number
  readonly force?: true
  readonly resume?: true
  readonly attempts?: number
  readonly prune?: true
  readonly watch?: true
  readonly json?: true
}

export function addImport(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { language } = terminal
  const command = program
    .command('import')
    .description(HELP.import[language])
    .argument('[path...]', HELP.paths[language])
  withDatabase(command, terminal)
    .option('--resume', RUN_HELP.resume[language])
    .option('--force', HELP.force[language])
    .option('--prune', IMPORT_HELP.prune[language])
    .option('--watch', IMPORT_HELP.watch[language])
    .option('--attempts <n>', RUN_HELP.attempts[language], positiveInteger('--attempts'))
    .option('--json', HELP.json[language])
  withWait(withLimits(withBounds(command, terminal), terminal), terminal)
  command.action(async (paths: string[], options: ImportCommandOptions) =>
    finish(await importPaths(paths, options, terminal)),
  )
}

/** What the reading of one file may take, and how many at once. */
function withBounds(command: Command, { language }: Terminal): Command {
  const { timeoutMs, totalMs, memoryMb } = DEFAULT_BOUNDS
  const bounds = [
    ['--jobs', 'n', IMPORT_HELP.jobs[language]],
    ['--timeout', 'seconds', IMPORT_HELP.timeout[language] + withDefault(timeoutMs / 1_000)[language]],
    ['--max-time', 'seconds', IMPORT_HELP.maxTime[language] + withDefault(totalMs / 1_000)[language]],
    ['--max-memory', 'MB', IMPORT_HELP.maxMemory[language] + withDefault(memoryMb)[language]],
  ] as const
  for (const [option, value, help] of bounds)
    command.option(`${option} <${value}>`, help, positiveInteger(option))
  return command
}

async function importPaths(
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.resume) return resumeImport(paths, options, terminal)
  if (paths.length === 0) throw new Refusal(MESSAGES.usage.missingArgument('path'))
  for (const path of paths) await requirePath(path, paths)
  if (options.watch) return watchPaths(paths, options, terminal)
  const summary = await withNewArchive(options.db, (store) =>
    importWithProgress({ store, paths, ...chosenOptions(options, terminal) }, terminal),
  )
  return endImport(summary, options, terminal)
}

/** Goes on with the import that was cut off or stopped last, as it was called; what is given besides is added. */
async function resumeImport(
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.watch) throw new Refusal(RUN_MESSAGES.watchOrResume())
  const summary = await withNewArchive(options.db, async (store) => {
    const { importToResume, optionsOf } = await import('../../pipeline/begin-run.ts')
    const run = await importToResume(store)
    if (!run) throw new Refusal(RUN_MESSAGES.nothingToResume())
    const others = paths.filter((path) => !run.paths.includes(resolve(path)))
    if (others.length > 0) throw new Refusal(RUN_MESSAGES.otherToResume(run.paths.map(displayPath), others))
    terminal.note(RUN_MESSAGES.resuming(run.id, run.paths.map(displayPath)))
    const { limits, ...own } = chosenOptions(options, terminal)
    const former = optionsOf(run)
    const bounds = { limits: { ...former.limits, ...limits } }
    return importWithProgress({ store, paths: run.paths, ...former, ...own, ...bounds }, terminal)
  })
  return endImport(summary, options, terminal)
}

async function endImport(
  summary: Summary,
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (summary.items.length === 0 && !summary.stopped) throw new Refusal(MESSAGES.noFiles())
  if (options.json) await terminal.write(`${JSON.stringify(summary, null, 1)}\n`)
  tellImport(summary, options.db, terminal)
  if (summary.stopped) return INTERRUPTED
  return failedItems(summary).length > 0 ? 1 : 0
}

/** Imports what comes, batch by batch, until it is interrupted: with --json a summary a line. */
async function watchPaths(
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { DATABASE, watchDocuments } = await import('../../pipeline/watch.ts')
  const onBatch = (summary: Summary): void => {
    if (options.json) void terminal.write(`${JSON.stringify(summary)}\n`)
    if (summary.items.length > 0) tellImport(summary, options.db, terminal)
    else tellGone(summary, terminal)
  }
  const onTrouble = (where: string, trouble: Message | null): void => {
    const place = where === DATABASE ? options.db : displayPath(where)
    terminal.note(trouble ? IMPORT_MESSAGES.watchTrouble(place, trouble) : IMPORT_MESSAGES.watchAgain(place))
  }
  await withNewArchive(options.db, (store) =>
    withInterrupt(terminal, { clear: () => undefined }, async (signal) => {
      terminal.note(IMPORT_MESSAGES.watching(paths.map(displayPath)))
      await watchDocuments({ store, paths, ...chosenOptions(options, terminal), signal, onBatch, onTrouble })
    }),
  )
  terminal.note(IMPORT_MESSAGES.watchEnded())
  return 0
}

async function requirePath(path: string, paths: readonly string[]): Promise<void> {
  await access(path).catch(async (cause: unknown) => {
    throw await missingPath(path, paths, { cause })
  })
}

function chosenOptions(
  options: ImportCommandOptions,
  terminal: Terminal,
): Omit<ImportOptions, 'store' | 'paths'> {
  const { jobs, force, attempts, prune, timeout, maxTime, maxMemory } = options
  return {
    limits: chosenLimits(options),
    ...chosenWait(options, terminal),
    ...(jobs && { jobs }),
    ...(force && { force }),
    ...(attempts && { attempts }),
    ...(prune && { prune }),
    ...(timeout && { timeoutMs: timeout * 1_000 }),
    ...(maxTime && { totalMs: maxTime * 1_000 }),
    ...(maxMemory && { memoryMb: maxMemory }),
  }
}

/** Imports with progress on stderr; Ctrl-C keeps what is stored and ends the rest. */
export async function importWithProgress(options: ImportOptions, terminal: Terminal): Promise<Summary> {
  const { importDocuments } = await import('../../pipeline/import-documents.ts')
  return withProgress(terminal, (watched) => importDocuments({ ...options, ...watched }))
}

/** The files that failed, in this run or in the one that last read them. */
export function failedItems({ items }: Summary) {
  return items.flatMap(({ path, state, problem }) =>
    problem && state !== 'partial' ? [{ path, problem }] : [],
  )
}

/** The counts, copies, failed files by name with the reason, what is gone; all on stderr. */
export function tellImport(summary: Summary, database: string, terminal: Terminal): void {
  tellRead(summary, database, terminal)
  tellGone(summary, terminal)
  if (summary.stopped) terminal.note(MESSAGES.stopped())
}

/** The counts, then what is a copy of another file, then failed files by name with the reason. */
export function tellRead(summary: Summary, database: string, { note }: Terminal): void {
  const unread = summary.items.filter(({ state, problem }) => state === 'unchanged' && problem).length
  const { claimed, unclaimed } = summary.figures
  const share = claimed + unclaimed === 0 ? null : claimed / (claimed + unclaimed)
  const course = { database, milliseconds: summary.elapsed, share }
  note(IMPORT_MESSAGES.summary({ ...summary.counts, unread }, course))
  const few = fewRead(summary)
  if (few.length > 0) note(IMPORT_MESSAGES.readNow(few.map(displayPath)))
  if (summary.copies.length > 0) note(copiesMessage(summary.copies))
  for (const { path, problem } of failedItems(summary))
    note(MESSAGES.failedFile(displayPath(path), problem.message))
}

/** Most files that the summary names. */
const MOST_NAMED = 5

/** The files that were read, where they are few among others that stayed as they were; copies are told apart. */
function fewRead({ items, counts, copies }: Summary): string[] {
  const copied = new Set(copies.map(({ path }) => path))
  const read = items.filter(({ state, path }) => (state === 'ok' || state === 'partial') && !copied.has(path))
  return counts.unchanged > 0 && read.length <= MOST_NAMED ? read.map(({ path }) => path) : []
}

function tellGone({ missing, pruned }: Summary, { note }: Terminal): void {
  if (missing.length > 0) note(IMPORT_MESSAGES.missing(missing.map(displayPath)))
  if (pruned.length > 0) note(IMPORT_MESSAGES.pruned(pruned.map(displayPath)))
}
