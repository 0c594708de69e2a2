/**
 * What speaks for a reading of a table: the identities that its figures close, and those that they break. An identity
 * that would close whatever the figures are (one part beside zeros, a rate of 100 %) says nothing.
 */

import { conceptOf } from '../../../model/concepts.ts'
import type { Figure } from '../../../model/figure.ts'
import { decimalToFen, halfDigit } from '../../../model/money.ts'
import { type Fact, factKey, STAGES, type Stage } from '../../../model/report.ts'
import { RATES, type Rate, REVENUE_SOURCES, rateHolds, SUMS, type Sum, sumCloses } from '../../identities.ts'
import { LARGEST_RATIO, ratioDecimals } from '../../ratios.ts'
import type { PlacedCell } from '../matrix.ts'
import type { MatrixRow } from '../matrix-row.ts'
import { cellsOfUnit, placeCells, rowsAreConcepts } from '../place-cells.ts'
import type { Reading, UnitOf } from './hypothesis.ts'

export interface Weight {
  readonly closed: number
  readonly broken: number
  readonly figures: Figures
}

/** A figure with its decimals, which a printed rate is judged by. */
interface Printed extends Figure {
  readonly decimals: number
}
export type Figures = ReadonlyMap<string, readonly Printed[]>

/** `known` holds what the running text says (factKey → 分): an agreement counts like an identity. */
export function weigh({ matrix, unitOf }: Reading, known: ReadonlyMap<string, number>): Weight {
  const chosen = figuresOf(placeCells(matrix), unitOf)
  const others = rowsAreConcepts(matrix) ? [] : unitSets(matrix.rows, unitOf)
  const sets = distinct([chosen, ...others])
  const outcomes = [
    ...sets.flatMap(identitiesOf),
    ...agreements(chosen, known),
    ...matrix.rows.map(sharesFit),
  ]
  return {
    closed: outcomes.filter((it) => it === true).length,
    broken: outcomes.filter((it) => it === false).length,
    figures: chosen,
  }
}

const OF_SHARES = /率|比|幅|进度|[%％]/

/** Whether the percentages of a row of money stand under heads of rates, and none under a stage of the money. */
export function sharesFit({ cells, match }: MatrixRow): Outcome {
  if (!match || conceptOf(match.concept).kind !== 'money') return undefined
  const heads = cells
    .filter(({ value }) => value.unit === '%' && value.digits !== null)
    .map(({ column }) => column)
  const misplaced = heads.some(({ stage, path }) => stage !== undefined && !OF_SHARES.test(path.join('')))
  return misplaced ? false : heads.length > 0 ? true : undefined
}

/** Each unit's row must add up by itself. */
function unitSets(rows: readonly MatrixRow[], unitOf: UnitOf): Figures[] {
  return rows.some((row) => row.stage) ? [] : rows.map((row) => figuresOf(cellsOfUnit(row), unitOf))
}

function distinct(sets: readonly Figures[]): readonly Figures[] {
  if (sets.length < 2) return sets
  return [...new Map(sets.map((set) => [signature(set), set])).values()]
}

/** Equal for readings that come to the same figures. */
export function signature(figures: Figures): string {
  return [...figures]
    .map(([key, values]) => `${key}=${values.map(({ value }) => value).join('/')}`)
    .sort()
    .join(' ')
}

function figuresOf(entries: readonly PlacedCell[], unitOf: UnitOf): Figures {
  const figures = new Map<string, Printed[]>()
  for (const entry of entries) {
    const figure = entry.row.grandTotal ? undefined : figureAt(entry, unitOf)
    if (!figure) continue
    const key = factKey(entry)
    const others = figures.get(key)
    if (others) others.push(figure)
    else figures.set(key, [figure])
  }
  return figures
}

/** A cell as an interval; undefined without a figure. Sums hold in any unit: one that nothing states is taken for 元. */
export function figureAt({ concept, stage, cell, row }: PlacedCell, unitOf: UnitOf): Printed | undefined {
  const { digits, decimals, state, unit } = cell.value
  if (state === 'none') return { value: 0, half: 0, decimals: 0 }
  if (digits === null) return undefined
  const { kind } = conceptOf(concept)
  const isRate = kind === 'rate' || stage === 'change_rate'
  if ((unit === '%') !== isRate && unit !== null && (unit === '%' || isRate)) return undefined
  if (kind !== 'money' || isRate)
    return { value: Number(digits), half: isRate ? 10 ** -decimals / 2 : 0, decimals }
  const money = unitOf(cell, row)?.unit ?? '元'
  const value = decimalToFen(digits, money)
  const half = state === 'zero' || money === '元' ? 0 : halfDigit(money, decimals)
  return value === undefined ? undefined : { value, half, decimals }
}

