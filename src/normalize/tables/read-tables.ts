/** The loop over a document's tables: each region goes to the one reader that its columns call for. */
import type { MoneyUnit } from '../../model/money.ts'
import type { Outline, PlacedTable } from '../outline.ts'
import { joinReadings, NOTHING, type TableContext, type TableReading } from './context.ts'
import { dimensionColumns, readDimensions } from './dimensions.ts'
import { goalsFromForms, readFormRow } from './form-facts.ts'
import { readFunds } from './funds.ts'
import { goalColumns, readGoals } from './goals.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { readIndicators } from './indicators.ts'
import { readMatrix } from './matrix.ts'
import { projectColumns, readProjects } from './projects.ts'
import { type Region, segment } from './regions.ts'
import { regionUnit } from './units.ts'

/** Everything that the tables of a document tell. */
export function readTables(outline: Outline, context: TableContext): TableReading {
  return joinReadings(outline.tables.map((placed) => readTable(placed, context)))
}

function readTable(placed: PlacedTable, context: TableContext): TableReading {
  const { regions, forms } = segment(placed, context)
  let neighbour: MoneyUnit | undefined
  const readings = regions.map((region) => {
    const reading = readRegion(region, context, neighbour)
    neighbour = regionUnit(region) ?? neighbour
    return reading
  })
  const formReadings = forms.map((form) => readFormRow(form, context, neighbour))
  return joinReadings([...readings, ...formReadings, { ...NOTHING, goals: goalsFromForms(forms) }])
}

function readRegion(region: Region, context: TableContext, neighbour: MoneyUnit | undefined): TableReading {
  const dimensions = dimensionColumns(region)
  if (dimensions) return readDimensions(region, dimensions)
  const goals = goalColumns(region)
  if (goals) return readGoals(region, goals)
  const indicators = indicatorColumns(region)
  if (indicators) return readIndicators(region, indicators)
  const projects = projectColumns(region)
  const matrix = readMatrix(region, context)
  return joinReadings([
    projects ? readProjects(region, projects, context, neighbour) : NOTHING,
    matrix ? readFunds(matrix, context, neighbour) : NOTHING,
  ])
}
