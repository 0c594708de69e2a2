/** Outlines of one passage, and the facts of a text in short. */
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import type { Outline, Passage } from '../../src/normalize/outline.ts'

export function outlineOfText(text: string, place: Partial<Passage> = {}): Outline {
  const passage: Passage = {
    kind: 'text',
    text,
    anchor: { block: 3 },
    offset: 0,
    path: [],
    section: null,
    ...place,
  }
  return { titles: [], passages: [passage], tables: [] }
}

/** Fact keys with their values, money in 元, of a text in a report on 2022. */
export function stated(text: string, place: Partial<Passage> = {}): Record<string, number | string | null> {
  const { facts } = readNarrative(outlineOfText(text, place), { fiscalYear: 2022, unitName: null })
  return Object.fromEntries(
    facts.map((fact) => [
      factKey(fact),
      fact.unit === 'CNY' && typeof fact.value === 'number' ? fact.value / 100 : fact.value,
    ]),
  )
}

/** Projects of a text in a report on 2022: name, budget and what was spent, in 分. */
export const projectsOf = (text: string) =>
  readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).projects.map(
    ({ name, budget, spent }) => [name, budget, spent],
  )

/** Facts of activities by their ids, as keys of facts. */
export const activity = (facts: Record<string, number>) =>
  Object.fromEntries(Object.entries(facts).map(([id, value]) => [`activity.${id}`, value]))
