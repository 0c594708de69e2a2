/** The article's tree → blocks: headings, paragraphs, list items and tables, in reading order. */
import type { Block, Notice } from '../../model/document.ts'
import { mendText } from '../mend.ts'
import { formatNumeral } from '../word/numerals.ts'
import { collapse, INLINE } from './inline.ts'
import { type Element, isElement, textOf } from './page.ts'
import {
  columnCount,
  innerTables,
  isFieldsAlone,
  isHeadAlone,
  isLayoutTable,
  layoutCells,
  readTables,
  tableCells,
  tableRows,
} from './tables.ts'

const HEADING = /^h([1-6])$/
/** East Asian numbering of list items, as browsers print it. */
const DIGITS = '〇一二三四五六七八九十'

interface Context {
  readonly blocks: Block[]
  readonly gridSlots: number
  /** text of the line that is being gathered */
  line: string
  heading: number
  /** list the line stands in */
  list: { level: number; marker: string } | undefined
  /** the table read last, where it is a header alone */
  head: Element | undefined
}

/** Blocks of an article; a line break begins a new paragraph, as pages use it. */
export function readBlocks(article: Element, gridSlots: number): { blocks: Block[]; notices: Notice[] } {
  const context: Context = { blocks: [], gridSlots, line: '', heading: 0, list: undefined, head: undefined }
  walk(article, context)
  flush(context)
  return { blocks: context.blocks, notices: [] }
}

function walk(element: Element, context: Context): void {
  for (const child of element.children) {
    if (!isElement(child)) context.line += child
    else if (INLINE.has(child.tag)) walk(child, context)
    else walkBlock(child, context)
  }
}

function walkBlock(element: Element, context: Context): void {
  flush(context)
  const heading = HEADING.exec(element.tag)
  if (element.tag === 'table') walkTable(element, context)
  else if (element.tag === 'pre') walkLines(element, context)
  else if (element.tag === 'ol' || element.tag === 'ul') walkList(element, context)
  else if (heading) {
    context.heading = Number(heading[1])
    walk(element, context)
    flush(context)
    context.heading = 0
  } else if (element.tag !== 'br' && element.tag !== 'hr') walk(element, context)
  flush(context)
}

/** Preformatted text: a line end of the source is one of the page. */
function walkLines(element: Element, context: Context): void {
  for (const line of textOf(element).split('\n')) {
    context.line = line
    flush(context)
  }
}

/** A caption is the line above its table. */
function walkTable(element: Element, context: Context): void {
  for (const child of element.children)
    if (isElement(child) && child.tag === 'caption') walkBlock({ ...child, tag: 'div' }, context)
  if (isFieldsAlone(element)) return
  if (isLayoutTable(element)) {
    for (const cell of layoutCells(element)) walkBlock({ ...cell, tag: 'div' }, context)
    return
  }
  const whole = withHead(element, context)
  const tables = readTables(whole, { block: context.blocks.length, gridSlots: context.gridSlots })
  context.blocks.push(...tables)
  context.head = tables.length === 1 && isHeadAlone(element) ? element : undefined
  for (const inner of innerTables(element)) walkBlock(inner, context)
}

/** Pages whose header stays in sight while the rows scroll have it in a table of its own, right above. */
function withHead(table: Element, context: Context): Element {
  const { head, blocks } = context
  const isBelow = head && blocks.at(-1)?.kind === 'table' && columnCount(head) === columnCount(table)
  if (!isBelow || tableCells(table).headerRows > 0) return table
  blocks.pop()
  const thead = { tag: 'thead', attributes: {}, children: tableRows(head) }
  return { ...table, children: [thead, ...table.children] }
}

function walkList(element: Element, context: Context): void {
  const outer = context.list
  const level = (outer?.level ?? 0) + 1
  const items = element.children.filter((child) => isElement(child) && child.tag === 'li').length
  const isReversed = 'reversed' in element.attributes
  let number = Number.parseInt(element.attributes.start ?? (isReversed ? `${items}` : '1'), 10) || 1
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (child.tag === 'li') number = listNumber(child) ?? number
    context.list = { level, marker: element.tag === 'ol' ? marker(element, number) : '•' }
    if (child.tag === 'li') number += isReversed ? -1 : 1
    walkBlock(child, context)
  }
  context.list = outer
}

function listNumber(item: Element): number | undefined {
  const value = Number.parseInt(item.attributes.value ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

function marker(list: Element, number: number): string {
  if (/cjk-ideographic|chinese/i.test(list.attributes.style ?? '') && number <= 10)
    return `${DIGITS[number]}、`
  const { type } = list.attributes
  if (type === 'I' || type === 'i')
    return `${formatNumeral(type === 'I' ? 'upperRoman' : 'lowerRoman', number) ?? number}.`
  if (list.attributes.type === 'a' && number <= 26) return `${String.fromCharCode(96 + number)}.`
  if (list.attributes.type === 'A' && number <= 26) return `${String.fromCharCode(64 + number)}.`
  return `${number}.`
}

function flush(context: Context): void {
  const { text, raw } = mendText(collapse(context.line))
  context.line = ''
  if (text === '') return
  const anchor = { block: context.blocks.length }
  const mended = raw !== undefined && { raw }
  if (context.heading > 0) context.blocks.push({ kind: 'heading', level: context.heading, text, anchor })
  else if (context.list) {
    context.blocks.push({ kind: 'list-item', ...context.list, text, anchor })
    // the item's marker stands before its first line only
    context.list = { ...context.list, marker: '' }
  } else context.blocks.push({ kind: 'paragraph', text, ...mended, anchor })
}
