/** The command line: which commands there are, and what becomes of an error. */
import { Command, CommanderError, type Option } from 'commander'
import stringWidth from 'string-width'
import type { Language } from '../compare/wording.ts'
import { fileErrorText, isFileError } from '../model/file-error.ts'
import type { Message } from '../model/problem.ts'
import { PRODUCT_VERSION } from '../pipeline/product-version.ts'
import { StartError } from '../pipeline/start-error.ts'
import { StoreError, type StoreErrorCode } from '../store/error.ts'
import { argumentsIn, argumentWord } from './argument-words.ts'
import { addBackup } from './commands/backup.ts'
import { addCheck } from './commands/check.ts'
import { addCompare } from './commands/compare.ts'
import { addCorrect, addCorrections } from './commands/correct.ts'
import { addDemo } from './commands/demo.ts'
import { addDiff } from './commands/diff.ts'
import { addDoctor } from './commands/doctor.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addInspect } from './commands/inspect.ts'
import { addPlan, addRerun } from './commands/plan.ts'
import { addProfiles } from './commands/profiles.ts'
import { addQuarantine } from './commands/quarantine.ts'
import { addReports } from './commands/reports.ts'
import { addRuns } from './commands/runs.ts'
import { addSearch } from './commands/search.ts'
import { addShow } from './commands/show.ts'
import { addSignOff } from './commands/sign-off.ts'
import { addVerify } from './commands/verify.ts'
import { exampleText } from './help-examples.ts'
import { HELP, HELP_TITLES } from './help-messages.ts'
import { keptByNpm, optionsKeptByNpm, unquoted, unquotedPath } from './lost-words.ts'
import { MESSAGES } from './messages.ts'
import { nearest } from './nearest.ts'
import { choiceOption } from './options.ts'
import { Refusal } from './refusal.ts'
import type { Terminal } from './terminal.ts'

/** All went well · some files could not be read · wrong usage. */
const EXIT = { ok: 0, someFailed: 1, usage: 2 } as const

/** Runs the program with the words of a command line (without node and script); gives the exit code. */
export async function runProgram(
  words: readonly string[],
  terminal: Terminal,
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  let exitCode: number = EXIT.ok
  const program = buildProgram(terminal, (code) => {
    exitCode = code
  })
  try {
    refuseKeptOptions(program, words, environment)
    await program.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok
    terminal.note((await brokenPath(error, words)) ?? errorMessage(error, program, words))
    return isUsage(error) ? EXIT.usage : EXIT.someFailed
  }
}

/**
 * An option that never came would be missed by a result that looks whole. Where any came, so did all: npm keeps none behind
 * its `--`, and what it tells besides is set in the person's own configuration of npm.
 */
function refuseKeptOptions(program: Command, words: readonly string[], environment: NodeJS.ProcessEnv): void {
  if (words.some((word) => word.startsWith('--'))) return
  const command = commandOf(program, words)
  const kept = optionsKeptByNpm(optionsOf(command), environment)
  if (kept.length > 0) throw new Refusal(keptByNpm(kept, fullName(command)))
}

/** Of words too many: the path that they are together. */
async function brokenPath(error: unknown, words: readonly string[]): Promise<Message | undefined> {
  const isExcess = error instanceof CommanderError && error.code === 'commander.excessArguments'
  const path = isExcess ? await unquotedPath(words) : undefined
  return path === undefined ? undefined : unquoted(path)
}

function buildProgram(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const program = new Command('ziping')
  configure(program, terminal)
  program
    .description(HELP.program[terminal.language])
    .version(PRODUCT_VERSION, '-V, --version', HELP.version[terminal.language])
  addImport(program, terminal, finish)
  addReports(program, terminal)
  addShow(program, terminal)
  addCompare(program, terminal)
  addCorrect(program, terminal)
  addCorrections(program, terminal)
  addSignOff(program, terminal)
  addSearch(program, terminal)
  addExport(program, terminal)
  addInspect(program, terminal, finish)
  addVerify(program, terminal, finish)
  addProfiles(program, terminal, finish)
  addBackup(program, terminal)
  addCheck(program, terminal, finish)
  addPlan(program, terminal)
  addRerun(program, terminal, finish)
  addRuns(program, terminal)
  addDiff(program, terminal)
  addQuarantine(program, terminal, finish)
  addDoctor(program, terminal, finish)
  addDemo(program, terminal)
  for (const command of withSubcommands(program)) addCommonOptions(command, terminal)
  return program
}

