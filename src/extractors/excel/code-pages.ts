/** Text of workbooks from before Unicode (BIFF 2 to 5): SheetJS asks for it by code page. */
import iconv from 'iconv-lite'
import * as XLSX from 'xlsx'
import { decodeBytes } from '../rtf/code-pages.ts'

const UTF16 = 1200
const UTF8 = 65001
const CHINESE = 936
/** Western pages, which programs write over Chinese text too. */
const WESTERN = new Set([1252, 28591, 10000, 437, 850])
/** Pairs of GB2312 alone: letters with accents do not stand so in Western text. */
const GB2312_TEXT = /^(?:[\0-\x7f]|[\xa1-\xf7][\xa1-\xfe])+$/

type Source = string | readonly number[] | Uint8Array

/** Bytes in a code page as text. Single bytes are those of Unicode's first page, as SheetJS reads them one by one. */
export function decodePage(codePage: number, source: Source): string {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'latin1') : Buffer.from(source as number[])
  if (codePage === UTF16) return bytes.toString('utf16le')
  if (codePage === UTF8) return bytes.toString('utf8')
  const text = bytes.toString('latin1')
  if (bytes.length === 1) return text
  return decodeBytes(text, WESTERN.has(codePage) && GB2312_TEXT.test(text) ? CHINESE : codePage)
}

function encodePage(codePage: number, text: string, kind?: string): Buffer | string {
  const name = codePage === UTF16 ? 'utf16le' : codePage === UTF8 ? 'utf8' : `cp${codePage}`
  const bytes = iconv.encode(text, iconv.encodingExists(name) ? name : 'latin1')
  return kind === 'str' ? bytes.toString('latin1') : bytes
}

/** Gives SheetJS the code pages; the tables that come with it take longer to load than a workbook to read. */
export function installCodePages(): void {
  XLSX.set_cptable({ utils: { decode: decodePage, encode: encodePage } })
}
