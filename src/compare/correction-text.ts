/** Corrections in the words of people. */
import { conceptOf } from '../model/concepts.ts'
import type { AppliedCorrection, CorrectionState, IdentityTarget, Said } from '../model/corrections.ts'
import { isIdentity } from '../model/corrections.ts'
import { unitCounted } from '../model/counted.ts'
import { fenToYuan } from '../model/money.ts'
import { type Message, say } from '../model/problem.ts'
import { type Fact, factKey, type Stage } from '../model/report.ts'
import { valueWithUnit } from './value-text.ts'
import { keyTitle, type Language, unitWord } from './wording.ts'

const IDENTITY_WORDS: Record<IdentityTarget, Message> = {
  unit: say('单位', 'Unit'),
  fiscal_year: say('年度', 'Year'),
  report_date: say('报告日期', 'Report date'),
}

export const CORRECTION_STATE_WORDS: Record<CorrectionState, Message> = {
  needed: say('生效', 'in force'),
  agrees: say('已一致', 'agrees'),
  conflict: say('冲突', 'conflict'),
  superseded: say('已被取代', 'superseded'),
}

const NOTHING = say('（没有）', '(nothing)')

/** What is corrected: 支出合计（年初预算）, 年度, 得分：产出/数量/培训人数. */
export function targetTitle(target: string, language: Language): string {
  if (isIdentity(target)) return IDENTITY_WORDS[target][language]
  if (!target.startsWith('score:')) return keyTitle(target, language)
  const path = target.slice('score:'.length)
  return language === 'zh' ? `得分：${path}` : `Score: ${path}`
}

/** What is said of it, money with 元; a word where nothing is. */
export function saidText(target: string, said: Said | null, language: Language): string {
  if (said === null) return NOTHING[language]
  if (isIdentity(target) || target.startsWith('score:'))
    return said.value === null ? NOTHING[language] : String(said.value)
  const fact = asFact(target, said)
  const text = valueWithUnit(fact, language)
  return fact.unit === 'CNY' && /\d/.test(text) ? `${text} ${unitWord(fact.unit, language)}` : text
}

function asFact(target: string, said: Said): Fact {
  const [concept = target, stage = 'actual'] = target.split('@')
  const unit = stage === 'change_rate' ? 'percent' : unitCounted(concept, said.sourceUnit)
  const rest = { unitReason: null, qualifiers: [], confidence: { grade: 'high' as const, causes: [] } }
  const { evidence, ...value } = said
  return {
    concept,
    stage: stage as Stage,
    unit,
    ...rest,
    status: 'corrected',
    origin: 'correction',
    ...value,
    evidence: [...evidence],
  }
}

/** The corrections that change what is shown; those that only agree, or were superseded, do not. */
export function inForce(corrections: readonly AppliedCorrection[] | undefined): readonly AppliedCorrection[] {
  return (corrections ?? []).filter(({ state }) => state === 'needed' || state === 'conflict')
}

/** How the document prints a figure; of a corrected one what it stands for, empty where the document has none. */
export function printedText(fact: Fact, corrections: readonly AppliedCorrection[] | undefined): string {
  if (fact.status !== 'corrected') return fact.raw
  const correction = inForce(corrections).find(({ target }) => target === factKey(fact))
  return (correction?.now ?? correction?.replaced)?.raw ?? ''
}

/** The number of what is said as a base for programs: money in 元. */
export function saidInYuan(target: string, said: Said | null): Said | null {
  if (said === null || typeof said.value !== 'number' || isIdentity(target) || target.startsWith('score:'))
    return said
  const [concept = target, stage] = target.split('@')
  const isMoney = conceptOf(concept).kind === 'money' && stage !== 'change_rate'
  return isMoney ? { ...said, value: fenToYuan(said.value) } : said
}
