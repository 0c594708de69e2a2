/** Parts of an activity that are told again without the word that says what they are a part of. */
import { type Fact, factKey, isPartial } from '../model/report.ts'

const PART = 'part'

/**
 * 劳模宣讲75场 … 开展宣讲活动75场: a figure that is told as a part elsewhere is that part, where the report tells a larger one
 * of all.
 */
export function tellPartsAgain(facts: readonly Fact[]): readonly Fact[] {
  const parts = facts.filter(({ qualifiers }) => qualifiers.includes(PART))
  if (parts.length === 0) return facts
  const isSame = (a: Fact, b: Fact) => factKey(a) === factKey(b) && a.unit === b.unit
  const wholes = facts.filter((fact) => !isPartial(fact))
  return facts.map((fact) => {
    const isPart =
      wholes.includes(fact) &&
      parts.some((part) => isSame(part, fact) && part.value === fact.value) &&
      wholes.some((whole) => isSame(whole, fact) && Number(whole.value) > Number(fact.value))
    return isPart ? { ...fact, qualifiers: [...fact.qualifiers, PART] } : fact
  })
}
