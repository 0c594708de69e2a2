/** Lists of a .doc ([MS-DOC] 2.9.131 LFO, 2.9.147 LSTF, 2.9.150 LVLF). */
import type { ListInstance, ListLevel } from '../lists.ts'
import { formatOfCode } from '../numerals.ts'
import type { Bytes } from './bytes.ts'
import { type Fib, PLACE } from './fib.ts'

const LIST_SIZE = 28
const LEVEL_SIZE = 28
const OVERRIDE_SIZE = 16
const LEVELS = 9

/** List instances in order: paragraphs name them from 1. */
export function readLists(table: Bytes, fib: Fib): readonly ListInstance[] {
  const lists = readDefinitions(table, fib.place(PLACE.lists))
  const place = fib.place(PLACE.listOverrides)
  if (place.length < 4) return []
  const count = table.u32(place.start)
  const entries = table.slice(place.start + 4, count * OVERRIDE_SIZE)
  let at = place.start + 4 + count * OVERRIDE_SIZE
  const instances: ListInstance[] = []
  for (let index = 0; index < count; index++) {
    const list = entries.i32(index * OVERRIDE_SIZE)
    const overrides = readOverrides(table, at + 4, entries.u8(index * OVERRIDE_SIZE + 12))
    at = overrides.end
    const levels = (lists.get(list) ?? []).map((level, number) => overrides.levels.get(number) ?? level)
    instances.push({ id: String(index + 1), list: String(list), levels, startOverrides: overrides.starts })
  }
  return instances
}

/** Lists by their identifier; the levels of all of them follow the array of lists. */
function readDefinitions(table: Bytes, place: { start: number; length: number }): Map<number, ListLevel[]> {
  const lists = new Map<number, ListLevel[]>()
  if (place.length < 2) return lists
  const count = table.u16(place.start)
  // not at place.start + place.length: some writers count the levels in
  let at = place.start + 2 + count * LIST_SIZE
  for (let index = 0; index < count; index++) {
    const entry = place.start + 2 + index * LIST_SIZE
    const simple = (table.u8(entry + 26) & 1) !== 0
    const levels: ListLevel[] = []
    for (let level = 0; level < (simple ? 1 : LEVELS); level++) {
      const read = readLevel(table, at)
      levels.push(read.level)
      at = read.end
    }
    lists.set(table.i32(entry), levels)
  }
  return lists
}

function readLevel(table: Bytes, at: number): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5)
  const textAt = at + LEVEL_SIZE + table.u8(at + 24) + table.u8(at + 25)
  const length = table.u16(textAt)
  const template = table.utf16(textAt + 2, length)
  const noRestart = (flags & 0x08) !== 0
  const level: ListLevel = {
    start: table.i32(at),
    format: formatOfCode(table.u8(at + 4)) ?? `MSONFC ${table.u8(at + 4)}`,
    pattern: patternOf(template),
    ...(noRestart && { restart: table.u8(at + 26) }),
    legal: (flags & 0x04) !== 0,
  }
  return { level, end: textAt + 2 + length * 2 }
}

/** Numbers of levels stand in the text as the characters 0 to 8. */
function patternOf(template: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the placeholders of the format
  return template.replaceAll(/[\0-\x08]/g, (level) => `%${level.charCodeAt(0) + 1}`)
}

interface Overrides {
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly starts: ReadonlyMap<number, number>
  readonly end: number
}

function readOverrides(table: Bytes, start: number, count: number): Overrides {
  const levels = new Map<number, ListLevel>()
  const starts = new Map<number, number>()
  let at = start
  for (let index = 0; index < count; index++) {
    const flags = table.u32(at + 4)
    const number = flags & 0x0f
    if (flags & 0x10) starts.set(number, table.i32(at))
    at += 8
    if (!(flags & 0x20)) continue
    const read = readLevel(table, at)
    levels.set(number, read.level)
    if (flags & 0x10) starts.set(number, read.level.start)
    at = read.end
  }
  return { levels, starts, end: at }
}
