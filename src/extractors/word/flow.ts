/**
 * The flow of a Word document: what both Word readers give, before blocks are numbered and cells have a place
 * in a grid.
 */

import { withoutInvisible } from '../mend.ts'

/** A paragraph of running text, numbering rendered. */
export interface FlowParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** 0 for "heading 1" and the title; absent for body text */
  readonly outline?: number
  /** the automatic number or bullet before it */
  readonly marker?: { readonly text: string; readonly level: number }
  /** all of its text is bold */
  readonly bold?: true
}

export interface FlowCell {
  /** edges of the cell along the row, in any one unit for the whole table (twips where the file has them) */
  readonly left: number
  readonly right: number
  /** part of a vertical merge that starts here or goes on from the cell above */
  readonly merge?: 'restart' | 'continue'
  readonly content: readonly FlowBlock[]
}

export interface FlowRow {
  readonly cells: readonly FlowCell[]
  /** repeated at the top of each page: header by structure */
  readonly header: boolean
  readonly hidden?: boolean
}

export interface FlowTable {
  readonly kind: 'table'
  readonly rows: readonly FlowRow[]
}

export type FlowBlock = FlowParagraph | FlowTable

/** Marker and text of a paragraph on one line; a space keeps "1." and "5万元" from fusing into one number. */
export function printedText(paragraph: FlowParagraph): string {
  const { marker, text } = paragraph
  if (!marker) return text
  return /[!-~]$/.test(marker.text) && /^[!-~]/.test(text)
    ? `${marker.text} ${text}`
    : `${marker.text}${text}`
}

/** Text of a cell: its paragraphs one to a line (blank ones keep their line, but not at the end). */
export function cellText(content: readonly FlowBlock[]): string {
  const lines = content.flatMap((block) =>
    block.kind === 'paragraph'
      ? [printedText(block)]
      : block.rows.map((row) => row.cells.map((cell) => cellText(cell.content)).join('\t')),
  )
  return withoutInvisible(lines.join('\n')).trimEnd()
}
