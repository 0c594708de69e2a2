/**
 * The canonical report: one unit, one fiscal year, what one document says. Its types are inferred from the
 * schemas in report-schema.ts. Money is in 分 here; exports turn it into 元.
 */
import { countsOtherwise } from './counted.ts'
import type { Fact, Section } from './report-schema.ts'

export type {
  Confidence,
  Coverage,
  Dimension,
  Evidence,
  Fact,
  Finding,
  Goal,
  Indicator,
  ProfileMatch,
  Project,
  Report,
  ScoreScheme,
  Section,
  UnclaimedNumber,
  UnitIdentity,
} from './report-schema.ts'

export type Stage = Fact['stage']
export type SectionKind = Section['kind']

export const STAGES = [
  'actual',
  'initial',
  'adjusted',
  'budget',
  'prior',
  'target',
  'change',
  'change_rate',
] as const
export const STATES = ['stated', 'zero', 'none', 'blank', 'masked'] as const
export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const
/** Why a report's score has no known scheme: it lists no weights, not all of them, or they do not make up the full score. */
export const SCHEME_GAPS = ['no_weights', 'weights_missing', 'weights_unclosed'] as const
export const SECTION_KINDS = [
  'duties',
  'key_work',
  'performance',
  'problems',
  'measures',
  'experience',
  'suggestions',
] as const
export const FINDING_CODES = [
  'identity',
  'rate',
  'conflict',
  'shifted_rows',
  'over_establishment',
  'score_sum',
  'score_exceeds_weight',
  'grade_mismatch',
  'unit_unknown',
  'unit_inferred',
  'template_residue',
  'unclaimed_numbers',
  'low_ocr',
  'unknown_layout',
  'layout_drift',
  'missing_core',
  'date_order',
  'unread_part',
  'repaired_table',
  'unrepaired_table',
  'several_units',
  'several_reports',
  'region_ambiguous',
  'year_inferred',
  'doubtful_value',
  'correction_conflict',
] as const
/** What a number is that is no figure to compare, or that the report holds as words. */
export const IGNORABLE_KINDS = [
  'date',
  'ordinal',
  'list_number',
  'document_number',
  'telephone',
  'code',
  'name',
  'criterion',
  'target',
  'reason',
  'repeated',
  'web_page',
] as const
export type IgnorableKind = (typeof IGNORABLE_KINDS)[number]
/** Where a candidate was read; the order is the order of precedence for display. */
export const ORIGINS = ['correction', 'table', 'form', 'conclusion', 'text'] as const

/** "expenditure.total" or "expenditure.total@initial": how findings, exports and people name a fact. */
export function factKey(fact: Pick<Fact, 'concept' | 'stage'>): string {
  return fact.stage === 'actual' ? fact.concept : `${fact.concept}@${fact.stage}`
}

/** Qualifiers of a figure that does not speak for the whole unit and year, or that the page does not show. */
const PARTIAL = /^(?:part$|forecast|until|period|cumulative|with_carryover|fund:|project|unit:|hidden)/

/** Whether a fact is a forecast, stands in a hidden cell, or speaks of a part of the year or of the unit's money: no rival of a full figure. */
export function isPartial(fact: Pick<Fact, 'qualifiers'>): boolean {
  return fact.qualifiers.some((qualifier) => PARTIAL.test(qualifier))
}

/**
 * The candidate to show for a key: corrected > table > form > conclusion > running text; the first one wins ties. A
 * partial figure, or one that counts something else, stands behind every full one, a candidate without a value behind both.
 */
export function displayed(facts: readonly Fact[], key: string): Fact | undefined {
  const candidates = facts.filter((fact) => factKey(fact) === key && fact.status !== 'derived')
  return candidates.reduce<Fact | undefined>(
    (best, fact) => (best && rank(best) <= rank(fact) ? best : fact),
    undefined,
  )
}

function rank(fact: Fact): number {
  if (fact.status === 'corrected') return 0
  const behind = fact.value === null ? 2 : isPartial(fact) || countsOtherwise(fact) ? 1 : 0
  return behind * ORIGINS.length + ORIGINS.indexOf(fact.origin)
}
