/**
 * The parts of a workbook package, unpacked and checked before SheetJS sees them: its own inflating trusts what an
 * archive says, and does not end on some broken streams.
 */
import { zipSync } from 'fflate'
import { UnreadableFile } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import { readZipDirectory, type ZipEntry } from '../zip-directory.ts'
import { checkDeclared, readZipEntry } from '../zip-entry.ts'

const READ = /\.(?:xml|rels|bin)$/i
/** Of no use for reading cells, and often most of the file. */
const NOT_READ = /^(?:xl\/(?:media|embeddings|activex|printersettings|vbaproject)|docprops\/thumbnail)/i

const SHEET = /^xl\/worksheets\/.*\.xml$/i
/** A sheet has 16384 columns; writers that set some of them twice stay far below. */
const MOST_COLUMNS_SET = 10 * 16_384

/** The package with the parts that are read, none of them deflated. Throws UnreadableFile. */
export function unpackWorkbook(bytes: Uint8Array, limits: Limits): Uint8Array {
  const directory = readZipDirectory(bytes, limits.entries + 1)
  if ('fault' in directory) throw brokenPart('zip directory')
  checkDeclared(directory, limits)
  const parts: Record<string, Uint8Array> = Object.create(null)
  for (const entry of directory.entries) {
    const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '')
    if (READ.test(name) && !NOT_READ.test(name)) parts[name] = readPart(bytes, entry)
  }
  for (const [name, part] of Object.entries(parts))
    if (SHEET.test(name) && columnsSet(part) > MOST_COLUMNS_SET) throw brokenPart(`columns of ${name}`)
  return zipSync(parts, { level: 0 })
}

/** Columns that a sheet gives a width to, which SheetJS writes out one by one before it looks at a cell. */
function columnsSet(sheet: Uint8Array): number {
  const source = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength)
  const [cells, cellsToo] = [source.indexOf('<sheetData'), source.indexOf(':sheetData')]
  const end = Math.min(...[cells, cellsToo].filter((at) => at >= 0), source.length)
  const columns = source.toString('latin1', 0, end).matchAll(/<(?:\w+:)?col\s[^>]*>/g)
  return columns.reduce((sum, [column]) => sum + attribute(column, 'max') - attribute(column, 'min') + 1, 0)
}

function attribute(element: string, name: string): number {
  const written = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)`).exec(element)?.[1]
  return written === undefined ? 0 : Number(written)
}

function readPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = readZipEntry(bytes, entry)
  if ('bytes' in content) return content.bytes
  if (content.fault === 'longer') throw brokenPart(`${entry.name} inflates to more than it declares`)
  throw brokenPart(`${entry.name}: ${content.fault}`)
}

function brokenPart(what: string): UnreadableFile {
  return new UnreadableFile('damaged', {
    zh: `工作簿已损坏，无法读取（${what}）；请用 Excel 或 WPS 另存一份`,
    en: `The workbook is damaged (${what}); save it anew in Excel or WPS`,
  })
}
