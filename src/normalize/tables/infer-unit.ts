/** A money unit that nothing prints, found by comparing the cells with what the running text says. */
import type { MoneyUnit } from '../../model/money.ts'
import { factKey } from '../../model/report.ts'
import type { ResolvedUnit } from '../fact.ts'
import { fenOf } from './cell-value.ts'
import type { PlacedCell } from './matrix.ts'

const CANDIDATES: readonly MoneyUnit[] = ['元', '千元', '万元']

/** The only unit in which a cell equals a known amount of its concept (to the cell's rounding); else undefined. */
export function inferUnit(
  cells: readonly PlacedCell[],
  known: ReadonlyMap<string, number>,
): ResolvedUnit | undefined {
  const fitting = CANDIDATES.filter((unit) =>
    cells.some((entry) => agrees(entry, unit, known.get(factKey(entry)))),
  )
  return fitting.length === 1 ? { unit: fitting[0]!, reason: 'arithmetic:inferred' } : undefined
}

function agrees(entry: PlacedCell, unit: MoneyUnit, known: number | undefined): boolean {
  const fen = fenOf(entry.cell.value, unit)
  return (
    fen !== undefined && known !== undefined && fen !== 0 && Math.abs(fen - known) <= Math.abs(known) * 1e-3
  )
}
