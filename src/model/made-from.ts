/**
 * What a reading was made from beside the code of its extractor: versions and fingerprints, by which one can tell
 * whether a change touches it.
 */
export interface MadeFrom {
  /** versions of the parts of the normalizer that took part, by name */
  readonly parts: Readonly<Record<string, number>>
  /** fingerprint of the whole lexicon, and of what it answered to the labels of this document */
  readonly lexicon: string
  readonly answers: string
  /** fingerprint of the profile that it was read by; null where it is no report */
  readonly profile: string | null
  /** fingerprint of the traits of all profiles, among which that one was chosen */
  readonly profiles: string
  /** the models that recognised text in pictures; null where there was none */
  readonly recogniser: string | null
}
