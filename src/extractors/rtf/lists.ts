/** Lists of an RTF file (\listtable, \listoverridetable), for files that do not write the numbers themselves. */
import type { ListInstance, ListLevel } from '../word/lists.ts'
import { formatOfCode } from '../word/numerals.ts'

interface Level {
  format: number
  start: number
  /** \leveltext: its length, then characters among which \'00 to \'08 stand for the numbers of the levels */
  text: string
}

interface List {
  readonly levels: Level[]
  id: number | undefined
}

export interface Lists {
  readonly lists: List[]
  /** instances (\ls) and the list that each is of */
  readonly overrides: { list: number | undefined; id: number | undefined }[]
}

export function noLists(): Lists {
  return { lists: [], overrides: [] }
}

/** What control words say inside of the two tables. */
export const LIST_WORDS: Readonly<Record<string, (lists: Lists, parameter: number | undefined) => void>> = {
  list: ({ lists }) => lists.push({ levels: [], id: undefined }),
  listlevel: ({ lists }) => lists.at(-1)?.levels.push({ format: 0, start: 1, text: '' }),
  levelnfc: (lists, format = 0) => onLevel(lists, (level) => (level.format = format)),
  levelnfcn: (lists, format = 0) => onLevel(lists, (level) => (level.format = format)),
  levelstartat: (lists, start = 1) => onLevel(lists, (level) => (level.start = start)),
  listoverride: ({ overrides }) => overrides.push({ list: undefined, id: undefined }),
  listid: ({ lists, overrides }, id) => {
    const override = overrides.at(-1)
    const list = lists.at(-1)
    if (override) override.list = id
    else if (list) list.id = id
  },
  ls: ({ overrides }, id) => {
    const override = overrides.at(-1)
    if (override) override.id = id
  },
}

function onLevel({ lists }: Lists, change: (level: Level) => void): void {
  const level = lists.at(-1)?.levels.at(-1)
  if (level) change(level)
}

/** Adds to the text of the level that is being defined. */
export function addLevelText(lists: Lists, text: string): void {
  onLevel(lists, (level) => (level.text += text))
}

/** The list instance of a paragraph's \ls; undefined where the file defines none. */
export function findInstance({ lists, overrides }: Lists, id: number): ListInstance | undefined {
  const override = overrides.find((candidate) => candidate.id === id)
  const list = lists.find((candidate) => candidate.id === override?.list)
  if (override?.list === undefined || !list) return undefined
  return {
    id: String(id),
    list: String(override.list),
    levels: list.levels.map(readLevel),
    startOverrides: new Map(),
  }
}

function readLevel({ format, start, text }: Level): ListLevel {
  const shown = text.slice(1, 1 + text.charCodeAt(0)).replace(/;$/, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: levels are named by control characters
  const pattern = shown.replaceAll(/[\0-\x08]/g, (level) => `%${level.charCodeAt(0) + 1}`)
  return { start, format: formatOfCode(format) ?? `nfc ${format}`, pattern, legal: false }
}
