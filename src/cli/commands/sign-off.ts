/** `ziping sign-off`: a person vouches for what is shown of a report; without a report, who vouches for which. */
import type { Command } from 'commander'
import type { Language } from '../../compare/wording.ts'
import type { Review } from '../../store/store.ts'
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
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { systemUser } from './correct.ts'

interface SignOffOptions extends ArchiveOptions {
  readonly by?: string
  readonly because?: string
  readonly undo?: string
  readonly year?: string
  readonly json?: true
}

export function addSignOff(program: Command, terminal: Terminal): void {
  const { language } = terminal
  withDatabase(program.command('sign-off'), terminal)
    .description(CORRECTION_HELP.signOff[language])
    .argument('[report]', HELP.report[language])
    .option('--by <name>', CORRECTION_HELP.by[language])
    .option('--because <remark>', CORRECTION_HELP.note[language])
    .option('--undo <id>', CORRECTION_HELP.undoReview[language])
    .option('--year <years>', HELP.year[language])
    .option('--json', HELP.json[language])
    .action((name: string | undefined, options: SignOffOptions) => {
      if (options.undo !== undefined) return undo(options.undo, options, terminal)
      return name === undefined ? list(options, terminal) : signOff(name, options, terminal)
    })
}

async function undo(text: string, { by, db }: SignOffOptions, terminal: Terminal): Promise<void> {
  await requireArchive(db)
  const person = by ?? systemUser()
  const id = /^\d{1,9}$/.test(text) ? Number(text) : undefined
  const undone = id !== undefined && (await withNewArchive(db, (store) => store.undoReview(id, person)))
  if (!undone) throw new Refusal(CORRECTION_MESSAGES.cannotUndoReview(text))
  terminal.note(CORRECTION_MESSAGES.undoneReview(id, person))
  if (by === undefined) terminal.note(CORRECTION_MESSAGES.bySystemUser(person))
}

async function signOff(name: string, options: SignOffOptions, terminal: Terminal): Promise<void> {
  await requireArchive(options.db)
  const by = options.by ?? systemUser()
  await withNewArchive(options.db, async (store) => {
    const report = await findReport(store, name, parseFilter(options))
    const path = displayPath(report.source.path)
    if (!report.report) throw new Refusal(CORRECTION_MESSAGES.notAReport(path))
    const id = await store.saveReview({ reportId: report.id, by, because: options.because ?? null })
    terminal.note(CORRECTION_MESSAGES.signedOff(id, reportTitle(report), by))
    if (report.review) tellFormer(report.review, terminal)
    if (options.by === undefined) terminal.note(CORRECTION_MESSAGES.bySystemUser(by))
  })
}

/** A sign-off that another person gave is not passed over in silence. */
function tellFormer({ id, by, at, staleSince }: Review, terminal: Terminal): void {
  terminal.note(CORRECTION_MESSAGES.signedBefore(id, by, at.slice(0, 10), staleSince === null))
}

async function list(options: SignOffOptions, terminal: Terminal): Promise<void> {
  const reviews = await withArchive(options.db, (store) => store.listReviews())
  if (options.json) return terminal.write(`${JSON.stringify(reviews, null, 1)}\n`)
  if (reviews.length === 0) return terminal.note(CORRECTION_MESSAGES.noSignOffs())
  await terminal.write(reviewTable(reviews, terminal))
  const unattached = reviews.filter((review) => review.unattached && !review.undone).length
  if (unattached > 0) terminal.note(CORRECTION_MESSAGES.unattachedReviews(unattached))
}

function reviewTable(reviews: readonly Review[], { language }: Terminal): string {
  const { review, reviewer, at, because, reportId } = CORRECTION_TITLES
  const titles = [TITLES.id, review, reportId, TITLES.unit, TITLES.year, reviewer, at, because, TITLES.file]
  return drawTable(
    titles.map((title) => ({ title: title[language] })),
    reviews.map((each) => [
      String(each.id),
      stateText(each, language),
      String(each.reportId),
      each.unit ?? '',
      String(each.fiscalYear ?? ''),
      each.by,
      each.at.slice(0, 10),
      each.because ?? '',
      displayPath(each.path),
    ]),
  )
}

function stateText({ staleSince, unattached, undone }: Review, language: Language): string {
  if (undone) return CORRECTION_MESSAGES.undoneBy(undone.by, undone.at.slice(0, 10))[language]
  if (unattached) return LISTED_STATES.unattached[language]
  return (staleSince === null ? CORRECTION_TITLES.holds : CORRECTION_TITLES.stale)[language]
}
