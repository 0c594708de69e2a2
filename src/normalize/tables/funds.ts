/** Facts from a matrix of money, staff or assets: aligned, with units, one fact a cell. */

import { conceptOf } from '../../model/concepts.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Fact, Finding, Stage } from '../../model/report.ts'
import { factKey } from '../../model/report.ts'
import { cellEvidence, factFromCell, type ResolvedUnit } from '../fact.ts'
import { GRAND_TOTAL } from '../grand-totals.ts'
import { figureOf } from '../identities.ts'
import { columnRoles, type LabelMatch } from '../labels.ts'
import { NOTHING, type TableContext, type TableReading } from './context.ts'
import { inferUnit } from './infer-unit.ts'
import { listedProjects } from './listed-projects.ts'
import {
  isSummaryRow,
  type Matrix,
  type MatrixCell,
  type MatrixRow,
  type PlacedCell,
  unitRows,
} from './matrix.ts'
import { bestAlignment } from './realign.ts'
import { moneyUnit } from './units.ts'

/** `neighbour`: the unit that an earlier region of the same table states. */
export function readFunds(
  matrix: Matrix,
  context: TableContext,
  neighbour: MoneyUnit | undefined,
): TableReading {
  const unitOf = (cell: MatrixCell, row: MatrixRow) =>
    moneyUnit(
      matrix.region,
      { cell: cell.value.unit, column: cell.column.path, row: row.labels },
      { labelHeads: matrix.labelColumns, neighbour, document: context.documentUnit },
    )
  const rowsAreConcepts =
    !matrix.valueColumns.some((column) => column.concept) ||
    matrix.rows.some((row) => row.match && !isSummaryRow(row))
  const placed = rowsAreConcepts ? alignedCells(matrix, context, unitOf) : unitCells(matrix)
  const unknown = placed.cells.filter((entry) => isMoney(entry) && !unitOf(entry.cell, entry.row))
  const inferred = unknown.length > 0 ? inferUnit(unknown, context.known) : undefined
  const facts = placed.cells.flatMap((entry) => {
    const money = unitOf(entry.cell, entry.row) ?? inferred
    return toFact(entry, money, placed.offset !== 0) ?? []
  })
  const findings = [
    ...(placed.offset === 0 ? [] : [shiftedRows(matrix, facts, placed.offset)]),
    ...unitFindings(facts, unknown.length > 0 ? inferred : undefined, unknown),
  ]
  return {
    ...NOTHING,
    facts,
    findings,
    projects: rowsAreConcepts && placed.offset === 0 ? listedProjects(matrix, unitOf) : [],
  }
}

function isMoney(entry: PlacedCell): boolean {
  return conceptOf(entry.concept).kind === 'money' && entry.cell.value.digits !== null
}

/** Columns carry the concepts. Rows are stages (年初预算数, 决算数), or units, one of which speaks for the whole. */
function unitCells(matrix: Matrix): { cells: PlacedCell[]; offset: number } {
  const stages = matrix.rows.filter((row) => row.stage || isRateRow(row))
  const rows = stages.length > 0 ? stages : unitRows(matrix.rows)
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell): PlacedCell[] => {
      const { stage, grade = 'exact' } = cell.column
      const concept = isRateRow(row) ? RATE_OF[cell.column.concept ?? ''] : cell.column.concept
      return concept ? [{ concept, stage: stage ?? row.stage ?? 'actual', grade, cell, row }] : []
    }),
  )
  return { cells, offset: 0 }
}

function isRateRow(row: MatrixRow): boolean {
  return columnRoles(row.labels.at(-1) ?? '').includes('executionRate')
}

type UnitOf = (cell: MatrixCell, row: MatrixRow) => ResolvedUnit | undefined

/** Rows are concepts: their labels are brought in step with the values before anything is read. */
function alignedCells(
  matrix: Matrix,
  context: TableContext,
  unitOf: UnitOf,
): { cells: PlacedCell[]; offset: number } {
  const header = matrix.headerLabel
  const labelled = [
    ...(header ? [{ match: header, values: undefined }] : []),
    ...matrix.rows.map((row) => ({ match: row.match, values: row })),
  ]
  const { offset } = bestAlignment(
    labelled.map(({ match, values }) => ({
      concept: values?.grandTotal ? undefined : match?.concept,
      values: values ? values.cells.flatMap((cell) => alignmentValue(cell, values, unitOf) ?? []) : [],
    })),
    context.known,
  )
  const stage = captionStage(matrix)
  const cells = labelled.flatMap(({ match }, index) => {
    const row = labelled[index + offset]?.values
    return match && row ? row.cells.flatMap((cell) => placedCell(match, cell, row, stage) ?? []) : []
  })
  return { cells, offset }
}

/** A table whose heads name no stage: its caption says whether it is a budget. */
function captionStage({ region }: Matrix): Stage {
  const caption = [...region.placed.above, ...region.titles].findLast((line) => /[预决]算/.test(line)) ?? ''
  return /预算/.test(caption) && !/决算|执行/.test(caption) ? 'budget' : 'actual'
}

