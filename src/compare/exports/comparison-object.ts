/** The comparison as one plain object, money in 元: what `compare --json` and the web give to programs. */
import { fenToYuan } from '../../model/money.ts'
import { scoreSchemeOf } from '../../model/score-scheme.ts'
import { type Column, columnKind, columnUnit } from '../columns.ts'
import type { Cell, Comparison, OtherFigure, Row } from '../comparison.ts'
import { exportFact } from './contract.ts'

/** Columns with their names and units; rows with a cell for each column key; schemes where scores follow several. */
export function comparisonObject({ columns, rows, schemes }: Comparison) {
  return { columns: columns.map(columnObject), rows: rows.map((row) => rowObject(row, columns)), schemes }
}

function columnObject(column: Column) {
  const { zh, en } = column.kind === 'stated' ? column.concept : column.derivation
  return { key: column.key, kind: column.kind, zh, en, measure: columnKind(column), unit: columnUnit(column) }
}

function rowObject({ document, others, cells, findings }: Row, columns: readonly Column[]) {
  return {
    reportId: document.id,
    unit: document.report.unit,
    fiscalYear: document.report.fiscalYear,
    path: document.source.path,
    others: others.map(({ id, source }) => ({ reportId: id, path: source.path })),
    findings,
    scoreScheme: scoreSchemeOf(document.report),
    cells: Object.fromEntries(
      columns.flatMap(({ key }, index) => (cells[index] ? [[key, cellObject(cells[index])]] : [])),
    ),
  }
}

function otherObject({ document, fact }: OtherFigure) {
  return { reportId: document.id, path: document.source.path, fact: exportFact(fact) }
}

function cellObject(cell: Cell) {
  if (cell.kind === 'not-reported') return { kind: cell.kind, value: null }
  if (cell.kind === 'reported') {
    const fact = exportFact(cell.fact)
    const elsewhere = cell.elsewhere?.map(otherObject)
    const { value, state } = fact
    return { kind: cell.kind, value, state, conflict: cell.conflict, ...(elsewhere && { elsewhere }), fact }
  }
  const { id, kind } = cell.derivation
  if (cell.kind === 'not-derivable')
    return { kind: cell.kind, value: null, derivation: id, zeroDivisor: cell.zeroDivisor === true }
  const { value, approximate, numerator, denominator } = cell.derived
  const parts = [numerator, denominator].map(exportFact)
  return {
    kind: cell.kind,
    value: kind === 'money' ? fenToYuan(value) : value,
    derivation: id,
    approximate,
    doubtful: cell.findings !== undefined,
    parts,
  }
}
