/** What a figure of running text counts, where that is not what its concept counts. */
import { conceptOf } from '../../model/concepts.ts'
import type { Mark } from './prose.ts'

const HOUSEHOLDS = /^(?:户|户次)$/
const PEOPLE = /^(?:人|名|位|人次|名次|人\/次)$/

/** 1.3万个困难职工家庭 */
export function countsHomes({ quantity: { unit }, after }: Pick<Mark, 'quantity' | 'after'>): boolean {
  return unit === '个' && /^[^,、]{0,8}家庭/.test(after)
}

/** The base unit of a count: households are not persons, and people who came are not items. */
export function countedUnit(concept: string, mark: Pick<Mark, 'quantity' | 'after'>): string {
  const { unit } = conceptOf(concept)
  const printed = mark.quantity.unit ?? ''
  if (unit === 'person' && (HOUSEHOLDS.test(printed) || countsHomes(mark))) return 'household'
  return unit === 'item' && PEOPLE.test(printed) ? 'person' : unit
}
