/**
 * The other side of the benchmark, a process of its own: the same files through what is usually reached for,
 * with default options. mammoth → HTML → cheerio, pdf-parse getTable, SheetJS, cheerio; text files are decoded.
 * It only collects the cells and paragraphs; `.doc` it cannot read and leaves out. Prints one line of JSON.
 */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import * as cheerio from 'cheerio'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import XLSX from 'xlsx'
import { costs, type SideResult } from './side.ts'

/** Texts of cells and paragraphs. */
type Reader = (bytes: Buffer) => Promise<readonly string[]>

const READERS: Readonly<Record<string, Reader>> = {
  '.docx': async (buffer) => htmlTexts((await mammoth.convertToHtml({ buffer })).value),
  '.pdf': pdfTexts,
  '.xlsx': sheetTexts,
  '.xls': sheetTexts,
  '.html': async (bytes) => htmlTexts(bytes.toString('utf8')),
  '.txt': async (bytes) => bytes.toString('utf8').split('\n'),
}

function htmlTexts(html: string): readonly string[] {
  const $ = cheerio.load(html)
  return $('td, th, p, h1, h2, h3, li')
    .toArray()
    .map((element) => $(element).text())
}

async function pdfTexts(bytes: Buffer): Promise<readonly string[]> {
  const parser = new PDFParse({ data: new Uint8Array(bytes) })
  try {
    const { pages } = await parser.getTable()
    return pages.flatMap((page) => page.tables.flat(2))
  } finally {
    await parser.destroy()
  }
}

async function sheetTexts(bytes: Buffer): Promise<readonly string[]> {
  const book = XLSX.read(bytes)
  return book.SheetNames.flatMap((name) =>
    XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }).flat().map(String),
  )
}

const folder = process.argv[2]!
let files = 0
let texts = 0
for (const name of readdirSync(folder).sort()) {
  const read = READERS[extname(name)]
  if (!read) continue
  texts += (await read(await readFile(join(folder, name)))).length
  files++
}
const result: SideResult = { files, failed: 0, texts, ...costs() }
console.log(JSON.stringify(result))
