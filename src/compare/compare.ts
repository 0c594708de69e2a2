/**
 * The comparison dataset: a row for each unit and fiscal year, a cell for each chosen figure. A figure that a
 * report does not give stays "not reported": it is neither 0, nor 无, nor an empty cell of the form.
 */
import { displayed, type Fact, type Finding, factKey } from '../model/report.ts'
import { compareText } from '../model/text-order.ts'
import { presentCode, unitKey } from '../model/unit-lineage.ts'
import { CORE_COLUMNS, type Column } from './columns.ts'
import type { Cell, Comparison, Row } from './comparison.ts'
import { inForce } from './correction-text.ts'
import { type Derivation, derive, divisorIsZero } from './derive.ts'
import { saidElsewhere } from './elsewhere.ts'
import type { ReadReport } from './filed-report.ts'
import { tellSchemes } from './schemes.ts'

/**
 * Compares reports on the given columns. Where several documents tell of the same unit and year, the first one
 * given is shown and the others are named beside it; which comes first is the store's rule (view `comparison`).
 */
export function compareReports(
  documents: readonly ReadReport[],
  columns: readonly Column[] = CORE_COLUMNS,
): Comparison {
  const groups = Map.groupBy(documents, rowKey)
  const rows = [...groups].flatMap(([key, [document, ...others]]) =>
    document ? [compareRow({ key, document, others }, columns)] : [],
  )
  return { columns, ...tellSchemes(rows.sort(byUnitAndYear), columns) }
}

/** Unit, under whatever name, and year; a document whose unit or year is not known stands alone. */
function rowKey({ id, report: { unit, fiscalYear } }: ReadReport): string {
  return unit && fiscalYear !== null ? `${unitKey(unit)} ${fiscalYear}` : `document ${id}`
}

function compareRow(shown: Pick<Row, 'key' | 'document' | 'others'>, columns: readonly Column[]): Row {
  const { findings } = shown.document.report
  return {
    ...shown,
    cells: columns.map((column) => compareCell(shown, column)),
    findings: {
      reading: findings.filter(({ verdict }) => verdict === 'reading').length,
      filing: findings.filter(({ verdict }) => verdict === 'filing').length,
    },
  }
}

function compareCell({ document, others }: Pick<Row, 'document' | 'others'>, column: Column): Cell {
  const { report, corrections } = document
  const read = (key: string) => displayed(report.facts, key)
  const namedBy = (key: string) => report.findings.filter(({ concepts }) => concepts.includes(key))
  if (column.kind === 'derived') return derivedCell(column.derivation, read, namedBy)
  const fact = read(column.key)
  if (fact) {
    const findings = namedBy(column.key)
    const conflict = findings.some(({ code }) => code === 'conflict')
    const elsewhere = saidElsewhere(fact, others)
    return { kind: 'reported', fact, conflict, findings, ...(elsewhere.length > 0 && { elsewhere }) }
  }
  const cell = column.fallback && derivedCell(column.fallback, read, namedBy)
  if (cell?.kind === 'derived') return cell
  const removed = inForce(corrections).some(({ target, value }) => target === column.key && value === null)
  return { kind: 'not-reported', ...(removed && { removed }) }
}

function derivedCell(
  derivation: Derivation,
  read: (key: string) => Fact | undefined,
  namedBy: (key: string) => readonly Finding[],
): Cell {
  const derived = derive(derivation, read)
  if (!derived) {
    const zeroDivisor = divisorIsZero(derivation, read)
    return { kind: 'not-derivable', derivation, ...(zeroDivisor && { zeroDivisor }) }
  }
  const { numerator, denominator } = derived
  const findings = [...new Set([numerator, denominator].flatMap((fact) => namedBy(factKey(fact))))]
  return { kind: 'derived', derivation, derived, ...(findings.length > 0 && { findings }) }
}

function byUnitAndYear(a: Row, b: Row): number {
  const [left, right] = [a.document.report, b.document.report]
  return (
    Number(left.unit === null) - Number(right.unit === null) ||
    compareText(codeOf(left), codeOf(right)) ||
    compareText(nameOf(a), nameOf(b)) ||
    (left.fiscalYear ?? 0) - (right.fiscalYear ?? 0) ||
    compareText(a.document.source.path, b.document.source.path)
  )
}

/** Of the unit's region today; units without one last. */
function codeOf({ unit }: ReadReport['report']): string {
  return unit?.code ? presentCode(unit.code) : '999999'
}

function nameOf({ document: { report, source } }: Row): string {
  return report.unit ? unitKey(report.unit) : source.path
}
