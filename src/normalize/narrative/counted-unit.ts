/** What a figure of running text counts, where that is not what its concept counts. */
import { conceptOf } from '../../model/concepts.ts'
import { unitCounted } from '../../model/counted.ts'
import type { Mark } from './prose.ts'

/** 1.3万个困难职工家庭 */
export function countsHomes({ quantity: { unit }, after }: Pick<Mark, 'quantity' | 'after'>): boolean {
  return unit === '个' && /^[^,、]{0,8}家庭/.test(after)
}

/** The base unit of a count. */
export function countedUnit(concept: string, mark: Pick<Mark, 'quantity' | 'after'>): string {
  const isOfPersons = conceptOf(concept).unit === 'person'
  return isOfPersons && countsHomes(mark) ? 'household' : unitCounted(concept, mark.quantity.unit)
}
