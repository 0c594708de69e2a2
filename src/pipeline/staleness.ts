/** Whether a stored reading is what this product would make of the same bytes, and if not, why. */
import type { Problem } from '../model/problem.ts'
import { mentionsIn } from '../normalize/mentions.ts'
import type { MadeFrom, Store, StoredReading } from '../store/store.ts'
import type { Recipe } from './recipe.ts'
import type { StageVersions } from './versions.ts'

export type StaleReason =
  /** the file holds other bytes than those that were read */
  | { readonly kind: 'changed' }
  | { readonly kind: 'extractor'; readonly from: number | null; readonly to: number }
  | { readonly kind: 'recogniser'; readonly from: string; readonly to: string }
  /** it failed in a way that may have passed */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** `part` of the normalizer's code; null where an earlier version kept no record of parts */
  | {
      readonly kind: 'normalizer'
      readonly part: string | null
      readonly from: number | null
      readonly to: number
    }
  /** words that came or went, as far as they may touch this document; concepts that they stand for */
  | { readonly kind: 'lexicon'; readonly words: readonly string[]; readonly concepts: readonly string[] }
  | { readonly kind: 'profile'; readonly id: string; readonly concepts: readonly string[] }
  /** another profile fits it now, or the same one better or worse */
  | { readonly kind: 'recognition'; readonly from: string | null; readonly to: string | null }

/** Reasons that take the file to mend; for the others the stored Document will do. */
const OF_EXTRACTION: ReadonlySet<StaleReason['kind']> = new Set([
  'changed',
  'extractor',
  'recogniser',
  'failed',
])

/** The stage at which a new reading must begin. */
export function beginsAt(reasons: readonly StaleReason[]): 'extract' | 'normalise' {
  return reasons.some(({ kind }) => OF_EXTRACTION.has(kind)) ? 'extract' : 'normalise'
}

/** Problems that may be gone the next time, though the bytes are the same: other limits, a calmer machine. */
const PASSING: ReadonlySet<Problem['code']> = new Set([
  'timeout',
  'crashed',
  'unreadable',
  'too_large',
  'quarantined',
])

/** The reasons, the costliest to mend first; none where the reading is up to date. Writes nothing. */
export async function staleReasons(
  reading: StoredReading,
  { store, stages }: { readonly store: Store; readonly stages: StageVersions },
): Promise<readonly StaleReason[]> {
  const { problem, format, versions, madeFrom } = reading
  if (problem && PASSING.has(problem.code)) return [{ kind: 'failed', problem }]
  if (format === null) return []
  const to = await stages.extractorVersion(format)
  const extractor: StaleReason[] =
    versions.extractor === to ? [] : [{ kind: 'extractor', from: versions.extractor, to }]
  if (versions.normalizer === null) return extractor
  const recipe = await stages.recipe?.()
  if (!recipe || !madeFrom)
    return [...extractor, ...byNumber(versions.normalizer, stages.normalizerVersion, recipe)]
  return [
    ...extractor,
    ...recogniserReasons(madeFrom, recipe),
    ...partReasons(madeFrom, recipe),
    ...(await lexiconReasons(reading, madeFrom, { store, recipe })),
    ...(await profileReasons(reading, madeFrom, { store, recipe })),
  ]
}

/** Notes that a reading holds under the present lexicon and profiles, so that it need not be looked at again. */
export async function renewMadeFrom(
  { madeFrom, reportId }: StoredReading,
  { store, stages }: { readonly store: Store; readonly stages: StageVersions },
): Promise<void> {
  const recipe = await stages.recipe?.()
  if (!recipe || !madeFrom) return
  const { lexicon, profiles } = recipe
  if (madeFrom.lexicon !== lexicon || madeFrom.profiles !== profiles)
    await store.renewMadeFrom(reportId, { ...madeFrom, lexicon, profiles })
}

/** By the one number alone; a reading that says no more is out of date where more is known. */
function byNumber(from: number, to: number, recipe: Recipe | undefined): StaleReason[] {
  return from === to && !recipe ? [] : [{ kind: 'normalizer', part: null, from, to }]
}

function recogniserReasons({ recogniser: from }: MadeFrom, recipe: Recipe): StaleReason[] {
  if (from === null) return []
  const to = recipe.recogniser()
  return from === to ? [] : [{ kind: 'recogniser', from, to }]
}

function partReasons({ parts }: MadeFrom, recipe: Recipe): StaleReason[] {
  return Object.entries(parts).flatMap(([part, from]): StaleReason[] => {
    const to = recipe.parts[part] ?? 0
    return from === to ? [] : [{ kind: 'normalizer', part, from, to }]
  })
}

interface Sources {
  readonly store: Store
  readonly recipe: Recipe
}

/**
 * A lexicon that answers the same to everything that this reading asked gives the same tables; words of concepts are
 * looked for in the whole text too, as the reader of running text does.
 */
async function lexiconReasons(
  { reportId, sha256 }: StoredReading,
  { lexicon, answers }: MadeFrom,
  { store, recipe }: Sources,
): Promise<readonly StaleReason[]> {
  if (lexicon === recipe.lexicon) return []
  const [asked, before] = [await store.readAsked(reportId), await store.lexiconWords(lexicon)]
  const now = recipe.words.get(recipe.lexicon) ?? []
  if (!asked || !before || sha256 === null) return [lexiconReason([])]
  const changed = changedWords(before, now)
  const document = (await store.findDocument(sha256))?.document
  const isMentioned = document ? mentionsIn(document) : () => true
  const touching = changed.filter(({ label }) => isMentioned(label))
  if (recipe.answersTo(asked) !== answers) return [lexiconReason(touching)]
  const inProse = touching.filter(({ kind }) => kind === 'concept')
  return inProse.length > 0 ? [lexiconReason(inProse)] : []
}

function lexiconReason(words: readonly Word[]): StaleReason {
  return { kind: 'lexicon', words: words.map(({ label }) => label), concepts: conceptsOf(words) }
}

async function profileReasons(
  reading: StoredReading,
  { profile: from, profiles }: MadeFrom,
  { store, recipe }: Sources,
): Promise<readonly StaleReason[]> {
  const { profile } = reading
  if (profile && recipe.profile(profile.id) !== from) {
    const before = from === null ? undefined : await store.lexiconWords(from)
    const now = recipe.words.get(recipe.profile(profile.id) ?? '') ?? []
    const concepts = before ? conceptsOf(changedWords(before, now)) : []
    return [{ kind: 'profile', id: profile.id, concepts }]
  }
  if (profiles === recipe.profiles || reading.sha256 === null) return []
  const document = (await store.findDocument(reading.sha256))?.document
  const match = document ? recipe.match(document) : null
  if (match?.id === profile?.id && match?.confidence === profile?.confidence) return []
  return [{ kind: 'recognition', from: profile?.id ?? null, to: match?.id ?? null }]
}

/** A word of the lexicon or of a profile: "concept expenditure.basic 基本支出". */
interface Word {
  readonly kind: string
  readonly meaning: string
  readonly label: string
}

/** Words that came, went or mean something else. */
function changedWords(before: readonly string[], now: readonly string[]): readonly Word[] {
  const [then, today] = [new Set(before), new Set(now)]
  const changed = [...before.filter((word) => !today.has(word)), ...now.filter((word) => !then.has(word))]
  return changed.map((word) => {
    const [kind = '', meaning = '', label = ''] = word.split(' ')
    return { kind, meaning, label }
  })
}

function conceptsOf(words: readonly Word[]): readonly string[] {
  return [...new Set(words.filter(({ kind }) => kind === 'concept').map(({ meaning }) => meaning))].toSorted()
}
