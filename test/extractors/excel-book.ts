/** Workbooks built in code. */
import * as XLSX from 'xlsx'

type Row = readonly (string | number | null)[]

/** A sheet as a test writes it down. */
export interface SheetPlan {
  readonly rows: readonly Row[]
  readonly merges?: readonly string[]
  readonly formats?: Readonly<Record<string, string>>
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

function worksheet(plan: SheetPlan): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(plan.rows.map((row) => [...row]))
  sheet['!merges'] = plan.merges?.map((range) => XLSX.utils.decode_range(range)) ?? []
  for (const [cell, format] of Object.entries(plan.formats ?? {})) (sheet[cell] as XLSX.CellObject).z = format
  sheet['!rows'] = []
  sheet['!cols'] = []
  for (const row of plan.hiddenRows ?? []) sheet['!rows'][row] = { hidden: true }
  for (const column of plan.hiddenColumns ?? []) sheet['!cols'][column] = { hidden: true }
  return sheet
}

export function workbook(plans: Record<string, SheetPlan>): XLSX.WorkBook {
  const book = XLSX.utils.book_new()
  for (const [name, plan] of Object.entries(plans)) XLSX.utils.book_append_sheet(book, worksheet(plan), name)
  return book
}

export function save(book: XLSX.WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array {
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}
