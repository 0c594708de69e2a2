/** What people call figures: the words that forms use for them, beside the labels of the registry. */
import { CONCEPTS } from '../model/concepts.ts'
import { LABELS } from '../normalize/lexicon.ts'

/** A name of a figure; `bound` where it says what it is only beneath a heading (其他 of fixed assets). */
interface FigureName {
  readonly name: string
  readonly concept: string
  readonly bound: boolean
}

const NAMES: readonly FigureName[] = [
  ...CONCEPTS.map(({ id, zh }) => ({ name: zh, concept: id, bound: false })),
  ...LABELS.flatMap(([concept, labels, topic]) =>
    labels.split('|').map((name) => ({ name, concept, bound: topic !== undefined })),
  ),
]

/** Shortest part of a name that stands for it: 三公. */
const LEAST_PART = 2

/** The id of the concept that forms call so wherever it stands; undefined where none is, or several are. */
export function conceptCalled(name: string): string | undefined {
  const found = new Set(
    NAMES.filter((each) => !each.bound && each.name === name).map(({ concept }) => concept),
  )
  return found.size === 1 ? [...found][0] : undefined
}

/** The id of the concept whose name is part of the given one or holds it, the one that differs least. */
export function conceptNamedLike(name: string): string | undefined {
  const length = [...name].length
  if (length < LEAST_PART) return undefined
  return NAMES.filter((each) => each.name.includes(name) || (!each.bound && name.includes(each.name)))
    .map((each) => ({ ...each, distance: Math.abs([...each.name].length - length) }))
    .toSorted((a, b) => a.distance - b.distance)[0]?.concept
}
