/**
 * The neutral document: what every extractor gives and every normalizer reads. Plain data, safe to
 * serialise; it knows nothing of counties, budgets or file formats.
 */

export const FORMATS = [
  ...(['docx', 'doc', 'rtf', 'odt', 'pdf', 'ofd'] as const),
  ...(['xlsx', 'xls', 'xlsb', 'ods', 'csv'] as const),
  ...(['html', 'txt', 'image'] as const),
] as const
export type Format = (typeof FORMATS)[number]

/** A rectangle in PDF points, origin at the page's top left: [left, top, right, bottom]. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Where the text of a block or cell goes on on a further page. */
export interface PageBreak {
  /** offset in the text of the first character on that page */
  readonly at: number
  readonly page: number
  readonly box?: Box
}

/** A place without what stands on other pages than its beginning. */
export type Place = Omit<Anchor, 'breaks'>

/** Where a piece of a document stands. `row` and `column` count from 0 inside the block's table. */
export interface Anchor {
  /** index into `Document.blocks` */
  readonly block: number
  readonly row?: number
  readonly column?: number
  /** where its text begins; counts from 1, fixed pages only */
  readonly page?: number
  readonly box?: Box
  /** where its text goes on on further pages, in order; `placeAt` tells the place of one of its characters */
  readonly breaks?: readonly PageBreak[]
  /** worksheet name and cell address (A1); Excel only */
  readonly sheet?: string
  readonly cell?: string
}

/** How certain a text is that was read from a picture. */
export interface Recognition {
  /** lowest probability (0 to 1) among its digits and their separators, or of all characters where it has no digit */
  readonly confidence: number
}

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the document's title level */
  readonly level: number
  /** includes automatic numbering, rendered as the reader of the page sees it ("一、部门概况") */
  readonly text: string
  readonly anchor: Anchor
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** the text before line joins and space mending, where that changed it */
  readonly raw?: string
  /** only where it was read from a picture */
  readonly ocr?: Recognition
  readonly anchor: Anchor
}

export interface ListItem {
  readonly kind: 'list-item'
  readonly level: number
  /** as printed: "1.", "①", "•" */
  readonly marker: string
  /** without the marker */
  readonly text: string
  readonly anchor: Anchor
}

/** A cell at the place where its span begins. */
export interface OriginSlot {
  readonly kind: 'origin'
  /** paragraphs inside the cell are joined with "\n" */
  readonly text: string
  readonly raw?: string
  readonly rowSpan: number
  readonly columnSpan: number
  /** the exact number behind the shown text (Excel), and whether the row, column or sheet is hidden */
  readonly value?: number
  readonly hidden?: boolean
  /** only where it was read from a picture */
  readonly ocr?: Recognition
  readonly anchor: Anchor
}

/** A grid position that a cell which begins elsewhere spans over. */
export interface CoveredSlot {
  readonly kind: 'covered'
  /** where the covering cell begins */
  readonly row: number
  readonly column: number
}

export type Slot = OriginSlot | CoveredSlot

/** A rectangular grid: every row has the same number of slots. */
export interface Table {
  readonly kind: 'table'
  readonly slots: readonly (readonly Slot[])[]
  /** leading rows that are header by structure (th, repeated header, spans); 0 where not known */
  readonly headerRows: number
  readonly anchor: Anchor
}

export type Block = Heading | Paragraph | ListItem | Table

export interface Page {
  /** page number, or the sheet's place in the workbook; counts from 1 */
  readonly number: number
  readonly width?: number
  readonly height?: number
  readonly sheet?: string
  readonly hidden?: boolean
}

/** What a reader noticed: something dropped on purpose, never seen before, or doubtful. */
export interface Notice {
  /** kebab-case: "unknown-element", "tracked-deletion", "mended-spaces" … */
  readonly code: string
  /** one English sentence with the offending text */
  readonly message: string
  readonly anchor?: Anchor
  /** of a page of which nothing was read: its number, from 1 */
  readonly page?: number
  /** text of the document that was left out on purpose; its page counts from 1, null without pages */
  readonly leftOut?: { readonly text: string; readonly page: number | null }
  /** of "low-ocr": what was read in doubt, and the picture of it as a data URL (PNG) */
  readonly text?: string
  readonly ocr?: Recognition
  readonly picture?: string
}

export interface Document {
  readonly format: Format
  /** from the file's own properties, where it has them */
  readonly title?: string
  readonly blocks: readonly Block[]
  /** pages of a PDF, sheets of a workbook; empty for flowing text */
  readonly pages: readonly Page[]
  readonly notices: readonly Notice[]
}

/** The text of a block as printed, list marker included; empty for a table. */
export function blockText(block: Block): string {
  if (block.kind === 'table') return ''
  if (block.kind !== 'list-item') return block.text
  // "1." before "5万元" must not read as 1.5
  const gap = /[\d.]$/.test(block.marker) && /^\d/.test(block.text) ? ' ' : ''
  return `${block.marker}${gap}${block.text}`
}

/** The cell that a grid position shows: the slot itself, or the origin of the span that covers it. */
export function originAt(table: Table, row: number, column: number): OriginSlot | undefined {
  const slot = table.slots[row]?.[column]
  if (slot?.kind !== 'covered') return slot
  const origin = table.slots[slot.row]?.[slot.column]
  return origin?.kind === 'origin' ? origin : undefined
}

/** Where the character at an offset of a block's or cell's text stands: its own page and box where the text runs over pages. */
export function placeAt(anchor: Anchor, offset: number): Place {
  if (!anchor.breaks) return anchor
  const { breaks, ...place } = anchor
  const last = breaks.findLast(({ at }) => at <= offset)
  if (!last) return place
  const { box: _, ...rest } = place
  return { ...rest, page: last.page, ...(last.box && { box: last.box }) }
}
