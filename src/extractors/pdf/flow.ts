/** Lines and tables of all pages → paragraphs and tables in reading order, joined over page breaks. */
import { isContinuation, joinTables, single } from './continuation.ts'
import type { JoinedTable } from './joined-table.ts'
import type { Line } from './lines.ts'
import { groupRunningText, type PlacedLine, type TextParagraph } from './paragraphs.ts'
import { headOf, splitAtHead } from './stacked-tables.ts'
import { holdsText, type PageTable } from './table-text.ts'
import { readColumns, type SetLine } from './text-columns.ts'
import type { Measure } from './wrapping.ts'

/** What the flow needs of a page. */
export interface FlowPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
}

export type FlowItem =
  | { readonly kind: 'paragraph'; readonly paragraph: TextParagraph }
  | { readonly kind: 'table'; readonly table: JoinedTable }

/** `furniture` is left out; a grid that holds next to no text (a chart's) gives its lines to the running text. */
export function findFlow(pages: readonly FlowPage[], furniture: ReadonlySet<Line>): FlowItem[] {
  const measures = findMeasures(pages, furniture)
  const bottoms = findBottoms(pages, furniture)
  const flow: FlowItem[] = []
  let running: PlacedLine[] = []
  const heights = new Map(pages.map((page) => [page.number, page.height]))
  const roomUnder = ({ parts }: JoinedTable) => {
    const { page, box } = parts.at(-1)!
    const height = heights.get(page)!
    return (bottoms.get(Math.round(height)) ?? height) - box[3]
  }
  const endText = () => {
    flow.push(...groupRunningText(running).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const))
    running = []
  }
  for (const page of pages) {
    const measure = measures.get(Math.round(page.width)) ?? { left: 0, right: page.width }
    const addLine = (line: Line) => running.push({ page: page.number, line, measure })
    for (const item of readingItems(page, furniture, measure)) {
      const last = running.length === 0 ? flow.at(-1) : undefined
      if ('line' in item) running.push({ page: page.number, ...item })
      else if (last?.kind === 'table' && isContinuation(last.table, item, roomUnder(last.table))) {
        const [first, ...others] = splitAtHead(item, headOf(last.table.cells))
        flow[flow.length - 1] = {
          kind: 'table',
          table: joinTables(last.table, first!, roomUnder(last.table)),
        }
        flow.push(...others.map((table) => ({ kind: 'table', table: single(table) }) as const))
      } else if (holdsText(item)) {
        endText()
        flow.push({ kind: 'table', table: single(item) })
      } else for (const cell of item.cells) cell.lines.forEach(addLine)
    }
  }
  endText()
  return flow
}

/** Lines and tables of a page as they are read; of text in columns the left one comes first. */
function readingItems(
  page: FlowPage,
  furniture: ReadonlySet<Line>,
  measure: Measure,
): (SetLine | PageTable)[] {
  const items: (SetLine | PageTable)[] = []
  let lines: Line[] = []
  for (const item of inReadingOrder(page, furniture)) {
    if (!('cells' in item)) lines.push(item)
    else {
      items.push(...readColumns(lines, measure), item)
      lines = []
    }
  }
  return [...items, ...readColumns(lines, measure)]
}

function inReadingOrder(page: FlowPage, furniture: ReadonlySet<Line>): (Line | PageTable)[] {
  const lines = page.lines.filter((line) => !furniture.has(line))
  return [...lines, ...page.tables].toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** Lower edge of the body, by page height: the lowest that text or a table comes. */
function findBottoms(pages: readonly FlowPage[], furniture: ReadonlySet<Line>): Map<number, number> {
  const bottoms = new Map<number, number>()
  for (const page of pages) {
    const key = Math.round(page.height)
    const bodies = inReadingOrder(page, furniture).map((item) => item.box[3])
    bottoms.set(key, Math.max(bottoms.get(key) ?? 0, ...bodies))
  }
  return bottoms
}

/** Left and right edge of the running text, by page width. */
function findMeasures(pages: readonly FlowPage[], furniture: ReadonlySet<Line>): Map<number, Measure> {
  const groups = Map.groupBy(pages, (page) => Math.round(page.width))
  const measures = new Map<number, Measure>()
  for (const [width, group] of groups) {
    const lines = group.flatMap((page) => page.lines.filter((line) => !furniture.has(line)))
    if (lines.length === 0) continue
    const left = Math.min(...lines.map((line) => line.box[0]))
    measures.set(width, {
      left,
      right: rightEdge(
        lines.map((line) => line.box[2]),
        left,
        width,
      ),
    })
  }
  return measures
}

/** Part of all lines that end at the right edge of justified text. */
const JUSTIFIED = 0.08

/**
 * The outermost edge that many lines reach (punctuation may hang over it). Where text is ragged or short, margins are
 * taken to be alike on both sides.
 */
function rightEdge(ends: readonly number[], left: number, width: number): number {
  const sorted = ends.toSorted((a, b) => b - a)
  const enough = Math.max(2, JUSTIFIED * sorted.length)
  let last = 0
  for (let first = 0; first < sorted.length && sorted[first]! > width / 2; first++) {
    while (last < sorted.length && sorted[first]! - sorted[last]! <= 2) last++
    if (last - first >= enough) return sorted[first]!
  }
  return Math.max(sorted[0]!, width - left)
}
