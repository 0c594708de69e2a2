/**
 * The parts of a workbook package, unpacked and checked before SheetJS sees them: its own inflating trusts what an
 * archive says, and does not end on some broken streams.
 */
import { strFromU8, strToU8, zipSync } from 'fflate'
import { UnreadableFile } from '../../model/problem.ts'
import type { Limits } from '../extractor.ts'
import { readZipDirectory, type ZipEntry } from '../zip-directory.ts'
import { checkDeclared, readZipEntry } from '../zip-entry.ts'

const READ = /\.(?:xml|rels|bin)$/i
/** Of no use for reading cells, and often most of the file. */
const NOT_READ = /^(?:xl\/(?:media|embeddings|activex|printersettings|vbaproject)|docprops\/thumbnail)/i

const STYLES = /^xl\/styles\.xml$/i
const DATE = 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'
const MONTH = 'yyyy&quot;年&quot;m&quot;月&quot;'
const DAY = 'm&quot;月&quot;d&quot;日&quot;'
const CHINESE_DATES: Readonly<Record<number, string>> = {
  ...{ 27: MONTH, 28: DAY, 29: DAY, 31: DATE },
  ...{ 50: MONTH, 51: DAY, 52: MONTH, 53: DAY, 54: DAY, 57: MONTH, 58: DAY },
}

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
  const styles = Object.keys(parts).find((name) => STYLES.test(name))
  if (styles !== undefined) parts[styles] = withChineseDates(parts[styles]!)
  return zipSync(parts, { level: 0 })
}

/** Whether there are pictures in the package: a workbook without cells may be the scan of one. */
export function holdsPictures(bytes: Uint8Array, limits: Limits): boolean {
  const directory = readZipDirectory(bytes, limits.entries)
  return 'entries' in directory && directory.entries.some(({ name }) => /^\/?xl[\\/]media[\\/]/i.test(name))
}

/** Formats of Chinese Excel that a file uses by number without saying what they are, said (18.8.30). */
function withChineseDates(styles: Uint8Array): Uint8Array {
  const source = strFromU8(styles)
  const numbers = (pattern: RegExp) => new Set([...source.matchAll(pattern)].map(([, id]) => Number(id)))
  const said = numbers(/<(?:\w+:)?numFmt\s[^>]*?numFmtId\s*=\s*["'](\d+)/g)
  const used = numbers(/<(?:\w+:)?xf\s[^>]*?numFmtId\s*=\s*["'](\d+)/g)
  const missing = Object.entries(CHINESE_DATES).filter(
    ([id]) => used.has(Number(id)) && !said.has(Number(id)),
  )
  const [, start = '', prefix = ''] = /^([\s\S]*?<(\w+:)?styleSheet\b[^>]*[^/]>)/.exec(source) ?? []
  if (missing.length === 0 || start === '') return styles
  const formats = missing.map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`)
  const own = /<(?:\w+:)?numFmts\b[^>]*[^/]>/.exec(source)
  const at = own ? own.index + own[0].length : start.length
  const added = own ? formats.join('') : `<${prefix}numFmts>${formats.join('')}</${prefix}numFmts>`
  return strToU8(source.slice(0, at) + added + source.slice(at))
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
