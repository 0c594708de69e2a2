/** The tables of a paper → a workbook with drawn borders, a sheet each, rows as high as their text needs. */
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { type Paper, type PaperTable, placeCells } from '../paper.ts'

/** Characters of the usual size across a page, and points of a line. */
const PAGE_CHARACTERS = { portrait: 56, landscape: 84 } as const
const LINE_HEIGHT = 15

export async function renderRuledSheets(paper: Paper): Promise<Uint8Array> {
  const room = PAGE_CHARACTERS[paper.landscape ? 'landscape' : 'portrait']
  const tables = paper.blocks.filter((block) => block.kind === 'table')
  const sheets = tables.map((table, i) => {
    const whole = table.widths.reduce((sum, width) => sum + width, 0)
    const widths = table.widths.map((width) => (width / whole) * room)
    return {
      sheet: `表${i + 1}`,
      data: rowsOf(table, widths),
      columns: widths.map((width) => ({ width })),
      ...(paper.landscape && { orientation: 'landscape' as const }),
    }
  })
  return new Uint8Array(await writeExcelFile(sheets).toBuffer())
}

function rowsOf(table: PaperTable, widths: readonly number[]): (CellObject | null)[][] {
  const rows: (CellObject | null)[][] = table.rows.map(() => table.widths.map(() => null))
  for (const { cell, row, column, rowSpan, columnSpan } of placeCells(table)) {
    const width = widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0)
    const height = Math.ceil(linesOf(cell.text, width) / rowSpan) * LINE_HEIGHT
    rows[row]![column] = { ...cellOf(cell.text), rowSpan, columnSpan, height }
  }
  return rows
}

/** Lines that a text takes in a cell so many characters wide; a Chinese one is two wide. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.ceil((part.length * 2 + 1) / (width - 2)), 0)
}

function cellOf(text: string): CellObject {
  const look = { wrap: true, borderStyle: 'thin', alignVertical: 'center' } as const
  return text === '' ? look : { ...look, value: text, type: String }
}