type Outcome = boolean | undefined

function identitiesOf(figures: Figures): Outcome[] {
  const present = [...figures.keys()].map((key) => key.split('@'))
  const concepts = new Set(present.map(([concept]) => concept))
  const said = new Set(present.map(([, stage = 'actual']) => stage))
  const stages = STAGES.filter((stage) => said.has(stage))
  const sums = SUMS.filter(({ total }) => concepts.has(total))
  return [
    ...stages.flatMap((stage) => sums.map((sum) => sumOutcome(sum, stage, figures))),
    ...(concepts.has('revenue.total') ? stages.map((stage) => revenueOutcome(stage, figures)) : []),
    ...RATES.filter(({ rate }) => concepts.has(rate)).map((rate) => rateOutcome(rate, figures)),
  ]
}

function at(figures: Figures, concept: string, stage: Stage): readonly Printed[] {
  return figures.get(factKey({ concept, stage } as Fact)) ?? []
}

/** A sum whose parts are incomplete by custom closes or says nothing. */
function sumOutcome(sum: Sum, stage: Stage, figures: Figures): Outcome {
  const totals = at(figures, sum.total, stage)
  if (totals.length === 0) return undefined
  const parts = sum.parts.map((part) => at(figures, part, stage))
  if (parts.some((part) => part.length === 0)) return undefined
  const optional = (sum.optional ?? []).map((part) => at(figures, part, stage))
  const closes = anyCloses(totals, [...parts, ...optional.filter((part) => part.length > 0)])
  return sum.severity === 'error' || closes !== false ? closes : undefined
}

/** Total revenue against its sources, with and without what was carried over. */
function revenueOutcome(stage: Stage, figures: Figures): Outcome {
  const totals = at(figures, 'revenue.total', stage)
  const sources = REVENUE_SOURCES.map((concept) => at(figures, concept, stage)).filter((it) => it.length > 0)
  const carried = at(figures, 'revenue.carryover_in', stage)
  if (totals.length === 0 || sources.length + carried.length < 2) return undefined
  const tried = [sources, ...(carried.length > 0 ? [[...sources, carried]] : [])]
  const outcomes = tried.map((parts) => anyCloses(totals, parts))
  return outcomes.includes(true) ? true : outcomes.includes(false) ? false : undefined
}

/** Whether some choice of candidates adds up; undefined where only zeros stand beside one part. */
function anyCloses(totals: readonly Printed[], parts: readonly (readonly Printed[])[]): Outcome {
  const choices = parts.reduce<Printed[][]>(
    (chosen, part) => chosen.flatMap((choice) => part.slice(0, 2).map((figure) => [...choice, figure])),
    [[]],
  )
  const closing = totals.flatMap((total) =>
    choices.filter((choice) => sumCloses(total, choice).closes).map((choice) => isTelling(total, choice)),
  )
  return closing.length === 0 ? false : closing.includes(true) ? true : undefined
}

/** Two parts or more that the rounding of all terms does not swallow. */
function isTelling(total: Figure, parts: readonly Figure[]): boolean {
  const slack = [total, ...parts].reduce((sum, { half }) => sum + half, 0)
  return parts.filter(({ value }) => Math.abs(value) > slack).length >= 2
}

function rateOutcome(rate: Rate, figures: Figures): Outcome {
  const [stated] = at(figures, rate.rate, 'actual')
  const [part] = at(figures, rate.part, 'actual')
  const [whole] = rate.wholeStages.flatMap((stage) => at(figures, rate.whole, stage))
  if (!stated || !part || !whole || whole.value === 0 || part.value === 0) return undefined
  if ([stated, part, whole].some(isVague)) return undefined
  const asRatio = { value: stated.value * 100, decimals: ratioDecimals(stated) }
  const holds = [stated, ...(stated.value <= LARGEST_RATIO ? [asRatio] : [])].some(
    (rate) => rateHolds(rate, part, whole).holds,
  )
  return holds && part.value === whole.value ? undefined : holds
}

function agreements(figures: Figures, known: ReadonlyMap<string, number>): Outcome[] {
  return [...known].map(([key, value]) => {
    const found = figures.get(key)
    if (!found || found.some((figure) => isVague(figure) && agrees(figure, value))) return undefined
    return found.some((figure) => agrees(figure, value))
  })
}

/** Zero, or so small beside its rounding that it agrees with anything as small. */
function isVague({ value, half }: Figure): boolean {
  return Math.abs(value) <= 20 * half
}

/** Running text rounds what the table says in full. */
export function agrees(found: Figure, value: number): boolean {
  return Math.abs(found.value - value) <= found.half + Math.abs(value) * 1e-4
}
