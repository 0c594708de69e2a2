/** Figures as text for people: money in 元 with thousands, rates with %, words for what is not a number. */
import { type ConceptKind, conceptOf } from '../model/concepts.ts'
import { countsOtherwise } from '../model/counted.ts'
import { fenToYuan } from '../model/money.ts'
import type { Fact, Finding } from '../model/report.ts'
import { certaintyMark, rangeOf } from './certainty.ts'
import type { Cell } from './comparison.ts'
import { type DerivedValue, hasBaseUnit, hasSettledUnit } from './derive.ts'
import {
  GRADE_WORDS,
  type Language,
  NOT_DERIVABLE,
  NOT_REPORTED,
  STATE_WORDS,
  unitWord,
  ZERO_DIVISOR,
} from './wording.ts'

const MONEY = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const RATE = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 4 })
const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })

/** Marks after a figure, explained below every table that uses them. */
export const MARKS = {
  elsewhere: '#',
  conflict: '*',
  finding: '!',
  repaired: '†',
  corrected: '§',
  derived: '‡',
} as const
export type Mark = keyof typeof MARKS

/** A number in the base unit of its kind (分 for money) as text. */
export function numberText(value: number, kind: ConceptKind): string {
  if (kind === 'money') return MONEY.format(fenToYuan(value))
  return kind === 'rate' ? `${RATE.format(value)}%` : PLAIN.format(value)
}

/** A bound of a range, money in 元: nobody who prints one means it to the 分. */
function plainText(bound: number, kind: ConceptKind): string {
  return kind === 'rate' ? numberText(bound, kind) : PLAIN.format(bound)
}

/** A fact's value as text; a grade as its word, a range by its bounds, what is not a number as the word for its state. */
export function valueText(fact: Fact, language: Language): string {
  if (fact.state === 'blank' || fact.state === 'none' || fact.state === 'masked')
    return STATE_WORDS[fact.state][language]
  const range = hasBaseUnit(fact) && rangeOf(fact)
  if (range) return range.map((bound) => plainText(bound, kindOf(fact))).join('～')
  if (fact.value === null || !hasSettledUnit(fact)) return `${fact.raw} (?)`
  if (typeof fact.value === 'number')
    return `${certaintyMark(fact) ?? ''}${numberText(fact.value, kindOf(fact))}`
  return gradeText(fact.value, language)
}

/** A fact's value below the head of its concept: with its unit where it counts something else (293户 among persons). */
export function valueWithUnit(fact: Fact, language: Language): string {
  const text = valueText(fact, language)
  if (fact.value === null || !countsOtherwise(fact)) return text
  return `${text}${language === 'zh' ? '' : ' '}${unitWord(fact.unit, language)}`
}

/** A change told in percent is a rate, whatever it is a change of. */
function kindOf({ concept, stage }: Fact): ConceptKind {
  return stage === 'change_rate' ? 'rate' : conceptOf(concept).kind
}

function gradeText(code: string, language: Language): string {
  const word = Object.entries(GRADE_WORDS).find(([grade]) => grade === code)
  return word ? word[1][language] : code
}

/** A cell as text, its marks after it. */
export function cellText(cell: Cell, language: Language): string {
  if (cell.kind === 'not-derivable') return (cell.zeroDivisor ? ZERO_DIVISOR : NOT_DERIVABLE)[language]
  const marks = cellMarks(cell)
    .map((mark) => MARKS[mark])
    .join('')
  if (cell.kind === 'not-reported') return `${NOT_REPORTED[language]}${marks}`
  if (cell.kind === 'reported')
    return `${valueWithUnit(cell.fact, language)}${marks}${cell.scheme ? `[${cell.scheme}]` : ''}`
  const { derived, derivation } = cell
  return `${derived.approximate ? '≈' : ''}${numberText(derived.value, derivation.kind)}${marks}`
}

/** Findings that another mark tells of already. */
const OWN_MARK: readonly Finding['code'][] = ['conflict', 'shifted_rows']

/** What a reader should know of a cell before trusting it. */
export function cellMarks(cell: Cell): Mark[] {
  if (cell.kind === 'derived')
    return [
      ...doubtMarks(cell.findings ?? []),
      ...(isCorrected(cell.derived) ? (['corrected'] as const) : []),
      'derived',
    ]
  if (cell.kind === 'not-reported') return cell.removed ? ['corrected'] : []
  if (cell.kind !== 'reported') return []
  const { fact, conflict, findings } = cell
  return [
    ...(cell.elsewhere ? (['elsewhere'] as const) : []),
    ...doubtMarks(findings, conflict),
    ...(fact.status === 'repaired' || fact.status === 'corrected' ? [fact.status] : []),
  ]
}

/** A figure that comes from one in doubt is in doubt too. */
function doubtMarks(
  findings: readonly Finding[],
  conflict = findings.some(({ code }) => code === 'conflict'),
): Mark[] {
  const finding = findings.some(({ code, severity }) => !OWN_MARK.includes(code) && severity !== 'info')
  return [...(conflict ? (['conflict'] as const) : []), ...(finding ? (['finding'] as const) : [])]
}

function isCorrected({ numerator, denominator }: DerivedValue): boolean {
  return [numerator, denominator].some(({ status }) => status === 'corrected')
}
