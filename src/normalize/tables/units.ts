/** Which money unit a table cell is in, and why: the nearest word that says so wins. */
import { MONEY_UNITS, type MoneyUnit } from '../../model/money.ts'
import type { ResolvedUnit } from '../fact.ts'
import { unitInLabel } from '../labels.ts'
import type { Column } from './column.ts'
import type { Region } from './regions.ts'

/** What is known of units outside the cell and its region. */
export interface UnitContext {
  /** the columns of row labels; the head of one may say the unit (年度预算数（万元） over 总额) */
  readonly labelHeads?: readonly Column[]
  /** the unit that a neighbouring region of the same table states */
  readonly neighbour?: MoneyUnit | undefined
  /** a "单位：万元" line of the whole document */
  readonly document?: MoneyUnit | undefined
}

export interface CellLabels {
  /** unit printed in the cell itself */
  readonly cell: string | null
  readonly column: readonly string[]
  readonly row: readonly string[]
}

/** Resolution order: cell > column head > row label > region title or header > line above the table > neighbour > document. */
export function moneyUnit(
  region: Region,
  labels: CellLabels,
  context: UnitContext,
): ResolvedUnit | undefined {
  return (
    resolved('cell', labels.cell ?? undefined) ??
    resolved('column', lastUnit(labels.column)) ??
    resolved('row', lastUnit(labels.row)) ??
    resolved('column', unitOfWhole(region, labels.column)) ??
    resolved('caption', regionUnit(region)) ??
    resolved('caption', lastUnit((context.labelHeads ?? []).flatMap(({ path }) => path))) ??
    resolved('neighbour', context.neighbour) ??
    resolved('document', context.document)
  )
}

function resolved(reason: string, unit: string | undefined): ResolvedUnit | undefined {
  return isMoneyUnit(unit) ? { unit, reason } : undefined
}

/** 期末数（元） | 其中：在用: a part's head goes on with the unit of the one left of it. */
function unitOfWhole({ columns }: Region, path: readonly string[]): MoneyUnit | undefined {
  if (!/^\s*其中/.test(path.at(-1) ?? '')) return undefined
  const at = columns.findIndex((column) => column.path === path)
  return columns
    .slice(0, Math.max(0, at))
    .map((column) => lastUnit(column.path))
    .findLast(isMoneyUnit)
}

/** Every cell of a region asks for the same. */
const known = new WeakMap<Region, { readonly unit: MoneyUnit | undefined }>()

/** The unit that a region itself states: in its titles, in a head that is not one value column's own, or above its table. */
export function regionUnit(region: Region): MoneyUnit | undefined {
  const found = known.get(region) ?? { unit: findRegionUnit(region) }
  known.set(region, found)
  return found.unit
}

function findRegionUnit(region: Region): MoneyUnit | undefined {
  const shared = region.columns.flatMap(({ path, stage, concept }, index) =>
    index > 0 && (stage || concept) ? path.slice(0, -1) : path,
  )
  return lastUnit(region.titles) ?? firstUnit(shared) ?? lastUnit(region.placed.above)
}

function firstUnit(texts: readonly string[]): MoneyUnit | undefined {
  return texts.map(unitInLabel).find(isMoneyUnit)
}

function lastUnit(texts: readonly string[]): MoneyUnit | undefined {
  return texts.map(unitInLabel).findLast(isMoneyUnit)
}

export function isMoneyUnit(unit: string | undefined): unit is MoneyUnit {
  return unit !== undefined && unit in MONEY_UNITS
}
