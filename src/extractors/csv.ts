/** Tables of separated values (.csv, .tsv, and what is saved as such under .txt): the extractor. */
import type { Document, Notice } from '../model/document.ts'
import { UnreadableFile } from '../model/problem.ts'
import { findDialect, isCut } from './csv/dialect.ts'
import { parseRecords } from './csv/records.ts'
import { decodeText } from './encoding.ts'
import { splitSheet } from './excel/blocks.ts'
import type { SheetCell } from './excel/sheet.ts'
import type { Extractor, Limits } from './extractor.ts'
import { overLimit } from './over-limit.ts'

/** The file is a sheet without a name. */
const SHEET = 'CSV'
/** What a sheet shows for an error, or where its column is too narrow for the figure. */
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|#{2,})$/
/** What Excel writes so that digits stay text. */
const KEPT_TEXT = /^="(.*)"$/s

const CUT: Notice = {
  code: 'short-last-record',
  message: 'The last record has fewer fields than the others: the file may have been cut short',
}

export const csv: Extractor = {
  format: 'csv',
  version: 2,
  extract: async (bytes, limits) => readCsv(bytes, limits),
}

function readCsv(bytes: Uint8Array, limits: Limits): Document {
  const decoded = decodeText(bytes)
  const dialect = decoded && findDialect(decoded.text)
  if (!decoded || !dialect) throw noTable()
  const records = parseRecords(decoded.text.slice(dialect.skip).replace(/^\ufeff/, ''), dialect.delimiter)
  const sheet = { name: SHEET, rows: sheetRows(records, limits) }
  const { blocks, notices } = splitSheet(sheet, { firstBlock: 0, gridSlots: limits.gridSlots })
  return {
    format: 'csv',
    blocks,
    pages: [{ number: 1, sheet: SHEET }],
    notices: [...lost(decoded), ...(isCut(decoded.text, records) ? [CUT] : []), ...notices],
  }
}

function sheetRows(records: readonly string[][], { gridSlots }: Limits): Map<number, SheetCell[]> {
  const rows = new Map<number, SheetCell[]>()
  let found = 0
  for (const [row, fields] of records.entries()) {
    found += fields.length
    if (found > gridSlots) throw overLimit('gridSlots', { most: gridSlots })
    rows.set(
      row,
      fields.map((field, column) => readCell(field, { row, column })),
    )
  }
  return rows
}

function readCell(field: string, at: { readonly row: number; readonly column: number }): SheetCell {
  const text = field.replaceAll(/\r\n?/g, '\n').trim().replace(KEPT_TEXT, '$1').trim()
  const doubt = ERROR.test(text) && { doubt: 'error-cell' as const }
  return { ...at, text, rowSpan: 1, columnSpan: 1, hidden: false, ...doubt }
}

function lost({ replaced, encoding }: { readonly replaced: number; readonly encoding: string }): Notice[] {
  if (replaced === 0) return []
  const message = `${replaced} places are no valid ${encoding} and were lost`
  return [{ code: 'undecodable-bytes', message }]
}

function noTable(): UnreadableFile {
  return new UnreadableFile('damaged', {
    zh: '文件不是完整的 CSV 表格；请用 Excel 或 WPS 另存为 .xlsx',
    en: 'The file is no whole table of separated values; save it as .xlsx in Excel or WPS',
  })
}
