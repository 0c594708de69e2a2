/** The columns of a comparison: which figures stand beside each other. */
import { CONCEPTS, type Concept, type ConceptKind, conceptOf } from '../model/concepts.ts'
import { factKey, STAGES, type Stage } from '../model/report.ts'
import { STAGE_WORDS } from '../model/stage-words.ts'
import { DERIVATIONS, type Derivation, EXECUTION_RATE } from './derive.ts'
import { type Language, STATUS_WORDS } from './wording.ts'

/** A figure that reports state. `fallback` is shown, marked as derived, where a report does not state it. */
export interface StatedColumn {
  readonly kind: 'stated'
  readonly key: string
  readonly concept: Concept
  readonly stage: Stage
  readonly fallback?: Derivation
}

export interface DerivedColumn {
  readonly kind: 'derived'
  readonly key: string
  readonly derivation: Derivation
}

export type Column = StatedColumn | DerivedColumn

const SPENDING = [
  'expenditure.total',
  'expenditure.basic',
  'expenditure.basic.personnel',
  'expenditure.basic.public',
  'expenditure.project',
]
const BUDGET_STAGES: readonly Stage[] = ['initial', 'adjusted', 'budget']

/** The comparable core: what most forms ask for. */
export const CORE_COLUMNS: readonly Column[] = [
  stated('staffing.authorized'),
  stated('staffing.actual'),
  ...SPENDING.map((id) => stated(id)),
  stated('execution_rate.total'),
  derived('derived.public_per_head'),
  stated('three_public.total'),
  stated('fixed_assets.total'),
  stated('score.total'),
  stated('grade'),
]

/** The core with the budgets beside the spending, and the other figures per head. */
export const WIDE_COLUMNS: readonly Column[] = [
  stated('staffing.authorized'),
  stated('staffing.actual'),
  derived('derived.staffing_rate'),
  ...SPENDING.flatMap((id) => [...BUDGET_STAGES.map((stage) => stated(id, stage)), stated(id)]),
  stated('execution_rate.total'),
  derived('derived.basic_share'),
  derived('derived.personnel_per_head'),
  derived('derived.public_per_head'),
  stated('three_public.total'),
  derived('derived.three_public_per_head'),
  stated('fixed_assets.total'),
  stated('score.total'),
  stated('grade'),
]

/** A column of a concept at a stage; throws for an id outside the registry. */
export function stated(id: string, stage: Stage = 'actual'): StatedColumn {
  const key = factKey({ concept: id, stage })
  const fallback = key === 'execution_rate.total' ? { fallback: EXECUTION_RATE } : {}
  return { kind: 'stated', key, concept: conceptOf(id), stage, ...fallback }
}

function derived(id: string): DerivedColumn {
  const derivation = DERIVATIONS.find((candidate) => candidate.id === id)
  if (!derivation) throw new Error(`Unknown derivation ${id}`)
  return { kind: 'derived', key: id, derivation }
}

/**
 * Columns as a person asks for them, separated by commas: `expenditure.total`, `expenditure.total@initial`,
 * `activity.*`, `derived.public_per_head`, or a Chinese label (`基本支出`). Gives the names that nothing answers to.
 */
export function parseColumns(text: string): { columns: Column[]; unknown: string[] } {
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const found = names.map((name) => ({ name, columns: columnsNamed(name) }))
  return {
    columns: found.flatMap(({ columns }) => columns),
    unknown: found.filter(({ columns }) => columns.length === 0).map(({ name }) => name),
  }
}

function columnsNamed(name: string): Column[] {
  const [id = '', stageName = 'actual'] = name.split('@')
  const stage = STAGES.find((candidate) => candidate === stageName)
  if (!stage) return []
  const concepts = CONCEPTS.filter((concept) => answersTo(concept, id)).map((concept) =>
    stated(concept.id, stage),
  )
  if (concepts.length > 0) return concepts
  return DERIVATIONS.filter((derivation) => answersTo(derivation, id)).map(({ id: key }) => derived(key))
}

function answersTo({ id, zh }: { id: string; zh: string }, name: string): boolean {
  if (name.endsWith('*')) return id.startsWith(name.slice(0, -1))
  return id === name || zh === name
}

/** What is compared in a column. */
export function columnKind(column: Column): ConceptKind {
  return column.kind === 'stated' ? column.concept.kind : column.derivation.kind
}

/** The base unit of a column's values. */
export function columnUnit(column: Column): string {
  return column.kind === 'stated' ? column.concept.unit : column.derivation.unit
}

/** The name of what a column compares. */
export function columnName(column: Column, language: Language): string {
  return column.kind === 'stated' ? column.concept[language] : column.derivation[language]
}

/** What must be said beside the name: the stage where it is not the actual one, or that the figure is derived. */
export function columnNote(column: Column, language: Language): string {
  if (column.kind === 'derived') return STATUS_WORDS.derived[language]
  return column.stage === 'actual' ? '' : STAGE_WORDS[column.stage][language]
}
