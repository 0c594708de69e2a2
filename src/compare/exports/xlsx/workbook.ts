/** The comparison workbook: what an accountant opens. */

import writeExcelFile from 'write-excel-file/node'
import { CONCEPTS } from '../../../model/concepts.ts'
import type { Message } from '../../../model/problem.ts'
import { SHEET_NAMES } from '../../../model/workbook-sheets.ts'
import { type Column, stated, WIDE_COLUMNS } from '../../columns.ts'
import { compareReports } from '../../compare.ts'
import type { Comparison } from '../../comparison.ts'
import { type FiledReport, isRead } from '../../filed-report.ts'
import type { Language } from '../../wording.ts'
import { maskContact } from '../contact.ts'
import { comparisonSheet } from './comparison-sheet.ts'
import { correctionsSheet } from './corrections-sheet.ts'
import { dimensionsSheet, projectsSheet } from './detail-sheets.ts'
import { sheetFeatures } from './features.ts'
import { commonFolder } from './folder.ts'
import { documentsSheet, findingsSheet, indicatorsSheet } from './list-sheets.ts'
import { bodyStart, type Sheet } from './sheet.ts'
import { collectSources } from './sources.ts'
import { sourcesSheet } from './sources-sheet.ts'
import { WORDS } from './words.ts'

export interface WorkbookOptions {
  readonly language: Language
  /** figures of the sheet 对比; the wide core where absent */
  readonly columns?: readonly Column[]
  /** contact persons are masked in quotes, and left out of the documents, unless true */
  readonly withContacts: boolean
  /** why the comparison takes a document of several for a unit and year, by its id (`why` of `Store.comparison`) */
  readonly reasons?: ReadonlyMap<number, Message>
}

/**
 * Documents, in order of preference for the same unit and year → the bytes of an .xlsx file with the sheets 对比,
 * 出处, 发现, 指标, 维度, 项目, 业务活动 and 文件, and 更正 where people corrected something. Money is in 元.
 */
export async function comparisonWorkbook(
  documents: readonly FiledReport[],
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const sheets = workbookSheets(documents, options)
  return writeExcelFile(sheets.map(written), {
    fontFamily: options.language === 'zh' ? 'Microsoft YaHei' : 'Arial',
    fontSize: 10,
    features: [sheetFeatures(sheets)],
  }).toBuffer()
}

/** The workbook as plain data. */
export function workbookSheets(documents: readonly FiledReport[], options: WorkbookOptions): Sheet[] {
  const { language, columns = WIDE_COLUMNS, withContacts } = options
  const filed = shortenPaths(withContacts ? documents : documents.map(maskContact))
  const reports = filed.filter(isRead)
  const comparison = withoutEmptyColumns(compareReports(reports, columns))
  const activities = withoutEmptyColumns(compareReports(reports, ACTIVITY_COLUMNS))
  const corrections = correctionsSheet(reports, language)
  const sources = collectSources([comparison, activities])
  const figures = (name: keyof typeof SHEET_NAMES, title: string, compared: Comparison) =>
    comparisonSheet({ name: SHEET_NAMES[name][language], title, comparison: compared, sources, language })
  return [
    figures('comparison', WORDS.title[language], comparison),
    sourcesSheet(sources, language),
    findingsSheet(reports, comparison, language),
    ...(corrections ? [corrections] : []),
    indicatorsSheet(reports, comparison, language),
    dimensionsSheet(reports, comparison, language),
    projectsSheet(reports, comparison, language),
    figures('activities', WORDS.activitiesTitle[language], activities),
    documentsSheet(filed, { comparison, reasons: options.reasons ?? new Map(), withContacts }, language),
  ]
}

const ACTIVITY_COLUMNS = CONCEPTS.filter(({ id }) => id.startsWith('activity.')).flatMap(({ id }) => [
  stated(id),
  stated(id, 'target'),
])

/** Paths below the folder that holds all documents; the list of documents gives them whole. */
function shortenPaths(documents: readonly FiledReport[]): FiledReport[] {
  const { length } = commonFolder(documents.map(({ source }) => source.path))
  return documents.map((document) => {
    const { source } = document
    return { ...document, source: { ...source, path: source.path.slice(length) } }
  })
}

/** Leaves out budgets and activities that no report gives; the core at its actual stage always stays. */
function withoutEmptyColumns({ columns, rows, schemes }: Comparison): Comparison {
  const keep = columns.map(
    (column, index) => isCore(column) || rows.some(({ cells }) => hasFigure(cells[index]?.kind)),
  )
  return {
    columns: columns.filter((_, index) => keep[index]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => keep[index]) })),
    schemes,
  }
}

function isCore(column: Column): boolean {
  return column.kind === 'stated' && column.stage === 'actual' && !column.concept.id.startsWith('activity.')
}

function hasFigure(kind: string | undefined): boolean {
  return kind === 'reported' || kind === 'derived'
}

/** Notes begin right of the columns that are repeated on every printed page, where they would be cut off. */
function margin({ paper, sticky }: Sheet, row: number): null[] {
  return row > 0 && paper === 'several-pages-wide' ? Array<null>(sticky).fill(null) : []
}

function written(sheet: Sheet) {
  return {
    sheet: sheet.name,
    data: [
      ...sheet.preface.map((cell, row) => [...margin(sheet, row), cell]),
      [...sheet.header],
      ...sheet.body.map((row) => [...row]),
    ],
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: bodyStart(sheet),
    stickyColumnsCount: sheet.sticky,
    showGridLines: false,
  }
}
