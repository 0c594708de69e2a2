/** `ziping plan` and `ziping rerun`: what is out of date, and bringing it up to date. */
import type { Command } from 'commander'
import type { EntryDiff } from '../../compare/diff.ts'
import { keyTitle } from '../../compare/wording.ts'
import type { Plan, PlannedDocument } from '../../pipeline/plan.ts'
import type { Rerun, RerunOptions } from '../../pipeline/rerun.ts'
import type { ReportFilter } from '../../store/store.ts'
import { requireArchive, withArchive, withNewArchive } from '../archive.ts'
import { countChanges, diffText } from '../diff-text.ts'
import { HELP } from '../help-messages.ts'
import { IMPORT_HELP } from '../import-messages.ts'
import { INTERRUPTED } from '../interrupt.ts'
import { chosenLimits, type LimitOptions, withLimits } from '../limits.ts'
import { withProgress } from '../long-run.ts'
import { MESSAGES, TITLES } from '../messages.ts'
import { requireMatch } from '../no-match.ts'
import { withOnly } from '../only.ts'
import { type ArchiveOptions, choiceOption, positiveInteger, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { reasonText } from '../reason-text.ts'
import { Refusal } from '../refusal.ts'
import { FROM_WORDS, RUN_HELP, RUN_MESSAGES, RUN_TITLES } from '../run-messages.ts'
import { clip, drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { chosenWait, type WaitChoice, withWait } from '../wait.ts'
import { failedItems, tellRead } from './import.ts'

interface PlanCommandOptions extends ArchiveOptions {
  readonly only?: ReportFilter
  readonly from?: 'extract' | 'normalise'
  readonly all?: true
  readonly json?: true
}

interface RerunCommandOptions extends PlanCommandOptions, LimitOptions, WaitChoice {
  readonly dryRun?: true
  readonly jobs?: number
  readonly timeout?: number
  readonly attempts?: number
}

const BEGINNINGS = ['extract', 'normalise'] as const
const REASON_WIDTH = 60

export function addPlan(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program.command('plan').description(RUN_HELP.plan[language])
  withChoice(withDatabase(command, terminal), terminal)
    .option('--json', HELP.json[language])
    .action((options: PlanCommandOptions) => showPlan(options, terminal))
}

export function addRerun(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { language } = terminal
  const command = program.command('rerun').description(RUN_HELP.rerun[language])
  withChoice(withDatabase(command, terminal), terminal)
    .option('--dry-run', RUN_HELP.dryRun[language])
    .option('--jobs <n>', IMPORT_HELP.jobs[language], positiveInteger('--jobs'))
    .option('--timeout <seconds>', IMPORT_HELP.timeout[language], positiveInteger('--timeout'))
    .option('--attempts <n>', RUN_HELP.attempts[language], positiveInteger('--attempts'))
    .option('--json', HELP.json[language])
  withWait(withLimits(command, terminal), terminal)
  command.action(async (options: RerunCommandOptions) =>
    finish(await (options.dryRun ? rehearse(options, terminal) : bringUpToDate(options, terminal))),
  )
}

function withChoice(command: Command, terminal: Terminal): Command {
  const { language } = terminal
  return withOnly(command, terminal)
    .addOption(choiceOption('--from <stage>', RUN_HELP.from[language], BEGINNINGS))
    .option('--all', RUN_HELP.everything[language])
}

async function showPlan(options: PlanCommandOptions, terminal: Terminal): Promise<void> {
  const { planRerun } = await import('../../pipeline/plan.ts')
  const plan = await withArchive(options.db, async (store) => {
    if (options.only) await requireMatch(store, options.only)
    return planRerun({ store, ...chosen(options) })
  })
  if (options.json) return terminal.write(`${JSON.stringify(plan, null, 1)}\n`)
  if (plan.stale.length > 0) await terminal.write(planTable(plan.stale, terminal))
  tellPlan(plan, terminal)
}

function tellPlan({ stale, gone, current }: Plan, { note }: Terminal): void {
  if (gone.length > 0) note(RUN_MESSAGES.gone(gone.map(({ path }) => displayPath(path))))
  note(stale.length === 0 ? RUN_MESSAGES.upToDate(current) : RUN_MESSAGES.planned(stale.length, current))
}

function planTable(stale: readonly PlannedDocument[], { language }: Terminal): string {
  const { reasons, figures, from } = RUN_TITLES
  const separator = language === 'zh' ? '；' : '; '
  return drawTable(
    [TITLES.id, TITLES.unit, TITLES.year, reasons, figures, from, TITLES.file].map((title) => ({
      title: title[language],
    })),
    stale.map((document) => [
      String(document.reportId),
      document.unit ?? '',
      String(document.fiscalYear ?? ''),
      clip(document.reasons.map((reason) => reasonText(reason, language)).join(separator), REASON_WIDTH),
      document.concepts.map((key) => keyTitle(key, language)).join(separator),
      FROM_WORDS[document.from ?? 'none'][language],
      displayPath(document.path),
    ]),
  )
}

function chosen({ only, from, all }: PlanCommandOptions): Pick<RerunOptions, 'only' | 'from' | 'all'> {
  return { ...(only && { only }), ...(from && { from }), ...(all && { all }) }
}

function chosenOptions(options: RerunCommandOptions, terminal: Terminal): Omit<RerunOptions, 'store'> {
  const { jobs, timeout, attempts } = options
  return {
    ...chosen(options),
    limits: chosenLimits(options),
    ...chosenWait(options, terminal),
    ...(jobs && { jobs }),
    ...(attempts && { attempts }),
    ...(timeout && { timeoutMs: timeout * 1_000 }),
  }
}

async function bringUpToDate(options: RerunCommandOptions, terminal: Terminal): Promise<number> {
  await requireArchive(options.db)
  const { plan, summary } = await withNewArchive(options.db, async (store) => {
    if ((await store.listReports()).length === 0) throw new Refusal(MESSAGES.emptyDatabase(options.db))
    if (options.only) await requireMatch(store, options.only)
    return rerunWithProgress({ store, ...chosenOptions(options, terminal) }, terminal)
  })
  if (options.json) await terminal.write(`${JSON.stringify(summary, null, 1)}\n`)
  if (plan.stale.length === 0 && !summary.stopped) tellPlan(plan, terminal)
  else tellRead(summary, options.db, terminal)
  tellMissing(summary, terminal)
  if (summary.stopped) terminal.note(MESSAGES.stopped())
  if (summary.stopped) return INTERRUPTED
  return failedItems(summary).length + summary.missing.length > 0 ? 1 : 0
}

function tellMissing({ missing }: Rerun['summary'], { note }: Terminal): void {
  for (const path of missing) note(RUN_MESSAGES.cannotRenew(displayPath(path)))
}

async function rerunWithProgress(options: RerunOptions, terminal: Terminal): Promise<Rerun> {
  const { rerun } = await import('../../pipeline/rerun.ts')
  return withProgress(terminal, (watched) => rerun({ ...options, ...watched }))
}

async function rehearse(options: RerunCommandOptions, terminal: Terminal): Promise<number> {
  const { diffEntries, entryOf } = await import('../../compare/diff.ts')
  const diffs: EntryDiff[] = []
  const { plan, summary } = await withArchive(options.db, async (store) => {
    if (options.only) await requireMatch(store, options.only)
    return rerunWithProgress(
      {
        store,
        ...chosenOptions(options, terminal),
        rehearse: ({ before, after }) => {
          const entries = before ? [{ ...entryOf(before), path: after.source.path }] : []
          diffs.push(...diffEntries(entries, [entryOf(after)]))
        },
      },
      terminal,
    )
  })
  if (options.json) await terminal.write(`${JSON.stringify(diffs, null, 1)}\n`)
  else if (diffs.length > 0) await terminal.write(diffText(diffs, terminal.language))
  if (plan.stale.length === 0) tellPlan(plan, terminal)
  const { added, removed, changed } = countChanges(diffs)
  tellMissing(summary, terminal)
  terminal.note(RUN_MESSAGES.rehearsed(diffs.length, added + removed + changed))
  return 0
}
