/**
 * The outline of a document: its running text as passages under their headings, and its tables with what stands
 * around them. Long text inside a table cell is running text too.
 */
import type { Anchor, Block, Document, Place, Table } from '../model/document.ts'
import { blockText, placeAt } from '../model/document.ts'
import type { Evidence, SectionKind } from '../model/report.ts'
import { readTableLines } from './cell-text.ts'
import type { HeadingStack } from './heading-stack.ts'
import { EMPTY_STACK, enterLine, fixedStack, pathOf } from './heading-stack.ts'
import { classifyLine, type Line, RANKS } from './headings.ts'
import { type Joint, joinBrokenLines, type PlacedLine } from './lines.ts'
import { allMatches } from './matches.ts'
import { outerNumbering } from './outer-numbers.ts'
import { sectionOfPath } from './section-headings.ts'

/** A paragraph, list item, heading, or one paragraph of a text cell. */
export interface Passage {
  readonly kind: 'heading' | 'text'
  readonly text: string
  readonly anchor: Anchor
  /** where `text` begins inside the text of its block or cell */
  readonly offset: number
  /** headings above it, outermost first, as printed */
  readonly path: readonly string[]
  /** kind of the innermost section that has one */
  readonly section: SectionKind | null
  /** where `text` goes on in a later block: a sentence that a page or paragraph break cut */
  readonly joints?: readonly Joint[]
}

/** A table with its surroundings. */
export interface PlacedTable {
  readonly table: Table
  readonly path: readonly string[]
  readonly section: SectionKind | null
  /** the few short lines right above it, nearest last: caption, "单位：万元", "(2024年度)" */
  readonly above: readonly string[]
}

export interface Outline {
  /** lines of the cover and the title, in order */
  readonly titles: readonly Passage[]
  readonly passages: readonly Passage[]
  readonly tables: readonly PlacedTable[]
}

const LONG_LINE = 60
/** A sentence with an amount is no title, however short. */
const TELLS_FIGURE = /\d(?:[万亿]?元|[%％]|人|户).*。$/
const CAPTION_LINE = 40
const CAPTION_LINES = 3

/** A document's outline; never fails, an empty document gives an empty one. */
export function readOutline(document: Document): Outline {
  const cover = coverEnd(document.blocks)
  const titles: Passage[] = []
  const passages: Passage[] = []
  const tables: PlacedTable[] = []
  const isWorkbook = document.pages.some((page) => page.sheet !== undefined)
  const parts = partsOf(document.blocks.slice(cover))
  const read = outerNumbering(parts.flatMap((part) => (part.kind === 'lines' ? part.lines : [])))
  let stack = EMPTY_STACK
  document.blocks.slice(0, cover).forEach((block) => {
    titles.push(...linesOf(block).map((line) => passage(line, 'text', EMPTY_STACK)))
  })
  for (const part of parts) {
    if (part.kind === 'lines') {
      stack = addLines(passages, part.lines, stack, read)
      continue
    }
    const { table } = part
    const path = pathOf(stack)
    const above = linesAbove(document.blocks, table.anchor.block)
    tables.push({ table, path, section: sectionOfPath(path), above })
    for (const group of readTableLines(table)) {
      if (group.role === 'title' && (isWorkbook || passages.length === 0))
        titles.push(...group.lines.map((line) => passage(line, 'text', EMPTY_STACK)))
      else if (group.role === 'flow') stack = addLines(passages, group.lines, stack)
      else if (group.role === 'cell') addLines(passages, group.lines, fixedStack([...path, ...group.labels]))
    }
  }
  return { titles, passages, tables }
}

/**
 * Evidence for the characters from `start` to `end` of a passage's text, in the block where they begin and on the page of
 * `told` (a figure between them), or of their own beginning.
 */
export function evidenceIn(passage: Passage, start: number, end: number, told = start): Evidence {
  const { offset, at } = pieceAt(passage, start)
  const next = passage.joints?.find((other) => other.at > start)
  const last = Math.min(end, next?.at ?? end)
  return {
    ...placeOf(passage, start, told),
    start: offset + start - at,
    end: offset + last - at,
    quote: passage.text.slice(start, end),
  }
}

