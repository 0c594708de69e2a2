/** Options that several commands take, and how their text is understood. */
import { type Command, Option } from 'commander'
import { type Column, parseColumns } from '../compare/columns.ts'
import type { ReportFilter } from '../store/store.ts'
import { DEFAULT_DATABASE } from './archive.ts'
import { HELP } from './help-messages.ts'
import { MESSAGES } from './messages.ts'
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

/** An option with a fixed set of values. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices)
  return option.argParser((text: string) => {
    if (!choices.includes(text)) throw new Refusal(MESSAGES.badChoice(`--${option.name()}`, text, choices))
    return text
  })
}

/** `--unit` and `--year` → the store's filter. */
export function parseFilter({ unit, year }: FilterOptions): ReportFilter {
  return { ...(unit && { unit }), ...(year && { years: parseYears(year) }) }
}

function parseYears(text: string): number[] {
  return text.split(/[,，、]/).map((part) => {
    if (!/^\d{4}$/.test(part.trim())) throw new Refusal(MESSAGES.badYear(part))
    return Number(part)
  })
}

/** `--concepts` → columns; undefined where it was not given. Refuses names that nothing answers to. */
export function chooseColumns(text: string | undefined): Column[] | undefined {
  if (text === undefined) return undefined
  const { columns, unknown } = parseColumns(text)
  if (unknown.length > 0 || columns.length === 0) throw new Refusal(MESSAGES.unknownConcepts(unknown))
  return columns
}

/** A whole number above 0 for the named option. */
export function positiveInteger(option: string): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal(MESSAGES.badNumber(option, text))
    return Number(text)
  }
}
