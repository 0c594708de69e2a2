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
 * `activity.*`, `derived.public_per_head`, or a label as tables show it (`基本支出`, `基本支出（年初预算）`). `called` gives
 * the concept of what people say besides. Gives the names that nothing answers to.
 */
export function parseColumns(
  text: string,
  called: (name: string) => string | undefined = () => undefined,
): { columns: Column[]; unknown: string[] } {
  const names = text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const found = names.map((name) => ({ name, columns: columnsNamed(name, called) }))
  return {
    columns: found.flatMap(({ columns }) => columns),
    unknown: found.filter(({ columns }) => columns.length === 0).map(({ name }) => name),
  }
}

function columnsNamed(text: string, called: (name: string) => string | undefined): Column[] {
  const { name, stage } = splitStage(text.normalize('NFKC'))
  if (!stage) return []
  const concepts = CONCEPTS.filter((concept) => answersTo(concept, name)).map(({ id }) => stated(id, stage))
  if (concepts.length > 0) return concepts
  const derivations = DERIVATIONS.filter((derivation) => answersTo(derivation, name))
  if (derivations.length > 0) return derivations.map(({ id }) => derived(id))
  const concept = called(name)
  return concept === undefined ? [] : [stated(concept, stage)]
}

/** "expenditure.total@initial", "支出合计(年初预算)"; brackets that hold no stage belong to the name. */
export function splitStage(text: string): { readonly name: string; readonly stage: Stage | undefined } {
  const [name = '', asked] = text.split('@')
  if (asked !== undefined) return { name, stage: stageNamed(asked) }
  const [, before = '', word = ''] = /^(.+?) ?\(([^()]+)\)$/.exec(text) ?? []
  const stage = stageNamed(word)
  return stage ? { name: before, stage } : { name: text, stage: 'actual' }
}

function stageNamed(word: string): Stage | undefined {
  return STAGES.find((stage) => [stage, STAGE_WORDS[stage].zh, STAGE_WORDS[stage].en].includes(word))
}

function answersTo({ id, zh, en }: { id: string; zh: string; en: string }, name: string): boolean {
  if (name.endsWith('*')) return id.startsWith(name.slice(0, -1))
  return id === name || zh === name || en.toLowerCase() === name.toLowerCase()
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
