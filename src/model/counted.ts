/** Counts of something else than what their concept counts: 293户 beside workers, 428人 beside visits. */
import { conceptOf, isConcept } from './concepts.ts'

const COUNTED: ReadonlySet<string> = new Set(['person', 'household', 'item'])

const HOUSEHOLDS = /^[百千万亿]?(?:户|户次)$/
const PEOPLE = /^[百千万亿]?(?:人|名|位|人次|名次|人\/次)$/

/** The base unit of a count by its printed unit: households are not persons, and people who came are not items. */
export function unitCounted(concept: string, printed: string | null): string {
  const { kind, unit } = conceptOf(concept)
  if (kind !== 'count' || printed === null) return unit
  if (unit === 'person' && HOUSEHOLDS.test(printed)) return 'household'
  return unit === 'item' && PEOPLE.test(printed) ? 'person' : unit
}

/** Of a fact, what tells in which unit it counts. */
interface CountedFact {
  readonly concept: string
  readonly stage: string
  readonly unit: string
}

/** Whether a fact is a count in another unit than its concept's; it is shown with its unit and never computed with. */
export function countsOtherwise({ concept, stage, unit }: CountedFact): boolean {
  if (stage === 'change_rate' || !COUNTED.has(unit) || !isConcept(concept)) return false
  const own = conceptOf(concept)
  return own.kind === 'count' && own.unit !== unit
}
