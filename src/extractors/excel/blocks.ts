/** A worksheet → blocks: title lines, tables, and the notes below them. */
import * as XLSX from 'xlsx'
import type { Anchor, Block, Notice } from '../../model/document.ts'
import { buildTable, type LooseCell } from '../grid.ts'
import { overLimit } from '../over-limit.ts'
import { type Band, hasText, isFigure, trimRows } from './band.ts'
import { partBesides } from './besides.ts'
import type { Sheet, SheetCell } from './sheet.ts'

interface Options {
  readonly firstBlock: number
  readonly gridSlots: number
}

const NOTE = /^(注|备注|说明|填表|填报|制表|审核|单位负责人|联系电话)/
const TITLE_LENGTH = 60
const FAR_COLUMNS = 50

/** Splits a sheet at fully empty rows; rows of one cell above a table are lines of text, not rows of it. */
export function splitSheet(sheet: Sheet, options: Options): { blocks: Block[]; notices: Notice[] } {
  const blocks: Block[] = []
  const notices: Notice[] = []
  for (const band of joinTornBands(findBands(sheet))) {
    const { titles, body, notes } = partBand(band)
    for (const cell of titles) blocks.push(lineBlock(cell, sheet.name, options.firstBlock + blocks.length))
    const block = options.firstBlock + blocks.length
    for (const part of partFarColumns(body).flatMap(partBesides))
      blocks.push(
        tableBlock(part, sheet.name, { ...options, firstBlock: options.firstBlock + blocks.length }),
      )
    for (const cell of notes) blocks.push(lineBlock(cell, sheet.name, options.firstBlock + blocks.length))
    notices.push(...doubtNotices(band, sheet.name, block))
  }
  return { blocks, notices: [...notices, ...coveredNotices(sheet)] }
}

function findBands(sheet: Sheet): Band[] {
  const bands: { top: number; rows: SheetCell[][] }[] = []
  const written = [...sheet.rows].filter(([, cells]) => cells.some((cell) => cell.text !== ''))
  let bottom = -1
  for (const [row, cells] of written.sort(([a], [b]) => a - b)) {
    const last = bands.at(-1)
    if (last && row <= bottom + 1) while (last.top + last.rows.length < row) last.rows.push([])
    if (last && row <= bottom + 1) last.rows.push([...cells].sort((a, b) => a.column - b.column))
    else bands.push({ top: row, rows: [[...cells].sort((a, b) => a.column - b.column)] })
    bottom = Math.max(bottom, row, ...cells.filter(hasText).map((cell) => row + cell.rowSpan - 1))
  }
  return bands
}

/** An empty row inside a table tears it: the part below has no header, it begins with figures. */
function joinTornBands(bands: readonly Band[]): Band[] {
  const joined: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last && isContinuation(last, band)) {
      const gap = band.top - last.top - last.rows.length
      const empty = Array.from({ length: gap }, (): SheetCell[] => [])
      joined[joined.length - 1] = { top: last.top, rows: [...last.rows, ...empty, ...band.rows] }
    } else joined.push(band)
  }
  return joined
}

function isContinuation(above: Band, below: Band): boolean {
  if (below.top - above.top - above.rows.length > 1) return false
  const first = below.rows[0]?.filter(hasText) ?? []
  const wide = (band: Band) => band.rows.some((cells) => cells.filter(hasText).length > 1)
  if (first.length < 2 || !wide(above)) return false
  return first.some(isFigure) && extent(below).right <= extent(above).right
}

/** Leading rows of one cell are titles, trailing ones that read like a note are notes; the rest is the table. */
function partBand(band: Band): { titles: SheetCell[]; body: Band; notes: SheetCell[] } {
  const single = band.rows.map((cells) => {
    const filled = cells.filter(hasText)
    return filled.length === 1 && filled[0]!.rowSpan === 1 ? filled[0] : undefined
  })
  let start = 0
  while (start < single.length && single[start]) start++
  let end = single.length
  while (end > start && single[end - 1] && NOTE.test(single[end - 1]!.text)) end--
  return {
    titles: single.slice(0, start).map((cell) => cell!),
    body: { top: band.top + start, rows: band.rows.slice(start, end) },
    notes: single.slice(end).map((cell) => cell!),
  }
}

