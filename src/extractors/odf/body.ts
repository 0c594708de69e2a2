/** The blocks of an OpenDocument text: paragraphs, headings, lists and tables, in cells and frames as in the body. */
import type { FlowBlock, FlowParagraph } from '../word/flow.ts'
import { headingLevel } from '../word/heading.ts'
import type { XmlNode } from '../xml-tree.ts'
import { readLine } from './inline.ts'
import { nextMarker, type OpenList, outlineMarker, type Reading, unwrap } from './reading.ts'
import { outlineOfStyle } from './styles.ts'
import { readTables } from './table.ts'

/** The item of a list whose first paragraph bears the number. */
interface Item {
  readonly list: OpenList
  readonly start: number | undefined
  used: boolean
}

/** Reads the blocks among the children, in order. */
export function readBlocks(children: XmlNode['children'], reading: Reading, item?: Item): FlowBlock[] {
  return children.flatMap((child) => {
    // white space between blocks
    if (typeof child === 'string') return []
    if (child.name === 'text:p' || child.name === 'text:h') return readParagraph(child, item, reading)
    if (child.name === 'table:table') return readTables(child, reading)
    if (child.name === 'text:list') return readList(child, item?.list, reading)
    if (child.name.startsWith('draw:')) return readLine([child], reading).boxes
    return readBlocks(unwrap(child, reading), reading, item)
  })
}

function readParagraph(element: XmlNode, item: Item | undefined, reading: Reading): FlowBlock[] {
  const style = element.attributes['text:style-name']
  const outline = headingLevel(levelOf(element, style, reading))
  const marker = markerOf(element, { item, outline }, reading)
  const { text, boxes } = readLine(element.children, reading, style)
  const level = item ? item.list.level + 1 : (outline ?? 0) + 1
  const paragraph: FlowParagraph = {
    kind: 'paragraph',
    text: text.replace(/\n+$/, ''),
    ...(outline !== undefined && { outline }),
    ...(marker !== '' && { marker: { text: marker, level } }),
  }
  return [paragraph, ...boxes]
}

function levelOf(element: XmlNode, style: string | undefined, reading: Reading): number | undefined {
  if (element.name === 'text:p') return outlineOfStyle(reading.styles, style)
  return (Number.parseInt(element.attributes['text:outline-level'] ?? '', 10) || 1) - 1
}

function markerOf(
  element: XmlNode,
  { item, outline }: { readonly item: Item | undefined; readonly outline: number | undefined },
  reading: Reading,
): string {
  if (element.attributes['text:is-list-header'] === 'true') return ''
  if (item) {
    if (item.used) return ''
    item.used = true
    return nextMarker(item.list, item.start, reading)
  }
  return element.name === 'text:h' && outline !== undefined ? outlineMarker(outline, reading) : ''
}

function readList(element: XmlNode, outer: OpenList | undefined, reading: Reading): FlowBlock[] {
  const list = outer ? innerList(element, outer) : outermostList(element, reading)
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    // a list header has no number
    if (child.name === 'text:list-header') return readBlocks(child.children, reading, spent(list))
    const start = Number.parseInt(child.attributes['text:start-value'] ?? '', 10)
    const item = { list: itemStyle(child, list), start: Number.isNaN(start) ? undefined : start, used: false }
    return readBlocks(child.children, reading, item)
  })
}

function spent(list: OpenList): Item {
  return { list, start: undefined, used: true }
}

function innerList(element: XmlNode, outer: OpenList): OpenList {
  const style = element.attributes['text:style-name'] ?? outer.style
  return { ...outer, style, level: outer.level + 1 }
}

function itemStyle(item: XmlNode, list: OpenList): OpenList {
  const style = item.attributes['text:style-override']
  return style === undefined ? list : { ...list, style }
}

/** A list of its own, unless it goes on counting from another: one named by its id, or the last of its style. */
function outermostList(element: XmlNode, reading: Reading): OpenList {
  const { attributes } = element
  const style = attributes['text:style-name']
  const id = attributes['xml:id'] ?? attributes['text:id']
  const before = attributes['text:continue-list']
  const goesOn = attributes['text:continue-numbering'] === 'true'
  const { listKeys } = reading
  const former =
    before === undefined ? (goesOn ? listKeys.get(`style ${style}`) : undefined) : listKeys.get(before)
  const key = former ?? `list ${reading.count++}`
  listKeys.set(`style ${style}`, key)
  if (id !== undefined) listKeys.set(id, key)
  return { style, key, level: 0 }
}
