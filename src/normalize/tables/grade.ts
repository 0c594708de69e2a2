/** Grades as printed (优, 良好, 合格 …). */
import type { OriginSlot } from '../../model/document.ts'
import type { Dimension, Fact } from '../../model/report.ts'
import { cellEvidence, confidence } from '../fact.ts'
import { GRADE_WORDS } from '../lexicon.ts'

/** The grade that a printed word means; null for anything else. */
export function gradeOf(text: string): Dimension['grade'] {
  const word = text.replace(/[\s“”"'‘’。]/g, '')
  return GRADE_WORDS.find(([, words]) => words.test(word))?.[0] ?? null
}

/** A grade as printed; undefined where the cell holds no grade word. */
export function gradeFact(cell: OriginSlot, origin: 'form' | 'table'): Fact | undefined {
  const value = gradeOf(cell.text)
  if (!value) return undefined
  return {
    concept: 'grade',
    stage: 'actual',
    value,
    state: 'stated',
    unit: 'grade',
    sourceUnit: null,
    unitReason: null,
    decimals: 0,
    approximate: false,
    raw: cell.text.trim(),
    qualifiers: [],
    status: 'extracted',
    origin,
    confidence: confidence(['label:exact']),
    evidence: [cellEvidence(cell)],
  }
}
