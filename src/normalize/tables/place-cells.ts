/** What each cell of a matrix stands for: a concept at a stage, from its row and its column together. */

import type { Stage } from '../../model/report.ts'
import { EXECUTION_RATE_OF, SHARE_OF } from '../identities.ts'
import { columnRoles, type LabelMatch } from '../labels.ts'
import { isSummaryRow, type Matrix, type PlacedCell, unitRows } from './matrix.ts'
import type { MatrixCell, MatrixRow } from './matrix-row.ts'

/** Whether rows name what is counted; else columns do, and rows are units or stages. */
export function rowsAreConcepts({ rows, valueColumns }: Matrix): boolean {
  if (!valueColumns.some((column) => column.concept)) return true
  const named = rows.filter((row) => row.match && !isSummaryRow(row))
  return named.length > 0 && !(named.every(isAddition) && rows.filter(({ stage }) => stage).length > 1)
}

/** 年中追加 among rows that are stages (年初预算, 全年预算, 实际支出) is one of them. */
function isAddition({ match }: MatrixRow): boolean {
  return match?.concept === 'expenditure.adjustment'
}

/** The cells that become facts; those of rows and columns that nothing names are left out. */
export function placeCells(matrix: Matrix): readonly PlacedCell[] {
  if (!rowsAreConcepts(matrix)) return chosenRows(matrix).flatMap(cellsOfUnit)
  const stage = captionStage(matrix)
  const placed = matrix.rows.flatMap((row) =>
    row.match ? row.cells.flatMap((cell) => placedCell(row.match!, cell, row, stage) ?? []) : [],
  )
  return tellAdjustedTotal(placed)
}

/**
 * 部门整体支出预算调整 | 预算数 1922.76 | 决算数 2690.62: an addition has no budget of its own, so a row with one tells the
 * whole budget before and after.
 */
function tellAdjustedTotal(placed: readonly PlacedCell[]): readonly PlacedCell[] {
  const isFilled = ({ cell }: PlacedCell) => Number(cell.value.digits) > 0
  const before = placed.find(
    (entry) => entry.concept === 'expenditure.adjustment' && entry.stage === 'budget' && isFilled(entry),
  )
  if (!before) return placed
  const after = placed.find(
    (entry) => entry.row === before.row && entry.stage === 'actual' && isFilled(entry),
  )
  // a figure in one column alone is what was added
  if (!after)
    return placed.map((entry) => (entry === before ? { ...entry, stage: 'actual' as const } : entry))
  return placed.flatMap((entry): PlacedCell[] => {
    if (entry.row !== before.row || entry.concept !== 'expenditure.adjustment') return [entry]
    if (entry !== before && entry.stage !== 'actual') return []
    return [{ ...entry, concept: 'expenditure.total', stage: entry === before ? 'budget' : 'adjusted' }]
  })
}

/** Rows are stages (年初预算数, 决算数), or units, one of which speaks for the whole. */
function chosenRows({ rows }: Matrix): readonly MatrixRow[] {
  const stages = rows.filter((row) => row.stage || isRateRow(row) || isAddition(row))
  return stages.length > 0 ? stages : unitRows(rows)
}

/** The cells of a row under columns that carry the concepts. */
export function cellsOfUnit(row: MatrixRow): readonly PlacedCell[] {
  const last = known.get(row)
  if (last) return last
  const cells = placeInRow(row)
  known.set(row, cells)
  return cells
}

/** Each hypothesis on a table asks for the rows that it leaves as they are too. */
const known = new WeakMap<MatrixRow, readonly PlacedCell[]>()

function placeInRow(row: MatrixRow): readonly PlacedCell[] {
  if (isAddition(row)) return row.cells.flatMap((cell) => additionTo(cell, row))
  const ofRates = isRateRow(row)
  return row.cells.flatMap((cell): PlacedCell[] => {
    const { stage, grade = 'exact' } = cell.column
    const concept = ofRates ? EXECUTION_RATE_OF[cell.column.concept ?? ''] : cell.column.concept
    return concept ? [{ concept, stage: stage ?? row.stage ?? 'actual', grade, cell, row }] : []
  })
}

/** What was added to the whole; what was added to a part has no concept of its own. */
function additionTo(cell: MatrixCell, row: MatrixRow): PlacedCell[] {
  const ofWhole = cell.column.concept === 'expenditure.total'
  return ofWhole ? [{ concept: 'expenditure.adjustment', stage: 'actual', grade: 'synonym', cell, row }] : []
}

function isRateRow(row: MatrixRow): boolean {
  return columnRoles(row.labels.at(-1) ?? '').includes('executionRate')
}

/** A table whose heads name no stage: its caption says whether it is a budget. */
function captionStage({ region }: Matrix): Stage {
  const caption = [...region.placed.above, ...region.titles].findLast((line) => /[预决]算/.test(line)) ?? ''
  return /预算/.test(caption) && !/决算|执行/.test(caption) ? 'budget' : 'actual'
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
  if (column.share) {
    const share = SHARE_OF[match.concept]
    return share && column.share !== 'beside' && cell.value.digits !== null
      ? entry(share, column.share)
      : undefined
  }
  if (column.roles.includes('executionRate')) {
    const rate = EXECUTION_RATE_OF[match.concept]
    return rate ? entry(rate, 'actual') : undefined
  }
  const isTotal = match.concept === 'expenditure.total'
  if (column.roles.includes('score')) return isTotal ? entry('score.execution', 'actual') : undefined
  if (column.roles.includes('weight')) return isTotal ? entry('execution_weight', 'actual') : undefined
  const concept = conceptAt(match.concept, column.concept)
  // a guess of the column's gives way to the row's own word
  const guessed = column.assumed ? row.stage : undefined
  const stage = match.stage ?? guessed ?? column.stage ?? row.stage ?? (column.concept && captionStage)
  return concept && stage ? entry(concept, stage) : undefined
}

/** Where row and column both name money, one of them must be the total: the cell is the other's. */
function conceptAt(row: string, column: string | undefined): string | undefined {
  if (!column || column === row || column === 'expenditure.total') return row
  // 其他收入 under 本年收入: a source's own figure
  if (column === 'revenue.total' && row.startsWith('revenue.')) return row
  if (column === 'staffing.actual' && row.startsWith('staffing.retired')) return row
  const tree = (concept: string) => concept.split('.')[0]
  // 行政人员 under 编制数: posts of that kind; 合计 under it: all posts
  if (row.startsWith('staffing.actual') && /^staffing\.(?:authorized|actual)$/.test(column))
    return row.replace('staffing.actual', column)
  // what is left of a total stands beside it: 年度支出 | 合计 | 基本支出 | … | 年末结转
  const fits = tree(row) === tree(column) || tree(column) === 'balance'
  return row.endsWith('.total') && fits ? column : undefined
}
