/** What the writer of workbooks leaves to its callers: links between sheets, filters, and pages fit for printing. */
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import {
  getCellAddress,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { bodyStart, type Sheet } from './sheet.ts'
import { WRITTEN_BY } from './untouched.ts'

type FileContent = Stream | Buffer | Blob

/** The order of parts that spreadsheet programs insist on (ECMA-376 part 1, CT_Worksheet and CT_Workbook). */
const WORKSHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst'.split(
    ' ',
  )
const WORKBOOK_ORDER =
  'fileVersion workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
    ' ',
  )

/** A4 landscape. */
const PAGE_SETUP: Record<Sheet['paper'], string> = {
  'one-page-wide': '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  'several-pages-wide':
    '<pageSetup paperSize="9" scale="75" orientation="landscape" pageOrder="overThenDown"/>',
}

/**
 * Adds to each sheet, by its index, a filter on the header, its links, and landscape pages with the header repeated.
 * Names of sheets are plain words (words.ts): references to them need no quotation marks.
 */
export function sheetFeatures(sheets: readonly Sheet[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet ? sheetParts(sheet).reduce(insertPart, xml) : xml
          },
        },
        'xl/workbook.xml': {
          // the writer leaves an empty element of this name, and the schema allows one
          transform: (xml) =>
            [WRITTEN_BY, printTitles(sheets)].reduce(insertInBook, xml.replace('<definedNames/>', '')),
        },
      },
    },
  }
}

function insertInBook(xml: string, part: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, part, WORKBOOK_ORDER, 'workbook')
}

function insertPart(xml: string, part: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, part, WORKSHEET_ORDER, 'worksheet')
}

function sheetParts(sheet: Sheet): string[] {
  return [
    ...(sheet.paper === 'one-page-wide' ? ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'] : []),
    ...(sheet.body.length > 0 ? [getSelfClosingTagMarkup('autoFilter', { ref: filterRange(sheet) })] : []),
    ...(sheet.links.length > 0 ? [hyperlinks(sheet)] : []),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    PAGE_SETUP[sheet.paper],
    '<headerFooter><oddFooter>&amp;C&amp;A  &amp;P / &amp;N</oddFooter></headerFooter>',
  ]
}

function filterRange(sheet: Sheet): string {
  const header = bodyStart(sheet) - 1
  return `${getCellAddress(header, 0)}:${getCellAddress(header + sheet.body.length, sheet.header.length - 1)}`
}

function hyperlinks({ links }: Sheet): string {
  const markup = links.map(({ row, column, toSheet, toRow }) => {
    const location = sanitizeAttributeValue(`${toSheet}!A${toRow + 1}`)
    return `<hyperlink ref="${getCellAddress(row, column)}" location="${location}"/>`
  })
  return `<hyperlinks>${markup.join('')}</hyperlinks>`
}

function printTitles(sheets: readonly Sheet[]): string {
  const names = sheets.map((sheet, index) => {
    const rows = `${sheet.name}!$1:$${bodyStart(sheet)}`
    const columns = `${sheet.name}!$A:$${columnLetter(sheet.sticky - 1)}`
    const range = sheet.paper === 'one-page-wide' ? rows : `${columns},${rows}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(range)}</definedName>`
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

function columnLetter(column: number): string {
  return getCellAddress(0, column).replace(/\d+$/, '')
}
