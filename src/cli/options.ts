/** Options that several commands take, and how their text is understood. */
import { type Command, Option } from 'commander'
import { type Column, parseColumns, splitStage } from '../compare/columns.ts'
import { DERIVATIONS } from '../compare/derive.ts'
import { CONCEPTS, conceptOf } from '../model/concepts.ts'
import { conceptCalled, conceptNamedLike } from '../pipeline/figure-names.ts'
import type { ReportFilter } from '../store/store.ts'
import { DEFAULT_DATABASE } from './archive.ts'
import { HELP } from './help-messages.ts'
import { MESSAGES } from './messages.ts'
import { nearest } from './nearest.ts'
import { Refusal } from './refusal.ts'
import type { Terminal } from './terminal.ts'

export interface ArchiveOptions {
  readonly db: string
}

export interface FilterOptions {
  readonly unit?: string
  readonly year?: string
}

/** Adds `--db`. */
export function withDatabase(command: Command, { language }: Terminal): Command {
  return command.option('--db <file>', HELP.db[language], DEFAULT_DATABASE)
}

/** Adds `--unit` and `--year`. */
export function withFilter(command: Command, { language }: Terminal): Command {
  return command.option('--unit <name>', HELP.unit[language]).option('--year <years>', HELP.year[language])
}

/** An option with a fixed set of values, in lower case here and in either case as typed. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser((text: string) => {
    const chosen = choices.find((choice) => choice === text.toLowerCase())
    if (chosen === undefined) throw new Refusal(MESSAGES.badChoice(`--${option.name()}`, text, choices))
    return chosen
  })
}

/** `--unit` and `--year` → the store's filter. */
export function parseFilter({ unit, year }: FilterOptions): ReportFilter {
  return { ...(unit && { unit }), ...(year && { years: parseYears(year) }) }
}

function parseYears(text: string): number[] {
  return [...new Set(text.normalize('NFKC').split(/[,、]/).flatMap(yearsIn))]
}

/** Longest run of years that a person can mean. */
const MOST_YEARS = 100

/** "2023", "2023年", "2023年度", "2020-2022", "2020年至2022年"; refuses what is none. */
function yearsIn(text: string): number[] {
  const [, first, last = first] = /^\s*(\d{4})年?度?(?:\s*[-–—~至到]+\s*(\d{4})年?度?)?\s*$/u.exec(text) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (!first || from > to || to - from >= MOST_YEARS) throw new Refusal(MESSAGES.badYear(text))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** `--concepts` → columns; undefined where it was not given. Refuses names that nothing answers to. */
export function chooseColumns(text: string | undefined): Column[] | undefined {
  if (text === undefined) return undefined
  const { columns, unknown } = parseColumns(text, conceptCalled)
  if (unknown.length > 0 || columns.length === 0)
    throw new Refusal(MESSAGES.unknownConcepts(unknown, nearConcept(unknown)))
  return columns
}

function nearConcept([first]: readonly string[]): string | undefined {
  if (first === undefined) return undefined
  const { name, stage } = splitStage(first.normalize('NFKC'))
  const like = conceptNamedLike(name)
  const part = like ? conceptOf(like).zh : DERIVATIONS.find(({ zh }) => zh.includes(name))?.zh
  const found =
    part ??
    nearest(
      name,
      [...CONCEPTS, ...DERIVATIONS].flatMap(({ id, zh }) => [id, zh]),
    )
  return found && stage && stage !== 'actual' ? `${found}@${stage}` : found
}

/** A whole number above 0 for the named option. */
export function positiveInteger(option: string): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal(MESSAGES.badNumber(option, text))
    return Number(text)
  }
}