/** Inherited by every command made afterwards. Errors are thrown and told by `runProgram` alone. */
function configure(program: Command, { language, write }: Terminal): void {
  program
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => void write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .configureHelp({
      displayWidth: stringWidth,
      optionDescription: (option) => optionHelp(option, language),
      styleUsage: (text) => argumentsIn(text, language),
      styleSubcommandTerm: (text) => argumentsIn(text, language),
      styleOptionTerm: (text) => argumentsIn(text, language),
      styleArgumentTerm: (text) => argumentWord(text, language),
      styleTitle: (title) => HELP_TITLES[title]?.[language] ?? title,
      visibleCommands: (command) => command.commands.filter(({ name }) => name.call(command) !== 'help'),
    })
    .helpCommand(false)
}

/** The description with the values to choose from and the one taken where none is given. */
function optionHelp({ description, argChoices, defaultValue }: Option, language: Language): string {
  const choices = argChoices ? [argChoices.join(' | ')] : []
  const byDefault = typeof defaultValue === 'string' ? [`${HELP.byDefault[language]} ${defaultValue}`] : []
  const notes = [...choices, ...byDefault]
  if (notes.length === 0) return description
  return language === 'zh' ? `${description}（${notes.join('；')}）` : `${description} (${notes.join('; ')})`
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

function addCommonOptions(command: Command, { language }: Terminal): void {
  command
    .addOption(choiceOption('--lang <language>', HELP.lang[language], ['zh', 'en']))
    .helpOption('-h, --help', HELP.help[language])
    .addHelpText('after', exampleText(fullName(command), language))
}

/** "profiles check", without the program's name. */
function fullName(command: Command): string {
  const above = command.parent
  return above ? `${fullName(above)} ${command.name()}`.trim() : ''
}

/** Errors of the database that another command line would not have met are none of usage. */
const DATABASE_TROUBLE: readonly StoreErrorCode[] = ['locked', 'full', 'damaged', 'refused']

function isUsage(error: unknown): boolean {
  if (error instanceof StoreError) return !DATABASE_TROUBLE.includes(error.code)
  return error instanceof Refusal || error instanceof CommanderError
}

function errorMessage(error: unknown, program: Command, words: readonly string[]): Message {
  if (error instanceof Refusal || error instanceof StoreError || error instanceof StartError)
    return error.text
  if (error instanceof CommanderError) return usageMessage(error, program, words)
  if (isFileError(error)) return MESSAGES.cannotUse(error.path ?? '', fileErrorText(error))
  return MESSAGES.crashed(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** The library's English sentence names the culprit between quotation marks. */
function usageMessage(
  { code, message }: CommanderError,
  program: Command,
  words: readonly string[],
): Message {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const { usage } = MESSAGES
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(named, nearest(named, optionsOf(commandOf(program, words))))
    case 'commander.unknownCommand':
      return usage.unknownCommand(named, nearest(named, namesBelow(commandOf(program, words))))
    case 'commander.missingArgument':
      return usage.missingArgument(named)
    case 'commander.optionMissingArgument':
      return usage.missingValue(named)
    case 'commander.missingMandatoryOptionValue':
      return usage.missingOption(named, choicesOf(named, program))
    case 'commander.excessArguments':
      return tooMany(program, words)
    case 'commander.help':
      return usage.noCommand()
    default:
      return usage.other(message)
  }
}

/** Where a command has others below it, a word too many is one of these mistyped. */
function tooMany(program: Command, words: readonly string[]): Message {
  const command = commandOf(program, words)
  const names = namesBelow(command)
  const extra = words[fullName(command).split(' ').length] ?? ''
  const isMistyped = names.length > 0 && !extra.startsWith('-')
  return isMistyped ? MESSAGES.usage.unknownCommand(extra, nearest(extra, names)) : MESSAGES.usage.tooMany()
}

/** The command that the words lead to, as far as there are such. */
function commandOf(command: Command, [word, ...rest]: readonly string[]): Command {
  const below = command.commands.find((each) => each.name() === word)
  return below ? commandOf(below, rest) : command
}

function namesBelow(command: Command): string[] {
  return command.commands.map((each) => each.name())
}

function optionsOf(command: Command): string[] {
  return [...command.options.map(({ long }) => long), '--help'].filter((long) => typeof long === 'string')
}

function choicesOf(flags: string, program: Command): readonly string[] {
  const options = withSubcommands(program).flatMap((command) => command.options)
  return options.find((option) => option.flags === flags)?.argChoices ?? []
}
