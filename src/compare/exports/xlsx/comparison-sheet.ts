/** The sheets in which units stand below each other: 对比 and 业务活动. */

import type { CellObject } from 'write-excel-file/node'
import { scoreSchemeOf } from '../../../model/score-scheme.ts'
import { SHEET_NAMES } from '../../../model/workbook-sheets.ts'
import { type Column, columnKind, columnName, columnNote, columnUnit } from '../../columns.ts'
import type { Comparison, Row } from '../../comparison.ts'
import { isScoreColumn, schemesNote, schemeText } from '../../schemes.ts'
import { type Language, unitWord } from '../../wording.ts'
import { wideEnough } from './column-width.ts'
import { figureCell } from './figure-cell.ts'
import { LIST_START } from './list-sheet.ts'
import { noteLines, withHeaderHeight, withRowHeight } from './row-height.ts'
import {
  bodyStart,
  headerCell,
  noteCell,
  numberCell,
  type Sheet,
  type SheetLink,
  textCell,
  titleCell,
} from './sheet.ts'
import type { Sources } from './sources.ts'
import { unitName, yearCell } from './unit-cells.ts'
import { WORDS } from './words.ts'

export interface ComparisonSheetPlan {
  readonly name: string
  readonly title: string
  readonly comparison: Comparison
  readonly sources: Sources
  readonly language: Language
}

/** What stands on the first printed page right of the columns that every page repeats, in characters. */
const NOTE_WIDTH = 140

/** Columns before the first figure: unit, year. */
const LEADING = 2

/** Units as rows, figures as columns; each figure links to its line in the list of sources. */
export function comparisonSheet(plan: ComparisonSheetPlan): Sheet {
  const { name, title, comparison, language } = plan
  const notes = [WORDS.legend[language], WORDS.colours[language], ...schemeNote(comparison, language)]
  const preface = [titleCell(title), ...notes.flatMap((note) => noteLines(note, NOTE_WIDTH)).map(noteCell)]
  const hasScores = comparison.columns.some(isScoreColumn)
  const cells = comparison.rows.map((row) => bodyRow(row, comparison.columns, language))
  const header = [
    headerCell(WORDS.unit[language]),
    headerCell(WORDS.year[language]),
    ...comparison.columns.map((column) => headerCell(headerText(column, language))),
    ...(hasScores ? [headerCell(WORDS.scheme[language])] : []),
    headerCell(WORDS.filingDoubts[language]),
    headerCell(WORDS.readingDoubts[language]),
    headerCell(WORDS.file[language]),
    headerCell(WORDS.otherFiles[language]),
  ]
  const figures = [...comparison.columns.map(columnWidth), ...(hasScores ? [44] : [])]
  const widths = wideEnough([24, 7, ...figures, 9, 9, 44, 44], header, cells)
  return {
    name,
    preface,
    header: withHeaderHeight(header, widths),
    body: cells.map((row) => withRowHeight(row, widths)),
    widths,
    sticky: LEADING,
    links: linksToSources(plan, bodyStart({ preface })),
    paper: 'several-pages-wide',
  }
}

/** A line, as each line of the preface is one cell. */
function schemeNote({ schemes }: Comparison, language: Language): string[] {
  return schemes.length === 0 ? [] : [schemesNote(schemes, language).join('  ')]
}

function bodyRow(row: Row, columns: readonly Column[], language: Language): CellObject[] {
  const { document, others, cells, findings } = row
  return [
    textCell(unitName(row, language)),
    yearCell(document),
    ...cells.map((cell) => figureCell(cell, language)),
    ...(columns.some(isScoreColumn) ? [textCell(schemeCellText(row, columns, language))] : []),
    numberCell(findings.filing, '0', { align: 'center' }),
    numberCell(findings.reading, '0', { align: 'center' }),
    textCell(document.source.path),
    textCell(others.map(({ source }) => source.path).join('\n')),
  ]
}

/** With the number that the note gives it, where schemes differ; null where no score is shown. */
function schemeCellText({ document, cells }: Row, columns: readonly Column[], language: Language) {
  const score = cells.find((cell, i) => cell.kind === 'reported' && isScoreColumn(columns[i]!))
  if (score?.kind !== 'reported') return null
  const mark = score.scheme ? `[${score.scheme}] ` : ''
  return `${mark}${schemeText(scoreSchemeOf(document.report), language)}`
}

/** Name, stage and unit each on a line of their own. */
function headerText(column: Column, language: Language): string {
  const unit = unitWord(columnUnit(column), language)
  const lines = [columnName(column, language), columnNote(column, language), unit && `(${unit})`]
  return lines.filter((line) => line !== '').join('\n')
}

function columnWidth(column: Column): number {
  return columnKind(column) === 'money' ? 16 : 11
}

function linksToSources({ comparison, sources, language }: ComparisonSheetPlan, start: number): SheetLink[] {
  return comparison.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const entry = sources.firstOf.get(cell)
      if (entry === undefined) return []
      const toRow = entry + LIST_START
      return [{ row: row + start, column: column + LEADING, toSheet: SHEET_NAMES.sources[language], toRow }]
    }),
  )
}
