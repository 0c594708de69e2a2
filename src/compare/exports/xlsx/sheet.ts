/** A worksheet as plain data, and the few cell styles that the whole workbook is made of. */
import type { CellObject } from 'write-excel-file/node'

/** From a cell (counting from 0) to a cell of another sheet. */
export interface SheetLink {
  readonly row: number
  readonly column: number
  readonly toSheet: string
  readonly toRow: number
}

export interface Sheet {
  readonly name: string
  /** rows above the header: title and notes */
  readonly preface: readonly CellObject[]
  readonly header: readonly CellObject[]
  readonly body: readonly (readonly (CellObject | null)[])[]
  /** in characters, one for each column */
  readonly widths: readonly number[]
  /** columns that stay in view */
  readonly sticky: number
  readonly links: readonly SheetLink[]
  /** how it prints: shrunk to the width of a page, or over as many pages as it needs with its first columns repeated */
  readonly paper: 'one-page-wide' | 'several-pages-wide'
}

/** Longest text that a cell of a workbook may hold. */
const CELL_LIMIT = 32_767
const BORDER = { borderColor: '#BFBFBF', borderStyle: 'thin' } as const

export const FILLS = {
  header: '#DCE6F1',
  derived: '#EEF3FA',
  conflict: '#FCE4D6',
  repaired: '#FFF2CC',
} as const
export const INK = { muted: '#8C8C8C', derived: '#1F4E79', alarm: '#C00000' } as const

/** Where the body begins, counting rows from 0. */
export function bodyStart(sheet: Pick<Sheet, 'preface'>): number {
  return sheet.preface.length + 1
}

export function titleCell(text: string): CellObject {
  return { value: text, type: String, fontWeight: 'bold', fontSize: 14, height: 26, alignVertical: 'center' }
}

export function noteCell(text: string): CellObject {
  return { value: text, type: String, textColor: INK.muted, height: 18, alignVertical: 'center' }
}

export function headerCell(text: string): CellObject {
  return {
    ...BORDER,
    value: text,
    type: String,
    fontWeight: 'bold',
    backgroundColor: FILLS.header,
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  }
}

/** Text, kept as text whatever it looks like; an empty cell for null. */
export function textCell(text: string | null, style: Partial<CellObject> = {}): CellObject {
  if (text === null || text === '') return { ...BORDER, ...style }
  const value = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text
  return { ...BORDER, value, type: String, format: '@', alignVertical: 'center', wrap: true, ...style }
}

/** A number with the format it is shown in; an empty cell for null. */
export function numberCell(
  value: number | null,
  format: string,
  style: Partial<CellObject> = {},
): CellObject {
  if (value === null) return { ...BORDER, ...style }
  return { ...BORDER, value, type: Number, format, align: 'right', alignVertical: 'center', ...style }
}

/** A number with the decimals that it has, at most four; an empty cell for null. */
export function plainNumberCell(value: number | null, style: Partial<CellObject> = {}): CellObject {
  return numberCell(value, value === null ? '0' : plainFormat(value), style)
}

/** Not 0.##: that shows a whole number with a bare point after it. */
export function plainFormat(value: number): string {
  const decimals = String(Number(value.toFixed(4))).split('.')[1]?.length ?? 0
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}
