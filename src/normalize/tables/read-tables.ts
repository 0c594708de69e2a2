/** The loop over a document's tables: each region goes to the one reader that its columns call for. */
import type { OriginSlot } from '../../model/document.ts'
import type { MoneyUnit } from '../../model/money.ts'
import { factKey } from '../../model/report.ts'
import { unitInLabel } from '../labels.ts'
import type { Outline, PlacedTable } from '../outline.ts'
import type { LabelAlias } from '../profile.ts'
import { notePart } from '../questions.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { readActivityYears } from './activity-years.ts'
import { readCellFields } from './cell-fields.ts'
import { joinReadings, NOTHING, type TableContext, type TableReading, withAliases } from './context.ts'
import { dimensionColumns, readDimensions } from './dimensions.ts'
import { fiscalAliases } from './fiscal-total.ts'
import { goalsFromForms, readFormRows } from './form-facts.ts'
import { readFunds } from './funds.ts'
import { readGoalPoints } from './goal-points.ts'
import { goalColumns, readGoals } from './goals.ts'
import { namedGrades } from './grade.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { readIndicators } from './indicators.ts'
import { readInlineFields } from './inline-fields.ts'
import { formsIn } from './joined-forms.ts'
import { isSummaryRow, type Matrix, readMatrix } from './matrix.ts'
import { asProjectForm, onceEach, projectNameOf } from './project-form.ts'
import { projectColumns, readProjects } from './projects.ts'
import { type FormRow, type Region, segment } from './regions.ts'
import { sideBySide } from './side-by-side.ts'
import { isMoneyUnit, regionUnit } from './units.ts'

/** Everything that the tables of a document tell. */
export function readTables(outline: Outline, context: TableContext): TableReading {
  const opened = continueProjects(openTables(outline.tables.flatMap(formsIn), context))
  const judging = { ...context, known: withForms(context.known, opened) }
  const reading = joinReadings(withUnitDimensions(opened.map((table) => readTable(table, judging))))
  return { ...reading, projects: onceEach(reading.projects) }
}

/** A table cut into its parts, with what its form rows tell. */
interface OpenTable {
  readonly placed: PlacedTable
  readonly regions: readonly { readonly region: Region; readonly neighbour: MoneyUnit | undefined }[]
  readonly forms: readonly FormRow[]
  /** the unit that its last region states */
  readonly neighbour: MoneyUnit | undefined
  readonly formReading: TableReading
  /** set on a form about one project */
  readonly project: string | undefined
  /** what labels mean in this table */
  readonly aliases: readonly LabelAlias[]
}

/** A table right behind another, without a line of its own between them, goes on with that one's unit. */
function openTables(tables: readonly PlacedTable[], context: TableContext): readonly OpenTable[] {
  let last: OpenTable | undefined
  return tables.map((placed) => {
    const before = placed.above.length === 0 ? last?.neighbour : undefined
    last = openTable(placed, context, before)
    return last
  })
}

function openTable(placed: PlacedTable, around: TableContext, stated: MoneyUnit | undefined): OpenTable {
  notePart('tables')
  const aliases = fiscalAliases(placed.table)
  const context = withAliases(around, aliases)
  const { regions, forms } = segment(placed, context)
  let neighbour = stated
  const parts = regions.map((region) => {
    const before = unitStatedAbove(forms, region) ?? neighbour
    neighbour = regionUnit(region) ?? before
    return { region, neighbour: before }
  })
  const formReading = readFormRows(forms, context, neighbour)
  return { placed, regions: parts, forms, neighbour, formReading, project: projectNameOf(forms), aliases }
}

const CONTINUED = /^[（(]?(?:续(?:上)?表?|接上表)[)）]?$/

/**
 * A table that goes on (续表) with a project's form is about that project too, and so are the indicators in a table right
 * behind a form that has none.
 */
