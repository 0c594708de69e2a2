/** The level cells of indicator and score tables: their names, and the weight that some carry. */
import type { OriginSlot } from '../../model/document.ts'
import type { Dimension } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'
import { cellNumber } from './cell-value.ts'

/** 产出（30）: points without their measure; smaller numbers may count something. */
const BARE_WEIGHT = /[（(]((?:[1-9]\d|[5-9]|100)(?:\.\d+)?)[）)]$/

/** "投  入\n（15分）" → 投入: layout spaces and the weight in brackets are no part of the name. */
export function levelName(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[（(]\d+(?:\.\d+)?\s*[分%％][）)]/g, '')
    .replace(BARE_WEIGHT, '')
    .trim()
}

/** "过  程（40分）" in an indicator table's first level names a dimension with its weight; some give it a cell of its own. */
export function levelDimension(
  cell: OriginSlot | undefined,
  known: readonly Dimension[],
  weightCell: OriginSlot | undefined,
): Dimension | undefined {
  const text = cell?.text ?? ''
  const printed = /[（(](\d+(?:\.\d+)?)\s*分[）)]/.exec(text)?.[1] ?? BARE_WEIGHT.exec(text.trim())?.[1]
  const weight = printed === undefined ? cellNumber(weightCell) : Number(printed)
  const name = levelName(cell?.text ?? '')
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
