/** Facts from a matrix of money, staff or assets: aligned, with units, one fact a cell. */

import { conceptOf } from '../../model/concepts.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { factKey } from '../../model/report.ts'
import { cellEvidence, factFromCell, type ResolvedUnit } from '../fact.ts'
import { GRAND_TOTAL, ONE_FUND } from '../grand-totals.ts'
import { ASSUMED_STAGE } from './amount-columns.ts'
import { NOTHING, type TableContext, type TableReading } from './context.ts'
import { executionWeight } from './execution-weight.ts'
import { inferUnit } from './infer-unit.ts'
import { listedProjects } from './listed-projects.ts'
import type { Matrix, PlacedCell } from './matrix.ts'
import type { MatrixCell, MatrixRow } from './matrix-row.ts'
import { placeCells, rowsAreConcepts } from './place-cells.ts'
import { sharesFit } from './repair/evidence.ts'
import { labelOf, type UnitOf } from './repair/hypothesis.ts'
import { judge } from './repair/judge.ts'
import { unrepairedTable } from './repair/unrepaired.ts'
import { rowsBeneathProjects } from './rows-beneath.ts'
import { readUnits, unitsWithoutTotal } from './several-units.ts'
import { moneyUnit } from './units.ts'

/** `neighbour`: the unit that an earlier region of the same table states. */
export function readFunds(
  matrix: Matrix,
  context: TableContext,
  neighbour: MoneyUnit | undefined,
): TableReading {
  const unitOf = rememberUnits((cell, row) =>
    moneyUnit(
      matrix.region,
      { cell: cell.value.unit, column: cell.column.path, row: row.labels },
      { labelHeads: matrix.labelColumns, neighbour, document: context.documentUnit },
    ),
  )
  const judged = judge({ matrix, unitOf }, context)
  const outOfStep = rowsOutOfStep(judged.matrix)
  const entries = placeCells(judged.matrix).filter(({ row }) => !outOfStep.includes(row))
  const unknown = entries.filter((entry) => isMoney(entry) && !judged.unitOf(entry.cell, entry.row))
  const inferred = unknown.length > 0 ? inferUnit(unknown, context.known) : undefined
  const toFacts = (cells: readonly PlacedCell[]) =>
    cells.flatMap((entry) => {
      const money = judged.unitOf(entry.cell, entry.row) ?? inferred
      return toFact(entry, money, judged.repairs(entry)) ?? []
    })
  const units = unitsWithoutTotal(judged.matrix)
  const { facts, findings: told } =
    units.length > 0 ? readUnits(units, toFacts) : { facts: toFacts(entries), findings: [] }
  const lists = rowsAreConcepts(matrix) && !judged.realigned
  const beneath = lists ? rowsBeneathProjects(judged.matrix, judged.unitOf) : undefined
  const findings = [
    ...judged.findings,
    ...(beneath?.findings ?? []),
    ...outOfStepFinding(outOfStep),
    ...told,
    ...unitFindings(facts, unknown.length > 0 ? inferred : undefined, unknown),
  ]
  return {
    ...NOTHING,
    facts: [...facts, ...executionWeight(matrix.region, facts)],
    findings,
    projects: beneath ? listedProjects(judged.matrix, judged.unitOf, beneath.rows) : [],
  }
}

/** Rows with a percentage under a stage of money beside a column of rates: none of their figures is under its head. */
function rowsOutOfStep({ rows, valueColumns }: Matrix): readonly MatrixRow[] {
  const hasRates = valueColumns.some(({ roles }) => roles.includes('executionRate'))
  return hasRates ? rows.filter((row) => sharesFit(row) === false) : []
}

function outOfStepFinding(rows: readonly MatrixRow[]): Finding[] {
  if (rows.length === 0) return []
  const [first] = rows
  const message = {
    zh: `表中 ${rows.length} 行（如“${labelOf(first!)}”）的百分比不在比率列下，数值与列标题错位，这些行未读取；请核对原件`,
    en: `In ${rows.length} rows (such as “${labelOf(first!)}”) a percentage stands under no head of rates: their figures are out of step with the heads and were not read; please check the original`,
  }
  const cells = rows.flatMap((row) => row.cells.slice(0, 1).map(({ cell }) => cell))
  return [unrepairedTable(message, rows.length, cells)]
}

/** A cell's unit is asked for when its table is judged, and when its fact is made. */
function rememberUnits(find: UnitOf): UnitOf {
  const found = new Map<MatrixCell, { row: MatrixRow; unit: ResolvedUnit | undefined }>()
  return (cell, row) => {
    const last = found.get(cell)
    if (last?.row === row) return last.unit
    const unit = find(cell, row)
    found.set(cell, { row, unit })
    return unit
  }
}

function isMoney(entry: PlacedCell): boolean {
  const isAmount = conceptOf(entry.concept).kind === 'money' && entry.stage !== 'change_rate'
  return isAmount && entry.cell.value.digits !== null
}

function toFact(entry: PlacedCell, money: ResolvedUnit | undefined, repaired: boolean): Fact | undefined {
  const causes = [
    `label:${entry.grade}`,
    ...(money && isMoney(entry) ? [`unit:${money.reason}`] : []),
    ...(repaired ? ['arithmetic:repaired'] : []),
    ...(entry.cell.column.assumed && !entry.row.stage ? [ASSUMED_STAGE] : []),
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
  if (!fact) return undefined
  const { parts = [] } = entry.cell
  const ofHead =
    fact.unit === 'percent' && fact.sourceUnit === null && /[%％]/.test(entry.cell.column.path.at(-1) ?? '')
  const whole = parts.length > 1 ? { ...fact, raw: parts.map(({ text }) => text.trim()).join(' | ') } : fact
  return {
    ...whole,
    ...(ofHead && { sourceUnit: '%', unitReason: 'column' }),
    evidence: [...fact.evidence, ...parts.slice(1).map((cell) => cellEvidence(cell))],
    qualifiers: [
      ...fact.qualifiers,
      ...(entry.row.grandTotal ? [GRAND_TOTAL] : []),
      ...(entry.cell.column.ofFund && fact.concept.startsWith('expenditure') ? [ONE_FUND] : []),
    ],
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
