/** How a figure came to be known, as people are told it: what was recognised in a picture is no text of the file. */
import { say } from '../model/problem.ts'
import type { Fact } from '../model/report.ts'
import { type Language, STATUS_WORDS } from './wording.ts'

const RECOGNISED = {
  extracted: say('识别读取', 'recognised'),
  doubtful: say('识别读取(把握不足)', 'recognised in doubt'),
  repaired: say('识别后修复表格', 'recognised, repaired table'),
} as const

/** Whether a figure was read from a picture of a page, and not from text that the file holds. */
export function isRecognised({ status, confidence }: Pick<Fact, 'status' | 'confidence'>): boolean {
  return status !== 'corrected' && status !== 'derived' && confidence.causes.includes('ocr')
}

/** "原文读取", "识别读取", "人工更正" … */
export function howRead(fact: Pick<Fact, 'status' | 'confidence'>, language: Language): string {
  if (!isRecognised(fact)) return STATUS_WORDS[fact.status][language]
  if (fact.confidence.causes.includes('ocr:doubtful')) return RECOGNISED.doubtful[language]
  return RECOGNISED[fact.status === 'repaired' ? 'repaired' : 'extracted'][language]
}
