/** The lists of what stands below a unit's totals: 项目 and 维度. */

import type { CellObject } from 'write-excel-file/node'
import type { Dimension, Evidence, Project } from '../../../model/report.ts'
import { SHEET_NAMES } from '../../../model/workbook-sheets.ts'
import type { Comparison } from '../../comparison.ts'
import type { ReadReport } from '../../filed-report.ts'
import { placeIn } from '../../locate.ts'
import { GRADE_WORDS, type Language } from '../../wording.ts'
import { amountCell, DERIVED_STYLE } from './figure-cell.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'
import { numberCell, plainNumberCell, type Sheet, textCell } from './sheet.ts'
import { shownIn, yesNoCell } from './shown-in.ts'
import { unitName, yearCell } from './unit-cells.ts'
import { WORDS } from './words.ts'

/** The projects that tables and projects' own forms name; the execution rate is computed here, and marked so. */
export function projectsSheet(
  documents: readonly ReadReport[],
  comparison: Comparison,
  language: Language,
): Sheet {
  const isShown = shownIn(comparison)
  type Item = { readonly document: ReadReport; readonly project: Project }
  // biome-ignore format: one column a line
  const columns: ListColumn<Item>[] = [
    { title: WORDS.unit, width: 24, cell: (item) => textCell(unitName(item, language)) },
    { title: WORDS.year, width: 7, cell: ({ document }) => yearCell(document) },
    { title: WORDS.project, width: 32, cell: ({ project }) => textCell(project.name) },
    { title: WORDS.budget, width: 17, cell: ({ project }) => amountCell(project.budget, 'money') },
    { title: WORDS.received, width: 17, cell: ({ project }) => amountCell(project.received, 'money') },
    { title: WORDS.spent, width: 17, cell: ({ project }) => amountCell(project.spent, 'money') },
    { title: WORDS.executionRate, width: 11, cell: ({ project }) => rateCell(executionRate(project)) },
    { title: WORDS.score, width: 9, cell: ({ project }) => plainNumberCell(project.score ?? null) },
    { title: WORDS.file, width: 32, cell: ({ document }) => textCell(document.source.path) },
    { title: WORDS.shownIn, width: 10, cell: ({ document }) => yesNoCell(isShown(document), language) },
    { title: WORDS.place, width: 26, cell: ({ document, project }) => textCell(firstPlace(document, project.evidence, language)) },
  ]
  const items = documents.flatMap((document) =>
    document.report.projects.map((project) => ({ document, project })),
  )
  const { projects: name } = SHEET_NAMES
  const plan = { name, title: WORDS.projectsTitle, note: WORDS.projectsNote, columns, sticky: 3 }
  return listSheet(plan, items, language)
}

/** Spent of the budget, in percent; null where one of them is not told or nothing was budgeted. */
function executionRate({ budget, spent }: Project): number | null {
  return budget === null || spent === null || budget <= 0 ? null : (spent / budget) * 100
}

function rateCell(percent: number | null): CellObject {
  return percent === null ? numberCell(null, '0') : amountCell(percent, 'rate', undefined, DERIVED_STYLE)
}

/** The parts of the score, as score tables and the running text name them. */
export function dimensionsSheet(
  documents: readonly ReadReport[],
  comparison: Comparison,
  language: Language,
): Sheet {
  const isShown = shownIn(comparison)
  type Item = { readonly document: ReadReport; readonly dimension: Dimension }
  // biome-ignore format: one column a line
  const columns: ListColumn<Item>[] = [
    { title: WORDS.unit, width: 24, cell: (item) => textCell(unitName(item, language)) },
    { title: WORDS.year, width: 7, cell: ({ document }) => yearCell(document) },
    { title: WORDS.dimension, width: 24, cell: ({ dimension }) => textCell(dimension.name) },
    { title: WORDS.weight, width: 9, cell: ({ dimension }) => plainNumberCell(dimension.weight) },
    { title: WORDS.score, width: 9, cell: ({ dimension }) => plainNumberCell(dimension.score) },
    { title: WORDS.scoreRate, width: 11, cell: ({ dimension }) => amountCell(dimension.rate, 'rate') },
    { title: WORDS.grade, width: 9, cell: ({ dimension }) => gradeCell(dimension, language) },
    { title: WORDS.file, width: 32, cell: ({ document }) => textCell(document.source.path) },
    { title: WORDS.shownIn, width: 10, cell: ({ document }) => yesNoCell(isShown(document), language) },
    { title: WORDS.place, width: 26, cell: ({ document, dimension }) => textCell(firstPlace(document, dimension.evidence, language)) },
  ]
  const items = documents.flatMap((document) =>
    document.report.dimensions.map((dimension) => ({ document, dimension })),
  )
  const { dimensions: name } = SHEET_NAMES
  const plan = { name, title: WORDS.dimensionsTitle, note: WORDS.dimensionsNote, columns, sticky: 3 }
  return listSheet(plan, items, language)
}

function gradeCell({ grade }: Dimension, language: Language): CellObject {
  return textCell(grade && GRADE_WORDS[grade][language], { align: 'center' })
}

function firstPlace(document: ReadReport, [first]: readonly Evidence[], language: Language): string | null {
  return first ? placeIn(document, first, language) : null
}
