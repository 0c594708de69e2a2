/** Satisfaction that only the words beside its indicator tell: 满意度 | 5 | 3 | 问卷满意度90%. */
import type { OriginSlot } from '../../model/document.ts'
import type { Fact } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { parseCell } from '../values.ts'

const TOLD =
  /(?<!目标)(?:满意度|满意率|满意)(?:调查)?(?:结果|得分)?(?:实际)?(?:仅?为|是|达到?|:|：)?(\d{2,3}(?:\.\d+)?)[%％](?!以上|及以上|或|[-~～—至]|\(含|（含|以下|的?得)/g
/** What every criterion says: 95%以上计5分，每降1%扣0.5分. */
const RULE = /每(?:降|低|减|下|少)|[计得]\s*(?:\d+(?:\.\d+)?\s*分|满分)|不得分|[≥≤＞＜><]/

/** The percentage in the words of one of the cells, the first that tells one and no other. */
export function toldSatisfaction(cells: readonly (OriginSlot | undefined)[]): Fact[] {
  for (const cell of cells) {
    const text = cell?.text.replace(/\s/g, '') ?? ''
    if (!cell || RULE.test(text)) continue
    const found = [...text.matchAll(TOLD)]
    const [first] = found
    if (!first || found.length > 1 || Number(first[1]) > 100) continue
    const fact = factFromCell({
      concept: 'satisfaction',
      stage: 'actual',
      cell,
      value: parseCell(`${first[1]}%`),
      origin: 'table',
      causes: ['label:synonym'],
    })
    return fact ? [{ ...fact, raw: `${first[1]}%`, evidence: [cellEvidence(cell, first[0])] }] : []
  }
  return []
}
