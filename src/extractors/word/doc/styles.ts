/** The style sheet of a .doc ([MS-DOC] 2.9.271): outline levels and lists that paragraphs inherit. */
import { outlineOfName } from '../heading.ts'
import type { Bytes } from './bytes.ts'
import { applyModifiers, plainProperties } from './paragraph.ts'

export interface DocStyle {
  readonly outline: number | undefined
  readonly list: number | undefined
  readonly listLevel: number | undefined
}

interface StyleEntry extends DocStyle {
  readonly base: number
}

const NO_BASE = 0x0fff
const TITLE = 62 // built-in style number (sti)
const PARAGRAPH_STYLE = 1

/** Styles by their index (istd), each with what it inherits along its chain. */
export function readStyles(sheet: Bytes): ReadonlyMap<number, DocStyle> {
  const entries = new Map<number, StyleEntry>()
  const headerSize = sheet.length >= 2 ? sheet.u16(0) : 0
  const count = headerSize >= 4 ? sheet.u16(2) : 0
  const fixedSize = headerSize >= 4 ? sheet.u16(4) : 0
  let at = 2 + headerSize
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.u16(at)
    if (at + 2 + size > sheet.length) break
    if (size >= fixedSize + 2 && fixedSize >= 8)
      entries.set(index, readStyle(sheet.slice(at + 2, size), fixedSize))
    at += 2 + size
  }
  return new Map([...entries.keys()].map((index) => [index, inherit(index, entries)]))
}

function readStyle(style: Bytes, fixedSize: number): StyleEntry {
  const builtIn = style.u16(0) & 0x0fff
  const kind = style.u16(2) & 0x0f
  const nameLength = style.u16(fixedSize)
  const nameEnd = fixedSize + 2 + nameLength * 2 + 2
  const name = nameEnd <= style.length ? style.utf16(fixedSize + 2, nameLength) : ''
  const properties = plainProperties(0)
  if (kind === PARAGRAPH_STYLE && nameEnd + 4 <= style.length) {
    const size = style.u16(nameEnd)
    // the first update is of the paragraph: its style index, then modifiers
    if (size > 2 && nameEnd + 2 + size <= style.length)
      applyModifiers(properties, style.slice(nameEnd + 4, size - 2), undefined)
  }
  const { list, listLevel } = properties
  const outline = properties.outline ?? outlineOfBuiltIn(builtIn) ?? outlineOfName(name)
  return { base: style.u16(2) >> 4, outline, list, listLevel }
}

/** Built-in styles 1 to 9 are "heading 1" to "heading 9". */
function outlineOfBuiltIn(number: number): number | undefined {
  if (number >= 1 && number <= 9) return number - 1
  return number === TITLE ? 0 : undefined
}

function inherit(index: number, entries: ReadonlyMap<number, StyleEntry>): DocStyle {
  let { outline, list, listLevel } = entries.get(index)!
  const met = new Set<number>()
  for (let next = index; next !== NO_BASE && !met.has(next); ) {
    met.add(next)
    const entry = entries.get(next)
    if (!entry) break
    outline ??= entry.outline
    list ??= entry.list
    listLevel ??= entry.listLevel
    next = entry.base
  }
  return { outline, list, listLevel }
}
