/**
 * A county's profile is data: how to recognise its form, and what its labels mean where the shared lexicon does
 * not know. One file a county in profiles/, found by folder discovery.
 */
import type { Message } from '../model/problem.ts'
import type { SectionKind, Stage } from '../model/report.ts'
import type { Edition } from './edition.ts'

/** One trait of a form. Matched on text without spaces; a unit's or county's own name is never a trait. */
export interface Fingerprint {
  /** title: cover and title lines · heading: section headings · label: a table's cells · text: running text */
  readonly where: 'title' | 'heading' | 'label' | 'text'
  readonly pattern: RegExp
  readonly weight: number
}

/** A label that means something else, or something more, in this form than in the lexicon. */
export interface LabelAlias {
  readonly label: string
  readonly concept: string
  readonly stage?: Stage
  readonly because: string
}

export interface Profile {
  /** kebab-case; the county's name in pinyin */
  readonly id: string
  readonly version: number
  readonly title: Message
  readonly fingerprints: readonly Fingerprint[]
  /** headings of this form whose kind the shared list does not give */
  readonly sections?: readonly { readonly heading: RegExp; readonly kind: SectionKind }[]
  readonly labels?: readonly LabelAlias[]
  /** the structures that reports of this form are known to have; `npm run bless` writes them to `<id>.edition.ts` */
  readonly editions?: readonly Edition[]
  /** many counties fill this form, each in chapters and rows of its own: only labels that nobody reads are drift */
  readonly family?: true
}
