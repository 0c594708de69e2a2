/** The blocks of a docx story: paragraphs and tables, in cells and text boxes as in the body. */
import type { FlowBlock, FlowParagraph } from '../flow.ts'
import { headingLevel } from '../heading.ts'
import { joinSplitTables } from '../split-tables.ts'
import { type Line, readInline } from './inline.ts'
import { type Reading, unwrap } from './reading.ts'
import { readNumbering, type Style } from './styles.ts'
import { readTable } from './table.ts'
import { child, childInteger, childValue, type XmlElement } from './xml.ts'

/** Text of paragraphs whose mark was deleted with change tracking: it belongs to the paragraph that follows. */
interface Carried {
  text: string
}

/** Reads the blocks among the elements, in order; a text box follows the paragraph that anchors it. */
export function readBlocks(elements: readonly XmlElement[], reading: Reading): FlowBlock[] {
  const carried: Carried = { text: '' }
  const blocks = collect(elements, carried, reading)
  if (carried.text !== '') blocks.push({ kind: 'paragraph', text: carried.text })
  return joinSplitTables(blocks, () =>
    reading.notices.add('joined-table', 'A table that was split inside of a merged cell is joined'),
  )
}

function collect(elements: readonly XmlElement[], carried: Carried, reading: Reading): FlowBlock[] {
  const blocks: FlowBlock[] = []
  for (const element of elements) {
    if (element.name === 'w:p') blocks.push(...readParagraph(element, carried, reading))
    else if (element.name === 'w:tbl') blocks.push(readTable(element, reading))
    else blocks.push(...collect(unwrap(element, reading), carried, reading))
  }
  return blocks
}

function readParagraph(element: XmlElement, carried: Carried, reading: Reading): FlowBlock[] {
  const properties = child(element, 'w:pPr')
  const styleId = childValue(properties, 'w:pStyle') ?? reading.styles.defaultParagraph
  const style = reading.styles.byId.get(styleId ?? '')
  const joined = isMarkDeleted(properties)
  const inContents = reading.fields.inContents
  const line: Line = {
    text: '',
    boxes: [],
    font: undefined,
    hidden: style?.hidden ?? false,
    bold: style?.bold ?? false,
    hasPlain: false,
  }
  const marker =
    joined || (inContents && !reading.keepContents) ? undefined : readMarker(properties, style, reading)
  readInline(element.children, line, reading)
  reading.fields.endParagraph()
  const text = carried.text + line.text
  carried.text = joined ? text : ''
  if (joined) return line.boxes
  const outline = headingLevel(childInteger(properties, 'w:outlineLvl') ?? style?.outline)
  const paragraph: FlowParagraph = {
    kind: 'paragraph',
    text: text.replace(/\n+$/, ''),
    ...(outline !== undefined && { outline }),
    ...(marker && { marker }),
    ...(!line.hasPlain && text.trim() !== '' && { bold: true }),
  }
  return [paragraph, ...line.boxes]
}

function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

/** The automatic number of a paragraph: its own, or that of its style; list "0" means none. */
function readMarker(
  properties: XmlElement | undefined,
  style: Style | undefined,
  reading: Reading,
): FlowParagraph['marker'] {
  const own = readNumbering(properties)
  const list = own?.list ?? style?.numbering?.list
  const instance = list === undefined ? undefined : reading.numbering.instances.get(list)
  if (!instance) return undefined
  const tied = style && reading.numbering.levelOfStyle.get(`${list}/${style.numberedBy ?? style.id}`)
  const level = own?.level ?? tied ?? style?.numbering?.level ?? 0
  const text = reading.counters.next(instance, level)
  return text === undefined || text === '' ? undefined : { text, level: level + 1 }
}
