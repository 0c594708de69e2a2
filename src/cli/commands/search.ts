/** `ziping search`: where the documents say something. */
import { styleText } from 'node:util'
import type { Command } from 'commander'
import type { Locate } from '../../compare/locate.ts'
import type { SearchHit, SearchPlace, Store } from '../../store/store.ts'
import { withArchive } from '../archive.ts'
import { DATABASE_HELP, DATABASE_MESSAGES } from '../database-messages.ts'
import { HELP } from '../help-messages.ts'
import { withDefault } from '../limits.ts'
import { requireMatch } from '../no-match.ts'
import {
  type ArchiveOptions,
  type FilterOptions,
  parseFilter,
  positiveInteger,
  withDatabase,
  withFilter,
} from '../options.ts'
import { displayPath } from '../paths.ts'
import { locateStored } from '../places.ts'
import { Refusal } from '../refusal.ts'
import type { Terminal } from '../terminal.ts'

interface SearchCommandOptions extends ArchiveOptions, FilterOptions {
  readonly limit?: number
  readonly places?: number
  readonly json?: true
}

export function addSearch(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program
    .command('search')
    .description(DATABASE_HELP.search[language])
    .argument('<word...>', DATABASE_HELP.words[language])
  withFilter(withDatabase(command, terminal), terminal)
    .option(
      '--limit <n>',
      DATABASE_HELP.limit[language] + withDefault(20)[language],
      positiveInteger('--limit'),
    )
    .option(
      '--places <n>',
      DATABASE_HELP.places[language] + withDefault(3)[language],
      positiveInteger('--places'),
    )
    .option('--json', HELP.json[language])
    .action((words: string[], options: SearchCommandOptions) => search(words, options, terminal))
}

async function search(
  words: readonly string[],
  options: SearchCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { limit, places } = options
  const chosen = { ...parseFilter(options), ...(limit && { limit }), ...(places && { places }) }
  const { locators, ...result } = await withArchive(options.db, async (store) => {
    await requireMatch(store, parseFilter(options))
    const found = await store.search(words.map(asWord).join(' '), chosen)
    return { ...found, locators: options.json ? [] : await locatorsOf(store, found.hits, terminal) }
  })
  if (result.words.length === 0) throw new Refusal(DATABASE_MESSAGES.noWords())
  if (options.json) return terminal.write(`${JSON.stringify(result, null, 1)}\n`)
  await terminal.write(result.hits.map((hit, index) => `${hitText(hit, locators[index]!)}\n`).join(''))
  terminal.note(DATABASE_MESSAGES.found(result.words, result.total, result.hits.length))
}

interface Located extends Pick<Terminal, 'language'> {
  readonly locate: Locate
}

/** Places in each hit's document. */
function locatorsOf(store: Store, hits: readonly SearchHit[], { language }: Terminal): Promise<Located[]> {
  return Promise.all(
    hits.map(async ({ reportId }) => {
      const report = (await store.readReport(reportId))!
      const locate = await locateStored(store, report, { language, withContacts: false })
      return { locate, language }
    }),
  )
}

/** The shell has taken the quotation marks of an argument that held its words together. */
function asWord(argument: string): string {
  return /\s/.test(argument) && !/["“”「」]/.test(argument) ? `"${argument}"` : argument
}

function hitText(
  { reportId, unit, fiscalYear, path, places, placeCount }: SearchHit,
  { locate, language }: Located,
): string {
  const whose = [unit, fiscalYear].filter((part) => part !== null).join(' ')
  const heading = [String(reportId), whose, displayPath(path)].filter((part) => part !== '').join('  ')
  const more = placeCount - places.length
  return [
    heading,
    ...places.map((place) => `  ${locate({ ...place.anchor, quote: '' })}  ${marked(place)}`),
    ...(more > 0 ? [`  ${DATABASE_MESSAGES.morePlaces(more)[language]}`] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** The words stand out where a person looks on. */
function marked({ snippet, matches }: SearchPlace): string {
  if (!process.stdout.isTTY) return snippet
  let at = 0
  const parts = matches.map(([start, end]) => {
    const part = snippet.slice(at, start) + styleText('bold', snippet.slice(start, end))
    at = end
    return part
  })
  return parts.join('') + snippet.slice(at)
}
