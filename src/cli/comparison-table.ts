/** The comparison as a terminal shows it. */
import { columnKind, columnName, columnNote, columnUnit } from '../compare/columns.ts'
import type { Comparison, Row } from '../compare/comparison.ts'
import { schemesNote } from '../compare/schemes.ts'
import { cellText } from '../compare/value-text.ts'
import { type Language, unitWord } from '../compare/wording.ts'
import { comparisonFootnotes } from './footnotes.ts'
import { TITLES } from './messages.ts'
import { displayPath } from './paths.ts'
import { drawWideTable } from './table.ts'
import type { Terminal } from './terminal.ts'

/** Units and years below each other, as many panels as the width needs, and what the marks mean. */
export function drawComparison(
  { columns, rows, schemes }: Comparison,
  { language, width }: Terminal,
): string {
  const titles = [
    { title: TITLES.unit[language] },
    { title: TITLES.year[language] },
    ...columns.map((column) => ({
      title: columnTitle(column, language),
      align: columnKind(column) === 'code' ? ('left' as const) : ('right' as const),
    })),
    { title: TITLES.findings[language], align: 'right' as const },
  ]
  const table = drawWideTable(
    titles,
    rows.map((row) => rowTexts(row, language)),
    { width, repeated: 2 },
  )
  return `${[table, comparisonFootnotes({ rows }, language), ...schemesNote(schemes, language)].join('\n')}\n`
}

function columnTitle(column: Comparison['columns'][number], language: Language): string {
  const kind = columnKind(column)
  const unit = kind === 'money' || kind === 'rate' ? '' : unitWord(columnUnit(column), language)
  const notes = [columnNote(column, language), unit].filter((note) => note !== '')
  const name = columnName(column, language)
  return notes.length === 0 ? name : `${name}(${notes.join(' ')})`
}

function rowTexts({ document: { report, source }, cells, findings }: Row, language: Language): string[] {
  return [
    report.unit?.name ?? displayPath(source.path),
    String(report.fiscalYear ?? ''),
    ...cells.map((cell) => cellText(cell, language)),
    String(findings.filing + findings.reading),
  ]
}
