/** A story of a .doc (body, notes, text boxes): from its characters to the flow of paragraphs and tables. */
import type { FlowBlock, FlowParagraph } from '../flow.ts'
import { headingLevel } from '../heading.ts'
import type { ListCounters, ListInstance } from '../lists.ts'
import type { Bytes } from './bytes.ts'
import { firstEndingAfter } from './characters.ts'
import { type PropertyRun, runAt } from './pages.ts'
import { applyModifiers, type ParagraphProperties, plainProperties } from './paragraph.ts'
import type { DocText } from './pieces.ts'
import { type Printer, printText } from './print.ts'
import type { DocStyle } from './styles.ts'
import { type Ending, TableBuilder } from './tables.ts'

/** What the stories of a document share. */
export interface StoryContext {
  readonly text: DocText
  readonly paragraphRuns: readonly PropertyRun[]
  readonly dataStream: Bytes | undefined
  readonly styles: ReadonlyMap<number, DocStyle>
  readonly lists: readonly ListInstance[]
  readonly counters: ListCounters
  readonly printer: Printer
  /** blocks that follow the paragraph in which an anchor stands, by the anchor's position */
  readonly anchored: ReadonlyMap<number, readonly FlowBlock[]>
}

const PARAGRAPH_END = '\r'
const CELL_END = '\x07'
const PAGE_BREAK = '\x0c'
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the marks of the format
const MARK = /[\r\x07\x0c]/g

/** Reads the characters from `start` up to `end`. */
export function readStory(start: number, end: number, context: StoryContext): FlowBlock[] {
  const tables = new TableBuilder()
  const { text } = context.text
  let from = start
  let carried = ''
  for (const mark of marks(start, Math.min(end, text.length), context)) {
    const printed = carried + printText(text.slice(from, mark), from, context.printer)
    context.printer.fields.endParagraph()
    const joined = isDeleted(mark, context) && text[mark] === PARAGRAPH_END
    carried = joined ? printed : ''
    if (!joined) {
      const properties = propertiesAt(mark, context)
      const paragraph = paragraphOf(printed, properties, context)
      tables.add(
        [paragraph, ...anchoredIn(from, mark, context)],
        properties,
        endingOf(text[mark], properties),
      )
    }
    from = mark + 1
  }
  const rest = carried + printText(text.slice(from, Math.min(end, text.length)), from, context.printer)
  if (rest !== '') tables.add([{ kind: 'paragraph', text: rest }], plainProperties(0), 'paragraph')
  return tables.finish()
}

/** Positions of the marks that end paragraphs; a page break ends one only where the properties do too. */
function* marks(start: number, end: number, context: StoryContext): Generator<number> {
  MARK.lastIndex = start
  const found: number[] = []
  for (
    let match = MARK.exec(context.text.text);
    match && match.index < end;
    match = MARK.exec(context.text.text)
  )
    found.push(match.index)
  for (const mark of found) if (context.text.text[mark] !== PAGE_BREAK || endsRun(mark, context)) yield mark
}

function endsRun(mark: number, context: StoryContext): boolean {
  const offsets = context.text.offsetsOf(mark)
  return runAt(context.paragraphRuns, offsets.start)?.end === offsets.end
}

function propertiesAt(mark: number, context: StoryContext): ParagraphProperties {
  const run = runAt(context.paragraphRuns, context.text.offsetsOf(mark).start)
  const properties = plainProperties(run?.style ?? 0)
  if (run) applyModifiers(properties, run.modifiers, context.dataStream)
  return properties
}

function endingOf(mark: string | undefined, properties: ParagraphProperties): Ending {
  if (properties.depth === 0) return 'paragraph'
  if (properties.rowEnd) return 'row'
  return mark === CELL_END || properties.innerCellEnd ? 'cell' : 'paragraph'
}

function paragraphOf(text: string, properties: ParagraphProperties, context: StoryContext): FlowParagraph {
  const style = context.styles.get(properties.style)
  const outline = headingLevel(properties.outline ?? style?.outline)
  const marker = properties.rowEnd ? undefined : markerOf(properties, style, context)
  return {
    kind: 'paragraph',
    text: text.replace(/^\n+|\n+$/g, ''),
    ...(outline !== undefined && { outline }),
    ...(marker && { marker }),
  }
}

function markerOf(
  properties: ParagraphProperties,
  style: DocStyle | undefined,
  context: StoryContext,
): FlowParagraph['marker'] {
  const { fields, keepContents } = context.printer
  if (fields.inContents && !keepContents) return undefined
  const instance = context.lists[(properties.list ?? style?.list ?? 0) - 1]
  if (!instance) return undefined
  const level = properties.listLevel ?? style?.listLevel ?? 0
  const text = context.counters.next(instance, level)
  return text === undefined || text === '' ? undefined : { text, level: level + 1 }
}

function isDeleted(position: number, context: StoryContext): boolean {
  const { special } = context.printer
  const run = special[firstEndingAfter(special, position)]
  return run !== undefined && run.special.kind === 'deleted' && run.start <= position
}

function anchoredIn(from: number, to: number, context: StoryContext): readonly FlowBlock[] {
  if (context.anchored.size === 0) return []
  return [...context.anchored].flatMap(([position, blocks]) =>
    position >= from && position <= to ? blocks : [],
  )
}
