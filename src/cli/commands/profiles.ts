/** `ziping profiles`: the known forms; a document held against them, a new one drafted, a label taught. */

import { resolve } from 'node:path'
import type { Command } from 'commander'
import { fileErrorText, isFileError } from '../../model/file-error.ts'
import type { Message } from '../../model/problem.ts'
import type { Learnt, Lesson } from '../../pipeline/learn-label.ts'
import { HELP } from '../help-messages.ts'
import { MESSAGES } from '../messages.ts'
import { displayPath } from '../paths.ts'
import { PROFILE_HELP, PROFILE_MESSAGES } from '../profile-messages.ts'
import { drawExamination, drawProfiles } from '../profile-text.ts'
import { Refusal } from '../refusal.ts'
import { clip } from '../table.ts'
import type { Terminal } from '../terminal.ts'

interface Output {
  readonly json?: true
}
interface Folder extends Output {
  readonly dir?: string
}
interface LearnOptions extends Folder {
  readonly because: string
  readonly report?: string
}
type Finish = (exitCode: number) => void

export function addProfiles(program: Command, terminal: Terminal, finish: Finish): void {
  const { language } = terminal
  const profiles = program.command('profiles').description(PROFILE_HELP.profiles[language])
  const command = (name: string, help: Message) =>
    profiles.command(name).description(help[language]).option('--json', HELP.json[language])
  command('list', PROFILE_HELP.list).action((options: Output) => list(options, terminal))
  command('check', PROFILE_HELP.check)
    .argument('<file>', PROFILE_HELP.file[language])
    .action(async (path: string, options: Output) => finish(await check(path, options, terminal)))
  command('new', PROFILE_HELP.new)
    .argument('<id>', PROFILE_HELP.id[language])
    .argument('<file>', PROFILE_HELP.file[language])
    .option('--dir <folder>', PROFILE_HELP.dir[language])
    .action(async (id: string, path: string, options: Folder) =>
      finish(await draft({ id, path }, options, terminal)),
    )
  command('learn', PROFILE_HELP.learn)
    .argument('<profile>', PROFILE_HELP.id[language])
    .argument('<label>', PROFILE_HELP.label[language])
    .argument('<concept>', PROFILE_HELP.concept[language])
    .requiredOption('--because <reason>', PROFILE_HELP.because[language])
    .option('--report <file>', PROFILE_HELP.report[language])
    .option('--dir <folder>', PROFILE_HELP.dir[language])
    .action((profile: string, label: string, concept: string, options: LearnOptions) => {
      const { because, report } = options
      return learn({ profile, label, concept, because, ...(report && { report }) }, options, terminal)
    })
}

/** Loaded here: no other command pays for the readers. */
const work = () => import('../../pipeline/profiles.ts')

async function list({ json }: Output, terminal: Terminal): Promise<void> {
  const profiles = await (await work()).listProfiles()
  await terminal.write(json ? jsonText(profiles) : drawProfiles(profiles, terminal))
}

async function check(path: string, { json }: Output, terminal: Terminal): Promise<number> {
  const { checkProfiles } = await work()
  const checked = await checkProfiles(path).catch(refuseMissing(path))
  if (checked.kind === 'unread') {
    terminal.note(PROFILE_MESSAGES.unread(displayPath(path), checked.problem.message))
    return 1
  }
  const { examination } = checked
  await terminal.write(json ? jsonText(examination) : drawExamination(examination, terminal))
  return examination.match ? 0 : 1
}

async function draft(
  { id, path }: { readonly id: string; readonly path: string },
  { dir, json }: Folder,
  terminal: Terminal,
): Promise<number> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new Refusal(PROFILE_MESSAGES.badId(id))
  const { newProfile } = await work()
  const drafted = await newProfile(id, path, dir && resolve(dir)).catch(refuseMissing(path))
  if (drafted.kind === 'exists') throw new Refusal(PROFILE_MESSAGES.exists(displayPath(drafted.path)))
  if (drafted.kind === 'unread') {
    terminal.note(PROFILE_MESSAGES.unread(displayPath(path), drafted.problem.message))
    return 1
  }
  const { files, match } = drafted
  await terminal.write(
    json ? jsonText({ files, match }) : files.map((file) => `${displayPath(file)}\n`).join(''),
  )
  terminal.note(PROFILE_MESSAGES.drafted(id, match.id, Math.round(match.confidence * 100)))
  return 0
}

async function learn(lesson: Lesson, { dir, json }: Folder, terminal: Terminal): Promise<void> {
  const { learnLabel } = await import('../../pipeline/learn-label.ts')
  const learnt = await learnLabel(lesson, dir && resolve(dir)).catch(refuseMissing(lesson.report ?? ''))
  if (learnt.kind !== 'learnt') throw new Refusal(refusalOf(learnt, lesson))
  const { path, line, seen, elsewhere } = learnt
  if (json) return terminal.write(jsonText({ path, line, seen, elsewhere }))
  await terminal.write(`${PROFILE_MESSAGES.learnt(displayPath(path), line)[terminal.language]}\n`)
  terminal.note(PROFILE_MESSAGES.seen(displayPath(seen.path), clip(seen.line, SEEN_WIDTH)))
  if (elsewhere) terminal.note(PROFILE_MESSAGES.elsewhere(lesson.label, elsewhere))
}

const SEEN_WIDTH = 100

function refusalOf(
  learnt: Exclude<Learnt, { readonly kind: 'learnt' }>,
  { profile, label, concept, report }: Lesson,
): Message {
  switch (learnt.kind) {
    case 'no-profile':
      return PROFILE_MESSAGES.noProfile(profile, learnt.ids)
    case 'no-source':
      return PROFILE_MESSAGES.noSource(displayPath(learnt.path))
    case 'no-concept':
      return PROFILE_MESSAGES.noConcept(concept, learnt.nearest)
    case 'no-label':
      return PROFILE_MESSAGES.noLabel()
    case 'known':
      return PROFILE_MESSAGES.known(label, learnt.by, learnt.meaning)
    case 'unread':
      return PROFILE_MESSAGES.unread(displayPath(report ?? ''), learnt.problem.message)
    case 'unseen':
      return report === undefined
        ? PROFILE_MESSAGES.notInFixtures(label, profile)
        : PROFILE_MESSAGES.notInReport(label, displayPath(report))
  }
}

function refuseMissing(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code === 'ENOENT') throw new Refusal(MESSAGES.noSuchPath(path), { cause: error })
    if (isFileError(error))
      throw new Refusal(MESSAGES.cannotRead(path, fileErrorText(error)), { cause: error })
    throw error
  }
}

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
