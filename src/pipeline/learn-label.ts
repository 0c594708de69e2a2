/** Teaching a profile what a label means: one that stands in a report of its form, and that nobody understands so far. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { conceptKey, knownLabels, nearestConcepts, parseConceptKey } from '../normalize/known-labels.ts'
import { matchLabel, normalizeLabel } from '../normalize/labels.ts'
import type { LabelAlias, Profile } from '../normalize/profile.ts'
import { aliasSource, withLabel } from '../normalize/profile-source.ts'
import { PROFILES } from '../normalize/profiles/index.ts'
import { outlineText } from './outline-text.ts'
import { CLONE, fixtureFolder, folderNames, ifMissing, profileFile, readFileDocument } from './profiles.ts'

export interface Lesson {
  readonly profile: string
  readonly label: string
  /** "expenditure.basic" or "expenditure.basic@initial" */
  readonly concept: string
  readonly because: string
  /** path of a report that prints the label; without it one of the profile's fixtures has to */
  readonly report?: string
}

/** Where a label stands: the file, and its line or row there. */
export interface Seen {
  readonly path: string
  readonly line: string
}

export type Learnt =
  | {
      readonly kind: 'learnt'
      readonly path: string
      readonly line: string
      readonly seen: Seen
      /** what the lexicon takes the label for in other forms */
      readonly elsewhere: string | null
    }
  | { readonly kind: 'no-profile'; readonly ids: readonly string[] }
  | { readonly kind: 'no-source'; readonly path: string }
  | { readonly kind: 'no-label' }
  | { readonly kind: 'no-concept'; readonly nearest: readonly string[] }
  /** the profile or the lexicon has the label already */
  | { readonly kind: 'known'; readonly by: 'profile' | 'lexicon'; readonly meaning: string }
  | { readonly kind: 'unread'; readonly problem: Problem }
  /** neither the report, nor, where none is named, any fixture of the profile prints it */
  | { readonly kind: 'unseen' }

/** Adds a label to a profile's file, one line of data. Rejects only where the file system refuses. */
export async function learnLabel(lesson: Lesson, folder = CLONE): Promise<Learnt> {
  const path = profileFile(folder, lesson.profile)
  const source = /^[a-z0-9-]+$/.test(lesson.profile)
    ? await readFile(path, 'utf8').catch(ifMissing(null))
    : null
  const profile = PROFILES.find(({ id }) => id === lesson.profile)
  if (source === null)
    return profile ? { kind: 'no-source', path } : { kind: 'no-profile', ids: PROFILES.map(({ id }) => id) }
  const alias = aliasOf(lesson)
  if ('kind' in alias) return alias
  const known = knownAs(alias, source, profile)
  if (known) return known
  const outlines = await outlinesOf(lesson, folder)
  if ('kind' in outlines) return outlines
  const seen = outlines.flatMap((outline) => seenIn(outline, alias.label) ?? [])[0]
  if (!seen) return { kind: 'unseen' }
  await writeFile(path, withLabel(source, alias))
  return { kind: 'learnt', path, line: aliasSource(alias), seen, elsewhere: meaningElsewhere(alias.label) }
}

function aliasOf({
  label: printed,
  concept,
  because,
}: Lesson): LabelAlias | Exclude<Learnt, { kind: 'learnt' }> {
  const meaning = parseConceptKey(concept)
  if (!meaning) return { kind: 'no-concept', nearest: nearestConcepts(concept.split('@')[0] ?? '') }
  const label = normalizeLabel(printed)
  return label === '' ? { kind: 'no-label' } : { label, ...meaning, because }
}

function knownAs(alias: LabelAlias, source: string, profile: Profile | undefined): Learnt | undefined {
  const own = ownMeaning(alias.label, source, profile)
  if (own !== undefined) return { kind: 'known', by: 'profile', meaning: own }
  const wanted = conceptKey(alias.concept, alias.stage)
  return lexiconSays(alias.label, wanted) ? { kind: 'known', by: 'lexicon', meaning: wanted } : undefined
}

/** What a profile says of a label; a line of its file counts even where it was written after this program began. */
function ownMeaning(label: string, source: string, profile: Profile | undefined): string | undefined {
  const own = profile?.labels?.find((alias) => normalizeLabel(alias.label) === label)
  if (own) return conceptKey(own.concept, own.stage)
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`label: ['"]${literal}['"], concept: '([^']*)'`).exec(source)?.[1]
}

/** Whether the lexicon gives a label this very meaning, in whatever table. */
function lexiconSays(label: string, wanted: string): boolean {
  if (knownLabels().some(([known, meaning]) => known === label && meaning === wanted)) return true
  return meaningElsewhere(label) === wanted
}

function meaningElsewhere(label: string): string | null {
  const match = matchLabel(label)
  return match === undefined || match.grade === 'close' ? null : conceptKey(match.concept, match.stage)
}

interface Outline {
  readonly path: string
  readonly text: string
}

async function outlinesOf(
  { report, profile }: Lesson,
  folder: string,
): Promise<readonly Outline[] | Extract<Learnt, { kind: 'unread' }>> {
  if (report === undefined) return fixtureOutlines(fixtureFolder(folder, profile))
  const read = await readFileDocument(report)
  if ('problem' in read) return { kind: 'unread', problem: read.problem }
  return [{ path: report, text: outlineText(read.document) }]
}

async function fixtureOutlines(fixtures: string): Promise<readonly Outline[]> {
  const paths = (await folderNames(fixtures)).map((name) => join(fixtures, name, 'document.txt'))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(ifMissing(''))))
  return texts.map((text, index) => ({ path: paths[index]!, text }))
}

/** The first line or row with a piece that holds the label, spaces, numbering and units aside. */
function seenIn({ path, text }: Outline, label: string): Seen | undefined {
  const line = text
    .split('\n')
    .find((each) =>
      each.split(' | ').some((piece) => normalizeLabel(piece.replaceAll('⏎', '')).includes(label)),
    )
  return line === undefined ? undefined : { path, line }
}
