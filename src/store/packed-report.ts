/** A Report ready to be stored; made where the file is read, so that the storing thread only writes. */
import type { Coverage, Report } from '../model/report.ts'
import type { Rows } from './dialect.ts'
import { type Packed, pack } from './pack.ts'
import { type HeadColumns, headColumns, partRows } from './report-rows.ts'
import { secretsOf } from './secrets.ts'

export interface PackedReport {
  readonly head: HeadColumns
  /** rows of the tables of its parts; they still lack their report's id */
  readonly parts: readonly Rows[]
  readonly content: Packed<Report>
  readonly figures: Pick<Coverage, 'claimed' | 'unclaimed'>
  /** phone number and name of the contact, which no search shall find */
  readonly secrets: readonly string[]
}

export function packReport(report: Report): PackedReport {
  const { claimed, unclaimed } = report.coverage
  return {
    head: headColumns(report),
    parts: Object.entries(partRows(report)).flatMap(([table, rows]) => toRows(table as Rows['table'], rows)),
    content: pack(report),
    figures: { claimed, unclaimed },
    secrets: secretsOf(report),
  }
}

function toRows(table: Rows['table'], rows: readonly object[]): Rows[] {
  if (rows.length === 0) return []
  const columns = Object.keys(rows[0]!)
  const values = (rows as readonly Record<string, Rows['values'][number][number]>[]).map((row) =>
    columns.map((column) => row[column]!),
  )
  return [{ table, columns, values }]
}
