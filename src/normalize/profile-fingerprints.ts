/** Profiles as something that changes. */
import { fingerprintOf } from './fingerprint.ts'
import { conceptKey } from './known-labels.ts'
import { PROFILES } from './profiles/index.ts'
import { GENERIC } from './recognise.ts'

const FINGERPRINTS: ReadonlyMap<string, string> = new Map([
  [GENERIC.id, fingerprintOf(GENERIC)],
  ...PROFILES.map((profile) => [profile.id, fingerprintOf(profile)] as const),
])

/** Of all that a profile says; undefined where there is none of this id. */
export function profileFingerprint(id: string): string | undefined {
  return FINGERPRINTS.get(id)
}

/** Each profile by its fingerprint, with what its labels mean: "concept expenditure.basic 基本经费". */
export const PROFILE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  PROFILES.map(({ id, labels = [] }) => [
    FINGERPRINTS.get(id)!,
    labels.map(({ label, concept, stage }) => `concept ${conceptKey(concept, stage)} ${label}`),
  ]),
)

/** Of what recognition looks at in all profiles: where it is the same, every document has the profile that it had. */
export const TRAITS_FINGERPRINT = fingerprintOf(
  PROFILES.map(({ id, version, fingerprints }) => ({ id, version, fingerprints })),
)
