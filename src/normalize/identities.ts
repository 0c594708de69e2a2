/**
 * The arithmetic of the reports: which sums must close and which rates follow from which figures. A figure is an
 * interval, half a last printed digit either way; a sum is wrong only where the intervals do not meet.
 */

import type { Figure } from '../model/figure.ts'
import type { Fact } from '../model/report.ts'

export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
  /** parts that a template may leave out: counted where they stand, not missed where they don't */
  readonly optional?: readonly string[]
  /** optional parts that may stand within another part: 事业编制15人（其中：参公2人） */
  readonly nested?: true
  /** parts that must be told and may stand within another part all the same */
  readonly within?: readonly string[]
  /** another total that the parts may make up instead: reports break down either */
  readonly or?: string
  /** a step between parts and total: where it is told, sums of its own hold */
  readonly unless?: string
  /** parts above the total are told as such elsewhere */
  readonly bounded?: true
  /** info where the parts are known to be incomplete by custom */
  readonly severity: 'error' | 'warning' | 'info'
}

// biome-ignore format: one identity a line
export const SUMS: readonly Sum[] = [
  { total: 'expenditure.total', parts: ['expenditure.basic', 'expenditure.project'], severity: 'error' },
  { total: 'expenditure.basic', parts: ['expenditure.basic.personnel', 'expenditure.basic.public'], severity: 'error' },
  { total: 'expenditure.basic', parts: ['expenditure.economic.wages', 'expenditure.economic.goods_services', 'expenditure.economic.individuals'], optional: ['expenditure.economic.capital'], or: 'expenditure.total', severity: 'warning' },
  { total: 'expenditure.project', parts: ['expenditure.project.general', 'expenditure.project.key'], severity: 'error' },
  { total: 'expenditure.project', parts: ['expenditure.project.operation', 'expenditure.project.special'], severity: 'error' },
  { total: 'expenditure.total', parts: ['expenditure.function.general_public', 'expenditure.function.social_security'], optional: ['expenditure.function.health', 'expenditure.function.housing', 'expenditure.function.other'], severity: 'warning' },
  { total: 'expenditure.total', parts: ['expenditure.basic.personnel', 'expenditure.basic.public', 'expenditure.project'], unless: 'expenditure.basic', bounded: true, severity: 'error' },
  // what was bought or spent abroad goes without saying where there was nothing
  { total: 'three_public.total', parts: ['three_public.reception', 'three_public.vehicle'], optional: ['three_public.abroad'], severity: 'error' },
  { total: 'three_public.total', parts: ['three_public.reception', 'three_public.vehicle.operation'], optional: ['three_public.vehicle.purchase', 'three_public.abroad'], unless: 'three_public.vehicle', severity: 'error' },
  { total: 'three_public.vehicle', parts: ['three_public.vehicle.purchase', 'three_public.vehicle.operation'], severity: 'error' },
  { total: 'fixed_assets.total', parts: ['fixed_assets.in_use', 'fixed_assets.leased', 'fixed_assets.other'], severity: 'error' },
  { total: 'staffing.authorized', parts: ['staffing.authorized.administrative', 'staffing.authorized.institution'], optional: ['staffing.authorized.civil_servant_like', 'staffing.authorized.worker'], nested: true, severity: 'warning' },
  { total: 'staffing.actual', parts: ['staffing.actual.administrative', 'staffing.actual.institution'], optional: ['staffing.actual.civil_servant_like', 'staffing.actual.worker'], nested: true, severity: 'warning' },
  { total: 'staffing.authorized', parts: ['staffing.authorized.institution', 'staffing.authorized.civil_servant_like'], optional: ['staffing.authorized.worker'], nested: true, within: ['staffing.authorized.civil_servant_like'], unless: 'staffing.authorized.administrative', severity: 'warning' },
  { total: 'staffing.actual', parts: ['staffing.actual.institution', 'staffing.actual.civil_servant_like'], optional: ['staffing.actual.worker'], nested: true, within: ['staffing.actual.civil_servant_like'], unless: 'staffing.actual.administrative', severity: 'warning' },
  { total: 'staffing.retired', parts: ['staffing.retired.lixiu', 'staffing.retired.tuixiu'], severity: 'warning' },
]

/** What a unit's revenue is made of, beside what was carried over. */
export const REVENUE_SOURCES: readonly string[] = [
  'revenue.general_public',
  'revenue.government_fund',
  'revenue.state_capital',
  'revenue.special_account',
  'revenue.unit_funds',
  'revenue.other',
]

/** part ÷ whole × 100 = rate; `wholeStage` where the whole stands at another stage than the part. */
export interface Rate {
  readonly rate: string
  readonly part: string
  readonly whole: string
  readonly wholeStages: readonly Fact['stage'][]
}

/** The execution rate of each concept that has one. */
export const EXECUTION_RATE_OF: Readonly<Record<string, string>> = {
  'expenditure.total': 'execution_rate.total',
  'expenditure.basic': 'execution_rate.basic',
  'expenditure.basic.personnel': 'execution_rate.personnel',
  'expenditure.basic.public': 'execution_rate.public',
  'expenditure.project': 'execution_rate.project',
}

/** The share that each part has in the whole unit's spending. */
export const SHARE_OF: Readonly<Record<string, string>> = {
  'expenditure.basic': 'share.basic',
  'expenditure.project': 'share.project',
}

// biome-ignore format: one rate a line
export const RATES: readonly Rate[] = [
  ...Object.entries(EXECUTION_RATE_OF).map(([concept, rate]) => ({ rate, part: concept, whole: concept, wholeStages: ['adjusted', 'budget'] as const })),
  { rate: 'share.basic', part: 'expenditure.basic', whole: 'expenditure.total', wholeStages: ['actual'] },
  { rate: 'share.project', part: 'expenditure.project', whole: 'expenditure.total', wholeStages: ['actual'] },
  { rate: 'staffing.control_rate', part: 'staffing.actual', whole: 'staffing.authorized', wholeStages: ['actual'] },
  { rate: 'fixed_assets.utilization_rate', part: 'fixed_assets.in_use', whole: 'fixed_assets.total', wholeStages: ['actual'] },
  { rate: 'activity.unions.density_rate', part: 'activity.unions.enterprises_covered', whole: 'activity.unions.enterprises_due', wholeStages: ['actual'] },
]

/** Whether the parts add up to the total within all their intervals, and by how much they miss. */
export function sumCloses(total: Figure, parts: readonly Figure[]): { closes: boolean; expected: number } {
  const expected = parts.reduce((sum, part) => sum + part.value, 0)
  const tolerance = total.half + parts.reduce((sum, part) => sum + part.half, 0)
  return { closes: Math.abs(expected - total.value) <= tolerance + 1e-6, expected }
}

/**
 * Whether a printed percentage is what its parts give; rounding and truncation are both accepted, so it may miss
 * by less than one unit of its last digit, beside what the parts' own rounding allows.
 */
export function rateHolds(
  rate: { value: number; decimals: number },
  part: Figure,
  whole: Figure,
): { holds: boolean; expected: number } {
  const expected = (part.value / whole.value) * 100
  const slack =
    (part.half + (Math.abs(part.value) * whole.half) / Math.abs(whole.value)) * (100 / Math.abs(whole.value))
  return { holds: Math.abs(expected - rate.value) < 10 ** -rate.decimals + slack + 1e-9, expected }
}
