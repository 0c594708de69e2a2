/** Workbooks (.xlsx, .xlsb, .xls, the .et of WPS, and what Excel saves under these names) through SheetJS. */
import * as XLSX from 'xlsx'
import type { Block, Document, Notice, Page } from '../../model/document.ts'
import { UnreadableFile } from '../../model/problem.ts'
import type { Extractor, Limits } from '../extractor.ts'
import { splitSheet } from './blocks.ts'
import { installCodePages } from './code-pages.ts'
import { holdsPictures, unpackWorkbook } from './package.ts'
import { withoutFormulas } from './records.ts'
import { readSheet } from './sheet.ts'

const VERSION = 2

installCodePages()

/**
 * Number formats make the shown text; `cellStyles` is what makes SheetJS tell hidden rows and columns.
 * A short date is shown as Chinese Excel shows it, not as American Excel does.
 */
const OPTIONS: XLSX.ParsingOptions = {
  type: 'array',
  dense: true,
  cellHTML: false,
  cellNF: true,
  cellStyles: true,
  cellText: true,
  dateNF: 'yyyy/m/d',
  bookVBA: false,
  bookDeps: false,
}

export const xlsx: Extractor = { format: 'xlsx', version: VERSION, extract: extractWorkbook('xlsx') }
export const xlsb: Extractor = { format: 'xlsb', version: VERSION, extract: extractWorkbook('xlsb') }
export const xls: Extractor = { format: 'xls', version: VERSION, extract: extractWorkbook('xls') }

type WorkbookFormat = 'xlsx' | 'xlsb' | 'xls'

function extractWorkbook(format: WorkbookFormat) {
  return async (bytes: Uint8Array, limits: Limits): Promise<Document> => {
    const unpack = format === 'xls' ? withoutFormulas : unpackWorkbook
    return readWorkbook(
      openWorkbook(() => unpack(bytes, limits), format === 'xlsx'),
      format,
      { limits, pictures: format !== 'xls' && holdsPictures(bytes, limits) },
    )
  }
}

/** Formulas are read where a program may have left them without a value, which only .xlsx allows. */
function openWorkbook(unpack: () => Uint8Array, cellFormula: boolean): XLSX.WorkBook {
  try {
    return XLSX.read(unpack(), { ...OPTIONS, cellFormula })
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw /password|encrypt/i.test(reason) ? passwordProtected(cause) : brokenWorkbook(reason, cause)
  }
}

function readWorkbook(
  workbook: XLSX.WorkBook,
  format: WorkbookFormat,
  { limits, pictures }: { limits: Limits; pictures: boolean },
): Document {
  const blocks: Block[] = []
  const pages: Page[] = []
  const notices: Notice[] = []
  workbook.SheetNames.forEach((name, index) => {
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
    pages.push({ number: index + 1, sheet: name, ...(hidden && { hidden }) })
    const worksheet = workbook.Sheets[name]
    if (!worksheet) return
    const sheet = readSheet(worksheet, { name, hidden, gridSlots: limits.gridSlots })
    const split = splitSheet(sheet, { firstBlock: blocks.length, gridSlots: limits.gridSlots })
    blocks.push(...split.blocks)
    notices.push(...split.notices)
  })
  if (blocks.length === 0 && pictures) notices.push({ code: 'picture', message: 'A picture is not read' })
  const title = workbook.Props?.Title?.trim()
  return { format, ...(title && { title }), blocks, pages, notices }
}

function passwordProtected(cause: unknown): UnreadableFile {
  return new UnreadableFile(
    'encrypted',
    {
      zh: '工作簿设有打开密码，请去除密码后再导入',
      en: 'The workbook is protected by a password; remove it and import again',
    },
    { cause },
  )
}

function brokenWorkbook(reason: string, cause: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    {
      zh: `工作簿已损坏，无法读取（${reason}）；请用 Excel 或 WPS 另存一份`,
      en: `The workbook is damaged (${reason}); save it anew in Excel or WPS`,
    },
    { cause },
  )
}
