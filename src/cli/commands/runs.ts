/** `ziping runs`: what was imported and brought up to date, when and by whom. */
import type { Command } from 'commander'
import { DOCUMENT_STATUS_WORDS } from '../../compare/wording.ts'
import type { Run, RunItem } from '../../store/store.ts'
import { withArchive } from '../archive.ts'
import { HELP } from '../help-messages.ts'
import { TITLES } from '../messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import {
  COMMAND_WORDS,
  END_WORDS,
  RUN_HELP,
  RUN_MESSAGES,
  RUN_TITLES,
  runFactWord,
  UNCHANGED,
} from '../run-messages.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

interface RunsOptions extends ArchiveOptions {
  readonly json?: true
}

export function addRuns(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const runs = withDatabase(program.command('runs').description(RUN_HELP.runs[language]), terminal)
    .option('--json', HELP.json[language])
    .action((options: RunsOptions) => listRuns(options, terminal))
  withDatabase(runs.command('show').description(RUN_HELP.runsShow[language]), terminal)
    .argument('<run>', RUN_HELP.run[language])
    .option('--json', HELP.json[language])
    .action((id: string, _: RunsOptions, command: Command) =>
      showRun(id, command.optsWithGlobals<RunsOptions>(), terminal),
    )
}

async function listRuns(options: RunsOptions, terminal: Terminal): Promise<void> {
  const runs = await withArchive(options.db, (store) => store.listRuns())
  await terminal.write(options.json ? `${JSON.stringify(runs, null, 1)}\n` : runsTable(runs, terminal))
}

function runsTable(runs: readonly Run[], { language }: Terminal): string {
  const { started, person, command, end, counts, paths } = RUN_TITLES
  return drawTable(
    [TITLES.id, started, person, command, end, counts, paths].map((title) => ({ title: title[language] })),
    runs.map((run) => [
      String(run.id),
      localTime(run.startedAt),
      run.person ?? '',
      COMMAND_WORDS[run.command][language],
      endText(run)[language],
      [run.counts.ok, run.counts.partial, run.counts.failed, run.counts.unchanged].join('/'),
      run.paths.map(displayPath).join(' '),
    ]),
  )
}

function endText({ finishedAt, stopped, startedAt }: Run) {
  if (finishedAt === null) return END_WORDS.cutOff
  if (stopped) return END_WORDS.stopped
  const seconds = ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000).toFixed(1)
  return { zh: `${seconds} 秒`, en: `${seconds} s` }
}

/** ISO, UTC → "2026-11-21 13:05", on the clock of this machine. */
function localTime(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
}

async function showRun(id: string, options: RunsOptions, terminal: Terminal): Promise<void> {
  const run = await withArchive(options.db, (store) => store.readRun(Number(id)))
  if (!run) throw new Refusal(RUN_MESSAGES.noSuchRun(id))
  if (options.json) return terminal.write(`${JSON.stringify(run, null, 1)}\n`)
  const { versions, options: asked, resumes } = run
  const facts = { ...versions, ...asked, ...(resumes !== null && { resumes }) }
  const lines = Object.entries(facts).map(
    ([name, value]) =>
      `  ${runFactWord(name, terminal.language)}: ${typeof value === 'object' ? JSON.stringify(value) : value}\n`,
  )
  await terminal.write(`${runsTable([run], terminal)}${lines.join('')}\n${itemsTable(run.items, terminal)}`)
}

function itemsTable(items: readonly RunItem[], { language }: Terminal): string {
  const { attempts, duration, error } = RUN_TITLES
  return drawTable(
    [
      { title: TITLES.file[language] },
      { title: TITLES.status[language] },
      { title: TITLES.report[language] },
      { title: attempts[language], align: 'right' },
      { title: duration[language], align: 'right' },
      { title: error[language] },
    ],
    items.map((item) => [
      displayPath(item.path),
      (item.state === 'unchanged' ? UNCHANGED : DOCUMENT_STATUS_WORDS[item.state])[language],
      item.reportId === null ? '' : String(item.reportId),
      String(item.attempts ?? 1),
      milliseconds(item),
      item.problem?.message[language] ?? '',
    ]),
  )
}

function milliseconds({ durations }: RunItem): string {
  const spent = Object.values(durations)
  return spent.length === 0 ? '' : spent.reduce((sum, part) => sum + part, 0).toFixed(0)
}