function placeOf(passage: Passage, start: number, told: number): Place {
  const [place, figure] = [start, told].map((index) => {
    const { anchor, offset, at } = pieceAt(passage, index)
    return placeAt(anchor, offset + index - at)
  }) as [Place, Place]
  if (figure.page === undefined || figure.page === place.page) return place
  const { box: _, ...rest } = place
  return { ...rest, page: figure.page, ...(figure.box && { box: figure.box }) }
}

function pieceAt({ anchor, offset, joints }: Passage, index: number): Joint {
  return joints?.findLast(({ at }) => at <= index) ?? { anchor, offset, at: 0 }
}

type Part =
  | { readonly kind: 'lines'; readonly lines: readonly PlacedLine[] }
  | { readonly kind: 'table'; readonly table: Table }

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = []
  let lines: PlacedLine[] = []
  for (const block of blocks) {
    if (block.kind !== 'table') {
      lines.push(...linesOf(block))
      continue
    }
    parts.push({ kind: 'lines', lines }, { kind: 'table', table: block })
    lines = []
  }
  return [...parts, { kind: 'lines', lines }]
}

/** Adds a passage a line and returns the headings that stand after the last of them. */
function addLines(
  passages: Passage[],
  lines: readonly PlacedLine[],
  from: HeadingStack,
  read = ({ text, marked }: PlacedLine) => classifyLine(text, marked),
): HeadingStack {
  let stack = from
  const listed = new Set<string>()
  for (const line of joinBrokenLines(lines)) {
    const form = behindContents(read(line), listed)
    stack = enterLine(stack, form)
    // what a line opens for the lines after it does not stand above the line itself
    const above = form.kind === 'heading' || form.kind === 'lead-in' ? stack.slice(0, -1) : stack
    passages.push(passage(line, form.kind === 'heading' ? 'heading' : 'text', above))
  }
  return stack
}

/** A heading that a table of contents listed before begins the text behind it, and no count inside of another heading. */
function behindContents(form: Line, listed: Set<string>): Line {
  if (form.kind !== 'heading') return form
  const text = form.level.heading.replace(/\s/g, '')
  if (listed.has(text)) return { ...form, level: { ...form.level, number: 0 } }
  listed.add(text)
  return form
}

function passage(line: PlacedLine, kind: Passage['kind'], stack: HeadingStack): Passage {
  const path = pathOf(stack)
  const own = kind === 'heading' ? [...path, line.text] : path
  return {
    kind,
    text: line.text,
    anchor: line.anchor,
    offset: line.offset,
    path,
    section: sectionOfPath(own),
    ...(line.joints && { joints: line.joints }),
  }
}

/** A block's lines, blank ones left out, each with its offset in the block's text. */
function linesOf(block: Block): readonly PlacedLine[] {
  if (block.kind === 'table') return []
  const marked = block.kind === 'heading' ? { level: block.level } : undefined
  return splitLines(blockText(block)).map((line) => ({
    ...line,
    anchor: block.anchor,
    ...(marked && { marked }),
  }))
}

function splitLines(text: string): readonly { text: string; offset: number }[] {
  return allMatches(text, /[^\n\r]+/g)
    .map((match) => ({
      text: match[0].trim(),
      offset: match.index + match[0].length - match[0].trimStart().length,
    }))
    .filter((line) => line.text !== '')
}

/** How many leading blocks are cover and title: they end at the first numbered line, long line or table. */
function coverEnd(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => {
    if (block.kind === 'table') return true
    const text = blockText(block).trim()
    if (text.length > LONG_LINE && /[，。；]/.test(text)) return true
    if (TELLS_FIGURE.test(text)) return true
    const form = classifyLine(text)
    return form.kind !== 'text' && form.level.rank >= 1 && form.level.rank !== RANKS.label
  })
  return end < 0 ? blocks.length : end
}

function linesAbove(blocks: readonly Block[], at: number): readonly string[] {
  const lines: string[] = []
  for (let index = at - 1; index >= 0 && lines.length < CAPTION_LINES; index--) {
    const block = blocks[index]!
    if (block.kind === 'table') break
    const text = blockText(block).trim()
    if (text.length > CAPTION_LINE) break
    if (text) lines.unshift(text)
  }
  return lines
}
