/** Units listed one a row without a row that sums them up: the first one's figures are no one's but its own. */

import { conceptOf } from '../../model/concepts.ts'
import { figureOf } from '../../model/figure.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { factKey } from '../../model/report.ts'
import { sumCloses } from '../identities.ts'
import { isSummaryRow, type Matrix, type PlacedCell } from './matrix.ts'
import type { MatrixRow } from './matrix-row.ts'
import { cellsOfUnit, rowsAreConcepts } from './place-cells.ts'

type ToFacts = (cells: readonly PlacedCell[]) => readonly Fact[]

/** The rows of units of a table that states no total of them; empty for any other table. */
export function unitsWithoutTotal(matrix: Matrix): readonly MatrixRow[] {
  if (rowsAreConcepts(matrix) || matrix.rows.some((row) => row.stage || isSummaryRow(row))) return []
  const filled = matrix.rows.filter((row) => row.cells.some(({ value }) => value.digits !== null))
  return filled.length > 1 ? filled : []
}

/**
 * What such rows tell: the row that equals all others together speaks for the whole; else the first unit's figures
 * are marked as its own, and the sums of all are derived, not claimed.
 */
export function readUnits(
  rows: readonly MatrixRow[],
  toFacts: ToFacts,
): { facts: readonly Fact[]; findings: readonly Finding[] } {
  const units = rows.map((row) => ({ name: nameOf(row), facts: toFacts(cellsOfUnit(row)) }))
  const whole = units.find((unit) =>
    isSumOf(
      unit.facts,
      units.filter((other) => other !== unit),
    ),
  )
  if (whole) return { facts: whole.facts, findings: [] }
  const [first] = units
  const own = first!.facts.map((fact) => ({
    ...fact,
    qualifiers: [...fact.qualifiers, `unit:${first!.name}`],
  }))
  const sums = first!.facts.flatMap(
    (fact) =>
      sumOver(
        fact,
        units.map(({ facts }) => facts),
      ) ?? [],
  )
  return {
    facts: [...own, ...sums],
    findings: [
      finding(
        units.map(({ name }) => name),
        own,
        sums,
      ),
    ],
  }
}

const nameOf = (row: MatrixRow) => (row.labels.at(-1) ?? '').replace(/\s/g, '').replace(/^\d+[、.．]/, '')

/** Whether every figure is the sum of the others', two of them or more telling, or all equal to an only other's. */
function isSumOf(facts: readonly Fact[], others: readonly { readonly facts: readonly Fact[] }[]): boolean {
  const outcomes = facts.flatMap((fact) => {
    const total = figureOf(fact)
    const parts = others.flatMap((other) => {
      const same = sameKey(other.facts, fact)
      return (same && figureOf(same)) ?? []
    })
    return total && total.value !== 0 && conceptOf(fact.concept).kind !== 'rate'
      ? [sumCloses(total, parts).closes]
      : []
  })
  return outcomes.length >= Math.min(2, facts.length) && outcomes.length > 0 && !outcomes.includes(false)
}

function sameKey(facts: readonly Fact[], { concept, stage }: Fact): Fact | undefined {
  return facts.find((fact) => fact.concept === concept && fact.stage === stage)
}

/** The sum over all units; undefined for rates, and where a unit states no figure. */
function sumOver(first: Fact, units: readonly (readonly Fact[])[]): Fact | undefined {
  const parts = units.flatMap((facts) => sameKey(facts, first) ?? [])
  const values = parts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  if (values.length < units.length || conceptOf(first.concept).kind === 'rate') return undefined
  return {
    ...first,
    value: values.reduce((sum, value) => sum + value, 0),
    state: values.some((value) => value !== 0) ? 'stated' : first.state,
    raw: parts.map(({ raw }) => raw.trim()).join(' + '),
    decimals: Math.min(...parts.map(({ decimals }) => decimals)),
    status: 'derived',
    confidence: { grade: 'medium', causes: ['sum:units'] },
    evidence: parts.flatMap(({ evidence }) => evidence),
  }
}

function finding(names: readonly string[], own: readonly Fact[], sums: readonly Fact[]): Finding {
  const derived = sums.length > 0
  return {
    code: 'several_units',
    verdict: 'reading',
    severity: 'warning',
    concepts: [...new Set(own.map(factKey))],
    message: {
      zh: `表中有 ${names.length} 行（${names.join('、').slice(0, 60)}）而无合计行：按第一行读取${derived ? '，各行之和记为推算' : ''}；请核对哪一行代表本部门`,
      en: `The table lists ${names.length} rows (${names.join(', ').slice(0, 60)}) without a total: the first one is read${derived ? ', the sums of all are marked as derived' : ''}; please check which row stands for the unit`,
    },
    expected: null,
    found: names.length,
    evidence: own.slice(0, 20).flatMap(({ evidence }) => evidence.slice(0, 1)),
  }
}
