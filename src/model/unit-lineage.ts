/** Which reports are of one unit, though its region was given another name and code in the course of the years. */
import { REGION_CHANGES, type RegionChange } from './region-changes.ts'
import type { UnitIdentity } from './report.ts'

const CHANGES = new Map(REGION_CHANGES.map((change) => [change.code, change]))

/**
 * The same for all years of a unit, and for no two units: the region's code today and the name without the region.
 * Where the region has no code, the name alone. The view `comparison` says the same in SQL.
 */
export function unitKey(unit: UnitIdentity): string {
  if (unit.code === null) return unit.name
  const region = (unit.city ?? '') + (unit.county ?? '')
  return `${presentCode(unit.code)} ${region === '' ? unit.name : unit.name.replaceAll(region, '')}`
}

/** The code of a region today. */
export function presentCode(code: string): string {
  return CHANGES.get(code)?.presentCode ?? code
}

/** What became of a unit's region; undefined where it bears the name that it has today. */
function changeOf({ code }: Pick<UnitIdentity, 'code'>): RegionChange | undefined {
  return code === null ? undefined : CHANGES.get(code)
}

/** The unit's name today: 南昌市新建县总工会 → 南昌市新建区总工会. */
export function presentName(unit: UnitIdentity): string {
  const change = changeOf(unit)
  const region = (unit.city ?? '') + (unit.county ?? '')
  if (!change || region === '') return unit.name
  return unit.name.replaceAll(region, (change.presentCity ?? '') + change.presentName)
}
