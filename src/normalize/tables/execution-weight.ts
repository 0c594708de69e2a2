/** The weight of the execution rate where no column has it: 得分（20分*执行率）, 预算执行情况（万元）（20分）. */
import type { Fact } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { parseCell } from '../values.ts'
import type { Region } from './regions.ts'
import { type RowCell, rowCells } from './rows.ts'

const WEIGHTS = [
  /[(（](\d+(?:\.\d+)?)分?[*×xX](?:预算)?执行率[)）]/,
  /[(（](?:预算)?执行率[*×xX](\d+(?:\.\d+)?)分?[)）]/,
  /(?:执行|资金)情况.*[(（](\d+(?:\.\d+)?)分[)）]$/,
]

/** The weight that heads or labels of a region print beside the score for execution; none where they differ. */
export function executionWeight(region: Region, facts: readonly Fact[]): Fact[] {
  const has = (concept: string) => facts.some((fact) => fact.concept === concept && fact.value !== null)
  if (!has('score.execution') || has('execution_weight')) return []
  const cells = [...region.header, ...region.rows]
    .flatMap((row) => rowCells(region.placed.table, row))
    .filter(({ fromAbove }) => !fromAbove)
  const printed = cells.flatMap((cell) => {
    const digits = weightIn(cell)
    return digits === undefined ? [] : [{ cell, digits }]
  })
  const [first] = printed
  if (!first || printed.some(({ digits }) => digits !== first.digits)) return []
  const fact = factFromCell({
    concept: 'execution_weight',
    stage: 'actual',
    cell: first.cell.origin,
    value: parseCell(first.digits),
    origin: 'table',
    causes: ['label:synonym'],
  })
  const raw = `${first.digits}分`
  const evidence = printed.map(({ cell }) => cellEvidence(cell.origin, raw))
  return fact ? [{ ...fact, raw, unitReason: 'column', evidence }] : []
}

function weightIn({ text }: RowCell): string | undefined {
  const flat = text.replace(/\s/g, '')
  return WEIGHTS.map((pattern) => pattern.exec(flat)?.[1]).find((digits) => digits !== undefined)
}
