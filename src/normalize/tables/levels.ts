/** The level cells of indicator and score tables: their names, and the weight that some carry. */

import type { OriginSlot } from '../../model/document.ts'
import type { Dimension } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'
import { remembering } from '../remember.ts'
import { withoutSpaces } from '../spaces.ts'
import { cellNumber } from './cell-value.ts'
import type { Column } from './column.ts'
import type { CellOf, IndicatorColumns } from './indicator-columns.ts'

/** 产出（30）: points without their measure; smaller numbers may count something. */
const BARE_WEIGHT = /[（(]((?:[1-9]\d|[5-9]|100)(?:\.\d+)?)[）)]$/

/** "投  入\n（15分）" → 投入: layout spaces and the weight in brackets are no part of the name. */
const levelName = remembering((text: string): string =>
  withoutSpaces(text)
    .replace(/[（(]\d+(?:\.\d+)?\s*[分%％][）)]/g, '')
    .trim(),
)

/** 预算执行率（10分）: the weight of a name in a table without a column of weights; null where none is printed. */
export function pointsInName(text: string): number | null {
  const printed = /[（(](\d+(?:\.\d+)?)\s*分[）)]/.exec(text)?.[1]
  return printed === undefined ? null : Number(printed)
}

/** "产出（30）" → 产出: a dimension's weight may stand without its measure, as an indicator's count does (培训干部（50）). */
export function dimensionName(text: string): string {
  return levelName(text).replace(BARE_WEIGHT, '')
}

/** A row of an indicator table as its levels are told by. */
export interface LevelRow {
  readonly cellOf: CellOf
}

/**
 * The names of a table's level cells. A bare number in brackets is no part of the first of several levels, and of
 * another level only where it is the weight beside the name or what the weights beneath it add up to.
 */
export function levelNames(
  rows: readonly LevelRow[],
  { levels, by }: IndicatorColumns,
): (cell: OriginSlot) => string {
  const weighed = new Set<OriginSlot>()
  for (const level of levels)
    for (const run of runsOf(rows, level)) {
      const first = run[0]?.cellOf(level)
      const printed = bareWeight(first?.text ?? '')
      const isFirst = level === levels[0] && levels.length > 1
      if (printed === undefined || !(isFirst || Math.abs(weightOf(run, by.weight) - printed) < 1e-6)) continue
      for (const { cellOf } of run) weighed.add(cellOf(level) ?? first!)
    }
  return (cell) => (weighed.has(cell) ? dimensionName(cell.text) : levelName(cell.text))
}

/** Rows under one name: the cell that spans them, its text printed again, or nothing beneath it. */
function runsOf(rows: readonly LevelRow[], level: Column): LevelRow[][] {
  const runs: LevelRow[][] = []
  let name = ''
  for (const row of rows) {
    const text = levelName(row.cellOf(level)?.text ?? '')
    const last = runs.at(-1)
    if (last && (text === '' || text === name)) last.push(row)
    else runs.push([row])
    name = text || name
  }
  return runs
}

/** What the weights of rows add up to, one that spans several counted once. */
function weightOf(rows: readonly LevelRow[], weight: Column | undefined): number {
  const cells = new Set(rows.map(({ cellOf }) => cellOf(weight)))
  return [...cells].map(cellNumber).reduce<number>((sum, points) => (points === null ? sum : sum + points), 0)
}

/** The number of 产出（30）. */
export function bareWeight(text: string): number | undefined {
  const printed = BARE_WEIGHT.exec(levelName(text))?.[1]
  return printed === undefined ? undefined : Number(printed)
}

/** "过  程（40分）" in an indicator table's first level names a dimension with its weight; some give it a cell of its own. */
export function levelDimension(
  cell: OriginSlot | undefined,
  known: readonly Dimension[],
  weightCell: OriginSlot | undefined,
): Dimension | undefined {
  const text = cell?.text ?? ''
  const printed = pointsInName(text) ?? bareWeight(text)
  const weight = printed === undefined ? cellNumber(weightCell) : printed
  const name = dimensionName(cell?.text ?? '')
  if (!cell || weight === null || !name || known.some((dimension) => dimension.name === name))
    return undefined
  const places = printed === undefined && weightCell ? [cell, weightCell] : [cell]
  return {
    name,
    weight,
    score: null,
    rate: null,
    grade: null,
    evidence: places.map((at) => cellEvidence(at)),
  }
}
