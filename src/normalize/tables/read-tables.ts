/** The loop over a document's tables: each region goes to the one reader that its columns call for. */
import type { OriginSlot } from '../../model/document.ts'
import type { MoneyUnit } from '../../model/money.ts'
import { unitInLabel } from '../labels.ts'
import type { Outline, PlacedTable } from '../outline.ts'
import { notePart } from '../questions.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { joinReadings, NOTHING, type TableContext, type TableReading } from './context.ts'
import { dimensionColumns, readDimensions } from './dimensions.ts'
import { goalsFromForms, readFormRows } from './form-facts.ts'
import { readFunds } from './funds.ts'
import { goalColumns, readGoals } from './goals.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { readIndicators } from './indicators.ts'
import { readInlineFields } from './inline-fields.ts'
import { isSummaryRow, type Matrix, readMatrix } from './matrix.ts'
import { asProjectForm, onceEach, projectNameOf } from './project-form.ts'
import { projectColumns, readProjects } from './projects.ts'
import { type FormRow, type Region, segment } from './regions.ts'
import { sideBySide } from './side-by-side.ts'
import { isMoneyUnit, regionUnit } from './units.ts'

/** Everything that the tables of a document tell. */
export function readTables(outline: Outline, context: TableContext): TableReading {
  const reading = joinReadings(withUnitDimensions(outline.tables.map((placed) => readTable(placed, context))))
  return { ...reading, projects: onceEach(reading.projects) }
}

/** A project's form names the parts of its own score; beside the unit's they are none of the unit's. */
function withUnitDimensions(readings: readonly TableReading[]): readonly TableReading[] {
  const isOfProject = ({ indicators }: TableReading) =>
    indicators.some(({ project }) => project !== undefined)
  const ofUnit = readings.some((it) => it.dimensions.length > 0 && !isOfProject(it))
  return ofUnit ? readings.map((it) => (isOfProject(it) ? { ...it, dimensions: [] } : it)) : readings
}

function readTable(placed: PlacedTable, context: TableContext): TableReading {
  notePart('tables')
  const { regions, forms } = segment(placed, context)
  let neighbour: MoneyUnit | undefined
  const readings = regions.map((region) => {
    neighbour = unitStatedAbove(forms, region) ?? neighbour
    const reading = readRegion(region, context, neighbour)
    neighbour = regionUnit(region) ?? neighbour
    return reading
  })
  const stated = readings.flatMap(({ facts }) => facts)
  const reading = joinReadings([
    ...readings,
    readFormRows(forms, context, neighbour),
    { ...NOTHING, facts: readInlineFields(placed, stated, neighbour ?? context.documentUnit) },
    { ...NOTHING, goals: goalsFromForms(forms), residue: residueOf(forms) },
  ])
  const project = projectNameOf(forms)
  return project === undefined ? reading : asProjectForm(reading, project)
}

const UNIT_STATEMENT = /^[（(]?(?:金额|计量|资金)?单位[:：](?:人民币)?(?:亿|百万|万|千|仟)?元[)）]?$/

/** 金额单位：万元 in a cell of its own, beside 填报单位 in a row over the region. */
function unitStatedAbove(forms: readonly FormRow[], { header }: Region): MoneyUnit | undefined {
  const above = forms.filter(({ row }) => row < (header[0] ?? 0))
  return above
    .flatMap(({ cells }) => cells.map(({ text }) => text.replace(/\s/g, '')))
    .filter((text) => UNIT_STATEMENT.test(text))
    .map(unitInLabel)
    .findLast(isMoneyUnit)
}

function readRegion(region: Region, context: TableContext, neighbour: MoneyUnit | undefined): TableReading {
  notePart('dimensions')
  const dimensions = dimensionColumns(region)
  if (dimensions) return readDimensions(region, dimensions)
  notePart('goals')
  const goals = goalColumns(region)
  if (goals) return readGoals(region, goals)
  notePart('indicators')
  const indicators = indicatorColumns(region)
  if (indicators) return readIndicators(region, indicators)
  notePart('projects', 'funds')
  const projects = projectColumns(region)
  const funds = sideBySide(region).map((part) => {
    const matrix = readMatrix(part, context)
    return matrix && !(projects && areNamed(matrix)) ? readFunds(matrix, context, neighbour) : NOTHING
  })
  return joinReadings([projects ? readProjects(region, projects, context, neighbour) : NOTHING, ...funds])
}

/** Rows of a project table are projects, not units one of which speaks for all; their sum is no unit's total. */
function areNamed(matrix: Matrix): boolean {
  return matrix.rows.every((row) => !row.match || isSummaryRow(row))
}

/** Hints of the template ("（100字以内）") that stand where an answer was meant to be. */
function residueOf(forms: readonly FormRow[]): OriginSlot[] {
  return forms.flatMap(({ cells }) =>
    cells.filter(({ text, fromAbove }) => !fromAbove && isTemplateResidue(text)).map(({ origin }) => origin),
  )
}
