/** The stages in order, every stage's result kept: `pdf.ts` makes the Document of it, `inspect` draws it. */
import type { Limits } from '../extractor.ts'
import { isContinuation, type JoinedTable, joinTables, single } from './continuation.ts'
import { findFurniture } from './furniture.ts'
import { findIntersections, findLattices, type Intersection, type Lattice } from './lattice.ts'
import { findLines, type Line } from './lines.ts'
import { problem, withPdf } from './open-pdf.ts'
import { findOpenTables } from './open-tables.ts'
import { type PageContent, readPageContent } from './page-content.ts'
import { groupRunningText, type PlacedLine, type TextParagraph } from './paragraphs.ts'
import { findRules, joinRules, type Rules } from './rules.ts'
import { refineTable } from './table-refinement.ts'
import { fillTables, type PageTable } from './table-text.ts'
import type { Measure } from './wrapping.ts'

/** One page, stage by stage. */
export interface PageAnalysis {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly characters: number
  readonly images: number
  readonly rules: Rules
  readonly joined: Rules
  readonly intersections: readonly Intersection[]
  readonly lattices: readonly Lattice[]
  /** tables of this page alone, before any join with its neighbours */
  readonly tables: readonly PageTable[]
  /** lines outside tables */
  readonly lines: readonly Line[]
}

export type FlowItem =
  | { readonly kind: 'paragraph'; readonly paragraph: TextParagraph }
  | { readonly kind: 'table'; readonly table: JoinedTable }

export interface PdfAnalysis {
  readonly title?: string
  readonly pages: readonly PageAnalysis[]
  /** numbers of pages that could not be loaded */
  readonly unreadable: readonly number[]
  /** headers, footers and page numbers, left out of the flow */
  readonly furniture: ReadonlySet<Line>
  /** paragraphs and tables in reading order, joined over page breaks */
  readonly flow: readonly FlowItem[]
}

/** Bytes of a PDF → all stages. Throws UnreadableFile where PDFium cannot open them or a limit is crossed. */
export async function analysePdf(bytes: Uint8Array, limits: Limits): Promise<PdfAnalysis> {
  return withPdf(bytes, limits, ({ pdfium, document, pageCount, title }) => {
    const pages: PageAnalysis[] = []
    const unreadable: number[] = []
    for (let index = 0; index < pageCount; index++) {
      const content = readPageContent(pdfium, document, index)
      if (content) pages.push(analysePage(content))
      else unreadable.push(index + 1)
    }
    if (pages.length === 0) throw problem('damaged')
    const furniture = findFurniture(
      pages.map(({ number, height, lines }) => ({ page: number, height, lines })),
    )
    return { ...(title && { title }), pages, unreadable, furniture, flow: findFlow(pages, furniture) }
  })
}

/** The stages that need one page only. */
export function analysePage(content: PageContent): PageAnalysis {
  const { number, width, height, images } = content
  const rules = findRules(content.strokes)
  const joined = joinRules(rules)
  const lattices = findLattices(joined)
  const { tables: ruled, outside } = fillTables(lattices, content.chars, number)
  const open = findOpenTables(joined.horizontal, lattices, findLines(outside), number)
  return {
    number,
    width,
    height,
    images,
    characters: content.chars.length,
    rules,
    joined,
    intersections: findIntersections(joined),
    lattices,
    tables: [...ruled.map(refineTable), ...open.tables],
    lines: open.outside,
  }
}

function findFlow(pages: readonly PageAnalysis[], furniture: ReadonlySet<Line>): FlowItem[] {
  const measures = findMeasures(pages, furniture)
  const bottoms = findBottoms(pages, furniture)
  const flow: FlowItem[] = []
  let running: PlacedLine[] = []
  const endText = () => {
    flow.push(...groupRunningText(running).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const))
    running = []
  }
  for (const page of pages) {
    const measure = measures.get(Math.round(page.width))
    for (const item of inReadingOrder(page, furniture)) {
      if ('cells' in item) {
        endText()
        addTable(flow, item, bottoms.get(Math.round(page.height)) ?? page.height)
      } else
        running.push({
          page: page.number,
          line: item,
          measure: measure ?? { left: item.box[0], right: item.box[2] },
        })
    }
  }
  endText()
  return flow
}

function addTable(flow: FlowItem[], table: PageTable, bodyBottom: number): void {
  const last = flow.at(-1)
  if (last?.kind === 'table' && isContinuation(last.table, table))
    flow[flow.length - 1] = {
      kind: 'table',
      table: joinTables(last.table, table, bodyBottom - last.table.parts.at(-1)!.box[3]),
    }
  else flow.push({ kind: 'table', table: single(table) })
}

function inReadingOrder(page: PageAnalysis, furniture: ReadonlySet<Line>): (Line | PageTable)[] {
  const lines = page.lines.filter((line) => !furniture.has(line))
  return [...lines, ...page.tables].toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** Lower edge of the body, by page height: the lowest that text or a table comes. */
function findBottoms(pages: readonly PageAnalysis[], furniture: ReadonlySet<Line>): Map<number, number> {
  const bottoms = new Map<number, number>()
  for (const page of pages) {
    const key = Math.round(page.height)
    const bodies = inReadingOrder(page, furniture).map((item) => item.box[3])
    bottoms.set(key, Math.max(bottoms.get(key) ?? 0, ...bodies))
  }
  return bottoms
}

/** Left and right edge of the running text, by page width. */
function findMeasures(pages: readonly PageAnalysis[], furniture: ReadonlySet<Line>): Map<number, Measure> {
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
