/** The stages in order, every stage's result kept: `pdf.ts` makes the Document of it, `inspect` draws it. */
import type { Limits } from '../extractor.ts'
import { type FlowItem, findFlow } from './flow.ts'
import { findFurniture } from './furniture.ts'
import { findIntersections, findLattices, type Intersection, type Lattice } from './lattice.ts'
import { findLines, type Line } from './lines.ts'
import { problem, withPdf } from './open-pdf.ts'
import { findOpenTables } from './open-tables.ts'
import { type PageContent, readPageContent } from './page-content.ts'
import { findRules, joinRules, type Rules } from './rules.ts'
import { refineTable } from './table-refinement.ts'
import { fillTables, type PageTable } from './table-text.ts'

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