/** A cell far to the right of a table is a slip of the hand or another table, not a column of this one. */
function partFarColumns(band: Band): Band[] {
  const filled = band.rows.flat().filter(hasText)
  const parts: { left: number; right: number }[] = []
  for (const { column, columnSpan } of filled.sort((a, b) => a.column - b.column)) {
    const last = parts.at(-1)
    const right = column + Math.min(columnSpan, FAR_COLUMNS) - 1
    if (last && column <= last.right + FAR_COLUMNS) last.right = Math.max(last.right, right)
    else parts.push({ left: column, right })
  }
  if (parts.length <= 1) return filled.length > 0 ? [band] : []
  return parts.map(({ left, right }) => trimRows(band, (cell) => cell.column >= left && cell.column <= right))
}

function lineBlock(cell: SheetCell, sheet: string, block: number): Block {
  const anchor: Anchor = { block, sheet, cell: address(cell.row, cell.column) }
  const isTitle = cell.row === 0 && cell.text.length <= TITLE_LENGTH && !/[：:。]/.test(cell.text)
  return isTitle
    ? { kind: 'heading', level: 1, text: cell.text, anchor }
    : { kind: 'paragraph', text: cell.text, anchor }
}

function tableBlock(band: Band, sheet: string, options: Options): Block {
  const { left, right } = extent(band)
  const found = (right - left + 1) * band.rows.length
  if (found > options.gridSlots) throw overLimit('gridSlots', { most: options.gridSlots, found, part: sheet })
  const covered = new Set<string>()
  const rows = band.rows.map((cells, index) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
    const line: LooseCell[] = []
    for (let column = left; column <= right; column++) {
      const row = band.top + index
      if (covered.has(`${row},${column}`)) continue
      const cell = byColumn.get(column)
      if (cell) cover(covered, cell, { right, bottom: band.top + band.rows.length - 1 })
      line.push(looseCell(cell, { sheet, row, column, left, right }))
    }
    return line
  })
  return buildTable(rows, {
    block: options.firstBlock,
    gridSlots: options.gridSlots,
    place: { sheet, cell: address(band.top, left) },
  })
}

/**
 * Columns from the first to the last that hold text. Spans of empty cells do not widen a table, and those of
 * others not far beyond the last column in which a cell begins.
 */
function extent(band: Band): { left: number; right: number } {
  const filled = band.rows.flat().filter(hasText)
  const lastBegun = filled.reduce((most, cell) => Math.max(most, cell.column), 0)
  const lastCovered = filled.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan - 1), 0)
  return {
    left: filled.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY),
    right: Math.min(lastCovered, lastBegun + FAR_COLUMNS),
  }
}

function cover(covered: Set<string>, cell: SheetCell, edge: { right: number; bottom: number }): void {
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return
  for (let row = cell.row; row <= Math.min(edge.bottom, cell.row + cell.rowSpan - 1); row++)
    for (
      let column = cell.column;
      column <= Math.min(edge.right, cell.column + cell.columnSpan - 1);
      column++
    )
      covered.add(`${row},${column}`)
}

function looseCell(
  cell: SheetCell | undefined,
  at: { sheet: string; row: number; column: number; left: number; right: number },
): LooseCell {
  const place = { sheet: at.sheet, cell: address(at.row, at.column) }
  const column = at.column - at.left
  if (!cell) return { text: '', column, place }
  return {
    text: cell.text,
    column,
    rowSpan: cell.rowSpan,
    columnSpan: Math.min(cell.columnSpan, at.right - at.column + 1),
    ...(cell.value !== undefined && { value: cell.value }),
    hidden: cell.hidden,
    place,
  }
}

function doubtNotices(band: Band, sheet: string, block: number): Notice[] {
  return band.rows.flat().flatMap((cell) => {
    if (!cell.doubt) return []
    const place = `${sheet}!${address(cell.row, cell.column)}`
    const says = {
      'error-cell': `The cell ${place} holds the error ${cell.text}`,
      'uncomputed-formula': `The cell ${place} holds a formula without a computed value`,
    }
    const anchor = { block, sheet, cell: address(cell.row, cell.column) }
    return [{ code: cell.doubt, message: says[cell.doubt], anchor }]
  })
}

function coveredNotices({ name, covered = [] }: Sheet): Notice[] {
  return covered.map(({ row, column, text }) => ({
    code: 'text-under-merge',
    message: `A merged cell covers the text "${text.slice(0, 60)}" of ${name}!${address(row, column)}, which is left out`,
  }))
}

function address(row: number, column: number): string {
  return XLSX.utils.encode_cell({ r: row, c: column })
}
