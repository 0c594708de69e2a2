/** Every label that the lexicon knows, with what it stands for. */
import { CONCEPTS } from '../model/concepts.ts'
import { STAGES, type Stage } from '../model/report.ts'
import { type Nearest, nearestLabels } from './label-distance.ts'
import { normalizeLabel } from './labels.ts'
import { COLUMN_ROLES, LABELS, STAGE_LABELS } from './lexicon.ts'
import type { Profile } from './profile.ts'

/** A concept ("expenditure.basic"), a concept at a stage, a stage alone ("@initial") or a kind of column ("column:weight"). */
export type Meaning = string

/** Labels of the lexicon and of a profile. */
export function knownLabels(profile: Profile | null = null): (readonly [label: string, meaning: Meaning])[] {
  const split = (labels: string, meaning: Meaning) =>
    labels.split('|').map((label) => [normalizeLabel(label), meaning] as const)
  return [
    ...(profile?.labels ?? []).map(
      ({ label, concept, stage }) => [normalizeLabel(label), conceptKey(concept, stage)] as const,
    ),
    ...LABELS.flatMap(([concept, labels]) => split(labels, concept)),
    ...STAGE_LABELS.flatMap(([stage, labels]) => split(labels, `@${stage}`)),
    ...Object.entries(COLUMN_ROLES).flatMap(([role, labels]) => split(labels, `column:${role}`)),
  ]
}

/** The known labels nearest to one that is not known. */
export function nearestKnown(label: string, profile: Profile | null, count = 1): Nearest<Meaning>[] {
  return nearestLabels(normalizeLabel(label), knownLabels(profile), count)
}

/** Concepts whose id or name is nearest to a text. */
export function nearestConcepts(text: string, count = 3): string[] {
  const names = CONCEPTS.flatMap(({ id, zh }) => [[id, id] as const, [zh, id] as const])
  return [...new Set(nearestLabels(text, names, count * 2).map(({ item }) => item))].slice(0, count)
}

/** "expenditure.basic@initial" → concept and stage; undefined where either is not known. */
export function parseConceptKey(key: string): { concept: string; stage?: Stage } | undefined {
  const [concept = '', stage, ...rest] = key.split('@')
  if (rest.length > 0 || !CONCEPTS.some(({ id }) => id === concept)) return undefined
  if (stage === undefined) return { concept }
  const known = STAGES.find((other) => other === stage)
  return known && { concept, stage: known }
}

/** The inverse of `parseConceptKey`. */
export function conceptKey(concept: string, stage: Stage | undefined): string {
  return stage ? `${concept}@${stage}` : concept
}
