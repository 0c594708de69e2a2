/** Tables of html inside of markdown, as converters of PDF pages write them. */
import { findOutermost, parsePage } from '../html/page.ts'
import { tableCells } from '../html/tables.ts'
import type { TextTable } from './text-table.ts'

const DEPTH = 64
/** Lines to look through for the table's end. */
const LONGEST = 2000

/** The table that begins at `at` with its tag; undefined where the tag is never closed. */
export function readHtmlTable(lines: readonly string[], at: number): TextTable | undefined {
  if (!/^\s*<table\b/i.test(lines[at]!)) return undefined
  const length = lines.slice(at, at + LONGEST).findIndex((line) => /<\/table>\s*$/i.test(line))
  if (length === -1) return undefined
  const last = at + length
  const page = parsePage(lines.slice(at, last + 1).join('\n'), DEPTH)
  const table = findOutermost(page.root, new Set(['table']))[0]
  const { rows, headerRows } = table ? tableCells(table) : { rows: [], headerRows: 0 }
  if (rows.length === 0) return undefined
  return { rows, end: last + 1, ...(headerRows > 0 && { headerRows }) }
}
