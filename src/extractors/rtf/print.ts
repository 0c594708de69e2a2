/** Where the text of an RTF group goes, and how paragraphs, cells and rows end. */
import type { FlowParagraph } from '../word/flow.ts'
import { headingLevel, outlineOfName } from '../word/heading.ts'
import { isSymbolFont, textInFont, UNKNOWN_CHARACTER } from '../word/symbols.ts'
import { decodeBytes } from './code-pages.ts'
import { addFontName, addStyleName } from './header.ts'
import { addLevelText, findInstance } from './lists.ts'
import { type Group, groupOf, type Reading, type Sink, type Story, storyOf } from './reading.ts'
import { definitionOf } from './rows.ts'

const SINKS: Readonly<Record<Sink, (text: string, reading: Reading) => void>> = {
  story: print,
  skip: () => {},
  info: () => {},
  lists: () => {},
  fonts: (text, reading) => addFontName(reading.header, text),
  styles: (text, reading) => addStyleName(reading.header, text),
  'level-text': (text, reading) => addLevelText(reading.lists, text),
  instruction: (text, reading) => reading.fields.instruct(text),
  marker: (text, reading) => {
    if (!groupOf(reading).deleted) storyOf(reading).marker += shown(text, reading)
  },
  title: (text, reading) => {
    reading.title += text
  },
  'list-entry': (text, reading) => {
    const entries = reading.formField?.entries
    if (entries && entries.length > 0) entries[entries.length - 1] += text
  },
}

/** Puts whole characters where the current group's text goes. */
export function put(text: string, reading: Reading): void {
  if (text !== '') SINKS[groupOf(reading).sink](text, reading)
}

/** Decodes the bytes that are waiting: to be called before a character that is whole. */
export function decodePending(reading: Reading): void {
  if (reading.bytes === '') return
  const { bytes } = reading
  reading.bytes = ''
  reading.text += fontOf(reading)?.isSymbol ? bytes : decodeBytes(bytes, codePageOf(reading))
}

/** Puts all characters that are waiting: to be called before anything but a further character. */
export function flush(reading: Reading): void {
  decodePending(reading)
  const { text } = reading
  reading.text = ''
  put(text, reading)
}

/** The code page that bytes are in where the reader stands. */
export function codePageOf(reading: Reading): number {
  return fontOf(reading)?.codePage ?? reading.codePage
}

function fontOf(reading: Reading) {
  const { fonts, defaultFont } = reading.header
  return fonts.get(groupOf(reading).font ?? defaultFont)
}

function shown(text: string, reading: Reading): string {
  const font = fontOf(reading)?.name
  return textInFont(text, isSymbolFont(font) ? font : undefined)
}

/** Prints into the story, unless the text is deleted, hidden, an instruction or of the table of contents. */
function print(text: string, reading: Reading): void {
  const { fields, notices } = reading
  const group = groupOf(reading)
  if (group.deleted) notices.add('tracked-deletion', 'Text deleted with change tracking is left out')
  else if (fields.inInstruction) fields.instruct(text)
  else if (group.hidden) notices.add('hidden-text', 'Hidden text is left out', text)
  else if (fields.inContents) notices.add('table-of-contents', 'The table of contents is left out')
  else {
    fields.sawText()
    const story = storyOf(reading)
    const printed = shown(text, reading)
    story.line += printed
    if (printed.includes(UNKNOWN_CHARACTER))
      notices.add('unknown-symbol', 'A character of a symbol font is not known', story.line)
  }
}

/** \par, and \cell and \nestcell, which end a paragraph as well. */
export function endParagraph(reading: Reading, ending: 'paragraph' | 'cell', depth?: number): void {
  const group = groupOf(reading)
  if (group.sink !== 'story') return
  // the mark is deleted with change tracking: what stands before it belongs to the paragraph that follows
  if (group.deleted && ending === 'paragraph') return
  const story = storyOf(reading)
  const content = [paragraphOf(story, reading), ...story.boxes]
  story.tables.add(content, { depth: depth ?? depthOf(group, story), row: undefined, header: false }, ending)
  story.line = ''
  story.marker = ''
  story.boxes.length = 0
}

function depthOf({ paragraph: { inTable, depth } }: Group, story: Story): number {
  return inTable || depth > 0 || story.inRow ? Math.max(1, depth) : 0
}

/** \row and \nestrow. */
export function endRow(reading: Reading, depth: number): void {
  const group = groupOf(reading)
  if (group.sink !== 'story') return
  const story = storyOf(reading)
  if (story.line.trim() !== '') endParagraph(reading, 'cell', depth)
  const draft = story.rows.get(depth)
  const row = draft && definitionOf(draft)
  const { header = false, first = false } = draft ?? {}
  story.tables.add([], { depth, row, header, begins: first }, 'row')
  if (depth === 1) story.inRow = false
}

/** Ends a story: what its last mark left open, and its tables. */
export function finishStory(reading: Reading, story: Story) {
  if (story.line !== '' || story.boxes.length > 0) endParagraph(reading, 'paragraph')
  return story.tables.finish()
}

function paragraphOf(story: Story, reading: Reading): FlowParagraph {
  const { paragraph } = groupOf(reading)
  const outline = headingLevel(paragraph.outline ?? outlineOfStyle(paragraph.style, reading))
  const marker = reading.fields.inContents ? '' : markerOf(story, reading)
  return {
    kind: 'paragraph',
    text: story.line.replace(/^\n+|\n+$/g, ''),
    ...(outline !== undefined && { outline }),
    ...(marker !== '' && { marker: { text: marker, level: paragraph.listLevel + 1 } }),
  }
}

function markerOf(story: Story, reading: Reading): string {
  const { list, listLevel } = groupOf(reading).paragraph
  if (reading.writesMarkers) return story.marker.trim()
  const instance = list === undefined ? undefined : findInstance(reading.lists, list)
  return (instance && reading.counters.next(instance, listLevel)) ?? ''
}

function outlineOfStyle(number: number, { header: { styles } }: Reading): number | undefined {
  const met = new Set<number>()
  for (let next: number | undefined = number; next !== undefined && !met.has(next); ) {
    met.add(next)
    const style = styles.get(next)
    const outline = style?.outline ?? outlineOfName(style?.name.split(',')[0] ?? '')
    if (outline !== undefined) return outline
    next = style?.basedOn
  }
  return undefined
}
