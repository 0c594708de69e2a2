/**
 * Paper → a PDF, with no font inside: lines of text, ruled tables, rows that go on over the page. The text is
 * either in Adobe's GB1 character set, as many office programs print Chinese, or in codes that only the file's
 * own ToUnicode map explains.
 */
import { zlibSync } from 'fflate'
import { gridOf, type Paper, type PaperBlock, type PaperTable, type PlacedCell } from '../paper.ts'
import { type PdfEncoding, writePdf } from './pdf-file.ts'

const PAGE = { width: 595, height: 842, margin: 56 }
const SIZE = 10
const LEADING = 14
const PADDING = 3

interface Sheet {
  /** finished pages and the one being drawn, as content operators */
  readonly pages: string[][]
  /** distance of the next line from the page's top */
  y: number
}

export function renderPdf(paper: Paper, encoding: PdfEncoding = 'Identity-H'): Uint8Array {
  const sheet: Sheet = { pages: [[]], y: PAGE.margin }
  for (const block of paper.blocks)
    if (block.kind === 'table') drawTable(sheet, block)
    else drawLines(sheet, block)
  const contents = sheet.pages.map((operators) => zlibSync(new TextEncoder().encode(operators.join('\n'))))
  return writePdf({ contents, encoding, width: PAGE.width, height: PAGE.height, title: paper.title })
}

function drawLines(sheet: Sheet, block: Exclude<PaperBlock, PaperTable>): void {
  const title = block.kind === 'heading' && block.level === 1
  if (title && sheet.y > PAGE.margin) newPage(sheet)
  const indent = block.kind === 'paragraph' ? 2 * SIZE : 0
  const lines = wrap(block.text, PAGE.width - 2 * PAGE.margin, indent)
  for (const [i, line] of lines.entries()) {
    room(sheet, LEADING)
    const centred = block.kind === 'line' && block.centred
    const left = centred ? (PAGE.width - widthOf(line)) / 2 : PAGE.margin + (i === 0 ? indent : 0)
    drawText(sheet, line, left, sheet.y)
    sheet.y += LEADING
  }
  sheet.y += 4
}

/** Begins a new page where `height` points are not left on this one. */
function room(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= PAGE.height - PAGE.margin) return false
  newPage(sheet)
  return true
}

function newPage(sheet: Sheet): void {
  sheet.pages.push([])
  sheet.y = PAGE.margin
}

function drawText(sheet: Sheet, text: string, left: number, top: number): void {
  // PDFium has no glyph to measure and drops a text of one character: a wide space makes it two.
  const printed = text.length === 1 && !isNarrow(text) ? `${text}\u3000` : text
  const codes = Array.from(printed, (char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const baseline = PAGE.height - top - SIZE
  sheet.pages.at(-1)!.push(`BT /F ${SIZE} Tf ${left.toFixed(2)} ${baseline.toFixed(2)} Td <${codes}> Tj ET`)
}

const isNarrow = (char: string): boolean => char >= ' ' && char <= '~'

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (isNarrow(char) ? SIZE / 2 : SIZE), 0)
}

/** Breaks between characters; a number only where it is wider than the whole line, as in narrow columns. */
function wrap(text: string, width: number, indent = 0): readonly string[] {
  return text.split('\n').flatMap((part) => {
    const lines: string[] = []
    let line = ''
    let used = indent
    for (const piece of piecesOf(part, width)) {
      const advance = widthOf(piece)
      if (used + advance > width && line) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += piece
      used += advance
    }
    return [...lines, line]
  })
}

function piecesOf(text: string, width: number): readonly string[] {
  const pieces = text.match(/[\d.,%]+|./gu) ?? []
  return pieces.flatMap((piece) => (widthOf(piece) > width ? [...piece] : [piece]))
}

function drawTable(sheet: Sheet, table: PaperTable): void {
  const grid = gridOf(table)
  const lefts = columnEdges(table)
  const heights = rowHeights(table, lefts)
  for (const [row, slots] of grid.entries()) {
    const broken = room(sheet, heights[row]!)
    drawRow(sheet, { slots, above: broken ? undefined : grid[row - 1], row, lefts, height: heights[row]! })
    sheet.y += heights[row]!
    const last = row === grid.length - 1 || sheet.y + heights[row + 1]! > PAGE.height - PAGE.margin
    if (last) rule(sheet, [lefts[0]!, sheet.y], [lefts.at(-1)!, sheet.y])
  }
  sheet.y += LEADING
}

function columnEdges(table: PaperTable): readonly number[] {
  const whole = table.widths.reduce((sum, width) => sum + width, 0)
  const scale = (PAGE.width - 2 * PAGE.margin) / whole
  const edges = [PAGE.margin]
  for (const width of table.widths) edges.push(edges.at(-1)! + width * scale)
  return edges
}

/** Each row as high as its own cells need; a spanning cell that needs more gets it from its last row. */
function rowHeights(table: PaperTable, lefts: readonly number[]): readonly number[] {
  const heights = table.rows.map(() => LEADING + 2 * PADDING)
  const placed = [...new Set(gridOf(table).flat())].filter((slot) => slot !== undefined)
  for (const cell of placed.sort((a, b) => a.rowSpan - b.rowSpan)) {
    const end = Math.min(cell.row + cell.rowSpan, heights.length)
    const have = heights.slice(cell.row, end).reduce((sum, height) => sum + height, 0)
    const need = cellLines(cell, lefts).length * LEADING + 2 * PADDING
    if (need > have) heights[end - 1] = heights[end - 1]! + need - have
  }
  return heights
}

function cellLines({ cell, column, columnSpan }: PlacedCell, lefts: readonly number[]): readonly string[] {
  return wrap(cell.text, lefts[column + columnSpan]! - lefts[column]! - 2 * PADDING)
}

interface Row {
  readonly slots: readonly (PlacedCell | undefined)[]
  /** undefined at the top of the table or of a page */
  readonly above: readonly (PlacedCell | undefined)[] | undefined
  readonly row: number
  readonly lefts: readonly number[]
  readonly height: number
}

/** The edges between slots of different cells, and the text of the cells that begin here. */
function drawRow(sheet: Sheet, { slots, above, row, lefts, height }: Row): void {
  for (const [column, slot] of slots.entries()) {
    const left = lefts[column]!
    if (!above || above[column] !== slot) rule(sheet, [left, sheet.y], [lefts[column + 1]!, sheet.y])
    if (column === 0 || slots[column - 1] !== slot) {
      rule(sheet, [left, sheet.y], [left, sheet.y + height])
      if (slot?.row === row)
        for (const [i, line] of cellLines(slot, lefts).entries())
          drawText(sheet, line, left + PADDING, sheet.y + PADDING + i * LEADING)
    }
  }
  const right = lefts.at(-1)!
  rule(sheet, [right, sheet.y], [right, sheet.y + height])
}

type Point = readonly [x: number, y: number]

function rule(sheet: Sheet, from: Point, to: Point): void {
  const point = ([x, y]: Point): string => `${x.toFixed(2)} ${(PAGE.height - y).toFixed(2)}`
  sheet.pages.at(-1)!.push(`0.5 w ${point(from)} m ${point(to)} l S`)
}
