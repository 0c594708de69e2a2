/** Grades as printed (优, 良好, 合格 …). */

import type { OriginSlot, Table } from '../../model/document.ts'
import type { Dimension, Fact } from '../../model/report.ts'
import { cellEvidence, confidence } from '../fact.ts'
import { GRADE_WORDS } from '../lexicon.ts'
import { withoutSpaces } from '../spaces.ts'

/** The grade that a printed word means; null for anything else. */
export function gradeOf(text: string): Dimension['grade'] {
  const word = tickedWord(text.replace(/[\s“”"'‘’。]/g, '').replace(/[（(][^（）()]*\d[^（）()]*[)）]$/, ''))
  return GRADE_WORDS.find(([, words]) => words.test(word))?.[0] ?? null
}

const TICKED = '[☑☒✓✔√■]'
const BOX = '[☐□○]'
const WORD = '([^☑☒✓✔√■☐□○、/]+)'
const HAS_BOX = new RegExp(BOX)
const BOXES_FIRST = new RegExp(`^(?:${TICKED}|${BOX})`)
const WORD_BEHIND = new RegExp(TICKED + WORD, 'g')
const WORD_BEFORE = new RegExp(WORD + TICKED, 'g')

/** 优☑良□中□差□, or the boxes before the words: the word that is ticked, where one is. */
function tickedWord(text: string): string {
  if (!HAS_BOX.test(text)) return text
  const ticked = [...text.matchAll(BOXES_FIRST.test(text) ? WORD_BEHIND : WORD_BEFORE)]
  return ticked.length === 1 ? ticked[0]![1]! : text
}

const NAMED =
  /^(?:绩效|自评|评价|评定|综合|最终|结果|考核)*(?:等级|等次|结论|级别|档次)(?:为)?[:：](.{1,24})$/

/** Grades in cells that name themselves: 自评等级：优 across a form, 等次：良 beside its total. */
export function namedGrades(table: Table): Fact[] {
  const cells = table.slots.flat().filter((slot) => slot.kind === 'origin')
  return cells.flatMap((cell) => {
    const word = /[:：]/.test(cell.text) ? NAMED.exec(withoutSpaces(cell.text))?.[1] : undefined
    const fact = word && gradeFact({ ...cell, text: word }, 'form')
    return fact ? [{ ...fact, evidence: [cellEvidence(cell)] }] : []
  })
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