function alignmentValue(cell: MatrixCell, row: MatrixRow, unitOf: UnitOf) {
  const { stage } = cell.column
  const fact =
    stage &&
    factFromCell({
      ...cell,
      concept: 'expenditure.total',
      stage,
      money: unitOf(cell, row) ?? { unit: '元', reason: '' },
      origin: 'table',
      causes: [],
    })
  const figure = fact && figureOf(fact)
  return figure && { stage, figure }
}

const RATE_OF: Readonly<Record<string, string>> = {
  'expenditure.total': 'execution_rate.total',
  'expenditure.basic': 'execution_rate.basic',
  'expenditure.basic.personnel': 'execution_rate.personnel',
  'expenditure.basic.public': 'execution_rate.public',
  'expenditure.project': 'execution_rate.project',
}

/** What a value column says of its row's concept: a stage of it, its execution rate, or (for the total) its score. */
function placedCell(
  match: LabelMatch,
  cell: MatrixCell,
  row: MatrixRow,
  captionStage: Stage,
): PlacedCell | undefined {
  const { column } = cell
  const entry = (concept: string, stage: Stage): PlacedCell => ({
    concept,
    stage,
    grade: match.grade,
    cell,
    row,
  })
  if (column.roles.includes('executionRate')) {
    const rate = RATE_OF[match.concept]
    return rate ? entry(rate, 'actual') : undefined
  }
  const isTotal = match.concept === 'expenditure.total'
  if (column.roles.includes('score')) return isTotal ? entry('score.execution', 'actual') : undefined
  if (column.roles.includes('weight')) return isTotal ? entry('execution_weight', 'actual') : undefined
  const concept = conceptAt(match.concept, column.concept)
  const stage = match.stage ?? column.stage ?? row.stage ?? (column.concept && captionStage)
  return concept && stage ? entry(concept, stage) : undefined
}

/** Where row and column both name money, one of them must be the total: the cell is the other's. */
function conceptAt(row: string, column: string | undefined): string | undefined {
  if (!column || column === row || column === 'expenditure.total') return row
  const tree = (concept: string) => concept.split('.')[0]
  return row.endsWith('.total') && tree(row) === tree(column) ? column : undefined
}

function toFact(entry: PlacedCell, money: ResolvedUnit | undefined, repaired: boolean): Fact | undefined {
  const causes = [
    `label:${entry.grade}`,
    ...(money && isMoney(entry) ? [`unit:${money.reason}`] : []),
    ...(repaired ? ['arithmetic:repaired'] : []),
  ]
  const fact = factFromCell({
    concept: entry.concept,
    stage: entry.stage,
    cell: entry.cell.cell,
    value: entry.cell.value,
    money,
    origin: 'table',
    causes,
    repaired,
  })
  return fact && entry.row.grandTotal ? { ...fact, qualifiers: [...fact.qualifiers, GRAND_TOTAL] } : fact
}

function shiftedRows(matrix: Matrix, facts: readonly Fact[], offset: number): Finding {
  const rows = Math.abs(offset)
  const [zh, en] = offset > 0 ? ['下', 'below'] : ['上', 'above']
  return {
    code: 'shifted_rows',
    verdict: 'reading',
    severity: 'warning',
    concepts: [...new Set(facts.map(factKey))],
    message: {
      zh: `表中数值比其项目名称错${zh} ${rows} 行；按勾稽关系对齐后读取，请核对原件`,
      en: `The values of this table stand ${rows} row ${en} their labels; they were realigned by the sums that close, please check the original`,
    },
    expected: null,
    found: null,
    evidence: matrix.rows
      .slice(0, 1)
      .flatMap((row) => row.cells.slice(0, 1).map((cell) => cellEvidence(cell.cell))),
  }
}

function unitFindings(
  facts: readonly Fact[],
  inferred: ResolvedUnit | undefined,
  unknown: readonly PlacedCell[],
): Finding[] {
  if (unknown.length === 0) return []
  const concepts = [...new Set(unknown.map((entry) => factKey(entry)))]
  const evidence = unknown.slice(0, 1).map((entry) => cellEvidence(entry.cell.cell))
  const base = { verdict: 'reading' as const, concepts, expected: null, found: null, evidence }
  if (!inferred)
    return [
      {
        ...base,
        code: 'unit_unknown',
        severity: 'warning',
        message: {
          zh: '表中金额没有标明单位（元或万元），未计入比较',
          en: 'The amounts of this table state no unit (元 or 万元); they are left out of comparisons',
        },
      },
    ]
  const message = {
    zh: `表中金额没有标明单位，与正文数字对照后按${inferred.unit}读取`,
    en: `The amounts of this table state no unit; read as ${inferred.unit}, which agrees with the running text`,
  }
  return [{ ...base, code: 'unit_inferred', severity: facts.length > 0 ? 'info' : 'warning', message }]
}
