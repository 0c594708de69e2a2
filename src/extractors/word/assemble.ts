/** From the flow of a Word document to numbered blocks with tables laid out on a grid. */
import type { Block, Notice } from '../../model/document.ts'
import { buildTable, type LooseCell } from '../grid.ts'
import { withoutInvisible } from '../mend.ts'
import { headingLevel } from '../set-headings.ts'
import { columnsOf } from './columns.ts'
import {
  cellText,
  type FlowBlock,
  type FlowCell,
  type FlowParagraph,
  type FlowTable,
  printedText,
} from './flow.ts'

export interface Assembled {
  readonly blocks: readonly Block[]
  readonly notices: readonly Notice[]
}

/** Numbers the blocks; a table inside a cell follows the table that holds it. Blank paragraphs are left out. */
export function assemble(flow: readonly FlowBlock[], limits: { readonly gridSlots: number }): Assembled {
  const blocks: Block[] = []
  const notices: Notice[] = []
  const boldTells = setsApart(flow)
  const add = (content: readonly FlowBlock[]): void => {
    for (const item of content) {
      if (item.kind === 'paragraph') {
        if (withoutInvisible(item.text).trim() !== '')
          blocks.push(textBlock(item, { block: blocks.length, boldTells }))
        continue
      }
      if (item.rows.every((row) => row.cells.length === 0)) continue
      const block = blocks.length
      const { rows, buried } = looseRows(item)
      blocks.push(buildTable(rows, { block, gridSlots: limits.gridSlots, ...headerRows(item) }))
      for (const text of buried) notices.push(buriedText(text, block))
      for (const row of item.rows)
        for (const cell of row.cells) add(cell.content.filter((inner) => inner.kind === 'table'))
    }
  }
  add(flow)
  return { blocks, notices }
}

/** Whether bold type tells a heading: where most of the text is bold it says nothing. */
function setsApart(flow: readonly FlowBlock[]): boolean {
  const paragraphs = flow.filter((item) => item.kind === 'paragraph')
  const length = (some: readonly FlowParagraph[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return 2 * length(paragraphs.filter(({ bold }) => bold)) < length(paragraphs)
}

function textBlock(
  paragraph: FlowParagraph,
  { block, boldTells }: { readonly block: number; readonly boldTells: boolean },
): Block {
  const { outline, marker } = paragraph
  const text = withoutInvisible(paragraph.text)
  const anchor = { block }
  const printed = printedText({ ...paragraph, text })
  const level = outline === undefined ? boldTells && boldLevel(printed, paragraph) : outline + 1
  if (level) return { kind: 'heading', level, text: printed, anchor }
  if (marker) return { kind: 'list-item', level: marker.level, marker: marker.text, text, anchor }
  return { kind: 'paragraph', text, anchor }
}

/** The level of a heading that is only bold. */
function boldLevel(text: string, { bold }: FlowParagraph): number | undefined {
  const set = { text, size: 1, bold: true, lines: text.split('\n').length, centred: false }
  return bold && headingLevel(set, 1)
}

/** Header rows that the file itself marks; the grid decides where it marks none. */
function headerRows(table: FlowTable): { headerRows?: number } {
  const firstOther = table.rows.findIndex((row) => !row.header)
  // a table that is header throughout (a page frame) says nothing
  return firstOther > 0 ? { headerRows: firstOther } : {}
}

interface PlacedCell {
  readonly cell: FlowCell
  readonly column: number
  readonly columnSpan: number
  readonly hidden: boolean
  rowSpan: number
}

/** Rows with columns found from edges and vertical merges counted; `buried`: text of cells that a merge covers. */
function looseRows(table: FlowTable): { rows: LooseCell[][]; buried: string[] } {
  const columns = columnsOf(table.rows.flatMap((row) => row.cells))
  const buried: string[] = []
  let above = new Map<number, PlacedCell>()
  const placed = table.rows.map((row) => {
    const here = new Map<number, PlacedCell>()
    const line: PlacedCell[] = []
    for (const cell of row.cells) {
      const column = columns.get(cell.left)!
      const columnSpan = Math.max(1, columns.get(cell.right)! - column)
      const upper = cell.merge === 'continue' ? above.get(column) : undefined
      if (upper?.columnSpan === columnSpan) {
        upper.rowSpan++
        here.set(column, upper)
        const text = cellText(cell.content)
        if (text !== '') buried.push(text)
        continue
      }
      const origin = { cell, column, columnSpan, hidden: row.hidden === true, rowSpan: 1 }
      if (cell.merge) here.set(column, origin)
      line.push(origin)
    }
    above = here
    return line
  })
  return { rows: placed.map((line) => line.map(looseCell)), buried }
}

function looseCell({ cell, column, columnSpan, rowSpan, hidden }: PlacedCell): LooseCell {
  return { text: cellText(cell.content), column, columnSpan, rowSpan, ...(hidden && { hidden }) }
}

function buriedText(text: string, block: number): Notice {
  return {
    code: 'text-under-merge',
    message: `A merged cell covers the text "${text.slice(0, 60)}", which is left out`,
    anchor: { block },
  }
}
