/** The level cells of indicator and score tables: their names, and the weight that some carry. */
import type { OriginSlot } from '../../model/document.ts'
import type { Dimension } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'

/** "投  入\n（15分）" → 投入: layout spaces and the weight in brackets are no part of the name. */
export function levelName(text: string): string {
  return text
    .replace(/[\s\u3000]+/g, '')
    .replace(/[（(]\d+(?:\.\d+)?\s*[分%％][）)]/g, '')
    .trim()
}

/** "过  程（40分）" in an indicator table's first level names a dimension with its weight. */
export function levelDimension(
  cell: OriginSlot | undefined,
  known: readonly Dimension[],
): Dimension | undefined {
  const weight = /[（(](\d+(?:\.\d+)?)\s*分[）)]/.exec(cell?.text ?? '')
  const name = levelName(cell?.text ?? '')
  if (!cell || !weight || !name || known.some((dimension) => dimension.name === name)) return undefined
  return {
    name,
    weight: Number(weight[1]),
    score: null,
    rate: null,
    grade: null,
    evidence: [cellEvidence(cell)],
  }
}