function continueProjects(tables: readonly OpenTable[]): readonly OpenTable[] {
  let last: OpenTable | undefined
  return tables.map((table) => {
    const titles = [...table.placed.above.slice(-1), ...(table.regions[0]?.region.titles ?? [])]
    const isNamed = titles.some((title) => CONTINUED.test(title.replace(/\s/g, '')))
    const isRest = table.placed.above.length === 0 && hasIndicators(table) && !(last && hasIndicators(last))
    last = { ...table, project: table.project ?? (isNamed || isRest ? last?.project : undefined) }
    return last
  })
}

function hasIndicators({ regions }: OpenTable): boolean {
  return regions.some(({ region }) => indicatorColumns(region) !== undefined)
}

/** What is known of money, with what form rows of the unit state together with its unit, where they state one thing. */
function withForms(
  known: ReadonlyMap<string, number>,
  tables: readonly OpenTable[],
): ReadonlyMap<string, number> {
  const stated = tables
    .filter(({ project }) => project === undefined)
    .flatMap(({ formReading }) => formReading.facts)
    .filter(
      ({ unit, unitReason, value }) => unit === 'CNY' && unitReason === 'cell' && typeof value === 'number',
    )
  const byKey = Map.groupBy(stated, factKey)
  const agreed = [...byKey].filter(([, facts]) => new Set(facts.map(({ value }) => value)).size === 1)
  return new Map([...agreed.map(([key, facts]) => [key, Number(facts[0]!.value)] as const), ...known])
}

/** A project's form names the parts of its own score; beside the unit's they are none of the unit's. */
function withUnitDimensions(readings: readonly TableReading[]): readonly TableReading[] {
  const isOfProject = ({ indicators }: TableReading) =>
    indicators.some(({ project }) => project !== undefined)
  const isTold = (it: TableReading) => it.dimensions.length > 0 || it.indicators.length > 0
  const ofUnit = readings.some((it) => isTold(it) && !isOfProject(it))
  return ofUnit ? readings.map((it) => (isOfProject(it) ? { ...it, dimensions: [] } : it)) : readings
}

function readTable(table: OpenTable, context: TableContext): TableReading {
  const { placed, regions, forms, neighbour, formReading, project } = table
  const own = withAliases(context, table.aliases)
  const readings = regions.map((part) => readRegion(part.region, own, part.neighbour))
  const stated = readings.flatMap(({ facts }) => facts)
  const reading = joinReadings([
    ...readings,
    formReading,
    { ...NOTHING, facts: readInlineFields(placed, stated, neighbour ?? context.documentUnit) },
    { ...NOTHING, facts: readCellFields(forms, context) },
    { ...NOTHING, facts: project === undefined ? namedGrades(placed.table) : [] },
    { ...NOTHING, goals: goalsFromForms(forms), residue: residueOf(forms) },
    readGoalPoints(placed.table),
  ])
  return project === undefined ? reading : asProjectForm(reading, project)
}

const UNIT_STATEMENT = /^[（(]?(?:金额|计量|资金)?单位[:：](?:人民币)?(?:亿|百万|万|千|仟)?元[)）]?$/

/** 金额单位：万元 in a cell of its own, beside 填报单位 in a row over the region. */
function unitStatedAbove(forms: readonly FormRow[], { header }: Region): MoneyUnit | undefined {
  const above = forms.filter(({ row }) => row < (header[0] ?? 0))
  return above
    .flatMap(({ cells }) => withLabels(cells.map(({ text }) => text.replace(/\s/g, ''))))
    .filter((text) => UNIT_STATEMENT.test(text))
    .map(unitInLabel)
    .findLast(isMoneyUnit)
}

const UNIT_LABEL = /^(?:金额|计量|资金)?单位[:：]?$/

/** 单位 | 万元 in two cells says what 单位：万元 says in one. */
function withLabels(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text !== '')
  return filled.map((text, index) => (UNIT_LABEL.test(filled[index - 1] ?? '') ? `单位：${text}` : text))
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
  return joinReadings([
    projects ? readProjects(region, projects, context, neighbour) : NOTHING,
    ...funds,
    readActivityYears(region, context),
  ])
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
