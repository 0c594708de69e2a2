/** `ziping correct` and `ziping corrections`: what people say of a report's figures. */
import type { Command } from 'commander'
import { saidText, targetTitle } from '../../compare/correction-text.ts'
import { isRead } from '../../compare/filed-report.ts'
import type { Message } from '../../model/problem.ts'
import { STAGES, type Stage } from '../../model/report.ts'
import { STAGE_WORDS } from '../../model/stage-words.ts'
import { person } from '../../store/claim.ts'
import type { FiledCorrection, Store, StoredReport } from '../../store/store.ts'
import { requireArchive, withArchive, withNewArchive } from '../archive.ts'
import {
  CORRECTION_HELP,
  CORRECTION_MESSAGES,
  CORRECTION_TITLES,
  LISTED_STATES,
} from '../correction-messages.ts'
import { findReport, reportTitle } from '../find-report.ts'
import { HELP } from '../help-messages.ts'
import { TITLES } from '../messages.ts'
import { type ArchiveOptions, parseFilter, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { clip, drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

interface CorrectOptions extends ArchiveOptions {
  readonly because?: string
  readonly stage?: string
  readonly remove?: true
  readonly by?: string
  readonly undo?: string
  readonly year?: string
}

interface Words {
  readonly report?: string | undefined
  readonly concept?: string | undefined
  readonly value?: string | undefined
}

export function addCorrect(program: Command, terminal: Terminal): void {
  const { language } = terminal
  withDatabase(program.command('correct'), terminal)
    .description(CORRECTION_HELP.correct[language])
    .argument('[report]', HELP.report[language])
    .argument('[concept]', CORRECTION_HELP.concept[language])
    .argument('[value]', CORRECTION_HELP.value[language])
    .option('--because <reason>', CORRECTION_HELP.because[language])
    .option('--stage <stage>', CORRECTION_HELP.stage[language])
    .option('--remove', CORRECTION_HELP.remove[language])
    .option('--by <name>', CORRECTION_HELP.by[language])
    .option('--undo <id>', CORRECTION_HELP.undo[language])
    .option('--year <years>', HELP.year[language])
    .action((report: string, concept: string, value: string, options: CorrectOptions) =>
      correct({ report, concept, value }, options, terminal),
    )
}

async function correct(words: Words, options: CorrectOptions, terminal: Terminal): Promise<void> {
  await requireArchive(options.db)
  const by = options.by ?? systemUser()
  if (options.undo !== undefined) return undo(options.undo, by, options, terminal)
  const { report: name, concept, value } = words
  if (value !== undefined && options.remove) throw new Refusal(CORRECTION_MESSAGES.noRemovedValue())
  if (!name || !concept || (value === undefined && !options.remove))
    throw new Refusal(CORRECTION_MESSAGES.incomplete())
  const { because = '' } = options
  if (because.trim() === '') throw new Refusal(CORRECTION_MESSAGES.noBecause())
  const stage = parseStage(options.stage)
  await withNewArchive(options.db, async (store) => {
    const report = await findReport(store, name, parseFilter(options))
    const target = await chooseTarget(report, concept, stage)
    const said = { text: value ?? null, because, author: by }
    for (const message of await correctOne(store, report, target, said)) terminal.note(message)
  })
}

interface What {
  readonly text: string | null
  readonly because: string
  readonly author: string
}

async function correctOne(
  store: Store,
  report: StoredReport,
  target: string,
  what: What,
): Promise<readonly Message[]> {
  const { correctReport } = await import('../../pipeline/correct.ts')
  const others = isShared(target) ? await readOthers(store, report) : []
  const { id: reportId } = report
  const result = await correctReport(store, { reportId, target, ...what })
  if (result.kind === 'refused') throw new Refusal(result.message)
  const filed = (await store.readReport(reportId))!.corrections.find(({ id }) => id === result.id)
  const notes = [
    ...(result.doubt ? [result.doubt] : []),
    ...(others.length > 0 ? [CORRECTION_MESSAGES.othersKeep(others)] : []),
  ]
  const title = reportTitle(report)
  const figure = both((language) => targetTitle(target, language))
  const to = both((language) => saidText(target, result.value, language))
  if (filed?.state === 'agrees')
    return [CORRECTION_MESSAGES.confirmed(result.id, title, figure, to), ...notes]
  const from = both((language) => saidText(target, filed?.replaced ?? null, language))
  return [CORRECTION_MESSAGES.corrected(result.id, title, figure, [from, to]), ...notes]
}

/** Said of the unit and its year: the other documents that tell of them keep what was read. */
function isShared(target: string): boolean {
  return target === 'unit' || target === 'fiscal_year'
}

async function readOthers(store: Store, report: StoredReport): Promise<string[]> {
  if (!isRead(report)) return []
  const { readSameUnitAndYear } = await import('../../store/read-archive.ts')
  const same = await readSameUnitAndYear(store, report)
  return same.flatMap(({ id, source }) => (id === report.id ? [] : [`${id} ${displayPath(source.path)}`]))
}

function both(text: (language: keyof Message) => string): Message {
  return { zh: text('zh'), en: text('en') }
}

async function undo(text: string, by: string, { db }: ArchiveOptions, terminal: Terminal): Promise<void> {
  const id = /^\d{1,9}$/.test(text) ? Number(text) : undefined
  const undone = id !== undefined && (await withNewArchive(db, (store) => store.undoCorrection(id, by)))
  if (!undone) throw new Refusal(CORRECTION_MESSAGES.cannotUndo(text))
  terminal.note(CORRECTION_MESSAGES.undone(id))
}

/** The user of the system, for whom a person does not say who it is. */
export function systemUser(): string {
  return person() ?? '?'
}

function parseStage(text: string | undefined): Stage | undefined {
  if (text === undefined) return undefined
  const stage = STAGES.find((each) => each === text || STAGE_WORDS[each].zh.split('/').includes(text))
  if (!stage) throw new Refusal(CORRECTION_MESSAGES.badStage(text, STAGES))
  return stage
}

async function chooseTarget(
  { report, source }: StoredReport,
  name: string,
  stage: Stage | undefined,
): Promise<string> {
  if (!report) throw new Refusal(CORRECTION_MESSAGES.notAReport(displayPath(source.path)))
  const { findTarget } = await import('../../pipeline/correct.ts')
  const found = findTarget(report, name, stage)
  if (found.kind === 'unknown') throw new Refusal(CORRECTION_MESSAGES.noTarget(name, found.nearest))
  if (found.kind === 'several') throw new Refusal(CORRECTION_MESSAGES.severalTargets(name, found.targets))
  return found.target
}

interface ListOptions extends ArchiveOptions {
  readonly json?: true
}

export function addCorrections(program: Command, terminal: Terminal): void {
  const { language } = terminal
  withDatabase(program.command('corrections'), terminal)
    .description(CORRECTION_HELP.corrections[language])
    .option('--json', HELP.json[language])
    .action((options: ListOptions) => listCorrections(options, terminal))
}

async function listCorrections(options: ListOptions, terminal: Terminal): Promise<void> {
  const corrections = await withArchive(options.db, (store) => store.listCorrections())
  if (options.json) return terminal.write(`${JSON.stringify(corrections, null, 1)}\n`)
  if (corrections.length === 0) return terminal.note(CORRECTION_MESSAGES.none())
  await terminal.write(correctionTable(corrections, terminal))
  const count = (state: FiledCorrection['state']) => corrections.filter((each) => each.state === state).length
  if (count('conflict') > 0) terminal.note(CORRECTION_MESSAGES.conflicts(count('conflict')))
  if (count('unattached') > 0) terminal.note(CORRECTION_MESSAGES.unattached(count('unattached')))
}

const REASON_WIDTH = 36

function correctionTable(corrections: readonly FiledCorrection[], { language }: Terminal): string {
  const { was, said, now, because, by, at } = CORRECTION_TITLES
  const { id, status, unit, year, measure } = TITLES
  const titles = [id, status, unit, year, measure, was, said, now, because, by, at]
  const numbers = [id, was, said, now]
  return drawTable(
    titles.map((title) => ({ title: title[language], align: numbers.includes(title) ? 'right' : 'left' })),
    corrections.map((each) => [
      String(each.id),
      LISTED_STATES[each.state][language],
      each.unit ?? (each.path === null ? '' : displayPath(each.path)),
      String(each.fiscalYear ?? ''),
      targetTitle(each.target, language),
      saidText(each.target, each.replaced, language),
      saidText(each.target, each.value, language),
      each.reportId === null ? '' : saidText(each.target, each.now, language),
      clip(each.because, REASON_WIDTH),
      each.author,
      each.at.slice(0, 10),
    ]),
  )
}
