/** The forms of a paper → a workbook, a sheet each: xlsx, or xls (BIFF8). Running text has no place in it. */
import XLSX from 'xlsx'
import { type Paper, type PaperTable, placeCells } from '../paper.ts'

export function renderExcel(paper: Paper, format: 'xlsx' | 'xls'): Uint8Array {
  const book = XLSX.utils.book_new()
  const forms = paper.blocks.flatMap((block) => (block.kind === 'table' && block.form ? [block] : []))
  for (const [i, form] of forms.entries()) XLSX.utils.book_append_sheet(book, sheet(form), `Sheet${i + 1}`)
  const bookType = format === 'xls' ? 'biff8' : 'xlsx'
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, compression: true }))
}

function sheet(table: PaperTable): XLSX.WorkSheet {
  const width = table.widths.length
  const above = table.form!.above
  // holes in a row are cells that a span covers
  const rows: (string | number | null)[][] = above.map((line) => [line])
  const merges = above.map((_, r) => ({ s: { r, c: 0 }, e: { r, c: width - 1 } }))
  for (const placed of placeCells(table)) {
    const r = placed.row + above.length
    rows[r] ??= []
    rows[r][placed.column] = cellValue(placed.cell.text)
    if (placed.rowSpan * placed.columnSpan > 1)
      merges.push({
        s: { r, c: placed.column },
        e: { r: r + placed.rowSpan - 1, c: placed.column + placed.columnSpan - 1 },
      })
  }
  const result = XLSX.utils.aoa_to_sheet(
    Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
  )
  result['!merges'] = merges
  return result
}

/** Plain figures become numbers, as typing them into a cell makes them. */
function cellValue(text: string): string | number | null {
  if (text === '') return null
  return /^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text
}
