/** Word documents of Word 97 to 2003 (.doc): the extractor. */
import type { Document } from '../../model/document.ts'
import type { Extractor, Limits } from '../extractor.ts'
import { assemble } from './assemble.ts'
import { Bytes } from './doc/bytes.ts'
import { readFontNames, readSpecialRuns } from './doc/characters.ts'
import { openCompound, type Streams } from './doc/compound.ts'
import { type Fib, PLACE, readFib, type StoryLengths } from './doc/fib.ts'
import { readLists } from './doc/lists.ts'
import { readRuns } from './doc/pages.ts'
import { readText } from './doc/pieces.ts'
import { readStory, type StoryContext } from './doc/story.ts'
import { readStyles } from './doc/styles.ts'
import { readTitle } from './doc/summary.ts'
import { readTextBoxes } from './doc/text-boxes.ts'
import { Fields } from './fields.ts'
import type { FlowBlock } from './flow.ts'
import { damaged, guarded } from './guard.ts'
import { ListCounters } from './lists.ts'
import { NoticeLog } from './notices.ts'

export const doc: Extractor = {
  format: 'doc',
  version: 2,
  extract: async (bytes, limits) => guarded(() => readDoc(bytes, limits)),
}

/** The streams and tables of one file. */
interface DocFile {
  readonly streams: Streams
  readonly word: Bytes
  readonly table: Bytes
  readonly fib: Fib
}

function readDoc(bytes: Uint8Array, limits: Limits): Document {
  const streams = openCompound(bytes)
  const word = streams.find('WordDocument')
  if (!word) throw damaged('no WordDocument stream')
  const fib = readFib(word)
  const table = streams.find(fib.tableStream)
  if (!table) throw damaged(`no ${fib.tableStream} stream`)
  const file: DocFile = { streams, word, table, fib }
  const first = startReading(file, false)
  const flow = readStories(first, file)
  // a table of contents whose end mark is missing would swallow the rest: then it is kept
  const open = first.printer.fields.inContents
  const context = open ? startReading(file, true) : first
  const { blocks, notices } = assemble(open ? readStories(context, file) : flow, limits)
  const title = readTitle(streams.findWhole('\x05SummaryInformation'))
  return {
    format: 'doc',
    ...(title !== undefined && { title }),
    blocks,
    pages: [],
    notices: [...context.printer.notices.all(), ...notices],
  }
}

function startReading(file: DocFile, keepContents: boolean): StoryContext {
  const { word, table, fib, streams } = file
  const part = (index: number): Bytes => {
    const { start, length } = fib.place(index)
    return length === 0 ? new Bytes(new Uint8Array(0)) : table.slice(start, length)
  }
  const text = readText(word, part(PLACE.pieces), fib)
  const notices = new NoticeLog()
  const dataStream = streams.find('Data')
  const special = readSpecialRuns(word, part(PLACE.characterPages), text, {
    fontNames: readFontNames(part(PLACE.fonts)),
    dataStream,
  })
  const context = {
    text,
    paragraphRuns: readRuns(word, part(PLACE.paragraphPages), 'paragraph'),
    dataStream,
    styles: readStyles(part(PLACE.styles)),
    lists: readLists(table, fib),
    counters: new ListCounters(notices),
    printer: { fields: new Fields(), notices, special, keepContents },
    anchored: new Map<number, FlowBlock[]>(),
  }
  if (fib.stories.textBoxes === 0) return context
  const from = startOf('textBoxes', fib.stories)
  for (const box of readTextBoxes(part(PLACE.shapes), part(PLACE.textBoxes))) {
    const flow = readStory(from + box.start, from + Math.min(box.end, fib.stories.textBoxes), context)
    context.anchored.set(box.anchor, [...(context.anchored.get(box.anchor) ?? []), ...flow])
  }
  return context
}

const STORY_ORDER = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes'] as const

function startOf(story: keyof StoryLengths, lengths: StoryLengths): number {
  const before = STORY_ORDER.slice(0, STORY_ORDER.indexOf(story))
  return before.reduce((sum, earlier) => sum + lengths[earlier], 0)
}

/** Body, then footnotes and endnotes as paragraphs after it. Headers, footers and comments are left out. */
function readStories(context: StoryContext, { fib }: DocFile): FlowBlock[] {
  const { stories } = fib
  const read = (story: keyof StoryLengths): FlowBlock[] => {
    const start = startOf(story, stories)
    return stories[story] === 0 ? [] : readStory(start, start + stories[story], context)
  }
  const flow = [...read('main'), ...read('footnotes'), ...read('endnotes')]
  if (stories.footnotes + stories.endnotes > 0)
    context.printer.notices.add(
      'notes',
      'Footnotes and endnotes stand at the end of the document, their marks are left out',
    )
  return flow
}
