/** What this product makes readings from, beside the code of its extractors: the present, to hold stored readings against. */
import { recogniserVersion } from '../extractors/scan/recogniser-version.ts'
import { type Document, originAt } from '../model/document.ts'
import type { ProfileMatch } from '../model/report.ts'
import { answersTo, LEXICON_FINGERPRINT, LEXICON_WORDS } from '../normalize/lexicon-use.ts'
import { readOutline } from '../normalize/outline.ts'
import { PROFILE_WORDS, profileFingerprint, TRAITS_FINGERPRINT } from '../normalize/profile-fingerprints.ts'
import { PROFILES } from '../normalize/profiles/index.ts'
import { partsOf, type Question } from '../normalize/questions.ts'
import { recognise } from '../normalize/recognise.ts'
import { PART_VERSIONS } from '../normalize/version.ts'
import { foldWidth } from '../normalize/width.ts'
import { pack } from '../store/pack.ts'
import type { Provenance } from '../store/store.ts'

export interface Recipe {
  /** versions of the parts of the normalizer */
  readonly parts: Readonly<Record<string, number>>
  /** fingerprint of the lexicon */
  readonly lexicon: string
  answersTo(asked: readonly Question[]): string
  /** fingerprint of a profile; undefined where there is none of this id */
  profile(id: string): string | undefined
  /** fingerprint of the traits of all profiles */
  readonly profiles: string
  recogniser(): string
  /** the words behind each fingerprint of the lexicon and of profiles */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** the profile that a document has now; null where it is no report */
  match(document: Document): ProfileMatch | null
}

export const RECIPE: Recipe = {
  parts: PART_VERSIONS,
  lexicon: LEXICON_FINGERPRINT,
  answersTo,
  profile: profileFingerprint,
  profiles: TRAITS_FINGERPRINT,
  recogniser: recogniserVersion,
  words: new Map([...PROFILE_WORDS, [LEXICON_FINGERPRINT, LEXICON_WORDS]]),
  match(printed) {
    const document = foldWidth(printed)
    const recognised = recognise(document, readOutline(document), PROFILES)
    return recognised.kind === 'report' ? recognised.match : null
  },
}

/** What the reading of a document was made from, given what it asked. */
export function provenanceOf(
  document: Document,
  asked: readonly Question[],
  match: ProfileMatch | null,
  recipe: Recipe = RECIPE,
): Provenance {
  const { questions, parts } = partsOf(asked)
  return {
    madeFrom: {
      parts: Object.fromEntries(parts.map((part) => [part, recipe.parts[part] ?? 0])),
      lexicon: recipe.lexicon,
      answers: recipe.answersTo(questions),
      profile: match && (recipe.profile(match.id) ?? null),
      profiles: recipe.profiles,
      recogniser: isRecognised(document) ? recipe.recogniser() : null,
    },
    asked: pack(questions),
  }
}

/** Whether some text of the document was read from a picture. */
function isRecognised({ blocks }: Document): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'table') return block.kind === 'paragraph' && block.ocr !== undefined
    return block.slots.some((line, row) => line.some((_, column) => originAt(block, row, column)?.ocr))
  })
}
