/** `ziping verify`: a file, or the file of a stored report, read by a second engine too; their numbers compared. */
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { fileOf } from '../../pipeline/container-path.ts'
import type { VerifiedFile } from '../../pipeline/verify.ts'
import type { Store } from '../../store/store.ts'
import { withArchive, withNewArchive } from '../archive.ts'
import { findReport } from '../find-report.ts'
import { HELP } from '../help-messages.ts'
import { chosenLimits, type LimitOptions, withLimits } from '../limits.ts'
import { MESSAGES } from '../messages.ts'
import { type ArchiveOptions, withDatabase } from '../options.ts'
import { displayPath } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'
import { disagreements, verificationText } from '../verification-text.ts'

interface VerifyOptions extends ArchiveOptions, LimitOptions {
  readonly json?: true
}

export function addVerify(program: Command, terminal: Terminal, finish: (exitCode: number) => void): void {
  const { language } = terminal
  const command = program
    .command('verify')
    .description(HELP.verify[language])
    .argument('<file|report>', HELP.verifyTarget[language])
    .option('--json', HELP.json[language])
  withLimits(withDatabase(command, terminal), terminal).action(async (name: string, options: VerifyOptions) =>
    finish(await verify(name, options, terminal)),
  )
}

async function verify(name: string, options: VerifyOptions, terminal: Terminal): Promise<number> {
  const path = await sourcePath(name, options)
  // loaded here: no other command pays for the readers
  const { verifyFile } = await import('../../pipeline/verify.ts')
  const files = await Array.fromAsync(verifyFile(path, { limits: chosenLimits(options) }))
  if (files.length === 0) throw new Refusal(MESSAGES.noSuchPath(path))
  if (await exists(options.db))
    await withNewArchive(options.db, async (store) => {
      for (const file of files) await keep(store, file, terminal)
    })
  if (options.json) await terminal.write(`${JSON.stringify(files, null, 1)}\n`)
  else for (const file of files) await terminal.write(fileText(file, terminal))
  return files.every(isFine) ? 0 : 1
}

/** A path that exists is itself; any other name is that of a stored report. */
async function sourcePath(name: string, { db }: VerifyOptions): Promise<string> {
  if (await exists(await fileOf(name))) return name
  if (!(await exists(db))) throw new Refusal(MESSAGES.nothingToVerify(name))
  const report = await withArchive(db, (store) => findReport(store, name, {}))
  const { path } = report.source
  if (!(await exists(await fileOf(path)))) throw new Refusal(MESSAGES.missingSource(displayPath(path)))
  return path
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Stores the result with the document that it is about; says why not where the path holds another one. */
async function keep(store: Store, { path, sha256, result }: VerifiedFile, terminal: Terminal): Promise<void> {
  if (sha256 === null) return
  const known = await store.sourceState(resolve(path))
  if (known?.sha256 && known.sha256 !== sha256) terminal.note(MESSAGES.changedSource(displayPath(path)))
  const reading = await store.findReading(sha256)
  if (!reading || result.kind !== 'verified') return
  const { extractorVersion, verification } = result
  if (reading.versions.extractor !== extractorVersion)
    return terminal.note(MESSAGES.outdatedReading(displayPath(path)))
  await store.saveVerification({ sha256, extractorVersion }, verification)
}

function fileText({ path, result }: VerifiedFile, { language }: Terminal): string {
  const heading = `${displayPath(path)}\n`
  switch (result.kind) {
    case 'verified':
      return `${heading}${verificationText(result.verification, language)}`
    case 'unread':
      return `${heading}${MESSAGES.notVerified(result.problem.message)[language]}\n`
    default:
      return `${heading}${MESSAGES.notVerified(result.reason)[language]}\n`
  }
}

/** A format that no second engine reads is none of the user's worries; a number that differs is. */
function isFine({ result }: VerifiedFile): boolean {
  if (result.kind === 'verified') return disagreements(result.verification) === 0
  return result.kind === 'no-second-reader'
}
