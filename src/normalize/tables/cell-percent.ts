/** Percentages of indicators and dimensions, which a workbook may print as a bare ratio: 0.9 for 90 %. */
import type { OriginSlot } from '../../model/document.ts'
import type { Finding } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'
import { LARGEST_RATIO } from '../ratios.ts'
import { cellNumber, cellValue } from './cell-value.ts'

export interface CellPercent {
  readonly percent: number | null
  /** whether it could as well be a hundred times as much */
  readonly doubtful: boolean
}

/**
 * A cell's figure as a percentage. `quotients` are what it may follow from (score ÷ weight, actual ÷ target): the
 * one that it equals, as a ratio or in percent, decides; `head` is the head of its column, which may say 得分率（%）.
 */
export function cellPercent(
  cell: OriginSlot | undefined,
  quotients: readonly (number | null)[],
  head: string,
): CellPercent {
  const printed = cellNumber(cell)
  if (!cell || printed === null) return { percent: null, doubtful: false }
  const { unit, decimals } = cellValue(cell)
  if (unit === '%' || printed <= 0 || printed > LARGEST_RATIO) return { percent: printed, doubtful: false }
  const near = (value: number) => Math.abs(printed - value) < 10 ** -Math.max(decimals, 1)
  const known = quotients.filter((quotient) => quotient !== null)
  if (known.some(near)) return { percent: Number((printed * 100).toPrecision(12)), doubtful: false }
  const isPercent = known.some((quotient) => near(quotient * 100))
  return { percent: printed, doubtful: !isPercent && !/[%％]/.test(head) }
}

/** A part of a whole; null where either is missing or the whole is nothing. */
export function quotient(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

/** One note for all cells of a table that may be ratios. */
export function doubtfulPercents(cells: readonly OriginSlot[]): Finding[] {
  const [first] = cells
  if (!first) return []
  const text = first.text.trim()
  return [
    {
      code: 'doubtful_value',
      verdict: 'reading',
      severity: 'info',
      concepts: [],
      message: {
        zh: `比率栏有 ${cells.length} 处没有百分号（如“${text}”），可能是小数形式，得分与分值不能判定；请对照原件`,
        en: `${cells.length} rates lack a percent sign (such as “${text}”) and may be ratios; scores and weights do not decide: compare them with the original`,
      },
      expected: null,
      found: cells.length,
      evidence: cells.slice(0, 20).map((cell) => cellEvidence(cell)),
    },
  ]
}
