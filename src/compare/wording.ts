/** The words, Chinese and English, for the model's codes: used by terminal, workbook and CSV alike. */
import { CONCEPTS, type Concept } from '../model/concepts.ts'
import { type Message, say } from '../model/problem.ts'
import type { Fact, Finding, Report, SectionKind, Stage } from '../model/report.ts'
import { STAGE_WORDS } from '../model/stage-words.ts'

export type Language = keyof Message

export const NOT_REPORTED = say('未填报', 'not reported')
/** a derived figure whose parts are not all there */
export const NOT_DERIVABLE = say('—', '—')
/** a derived figure whose divisor is reported as 0 or 无 */
export const ZERO_DIVISOR = say('—(除数为0)', '— (divisor 0)')

export const STATE_WORDS: Record<Fact['state'], Message> = {
  stated: say('有数', 'stated'),
  zero: say('填0', 'zero'),
  none: say('无', 'none'),
  blank: say('空白', 'blank'),
  masked: say('已遮盖', 'masked'),
}

export const STATUS_WORDS: Record<Fact['status'], Message> = {
  extracted: say('原文读取', 'extracted'),
  repaired: say('修复表格后读取', 'repaired table'),
  corrected: say('人工更正', 'corrected by a person'),
  derived: say('推算', 'derived'),
}

export const CONFIDENCE_WORDS: Record<Fact['confidence']['grade'], Message> = {
  high: say('高', 'high'),
  medium: say('中', 'medium'),
  low: say('低', 'low'),
}

export const GRADE_WORDS: Record<NonNullable<Report['dimensions'][number]['grade']>, Message> = {
  excellent: say('优', 'excellent'),
  good: say('良', 'good'),
  fair: say('中', 'fair'),
  poor: say('差', 'poor'),
}

export const VERDICT_WORDS: Record<Finding['verdict'], Message> = {
  reading: say('读取存疑', 'check the reading'),
  filing: say('报告存疑', 'ask the unit'),
}

export const SEVERITY_WORDS: Record<Finding['severity'], Message> = {
  info: say('提示', 'info'),
  warning: say('注意', 'warning'),
  error: say('错误', 'error'),
}

export const FINDING_WORDS: Record<Finding['code'], Message> = {
  identity: say('勾稽不符', 'sum does not close'),
  rate: say('比率不符', 'rate does not follow'),
  conflict: say('前后不一', 'two values for one figure'),
  shifted_rows: say('表格错行', 'shifted rows'),
  over_establishment: say('超编', 'more staff than posts'),
  score_sum: say('得分合计不符', 'scores do not add up'),
  score_exceeds_weight: say('得分超过分值', 'score above its weight'),
  grade_mismatch: say('等次与得分不符', 'grade does not match score'),
  unit_unknown: say('单位不明', 'unit of money unknown'),
  unit_inferred: say('单位为推断', 'unit of money inferred'),
  template_residue: say('模板残留', 'left over from the template'),
  unclaimed_numbers: say('未归类数字', 'numbers not claimed'),
  low_ocr: say('识别质量低', 'poor scan'),
  unknown_layout: say('未知版式', 'unknown layout'),
  layout_drift: say('版式有变', 'layout has changed'),
  missing_core: say('核心数据未填', 'core field left empty'),
  date_order: say('日期次序有误', 'dates out of order'),
  unread_part: say('部分内容未读', 'part not read'),
  repaired_table: say('表格已修复', 'table repaired'),
  unrepaired_table: say('表格疑似错位', 'table may be out of step'),
  several_units: say('多家单位无汇总', 'several units, no total'),
  several_reports: say('一个文件几份报告', 'several reports in one file'),
  region_ambiguous: say('地区不明', 'region ambiguous'),
  year_inferred: say('年度为推断', 'year inferred'),
  doubtful_value: say('数值存疑', 'doubtful value'),
  correction_conflict: say('更正与现读数不合', 'correction and reading differ'),
}

export const DOCUMENT_STATUS_WORDS: Record<'ok' | 'partial' | 'failed', Message> = {
  ok: say('已读取', 'read'),
  partial: say('部分读取', 'partly read'),
  failed: say('未能读取', 'failed'),
}

export const SECTION_WORDS: Record<SectionKind, Message> = {
  duties: say('职能职责', 'duties'),
  key_work: say('重点工作', 'key work'),
  performance: say('绩效情况', 'performance'),
  problems: say('存在问题', 'problems'),
  measures: say('改进措施', 'measures'),
  experience: say('经验做法', 'experience'),
  suggestions: say('建议', 'suggestions'),
}

const UNIT_WORDS: Record<string, Message> = {
  CNY: say('元', 'CNY'),
  person: say('人', 'persons'),
  item: say('个', 'items'),
  household: say('户', 'households'),
  percent: say('%', '%'),
  point: say('分', 'points'),
  grade: say('', ''),
}

/** The word of a base unit ("CNY" → 元); a unit outside the list is shown as it is, a grade has none. */
export function unitWord(unit: string, language: Language): string {
  return UNIT_WORDS[unit]?.[language] ?? unit
}

/** A concept with its stage as a reader would name it: 基本支出（年初预算）; the actual stage is not named. */
export function measureTitle(concept: Pick<Concept, 'zh' | 'en'>, stage: Stage, language: Language): string {
  const name = concept[language]
  if (stage === 'actual') return name
  const word = STAGE_WORDS[stage][language]
  return language === 'zh' ? `${name}（${word}）` : `${name} (${word})`
}

/** The title of a fact's key ("expenditure.basic@initial"), as findings name concepts; an id outside the registry is shown as it is. */
export function keyTitle(key: string, language: Language): string {
  const [id = key, stage = 'actual'] = key.split('@')
  const concept = CONCEPTS.find((candidate) => candidate.id === id)
  return concept ? measureTitle(concept, stage as Stage, language) : key
}
