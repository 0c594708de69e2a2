/** Money in another unit than the one that the table names: the whole table, one row of it, or one column. */

import { MONEY_UNITS, type MoneyUnit } from '../../../model/money.ts'
import { factKey } from '../../../model/report.ts'
import type { PlacedCell } from '../matrix.ts'
import type { MatrixCell, MatrixRow } from '../matrix-row.ts'
import { placeCells } from '../place-cells.ts'
import { agrees, figureAt, weigh } from './evidence.ts'
import { afterSums, type Hypothesis, labelOf, type Reading, type UnitOf } from './hypothesis.ts'

const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元']

/** Readings in another unit; what a cell itself prints stands. */
export function otherUnits(reading: Reading, known: ReadonlyMap<string, number>): readonly Hypothesis[] {
  const entries = placeCells(reading.matrix)
  const printed = new Set(entries.flatMap(({ cell, row }) => reading.unitOf(cell, row)?.unit ?? []))
  return UNITS.filter((unit) => !printed.has(unit) || printed.size > 1).flatMap((unit) => [
    ...wholeTable(reading, unit, { entries, known }),
    ...(isFar(unit, printed)
      ? [
          ...reading.matrix.rows.flatMap((row) => oneRow(reading, unit, row)),
          ...reading.matrix.valueColumns.flatMap((column) => oneColumn(reading, unit, column)),
        ]
      : []),
  ])
}

/** Figures a factor of ten apart (千元 and 万元) close sums by chance. */
function isFar(unit: MoneyUnit, printed: ReadonlySet<MoneyUnit>): boolean {
  return [...printed].every((other) => Math.abs(MONEY_UNITS[unit] - MONEY_UNITS[other]) !== 1)
}

type InUnit = (cell: MatrixCell, row: MatrixRow) => boolean

function inUnit({ unitOf }: Reading, unit: MoneyUnit, applies: InUnit): UnitOf {
  return (cell, row) => {
    const printed = unitOf(cell, row)
    return printed?.reason === 'cell' || !applies(cell, row) || !printed
      ? printed
      : { unit, reason: 'arithmetic:inferred' }
  }
}

/**
 * Sums close in any unit, so only what is said elsewhere can tell: by two amounts, or one of four figures or more in a
 * table that adds up. One that does not may have lost the point of a single figure.
 */
function wholeTable(
  reading: Reading,
  unit: MoneyUnit,
  { entries, known }: { entries: readonly PlacedCell[]; known: ReadonlyMap<string, number> },
): readonly Hypothesis[] {
  const unitOf = inUnit(reading, unit, () => true)
  const agreeing = entries.filter((entry) => {
    const [value, figure] = [known.get(factKey(entry)), figureAt(entry, unitOf)]
    return value !== undefined && value !== 0 && figure !== undefined && agrees(figure, value)
  })
  const amounts = new Set(agreeing.map(({ cell }) => cell.value.digits))
  const telling = agreeing.some(({ cell }) => (cell.value.digits ?? '').replace(/\D|^0+/g, '').length >= 4)
  if (amounts.size === 0) return []
  const own = weigh(reading, new Map())
  if (own.broken > 0 || (amounts.size < 2 && !(telling && own.closed > 0))) return []
  const stated = entries.map(({ cell, row }) => reading.unitOf(cell, row)?.unit).find((it) => it)
  return [
    {
      ...reading,
      unitOf,
      code: 'repaired_table',
      proof: 1,
      sign: false,
      repairs: isMoneyIn(unitOf),
      message: afterSums(
        `表中金额标为${stated ?? ''}，与正文或表单所述不符，按${unit}读取则相符`,
        `The amounts of this table are marked ${stated ?? ''}, which contradicts the text or form; in ${unit} they agree with it`,
      ),
      cells: agreeing.map(({ cell }) => cell.cell),
    },
  ]
}

function oneRow(reading: Reading, unit: MoneyUnit, row: MatrixRow): readonly Hypothesis[] {
  if (!row.match || reading.matrix.rows.length < 2 || !isSeveral(row.cells)) return []
  const unitOf = inUnit(reading, unit, (_, other) => other.row === row.row)
  return [
    {
      ...part(reading, unitOf),
      message: afterSums(
        `“${labelOf(row)}”一行的金额以${unit}计，与全表单位不同`,
        `The row “${labelOf(row)}” is in ${unit}, unlike the rest of its table`,
      ),
      cells: row.cells.map(({ cell }) => cell),
    },
  ]
}

function oneColumn(reading: Reading, unit: MoneyUnit, column: MatrixCell['column']): readonly Hypothesis[] {
  const cells = reading.matrix.rows.flatMap((row) => row.cells.filter((cell) => cell.column === column))
  if ((!column.stage && !column.concept) || !isSeveral(cells)) return []
  const unitOf = inUnit(reading, unit, (cell) => cell.column.start === column.start)
  const head = column.path.at(-1) ?? ''
  return [
    {
      ...part(reading, unitOf),
      message: afterSums(
        `“${head}”一列的金额以${unit}计，与全表单位不同`,
        `The column “${head}” is in ${unit}, unlike the rest of its table`,
      ),
      cells: cells.map(({ cell }) => cell),
    },
  ]
}

/** A single figure out of scale is a slip of the pen, not a unit. */
function isSeveral(cells: readonly MatrixCell[]): boolean {
  return cells.filter(({ value }) => value.state === 'stated' && value.unit !== '%').length >= 2
}

function part(reading: Reading, unitOf: UnitOf) {
  return {
    ...reading,
    unitOf,
    code: 'repaired_table' as const,
    proof: 2 as const,
    sign: false,
    repairs: isMoneyIn(unitOf),
  }
}

function isMoneyIn(unitOf: UnitOf): (entry: PlacedCell) => boolean {
  return ({ cell, row }) => unitOf(cell, row)?.reason === 'arithmetic:inferred'
}
