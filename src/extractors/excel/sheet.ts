/** One worksheet as rows of cells with spans, before it is split into blocks. */
import * as XLSX from 'xlsx'
import { withoutInvisible } from '../mend.ts'
import { overLimit } from '../over-limit.ts'
import { shownNumber } from './number-format.ts'

export interface SheetCell {
  readonly row: number
  readonly column: number
  /** as Excel shows it */
  readonly text: string
  /** the exact number behind the shown text; dates and error cells have none */
  readonly value?: number
  /** why the text is not a value that the unit wrote: an error, or a formula that was never computed */
  readonly doubt?: 'error-cell' | 'uncomputed-formula'
  readonly rowSpan: number
  readonly columnSpan: number
  readonly hidden: boolean
}

export interface Sheet {
  readonly name: string
  /** cells that are written or merged, by row; positions of the sheet, counted from 0 */
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>
  /** cells with text that a merged cell covers: the sheet does not show them */
  readonly covered?: readonly SheetCell[]
}

/** Of the largest sheet that Excel has, counted from 0. */
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

/** Cells of a worksheet. Throws UnreadableFile('too_large') where it has more than `gridSlots` of them. */
export function readSheet(
  worksheet: XLSX.WorkSheet,
  options: { readonly name: string; readonly hidden: boolean; readonly gridSlots: number },
): Sheet {
  const rows = new Map<number, SheetCell[]>()
  const covered: SheetCell[] = []
  const isCovered = coverTest(worksheet['!merges'] ?? [])
  let count = 0
  const read = (cell: XLSX.CellObject | undefined, row: number, column: number, merge?: XLSX.Range) => {
    if (++count > options.gridSlots)
      throw overLimit('gridSlots', { most: options.gridSlots, part: options.name })
    const hidden = options.hidden || isHidden(worksheet, row, column)
    return readCell(cell, { row, column, merge, hidden })
  }
  const place = (cell: SheetCell) => {
    const line = rows.get(cell.row) ?? []
    rows.set(cell.row, line)
    line.push(cell)
  }
  const merges = new Map(worksheet['!merges']?.map((merge) => [`${merge.s.r},${merge.s.c}`, merge]))
  for (const [row, line] of written(cellRows(worksheet))) {
    for (const [column, cell] of written(line ?? [])) {
      if (row > LAST_ROW || column > LAST_COLUMN) continue
      if (!cell || (cell.t === 'z' && cell.f === undefined)) continue
      const found = read(cell, row, column, merges.get(`${row},${column}`))
      merges.delete(`${row},${column}`)
      if (!isCovered(row, column)) place(found)
      else if (found.text !== '') covered.push(found)
    }
  }
  for (const merge of merges.values()) place(read(undefined, merge.s.r, merge.s.c, merge))
  return { name: options.name, rows, covered }
}

/** Whether a merge that begins elsewhere covers a place; asked row by row from the top. */
function coverTest(merges: readonly XLSX.Range[]): (row: number, column: number) => boolean {
  const waiting = [...merges].sort((a, b) => b.s.r - a.s.r)
  let open: XLSX.Range[] = []
  let current = -1
  return (row, column) => {
    if (row !== current) {
      current = row
      open = open.filter(({ e }) => e.r >= row)
      while (waiting.length > 0 && waiting.at(-1)!.s.r <= row) open.push(waiting.pop()!)
    }
    return open.some(({ s, e }) => within(column, s.c, e.c) && e.r >= row && (s.r !== row || s.c !== column))
  }
}

function within(column: number, first: number, last: number): boolean {
  return column >= first && column <= last
}

type Line = readonly (XLSX.CellObject | undefined)[] | undefined

/** Elements that are there, with their index: a broken address makes a list of four thousand million holes. */
function* written<T>(list: readonly T[]): Generator<[index: number, element: T]> {
  for (const key of Object.keys(list)) {
    const index = Number(key)
    if (index >= 0) yield [index, list[index]!]
  }
}

/** Dense worksheets keep their rows under `!data`; rows that Excel never wrote are holes. */
function cellRows(worksheet: XLSX.WorkSheet): readonly Line[] {
  return (worksheet['!data'] as readonly Line[] | undefined) ?? []
}

function readCell(
  cell: XLSX.CellObject | undefined,
  at: { row: number; column: number; merge: XLSX.Range | undefined; hidden: boolean },
): SheetCell {
  const { merge, row, column, hidden } = at
  const value = cell && numberBehind(cell)
  return {
    row,
    column,
    text: cell ? shownText(cell) : '',
    ...(value !== undefined && { value }),
    ...doubtOf(cell),
    rowSpan: merge ? merge.e.r - merge.s.r + 1 : 1,
    columnSpan: merge ? merge.e.c - merge.s.c + 1 : 1,
    hidden,
  }
}

function doubtOf(cell: XLSX.CellObject | undefined): Pick<SheetCell, 'doubt'> {
  if (cell?.t === 'e') return { doubt: 'error-cell' }
  return cell?.t === 'z' && cell.f !== undefined ? { doubt: 'uncomputed-formula' } : {}
}

/** Text as the sheet shows it; a number format that shows nothing (";;;") hides, it does not delete. */
function shownText(cell: XLSX.CellObject): string {
  if (cell.t === 'z') return ''
  const own =
    cell.t === 'n' && typeof cell.v === 'number' && typeof cell.z === 'string'
      ? shownNumber(cell.v, cell.z)
      : undefined
  const shown = own ?? (cell.t === 's' ? String(cell.v ?? cell.w ?? '') : (cell.w ?? String(cell.v ?? '')))
  return withoutInvisible(shown)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/_x000D_/g, '')
    .trim()
}

function numberBehind(cell: XLSX.CellObject): number | undefined {
  if (cell.t !== 'n' || typeof cell.v !== 'number') return undefined
  const isDate = typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z)
  return isDate ? undefined : cell.v
}

function isHidden(worksheet: XLSX.WorkSheet, row: number, column: number): boolean {
  return Boolean(worksheet['!rows']?.[row]?.hidden || worksheet['!cols']?.[column]?.hidden)
}
